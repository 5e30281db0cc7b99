using System.Globalization;
using System.Text;

namespace Sen.Kernel.Text;

/// <summary>
/// Text as people type it when they look for something: no marks, đ as d, lower case, single spaces, no invisible characters.
/// <c>"Sở Nội vụ"</c>, <c>"so noi vu"</c> and the same text in decomposed Unicode (pasted from macOS or a PDF) have one key.
/// </summary>
/// <remarks>
/// The key of a key is the key. It stands in a column beside what can be searched, because databases fold ASCII only.
/// Letters outside Latin keep their shape without marks.
/// </remarks>
public static class SearchKey
{
    /// <summary>The key of a text; empty for null or blank text. Never longer than the decomposed text.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var key = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
            Append(key, rune);
        return key.ToString().TrimEnd(' ').Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// The text as it is kept: composed Unicode (NFC), a lone half of a surrogate pair replaced by U+FFFD so that nothing later throws.
    /// Spaces, line breaks and letter case stay as they are.
    /// </summary>
    public static string Composed(string text) => WellFormed(text).Normalize(NormalizationForm.FormC);

    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                return string.Concat(text.EnumerateRunes().Select(r => r.ToString()));  // enumerating replaces the lone half
        }
        return text;
    }

    private static void Append(StringBuilder key, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.Control
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                if (key.Length > 0 && key[^1] != ' ')
                    key.Append(' ');
                break;
            default:
                key.Append(Plain(rune));
                break;
        }
    }

    /// <summary>Letters lose their case; signs that keyboards do not have become those that they do.</summary>
    private static string Plain(Rune rune) => rune.Value switch
    {
        'đ' or 'Đ' => "d",
        '’' or '‘' or 'ʼ' => "'",
        '“' or '”' => "\"",
        >= '\u2010' and <= '\u2015' or '\u2212' => "-",
        _ => Rune.ToLowerInvariant(rune).ToString(),
    };
}
