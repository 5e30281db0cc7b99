using System.Globalization;

namespace Sen.Kernel.Text;

/// <summary>How numbers and days are written in Vietnamese: 1.234,5 and 24/11/2026.</summary>
public static class VietnameseFormat
{
    /// <summary>Read-only culture with full stop for thousands and comma for decimals, whatever the machine has installed.</summary>
    public static CultureInfo Culture { get; } = MakeCulture();

    /// <summary>Puts values into the <c>{0}</c> places of a sentence; days and numbers in Vietnamese form.</summary>
    public static string Fill(string sentence, params object[] values) =>
        values.Length == 0 ? sentence : string.Format(Culture, sentence, values);

    private static CultureInfo MakeCulture()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("vi-VN").Clone();
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.PercentDecimalSeparator = ",";
        culture.NumberFormat.PercentGroupSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.DateSeparator = "/";
        return CultureInfo.ReadOnly(culture);
    }
}
