using System.Globalization;

namespace Sen.Platform.Documents;

/// <summary>"Số: 69/KH-UBND" (row 3 of the decree's diagram).</summary>
public static class NumberLine
{
    /// <summary>Room that the clerk fills by hand or stamp.</summary>
    private const string Blank = "      ";

    public static string Of(int? number, string symbol) => $"Số: {Digits(number) ?? Blank}/{DocumentText.Clean(symbol)}";

    /// <summary>"số 69/KH-UBND" inside a sentence.</summary>
    public static string InSentence(int? number, string symbol) => $"số {Digits(number) ?? Blank}/{DocumentText.Clean(symbol)}";

    /// <summary>A number below 10 carries a zero.</summary>
    private static string? Digits(int? number) => number?.ToString("00", CultureInfo.InvariantCulture);
}
