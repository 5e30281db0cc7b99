using System.Globalization;
using System.Text.RegularExpressions;
using Sen.Kernel.Results;

namespace Sen.Kernel.Text;

/// <summary>Numbers as Viet Nam writes them: full stop between thousands, comma before decimals.</summary>
public static partial class VietnameseNumber
{
    /// <summary>Longest text that is read as a number.</summary>
    public const int MaxLength = 40;

    private const char NoBreakSpace = '\u00a0';

    private static readonly string[] Words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    /// <summary>
    /// Reads <c>1.234,5</c>, <c>1.200</c>, <c>1 200</c> (any space), <c>8,5</c>, <c>02</c>, <c>-3</c>. A full stop that does not stand between
    /// thousands (<c>8.5</c>) is refused rather than guessed: it may be a decimal of another country or a lost digit.
    /// </summary>
    public static Result<decimal> Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            return TextProblems.NumberMissing;
        if (trimmed.Length > MaxLength)
            return TextProblems.NumberTooLong(MaxLength);
        if (!Shape().IsMatch(trimmed))
            return DotAsDecimal().IsMatch(trimmed) ? TextProblems.NumberDotAsDecimal(trimmed) : TextProblems.NumberNotRead(trimmed);

        var plain = Separators().Replace(trimmed, "").Replace(',', '.').Replace('\u2212', '-');
        return decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : TextProblems.NumberNotRead(trimmed);
    }

    /// <summary>The value of a Vietnamese word from <c>không</c> to <c>mười</c>, whatever its case and Unicode form; null for another word.</summary>
    public static int? ValueOfWord(string? word)
    {
        var composed = SearchKey.Composed(word ?? "").Trim().ToLowerInvariant();
        var value = Array.IndexOf(Words, composed == "bẩy" ? "bảy" : composed);
        return value < 0 ? null : value;
    }

    /// <summary>All significant decimals and no more: <c>1.234,5</c>, <c>1.200</c>, <c>8,5</c>.</summary>
    public static string Format(decimal value) => value.ToString("#,##0.############################", VietnameseFormat.Culture);

    /// <summary>Rounded half away from zero to at most so many decimals (0 to 28), without zeros at the end.</summary>
    public static string Format(decimal value, int maxDecimals) =>
        Format(Math.Round(value, maxDecimals, MidpointRounding.AwayFromZero));

    /// <summary>A percentage already in percent, with a space that does not break: <c>45.2</c> gives <c>45,2 %</c>.</summary>
    public static string Percent(decimal percent, int maxDecimals = 1) => Format(percent, maxDecimals) + NoBreakSpace + "%";

    /// <summary>
    /// A count inside a sentence: <c>không</c> … <c>mười</c> in words, then digits (<c>11</c>, <c>1.200</c>). Counts are not negative.
    /// </summary>
    public static string InWords(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count < Words.Length ? Words[count] : Format(count);
    }

    /// <summary>The same at the start of a headline: <c>Một</c> việc, <c>Hai</c> việc, <c>11</c> việc.</summary>
    public static string InWordsAtStart(int count)
    {
        var words = InWords(count);
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"^[-\u2212+]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+|[0-9]{1,3}(\s[0-9]{3})+)(,[0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[-\u2212+]?[0-9]+\.[0-9]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DotAsDecimal();

    [GeneratedRegex(@"[.+\s]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();
}
