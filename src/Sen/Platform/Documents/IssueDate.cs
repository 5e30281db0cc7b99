using System.Globalization;

namespace Sen.Platform.Documents;

/// <summary>The day of issue, or only its year while the day is left blank for the clerk.</summary>
public sealed record IssueDate
{
    private IssueDate(DateOnly? day, int year) => (Day, Year) = (day, year);

    public DateOnly? Day { get; }

    public int Year { get; }

    public static IssueDate On(DateOnly day) => new(day, day.Year);

    public static IssueDate BlankIn(int year) => new(null, year);

    /// <summary>"ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 carry a zero, other months never do.</summary>
    public string Words => Day is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {Month(day.Month)} năm {day.Year:0000}")
        : string.Create(CultureInfo.InvariantCulture, $"ngày {Blank} tháng {Blank} năm {Year:0000}");

    private const string Blank = "   ";

    private static string Month(int month) => month.ToString(month <= 2 ? "00" : "0", CultureInfo.InvariantCulture);
}
