using CsCheck;
using Sen.Modules.Access;
using Sen.Modules.Plans.Notices;
using Sen.Platform.Authorisation;
using Sen.Platform.Web;
using Sen.Tests.House;

namespace Sen.Tests.Modules.Plans.Notices;

/// <summary>Who is told what, as a table and as days.</summary>
public sealed class NoticeRulesTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 20);
    private static readonly Texts T = new(TextCatalogue.Load());

    [Fact]
    public void Table_IsTheOneOfTheGuide()
    {
        var guide = File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "guide", "thong-bao.md")).Where(l => l.StartsWith('|')).Skip(2);

        var rules = NoticeRules.All.Select(r =>
            $"| {NoticeWords.What(r.Kind, T)} | {NoticeWords.When(r.Kind, T)} | {string.Join(", ", r.Told.Select(role => RoleNames.Of(role, T)))} | {(r.IsDuty ? "Có" : "–")} |");

        Assert.Equal(guide, rules);
    }

    [Fact]
    public void Table_HasEachKindOnce() => Assert.Equal(Enum.GetValues<NoticeKind>().Order(), NoticeRules.All.Select(r => r.Kind).Order());

    [Theory]
    [InlineData(-7, Role.FocalOfficer, nameof(NoticeKind.DueInAWeek))]
    [InlineData(-7, Role.UnitHead, null)]
    [InlineData(-6, Role.FocalOfficer, null)]
    [InlineData(-1, Role.FocalOfficer, nameof(NoticeKind.DueTomorrow))]
    [InlineData(0, Role.FocalOfficer, null)]
    [InlineData(1, Role.FocalOfficer, nameof(NoticeKind.OverdueByADay))]
    [InlineData(1, Role.UnitHead, null)]
    [InlineData(7, Role.FocalOfficer, nameof(NoticeKind.OverdueByWeeks))]
    [InlineData(7, Role.UnitHead, nameof(NoticeKind.OverdueByWeeks))]
    [InlineData(13, Role.UnitHead, null)]
    [InlineData(14, Role.UnitHead, nameof(NoticeKind.OverdueByWeeks))]
    [InlineData(28, Role.FocalOfficer, nameof(NoticeKind.OverdueByWeeks))]
    [InlineData(28, Role.Leader, nameof(NoticeKind.OverdueByAMonth))]
    [InlineData(35, Role.Leader, null)]
    [InlineData(7, Role.PlanOfficer, null)]
    public void Day_TellsWhomTheTableNames(int daysAfter, Role role, string? kind) =>
        Assert.Equal(kind, NoticeRules.On(LastDay.AddDays(daysAfter), LastDay, role)?.ToString());

    [Fact]
    public void Newest_IsTheLastMarkOfTheWindow()
    {
        Assert.Equal((new DateOnly(2026, 11, 27), NoticeKind.OverdueByWeeks), NoticeRules.Newest(LastDay, new(2026, 11, 1), new(2026, 11, 30), Role.FocalOfficer));
        Assert.Null(NoticeRules.Newest(LastDay, new(2026, 11, 27), new(2026, 11, 30), Role.FocalOfficer));
    }

    /// <summary>The rule of the database finds exactly the work of which the pure rule has something to say.</summary>
    [Fact]
    public void LastDaysTold_AreThoseOfWhichNewestFindsSomething() =>
        Gen.Select(Gen.Int[-400, 60], Gen.Int[0, 40], Gen.Enum<Role>()).Sample((last, window, role) =>
        {
            var today = new DateOnly(2026, 11, 24);
            var (lastDay, after) = (today.AddDays(last), today.AddDays(-window));
            return NoticeRules.LastDaysTold(after, today, role).Contains(lastDay) == NoticeRules.Newest(lastDay, after, today, role) is not null;
        });
}
