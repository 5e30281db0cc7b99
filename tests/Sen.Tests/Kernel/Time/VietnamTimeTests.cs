using System.Globalization;
using CsCheck;
using Sen.Kernel.Time;

namespace Sen.Tests.Kernel.Time;

public sealed class VietnamTimeTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 40_000].Select(n => new DateOnly(1980, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2026-11-23T16:59:59.999999Z", "2026-11-23")]
    [InlineData("2026-11-23T17:00:00Z", "2026-11-24")]
    [InlineData("2026-11-24T23:30:00-05:00", "2026-11-25")]
    public void DayOf_WhenInstant_IsTheDayInVietNam(string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), VietnamTime.DayOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Fact]
    public void EndOf_WhenAnyDay_IsTheLastMicrosecondOfIt() => AnyDay.Sample(day =>
        VietnamTime.DayOf(VietnamTime.EndOf(day)) == day
        && VietnamTime.EndOf(day).AddMicroseconds(1) == VietnamTime.StartOf(day.AddDays(1))
        && VietnamTime.EndOf(day).TimeOfDay == new TimeSpan(0, 23, 59, 59, 999, 999));

    [Fact]
    public void StartOf_WhenAnyDay_IsMidnightAtSevenHoursEast() => AnyDay.Sample(day =>
        VietnamTime.StartOf(day).UtcDateTime == day.AddDays(-1).ToDateTime(new TimeOnly(17, 0)) && VietnamTime.DayOf(VietnamTime.StartOf(day)) == day);

    [Theory]
    [InlineData("2026-11-27", 3, 0)]
    [InlineData("2026-11-24", 0, 0)]
    [InlineData("2026-11-18", -6, 6)]
    public void DaysLeft_WhenLastDay_CountsCalendarDays(string lastDay, int left, int overdue)
    {
        var today = new DateOnly(2026, 11, 24);
        Assert.Equal(left, VietnamTime.DaysLeft(DateOnly.Parse(lastDay, CultureInfo.InvariantCulture), today));
        Assert.Equal(overdue, VietnamTime.DaysOverdue(DateOnly.Parse(lastDay, CultureInfo.InvariantCulture), today));
    }
}
