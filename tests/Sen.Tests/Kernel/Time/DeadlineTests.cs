using System.Globalization;
using CsCheck;
using Sen.Kernel.Time;

namespace Sen.Tests.Kernel.Time;

public sealed class DeadlineTests
{
    private static readonly Gen<string> AnyTime = Gen.OneOf(
        Gen.Int[0, 20_000].Select(n => new DateOnly(2000, 1, 1).AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Gen.Select(Gen.Int[1950, 2090], Gen.Int[1, 12]).Select((y, m) => $"{y}-{m:00}"),
        Gen.Select(Gen.Int[1950, 2090], Gen.Int[1, 4]).Select((y, q) => $"{y}-Q{q}"),
        Gen.Select(Gen.Int[1950, 2090], Gen.Int[1, 2]).Select((y, h) => $"{y}-H{h}"),
        Gen.Int[1950, 2090].Select(y => $"{y}"),
        Gen.Int[0, 365].Select(n => new DateOnly(2000, 1, 1).AddDays(n).ToString("--MM-dd", CultureInfo.InvariantCulture)),
        Gen.Int[1, 31].Select(d => $"---{d:00}"));

    private static readonly Gen<string> AnyPart = Gen.Select(AnyTime, AnyTime, Gen.Int[0, 3], Gen.Int[1, 30]).Select((a, b, shape, n) => shape switch
    {
        0 => a,
        1 => $"from:{a}",
        2 => $"{a}+{n}wd",
        _ => $"{a}/{b}",
    });

    [Theory]
    [InlineData("2026-11-15", DeadlineKind.Before, "2026-11-14")]
    [InlineData("2026-11-15", DeadlineKind.By, "2026-11-15")]
    [InlineData("2026-11-15", DeadlineKind.On, "2026-11-15")]
    [InlineData("2026-Q3", DeadlineKind.Within, "2026-09-30")]
    [InlineData("2026-04", DeadlineKind.Within, "2026-04-30")]
    [InlineData("2026-H1", DeadlineKind.Within, "2026-06-30")]
    [InlineData("2026", DeadlineKind.Within, "2026-12-31")]
    [InlineData("2026-06", DeadlineKind.Before, "2026-05-31")]
    [InlineData("2026-06", DeadlineKind.By, "2026-06-30")]
    [InlineData("--01-31", DeadlineKind.By, "2026-01-31")]
    [InlineData("--02-29", DeadlineKind.By, "2026-02-28")]
    [InlineData("2026-11-15/2026-12-15", DeadlineKind.Within, "2026-12-15")]
    [InlineData("2026-Q2/2026-Q4", DeadlineKind.Within, "2026-12-31")]
    [InlineData("2026-06-20;2026-12-20", DeadlineKind.Before, "2026-06-19,2026-12-19")]
    [InlineData("2026-12-15+5wd", DeadlineKind.By, "2026-12-22")]
    [InlineData("from:2026-07-01", DeadlineKind.From, "")]
    [InlineData("2026-07-01", DeadlineKind.From, "")]
    [InlineData("", null, "")]
    public void LastDays_WhenPrinted_AreTheDaysStillInTime(string notation, DeadlineKind? kind, string days) =>
        Assert.Equal(days, Joined(Deadline.Parse(notation, kind).Value.LastDays(WorkingCalendarTests.Calendar, 2026).Value));

    [Theory]
    [InlineData("2026-11-15", "2026-11-15")]
    [InlineData("2026-06", "2026-05-31")]
    public void LastDays_WhenThePlanCountsTheDayItself_MovesDaysNotPeriods(string notation, string day) =>
        Assert.Equal(day, Joined(Deadline.Parse(notation, DeadlineKind.Before).Value.LastDays(WorkingCalendarTests.Calendar, 2026, beforeMeansDayBefore: false).Value));

    [Fact]
    public void LastDays_WhenADayOfEachMonth_AreTwelve() =>
        Assert.Equal(12, Deadline.Parse("---31", DeadlineKind.By).Value.LastDays(WorkingCalendarTests.Calendar, 2026).Value.Distinct().Count());

    [Fact]
    public void LastDays_WhenCalendarEnds_IsAProblem() =>
        Assert.Equal("calendar.year-missing", Deadline.Parse("2029-12-15+5wd", DeadlineKind.By).Value.LastDays(WorkingCalendarTests.Calendar, 2026).Problem?.Code);

    [Theory]
    [InlineData("2026-13", "deadline.not-read")]
    [InlineData("2026-02-30", "deadline.not-read")]
    [InlineData("--02-30", "deadline.not-read")]
    [InlineData("2026-11-15+0wd", "deadline.not-read")]
    [InlineData("2026-11-15+5", "deadline.not-read")]
    [InlineData("2026-11-15;", "deadline.not-read")]
    [InlineData("from:2026/2027", "deadline.not-read")]
    [InlineData("---20/2026", "deadline.not-read")]
    [InlineData("sau khi có hướng dẫn", "deadline.not-read")]
    [InlineData("2026-12-15/2026-11-15", "deadline.backwards")]
    public void Parse_WhenNotANotation_IsAProblem(string notation, string code) =>
        Assert.Equal(code, Deadline.Parse(notation, DeadlineKind.By).Problem?.Code);

    [Fact]
    public void Parse_WhenKindIsMissing_IsAProblem() => Assert.Equal("deadline.kind-missing", Deadline.Parse("2026", null).Problem?.Code);

    [Fact]
    public void Parse_WhenTooManyDates_IsAProblem() =>
        Assert.Equal("deadline.too-many", Deadline.Parse(string.Join(';', Enumerable.Repeat("2026", 25)), DeadlineKind.By).Problem?.Code);

    [Fact]
    public void Parse_WhenWritten_GivesTheSameDeadline() => Gen.Select(AnyPart.Array[1, 4], Gen.Enum<DeadlineKind>()).Sample((parts, kind) =>
    {
        var notation = string.Join(';', parts);
        var read = Deadline.Parse(notation, kind);
        return read.IsProblem ? notation.Contains('/') : read.Value.ToString() == notation && Deadline.Parse(read.Value.ToString(), kind).Value.Equals(read.Value);
    });

    [Fact]
    public void Parse_WhenAnyText_NeverThrows() => Gen.String.Sample(t => { _ = Deadline.Parse(t, DeadlineKind.By); });

    [Fact]
    public void LastDays_WhenBefore_IsOneDayEarlierThanBy() => Gen.Int[0, 3_000].Select(n => new DateOnly(2020, 1, 1).AddDays(n)).Sample(day =>
    {
        var notation = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Last(notation, DeadlineKind.Before).AddDays(1) == Last(notation, DeadlineKind.By) && Last(notation, DeadlineKind.By) == day;
    });

    private static DateOnly Last(string notation, DeadlineKind kind) =>
        Assert.Single(Deadline.Parse(notation, kind).Value.LastDays(WorkingCalendarTests.Calendar, 2026).Value);

    private static string Joined(IEnumerable<DateOnly> days) => string.Join(',', days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
