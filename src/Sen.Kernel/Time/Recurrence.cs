using Sen.Kernel.Text;

namespace Sen.Kernel.Time;

/// <summary>How often a task returns, from printed words only (hằng năm, mỗi quý, 02 tuần một lần…).</summary>
public enum Recurrence
{
    Annual,
    Semiannual,
    Quarterly,
    Monthly,
    Biweekly,
    Biennial,
    Continuous,
}

/// <summary>A stretch of the plan year in which a recurring task is done once. Calendar days, both inclusive.</summary>
/// <param name="Label"><c>Năm 2026</c>, <c>6 tháng đầu năm 2026</c>, <c>Quý II/2026</c>, <c>Tháng 4/2026</c>, <c>Kỳ 3/2026</c> (two weeks).</param>
public sealed record TaskPeriod(string Label, DateOnly From, DateOnly To)
{
    /// <summary>
    /// The periods of a plan year, which they cover without gap or overlap. Two weeks are counted from 1 January, and the last of the 26 takes the
    /// rest of the year. Every two years: the whole year when it is <paramref name="firstYear"/> or an even number of years after; else none.
    /// </summary>
    public static IReadOnlyList<TaskPeriod> Of(Recurrence? recurrence, int planYear, int firstYear) => recurrence switch
    {
        Recurrence.Semiannual => Months(planYear, 6, i => $"6 tháng {(i == 1 ? "đầu" : "cuối")} năm {planYear}"),
        Recurrence.Quarterly => Months(planYear, 3, i => $"Quý {RomanNumeral.Format(i)}/{planYear}"),
        Recurrence.Monthly => Months(planYear, 1, i => $"Tháng {i}/{planYear}"),
        Recurrence.Biweekly => [.. Enumerable.Range(1, 26).Select(i => TwoWeeks(planYear, i))],
        Recurrence.Biennial when (planYear - firstYear) % 2 != 0 => [],
        _ => Months(planYear, 12, _ => $"Năm {planYear}"),
    };

    private static TaskPeriod[] Months(int year, int length, Func<int, FormattableString> label) =>
        [.. Enumerable.Range(1, 12 / length).Select(i => new TaskPeriod(
            FormattableString.Invariant(label(i)),
            new DateOnly(year, (i - 1) * length + 1, 1),
            new DateOnly(year, i * length, DateTime.DaysInMonth(year, i * length))))];

    private static TaskPeriod TwoWeeks(int year, int ordinal)
    {
        var from = new DateOnly(year, 1, 1).AddDays((ordinal - 1) * 14);
        return new(FormattableString.Invariant($"Kỳ {ordinal}/{year}"), from, ordinal == 26 ? new(year, 12, 31) : from.AddDays(13));
    }
}
