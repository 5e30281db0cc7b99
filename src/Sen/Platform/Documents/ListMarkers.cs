using System.Globalization;
using System.Text;

namespace Sen.Platform.Documents;

/// <summary>Marks of parts and points, typed as text: Word's automatic letters know no "đ".</summary>
public static class ListMarkers
{
    private static readonly string[] Letters =
        ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"];

    private static readonly (int Value, string Sign)[] RomanSigns =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>1 is "a", 4 "d", 5 "đ", 6 "e"; after the last letter come "aa", "ab".</summary>
    public static string Letter(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var index = number - 1;
        return index < Letters.Length ? Letters[index] : Letter(index / Letters.Length) + Letters[index % Letters.Length];
    }

    /// <summary>The place of a single letter, or null when it is none of the list.</summary>
    public static int? LetterNumber(string letter) => Array.IndexOf(Letters, letter) is >= 0 and var index ? index + 1 : null;

    /// <summary>1 is "I", 4 "IV"; from 1 to 3,999.</summary>
    public static string Roman(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 3999);
        var text = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
                text.Append(sign);
        }
        return text.ToString();
    }

    /// <summary>The value of a Roman number written the regular way, or null.</summary>
    public static int? RomanNumber(string text)
    {
        var (value, rest) = (0, text);
        foreach (var (worth, sign) in RomanSigns)
        {
            for (; rest.StartsWith(sign, StringComparison.Ordinal); rest = rest[sign.Length..])
                value += worth;
        }
        return rest.Length == 0 && value is > 0 and < 4000 && Roman(value) == text ? value : null;
    }

    /// <summary>The last group of a marker such as "3.2", or null when it is no number.</summary>
    public static int? LastNumber(string marker) =>
        int.TryParse(marker[(marker.LastIndexOf('.') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
