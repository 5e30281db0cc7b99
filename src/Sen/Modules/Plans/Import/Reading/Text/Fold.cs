using System.Globalization;
using System.Text;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>
/// Folds text for matching: no accents, đ→d, lower case, every dash a hyphen, every quotation mark straight.
/// Folding keeps the length: character <c>i</c> of the folded text is character <c>i</c> of the (NFC) original,
/// so a match found on the folded text is read from the original at the same place.
/// </summary>
public static class Fold
{
    private static readonly char[] Table = BuildTable();

    public static string Of(string text) =>
        string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Table[source[i]];
        });

    /// <summary>Equal but for accents, letter case, Unicode form and spaces.</summary>
    public static bool Same(string? left, string? right) => Key(left ?? "") == Key(right ?? "");

    /// <summary>Folded words with single spaces and without punctuation: what two spellings of one thing share.</summary>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in Of(text.Normalize(NormalizationForm.FormC)))
        {
            if (char.IsLetterOrDigit(letter) || letter == '%')
                key.Append(letter);
            else if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        return key.ToString().TrimEnd();
    }

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var code = 0; code < table.Length; code++)
            table[code] = FoldOne((char)code);
        return table;
    }

    private static char FoldOne(char letter)
    {
        if (letter < 128)
            return char.ToLowerInvariant(letter);
        switch (letter)
        {
            case 'đ' or 'Đ' or 'ð' or 'Ð': return 'd';
            case '–' or '—' or '−' or '‐' or '‑' or '‒' or '―': return '-';
            case '“' or '”' or '„' or '«' or '»': return '"';
            case '‘' or '’': return '\'';
            case '％': return '%';
            case '\u00A0' or '\u202F' or '\u2007' or '\u2009': return ' ';
        }
        if (letter is >= '\u1100' || char.IsSurrogate(letter))
            return letter is >= '\u1E00' and <= '\u1EFF' ? BaseOf(letter) : letter;
        return BaseOf(letter);
    }

    private static char BaseOf(char letter)
    {
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return CharUnicodeInfo.GetUnicodeCategory(parts[0]) == UnicodeCategory.NonSpacingMark
            ? letter
            : char.ToLowerInvariant(parts[0]);
    }
}
