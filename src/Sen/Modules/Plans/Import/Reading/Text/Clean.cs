using System.Text;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Makes text as printed comparable without changing a word: NFC, one kind of space, no invisible characters, no footnote marks.</summary>
public static class Clean
{
    private static readonly System.Text.RegularExpressions.Regex FootnoteMark = Pattern.Of(@"(?<=\S)\s?\[\d{1,3}\]");

    public static string Line(string raw)
    {
        var text = raw.Normalize(NormalizationForm.FormC);
        var line = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (IsInvisible(letter))
                continue;
            if (!char.IsWhiteSpace(letter) && !char.IsControl(letter))
                line.Append(letter);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }
        return FootnoteMark.Replace(line.ToString().TrimEnd(), "");
    }

    private static bool IsInvisible(char letter) =>
        letter is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F';
}
