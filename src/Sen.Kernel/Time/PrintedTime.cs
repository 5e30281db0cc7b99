using System.Globalization;
using System.Text.RegularExpressions;

namespace Sen.Kernel.Time;

/// <summary>What a printed time names.</summary>
public enum PrintedTimeForm
{
    /// <summary><c>2026-11-15</c></summary>
    Day,

    /// <summary><c>2026-04</c></summary>
    Month,

    /// <summary><c>2026-Q3</c></summary>
    Quarter,

    /// <summary><c>2026-H1</c></summary>
    HalfYear,

    /// <summary><c>2026</c></summary>
    Year,

    /// <summary><c>--01-31</c>, that day of each year.</summary>
    DayOfYear,

    /// <summary><c>---20</c>, that day of the last month of each period: of each month when the work is monthly or has no cycle.</summary>
    DayOfPeriod,

    /// <summary><c>next:---05</c>, that day of the first month after each period. Means something only with a recurrence.</summary>
    DayOfNextPeriod,
}

/// <summary>
/// A day, month, quarter, half year or year as a plan prints it, or a day that returns. Calendar periods, not reporting periods.
/// Equal when the notation is.
/// </summary>
public sealed partial record PrintedTime
{
    private PrintedTime(PrintedTimeForm form, int year, int ordinal, int day) => (Form, Year, Ordinal, Day) = (form, year, ordinal, day);

    public PrintedTimeForm Form { get; }

    /// <summary>The printed year; 0 for days that return.</summary>
    public int Year { get; }

    /// <summary>Month 1–12, quarter 1–4 or half 1–2; 0 when there is none.</summary>
    public int Ordinal { get; }

    /// <summary>Day of the month; 0 when there is none.</summary>
    public int Day { get; }

    /// <summary>Whether it returns each year or period and so takes its year from the plan.</summary>
    public bool Returns => Form is PrintedTimeForm.DayOfYear or PrintedTimeForm.DayOfPeriod or PrintedTimeForm.DayOfNextPeriod;

    public static PrintedTime Of(DateOnly day) => new(PrintedTimeForm.Day, day.Year, day.Month, day.Day);

    /// <summary>Reads the notation; null when it is none or the day does not exist.</summary>
    public static PrintedTime? Parse(string text)
    {
        if (Notation().Match(text) is not { Success: true } match)
            return null;
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        if (match.Groups["every"].Success)
            return new(match.Groups["next"].Success ? PrintedTimeForm.DayOfNextPeriod : PrintedTimeForm.DayOfPeriod, 0, 0, Number(match, "every"));
        if (match.Groups["quarter"].Success)
            return new(PrintedTimeForm.Quarter, year, Number(match, "quarter"), 0);
        if (match.Groups["half"].Success)
            return new(PrintedTimeForm.HalfYear, year, Number(match, "half"), 0);
        if (day == 0)
            return new(month == 0 ? PrintedTimeForm.Year : PrintedTimeForm.Month, year, month, 0);
        if (day > DateTime.DaysInMonth(year == 0 ? 2000 : year, month))
            return null;
        return new(year == 0 ? PrintedTimeForm.DayOfYear : PrintedTimeForm.Day, year, month, day);
    }

    /// <summary>The first day meant; days that return take <paramref name="planYear"/>.</summary>
    public DateOnly FirstDay(int planYear) => Form switch
    {
        PrintedTimeForm.Day or PrintedTimeForm.DayOfYear => Clamped(Returns ? planYear : Year, Ordinal, Day),
        PrintedTimeForm.Month => new(Year, Ordinal, 1),
        PrintedTimeForm.Quarter => new(Year, Ordinal * 3 - 2, 1),
        PrintedTimeForm.HalfYear => new(Year, Ordinal * 6 - 5, 1),
        PrintedTimeForm.Year => new(Year, 1, 1),
        _ => throw new InvalidOperationException($"{this} has no day without a period."),
    };

    /// <summary>The last day meant, inclusive; 29 February is the 28th in a common year.</summary>
    public DateOnly LastDay(int planYear) => Form switch
    {
        PrintedTimeForm.Month => FirstDay(planYear).AddMonths(1).AddDays(-1),
        PrintedTimeForm.Quarter => FirstDay(planYear).AddMonths(3).AddDays(-1),
        PrintedTimeForm.HalfYear => FirstDay(planYear).AddMonths(6).AddDays(-1),
        PrintedTimeForm.Year => new(Year, 12, 31),
        _ => FirstDay(planYear),
    };

    /// <summary>The day that <see cref="PrintedTimeForm.DayOfPeriod"/> or <see cref="PrintedTimeForm.DayOfNextPeriod"/> names for the period that ends then.</summary>
    public DateOnly InPeriodEnding(DateOnly periodEnd) => Form switch
    {
        PrintedTimeForm.DayOfPeriod => Clamped(periodEnd.Year, periodEnd.Month, Day),
        PrintedTimeForm.DayOfNextPeriod when periodEnd.AddDays(1) is var next => Clamped(next.Year, next.Month, Day),
        _ => throw new InvalidOperationException($"{this} does not depend on a period."),
    };

    /// <summary>The notation; reading it gives an equal value.</summary>
    public override string ToString() => FormattableString.Invariant(Form switch
    {
        PrintedTimeForm.Day => $"{Year:0000}-{Ordinal:00}-{Day:00}",
        PrintedTimeForm.Month => $"{Year:0000}-{Ordinal:00}",
        PrintedTimeForm.Quarter => $"{Year:0000}-Q{Ordinal}",
        PrintedTimeForm.HalfYear => $"{Year:0000}-H{Ordinal}",
        PrintedTimeForm.Year => $"{Year:0000}",
        PrintedTimeForm.DayOfYear => $"--{Ordinal:00}-{Day:00}",
        PrintedTimeForm.DayOfPeriod => $"---{Day:00}",
        _ => (FormattableString)$"next:---{Day:00}",
    });

    private static DateOnly Clamped(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^((?<year>(19|20)[0-9]{2})(-(Q(?<quarter>[1-4])|H(?<half>[12])|(?<month>0[1-9]|1[0-2])(-(?<day>0[1-9]|[12][0-9]|3[01]))?))?"
        + "|--(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12][0-9]|3[01])|(?<next>next:)?---(?<every>0[1-9]|[12][0-9]|3[01]))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Notation();
}
