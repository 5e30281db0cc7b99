using System.Globalization;

namespace Sen.Platform.Documents;

/// <summary>Letters of points, typed as text: Word's automatic letters know no "đ".</summary>
public static class ListMarkers
{
    private static readonly string[] Letters =
        ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y"];

    /// <summary>1 is "a", 4 "d", 5 "đ", 6 "e"; after the last letter come "aa", "ab".</summary>
    public static string Letter(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var index = number - 1;
        return index < Letters.Length ? Letters[index] : Letter(index / Letters.Length) + Letters[index % Letters.Length];
    }

    /// <summary>The place of a single letter, or null when it is none of the list.</summary>
    public static int? LetterNumber(string letter) => Array.IndexOf(Letters, letter) is >= 0 and var index ? index + 1 : null;

    /// <summary>The last group of a marker such as "3.2", or null when it is no number.</summary>
    public static int? LastNumber(string marker) =>
        int.TryParse(marker[(marker.LastIndexOf('.') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
