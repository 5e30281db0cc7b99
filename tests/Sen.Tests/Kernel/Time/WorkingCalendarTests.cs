using System.Globalization;
using CsCheck;
using Sen.Kernel.Time;

namespace Sen.Tests.Kernel.Time;

public sealed class WorkingCalendarTests
{
    /// <summary>2026 with Tết, the swapped 31 August and the Saturday worked for it; 2027 with New Year.</summary>
    internal static WorkingCalendar Calendar { get; } = new(
    [
        new(2026, [Day(2026, 1, 1), .. Enumerable.Range(16, 5).Select(d => Day(2026, 2, d)), Day(2026, 8, 31), Day(2026, 9, 1), Day(2026, 9, 2)], [Day(2026, 8, 22)]),
        new(2027, [Day(2027, 1, 1)], []),
    ]);

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 728].Select(n => Day(2026, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-11-29", false)]
    [InlineData("2026-02-17", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    public void IsWorkingDay_WhenYearIsKnown_FollowsIt(string day, bool working) => Assert.Equal(working, Calendar.IsWorkingDay(DateOnly.Parse(day, CultureInfo.InvariantCulture)).Value);

    [Theory]
    [InlineData("2026-12-15", 5, "2026-12-22")]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-08-21", 1, "2026-08-22")]
    [InlineData("2026-11-28", 0, "2026-11-28")]
    [InlineData("2026-11-30", -1, "2026-11-27")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    public void AddWorkingDays_WhenDaysOffLieBetween_SkipsThem(string from, int count, string to) =>
        Assert.Equal(DateOnly.Parse(to, CultureInfo.InvariantCulture), Calendar.AddWorkingDays(DateOnly.Parse(from, CultureInfo.InvariantCulture), count).Value);

    [Fact]
    public void AnyQuestion_WhenYearIsMissing_IsAProblem()
    {
        Assert.Equal("calendar.year-missing", Calendar.IsWorkingDay(Day(2028, 1, 3)).Problem?.Code);
        Assert.Equal("calendar.year-missing", Calendar.AddWorkingDays(Day(2027, 12, 30), 5).Problem?.Code);
        Assert.Equal("calendar.year-missing", Calendar.WorkingDaysBetween(Day(2025, 12, 30), Day(2026, 1, 5)).Problem?.Code);
        Assert.Contains("2028", Calendar.IsWorkingDay(Day(2028, 1, 3)).Problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AddWorkingDays_WhenTooMany_IsAProblem() =>
        Assert.Equal("calendar.too-far", Calendar.AddWorkingDays(Day(2026, 1, 1), 1_001).Problem?.Code);

    [Fact]
    public void AddWorkingDays_WhenNotZero_EndsOnAWorkingDayAtThatDistance() => Gen.Select(AnyDay, Gen.Int[-40, 40]).Sample((from, count) =>
    {
        var to = Calendar.AddWorkingDays(from, count);
        return to.IsProblem || (Calendar.WorkingDaysBetween(from, to.Value).Value == count && (count == 0 || Calendar.IsWorkingDay(to.Value).Value));
    });

    [Fact]
    public void New_WhenADayIsOffAndWorked_Throws() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([new(2026, [Day(2026, 8, 22)], [Day(2026, 8, 22)])]));

    [Fact]
    public void New_WhenADayLiesInAnotherYear_Throws() =>
        Assert.Throws<ArgumentException>(() => new WorkingCalendar([new(2026, [Day(2027, 1, 1)], [])]));

    private static DateOnly Day(int year, int month, int day) => new(year, month, day);
}
