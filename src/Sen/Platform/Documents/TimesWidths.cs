using System.Text;

namespace Sen.Platform.Documents;

/// <summary>
/// Advance widths of Times New Roman, so that lines and rules can be measured without a font on the machine.
/// A letter with marks is as wide as its base letter, but for the horn of ơ and ư.
/// </summary>
internal static class TimesWidths
{
    private const int ThousandthsOfHorn = 60;
    private const int UnknownLetter = 600;

    // Thousandths of the size for U+0020 to U+007E.
    private static readonly short[] Regular =
    [
        250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
        921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
        333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
    ];

    private static readonly short[] Bold =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
        930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
        333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    /// <summary>Width in twentieths of a point.</summary>
    public static int Twips(string text, double sizePoints, bool bold)
    {
        var widths = bold ? Bold : Regular;
        var thousandths = 0;
        foreach (var sign in text.Normalize(NormalizationForm.FormD))
            thousandths += Thousandths(sign, widths);
        return (int)Math.Ceiling(thousandths * sizePoints * 20 / 1000);
    }

    /// <summary>
    /// The narrowest width that keeps the text to as few lines as <paramref name="available"/> gives, so that
    /// "ỦY BAN NHÂN DÂN / THÀNH PHỐ HÀ NỘI" breaks in the middle and not before its last word.
    /// </summary>
    public static int BalancedTwips(string text, double sizePoints, bool bold, int available)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Twips(w, sizePoints, bold)).ToArray();
        if (words.Length == 0)
            return 0;
        var space = Twips(" ", sizePoints, bold);
        var (fewest, low, high) = (Lines(words, space, available), words.Max(), available);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Lines(words, space, middle) <= fewest)
                high = middle;
            else
                low = middle + 1;
        }
        return Math.Min(high, available);
    }

    private static int Thousandths(char sign, short[] widths) => sign switch
    {
        >= ' ' and <= '~' => widths[sign - ' '],
        '\u00A0' => widths[0],
        'đ' => widths['d' - ' '],
        'Đ' => widths['D' - ' '],
        '–' => widths['0' - ' '],
        '…' => 1000,
        '\u031B' => ThousandthsOfHorn,
        >= '\u0300' and <= '\u036F' => 0,
        _ => UnknownLetter,
    };

    private static int Lines(int[] words, int space, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var word in words)
        {
            var needed = used == 0 ? word : used + space + word;
            (lines, used) = needed <= width ? (lines, needed) : used == 0 ? (lines, word) : (lines + 1, word);
        }
        return lines;
    }
}
