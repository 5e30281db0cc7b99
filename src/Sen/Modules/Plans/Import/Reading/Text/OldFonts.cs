namespace Sen.Modules.Plans.Import.Reading;

/// <summary>
/// Tells text in the old Vietnamese fonts (VNI, TCVN3), which shows as Latin rubbish, from Unicode: such text has letters of
/// Latin-1 that Vietnamese never uses and hardly one of the letters that it cannot do without.
/// </summary>
internal static class OldFonts
{
    private const int EnoughLetters = 200;

    public static bool Suspects(IReadOnlyList<Passage> passages)
    {
        var (letters, foreign, native) = (0, 0, 0);
        foreach (var letter in passages.SelectMany(p => p.Text).Where(c => char.IsLetter(c) || c is >= '\u00A1' and <= '\u00BF'))
        {
            letters++;
            if (letter is >= '\u1EA0' and <= '\u1EF9' or 'đ' or 'Đ' or 'ư' or 'Ư' or 'ơ' or 'Ơ' or 'ă')
                native++;
            else if (letter is >= '\u00A1' and <= '\u00BF' or 'ä' or 'Ä' or 'ö' or 'Ö' or 'ü' or 'Ü' or 'ø' or 'Ø' or 'ñ' or 'Ñ' or 'ë' or 'ï' or 'û' or 'å' or 'æ' or '®' or 'ß' or 'þ' or 'ÿ')
                foreign++;
        }
        return letters >= EnoughLetters && foreign * 20 > letters && native * 50 < letters;
    }
}
