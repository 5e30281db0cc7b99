using System.Globalization;
using Sen.Platform.Time;

namespace Sen.Platform.Documents;

/// <summary>A column of a list that leaves the system as Excel or CSV.</summary>
/// <param name="Value">Text, a number, a day, an instant, true or false, or null; other things are written as their own text.</param>
/// <param name="Width">Width in Excel, in characters.</param>
public sealed record ListColumn<T>(string Header, Func<T, object?> Value, double Width = 18);

/// <summary>What a cell holds, before a format writes it.</summary>
internal static class ListValue
{
    // Excel refuses longer text.
    private const int LongestText = 32_767;

    // Signs at which a spreadsheet begins to calculate, and their full-width twins.
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    /// <summary>Numbers, days (at midnight) and Viet Nam times stay what they are; everything else is text.</summary>
    public static object? Of(object? value) => value switch
    {
        null => null,
        string text => Text(text),
        bool yes => yes ? "Có" : "Không",
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset instant => Instants.InVietnam(instant).DateTime,
        DateTime or int or long or short or byte or decimal or double or float => value,
        IFormattable other => Text(other.ToString(null, CultureInfo.InvariantCulture)),
        _ => Text(value.ToString()),
    };

    public static bool CouldBeFormula(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal);

    /// <summary>A leading tab is dropped with other white space, so that it cannot hide a formula.</summary>
    private static string Text(string? text)
    {
        var clean = DocumentText.Clean(text);
        return clean.Length <= LongestText ? clean : clean[..(LongestText - 1)] + "…";
    }
}
