using System.Text;

namespace Sen.Kernel.Text;

/// <summary>Roman numerals of sections and quarters, 1 to 3999, in upper case.</summary>
public static class RomanNumeral
{
    private static readonly (int Value, string Letters)[] Steps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Format(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 3999);
        var numeral = new StringBuilder();
        foreach (var (step, letters) in Steps)
        {
            for (; value >= step; value -= step)
                numeral.Append(letters);
        }
        return numeral.ToString();
    }

    /// <summary>The value of a numeral in either case; null when it is not written as <see cref="Format"/> writes it (<c>IIII</c>, <c>IM</c>).</summary>
    public static int? Parse(string? numeral)
    {
        if (string.IsNullOrEmpty(numeral) || numeral.Length > 15)
            return null;
        var upper = numeral.ToUpperInvariant();
        var (value, at) = (0, 0);
        foreach (var (step, letters) in Steps)
        {
            for (; string.CompareOrdinal(upper, at, letters, 0, letters.Length) == 0; at += letters.Length)
                value += step;
        }
        return at == upper.Length && value is > 0 and < 4000 && string.Equals(Format(value), upper, StringComparison.Ordinal) ? value : null;
    }
}
