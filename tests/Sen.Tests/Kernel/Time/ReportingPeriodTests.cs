using System.Globalization;
using CsCheck;
using Sen.Kernel.Time;

namespace Sen.Tests.Kernel.Time;

public sealed class ReportingPeriodTests
{
    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 60_000].Select(n => new DateOnly(1950, 1, 1).AddDays(n));
    private static readonly Gen<ReportingCycle> AnyCycle = Gen.Enum<ReportingCycle>();

    [Theory]
    [InlineData("2026", "2025-12-15", "2026-12-14", "Năm 2026")]
    [InlineData("2026-S1", "2025-12-15", "2026-06-14", "6 tháng đầu năm 2026")]
    [InlineData("2026-S2", "2026-06-15", "2026-12-14", "6 tháng cuối năm 2026")]
    [InlineData("2026-Q1", "2025-12-15", "2026-03-14", "Quý I/2026")]
    [InlineData("2026-Q3", "2026-06-15", "2026-09-14", "Quý III/2026")]
    [InlineData("2026-11", "2026-10-15", "2026-11-14", "Tháng 11/2026")]
    [InlineData("2026-01", "2025-12-15", "2026-01-14", "Tháng 1/2026")]
    public void Parse_WhenPeriod_HasTheCutOffsOfDecree09(string text, string first, string cutOff, string label)
    {
        var period = ReportingPeriod.Parse(text).Value;
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), period.FirstDay);
        Assert.Equal(DateOnly.Parse(cutOff, CultureInfo.InvariantCulture), period.CutOff);
        Assert.Equal(label, period.Label);
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("2026-S3")]
    [InlineData("2026-Q0")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("26")]
    [InlineData("")]
    [InlineData(null)]
    public void Parse_WhenNoPeriod_IsAProblem(string? text) => Assert.Equal("period.not-read", ReportingPeriod.Parse(text).Problem?.Code);

    [Theory]
    [InlineData("2026-12-14", "2026")]
    [InlineData("2026-12-15", "2027")]
    [InlineData("2026-12-31", "2027")]
    [InlineData("2027-01-01", "2027")]
    public void Containing_WhenLateDecember_IsTheNextYear(string day, string year) =>
        Assert.Equal(year, ReportingPeriod.Containing(ReportingCycle.Year, DateOnly.Parse(day, CultureInfo.InvariantCulture)).ToString());

    [Fact]
    public void Containing_WhenAnyDay_IsTheOnlyPeriodOfItsCycle() => Gen.Select(AnyDay, AnyCycle).Sample((day, cycle) =>
    {
        var period = ReportingPeriod.Containing(cycle, day);
        return period.Contains(day) && !period.Next.Contains(day) && !period.Previous.Contains(day);
    });

    [Fact]
    public void Next_WhenAnyPeriod_BeginsTheDayAfterTheCutOff() => Gen.Select(AnyDay, AnyCycle).Sample((day, cycle) =>
    {
        var period = ReportingPeriod.Containing(cycle, day);
        return period.Next.FirstDay == period.CutOff.AddDays(1) && period.Next.Previous == period && period.Next.Cycle == cycle;
    });

    [Fact]
    public void Parent_WhenAnyPeriod_HoldsItWhole() => Gen.Select(AnyDay, AnyCycle).Sample((day, cycle) =>
    {
        var period = ReportingPeriod.Containing(cycle, day);
        return cycle == ReportingCycle.Year
            ? period.Parent is null
            : period.Parent is { } parent && parent.FirstDay <= period.FirstDay && parent.CutOff >= period.CutOff && parent.Year == period.Year;
    });

    [Fact]
    public void Parse_WhenWritten_GivesTheSamePeriod() => Gen.Select(AnyDay, AnyCycle).Sample((day, cycle) =>
    {
        var period = ReportingPeriod.Containing(cycle, day);
        return ReportingPeriod.Parse(period.ToString()).Value == period;
    });

    [Fact]
    public void Of_WhenOrdinalDoesNotExist_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Of(2026, ReportingCycle.Quarter, 5));

    [Fact]
    public void EnglishLabel_WhenPeriod_NamesItsPlaceInTheYear() => Assert.Equal(
        ["Year 2026", "Second half of 2026", "Quarter 3 of 2026", "Month 11/2026"],
        new[] { "2026", "2026-S2", "2026-Q3", "2026-11" }.Select(text => ReportingPeriod.Parse(text).Value.EnglishLabel));
}
