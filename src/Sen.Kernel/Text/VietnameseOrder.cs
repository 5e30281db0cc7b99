using System.Globalization;
using System.Text;

namespace Sen.Kernel.Text;

/// <summary>
/// The order of the Vietnamese dictionary: a ă â b c d đ e ê … o ô ơ … u ư …; tones (level, grave, hook, tilde, acute, dot) decide only between
/// texts whose letters are the same; case decides last. Numbers compare by value, so <c>Phường 2</c> stands before <c>Phường 10</c>.
/// </summary>
/// <remarks>Our own table, not the machine's: the order is the same on every computer and can be stored in a column.</remarks>
public sealed class VietnameseOrder : IComparer<string>
{
    private const string Letters = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";

    private VietnameseOrder()
    {
    }

    public static VietnameseOrder Instance { get; } = new();

    /// <summary>Compares by <see cref="KeyOf"/>; null before everything.</summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        return string.CompareOrdinal(KeyOf(x), KeyOf(y));
    }

    /// <summary>
    /// A key whose ordinal (byte) order is this order; for a column with binary collation. Two texts have the same key only when they differ in
    /// Unicode form or in the amount of space.
    /// </summary>
    public static string KeyOf(string text)
    {
        var (letters, tones, cases) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var composed = string.Join(' ', SearchKey.Composed(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var i = 0; i < composed.Length; i++)
        {
            if (char.IsAsciiDigit(composed[i]))
                i = AppendNumber(letters, composed, i);
            else
                AppendLetter(letters, tones, cases, composed[i]);
        }
        return string.Join('\u0001', letters, tones, cases);
    }

    private static int AppendNumber(StringBuilder letters, string text, int start)
    {
        var end = start;
        while (end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            end++;
        var digits = text[start..(end + 1)].TrimStart('0');
        // A number sorts after spaces, before letters; longer ones later. '0' + length keeps ordinal order up to very long runs.
        letters.Append('0').Append((char)('0' + Math.Min(digits.Length, 9_000))).Append(digits);
        return end;
    }

    private static void AppendLetter(StringBuilder letters, StringBuilder tones, StringBuilder cases, char c)
    {
        var lower = char.ToLowerInvariant(c);
        var (letter, tone) = WithoutTone(lower);
        var place = Letters.IndexOf(letter, StringComparison.Ordinal);
        letters.Append(letter == ' ' ? ' ' : place >= 0 ? (char)('A' + place) : char.IsLetter(letter) ? '~' : '!');
        if (place < 0 && letter != ' ')
            letters.Append(letter);
        tones.Append((char)('0' + tone));
        cases.Append(c == lower ? '0' : '1');
    }

    private static (char Letter, int Tone) WithoutTone(char letter)
    {
        if (char.IsSurrogate(letter))
            return (letter, 0);
        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.AsSpan(1).IndexOfAny(Tones) + 1;
        if (tone == 0 || CharUnicodeInfo.GetUnicodeCategory(parts[tone]) != UnicodeCategory.NonSpacingMark)
            return (letter, 0);
        var bare = parts.Remove(tone, 1).Normalize(NormalizationForm.FormC);
        return bare.Length == 1 ? (bare[0], Tones.IndexOf(parts[tone], StringComparison.Ordinal) + 1) : (letter, 0);
    }
}
