using CsCheck;
using Sen.Kernel.Time;

namespace Sen.Tests.Kernel.Time;

public sealed class OccurrenceTests
{
    [Theory]
    [InlineData(null, null, Recurrence.Monthly, 12, "Tháng 1/2026 2026-01-31", "Tháng 12/2026 2026-12-31")]
    [InlineData("---20", DeadlineKind.On, Recurrence.Monthly, 12, "Tháng 1/2026 2026-01-20", "Tháng 12/2026 2026-12-20")]
    [InlineData("---15", DeadlineKind.Before, Recurrence.Quarterly, 4, "Quý I/2026 2026-03-14", "Quý IV/2026 2026-12-14")]
    [InlineData("next:---05", DeadlineKind.By, Recurrence.Quarterly, 4, "Quý I/2026 2026-04-05", "Quý IV/2026 2027-01-05")]
    [InlineData("2026-12-05", DeadlineKind.Before, Recurrence.Quarterly, 4, "Quý I/2026 2026-03-31", "Quý IV/2026 2026-12-04")]
    [InlineData("2026-06-20;2026-12-20", DeadlineKind.Before, Recurrence.Semiannual, 2, "6 tháng đầu năm 2026 2026-06-19", "6 tháng cuối năm 2026 2026-12-19")]
    [InlineData("--01-31", DeadlineKind.Before, Recurrence.Annual, 1, "Năm 2026 2026-01-30", "Năm 2026 2026-01-30")]
    [InlineData("--01-01", DeadlineKind.Before, Recurrence.Annual, 1, "Năm 2026 2025-12-31", "Năm 2026 2025-12-31")]
    [InlineData("--11-20;--12-05", DeadlineKind.Before, Recurrence.Annual, 2, "Năm 2026, lần 1 2026-11-19", "Năm 2026, lần 2 2026-12-04")]
    [InlineData("from:2026-Q2", DeadlineKind.From, Recurrence.Quarterly, 3, "Quý II/2026 2026-06-30", "Quý IV/2026 2026-12-31")]
    [InlineData("2026-05/2026-08", DeadlineKind.Within, Recurrence.Monthly, 4, "Tháng 5/2026 2026-05-31", "Tháng 8/2026 2026-08-31")]
    [InlineData(null, null, Recurrence.Biweekly, 26, "Kỳ 1/2026 2026-01-14", "Kỳ 26/2026 2026-12-31")]
    [InlineData(null, null, Recurrence.Biennial, 1, "Năm 2026 2026-12-31", "Năm 2026 2026-12-31")]
    [InlineData(null, null, Recurrence.Continuous, 1, "Năm 2026 ", "Năm 2026 ")]
    [InlineData(null, null, null, 1, "Năm 2026 ", "Năm 2026 ")]
    [InlineData("2026-06-10;2026-12-10", DeadlineKind.Before, null, 2, "Năm 2026, lần 1 2026-06-09", "Năm 2026, lần 2 2026-12-09")]
    [InlineData("2026-Q3", DeadlineKind.Within, null, 1, "Năm 2026 2026-09-30", "Năm 2026 2026-09-30")]
    public void Of_WhenPlanYear_HasOnePerPeriodOrDate(string? notation, DeadlineKind? kind, Recurrence? recurrence, int count, string first, string last)
    {
        var occurrences = Of(notation, kind, recurrence);
        Assert.Equal(count, occurrences.Count);
        Assert.Equal(first, Shown(occurrences[0]));
        Assert.Equal(last, Shown(occurrences[^1]));
    }

    [Fact]
    public void Of_WhenEveryTwoYears_SkipsTheYearBetween() => Assert.Empty(
        Occurrence.Of(Deadline.None, Recurrence.Biennial, 2027, WorkingCalendarTests.Calendar, firstYear: 2026).Value);

    [Fact]
    public void Of_WhenPeriodsDayHasNoRecurrence_IsAProblem() => Assert.Equal("deadline.needs-period", Occurrence.Of(
        Deadline.Parse("next:---05", DeadlineKind.By).Value, null, 2026, WorkingCalendarTests.Calendar).Problem?.Code);

    [Fact]
    public void Of_WhenAnyRecurrence_NumbersFromOneAndCoversTheYear() => Gen.Select(Gen.Enum<Recurrence>(), Gen.Int[1950, 2090]).Sample((recurrence, year) =>
    {
        var all = Occurrence.Of(Deadline.None, recurrence, year, WorkingCalendarTests.Calendar).Value;
        return all.Select(o => o.Ordinal).SequenceEqual(Enumerable.Range(1, all.Count))
            && all[0].From == new DateOnly(year, 1, 1) && all[^1].To == new DateOnly(year, 12, 31)
            && all.Zip(all.Skip(1)).All(pair => pair.First.To.AddDays(1) == pair.Second.From)
            && all.All(o => o.LastDay == (recurrence == Recurrence.Continuous ? null : o.To))
            && all.Select(o => o.Label).Distinct().Count() == all.Count;
    });

    private static IReadOnlyList<Occurrence> Of(string? notation, DeadlineKind? kind, Recurrence? recurrence) =>
        Occurrence.Of(Deadline.Parse(notation, kind).Value, recurrence, 2026, WorkingCalendarTests.Calendar).Value;

    private static string Shown(Occurrence occurrence) => $"{occurrence.Label} {occurrence.LastDay:yyyy-MM-dd}";
}
