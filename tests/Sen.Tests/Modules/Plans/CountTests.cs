using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Plans;

namespace Sen.Tests.Modules.Plans;

public sealed class CountTests
{
    private static readonly DateOnly[] Days =
    [
        new(2026, 11, 23), new(2026, 11, 24), new(2026, 12, 9), new(2026, 12, 10), new(2026, 12, 11), new(2026, 12, 30), new(2026, 12, 31), new(2027, 1, 1), new(2027, 2, 1),
    ];

    /// <summary>What the database counts is what the pure rule says of the events known at the end of the day.</summary>
    [Fact]
    public async Task Counts_OfRandomHistories_AreThoseOfTheRule()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 5);
        await given.IssuedAsync(
            PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai", "2026-12-10"), new TaskContent("b", "Ba") { Agencies = PlanGiven.ToCommunes("Ba").Agencies });
        var all = await Lives.AllAsync(sen, given.PlanOfficer, Lives.Random(15));

        foreach (var day in Days)
        {
            var total = await sen.QueryAsync(db => db.Assignments.CountOnAsync(db, day, default));
            var byUnit = await sen.QueryAsync(db => db.Assignments.CountByUnitAsync(db, day, default));
            var byTask = await sen.QueryAsync(db => db.Assignments.CountByTaskAsync(db, day, default));
            var byPlan = await sen.QueryAsync(db => db.Assignments.CountByPlanAsync(db, day, default));

            Assert.Equal(Counted(all, day), total);
            Assert.Equal(Grouped(all, day, a => a.UnitId), byUnit);
            Assert.Equal(Grouped(all, day, a => a.TaskId), byTask);
            Assert.Equal(Grouped(all, day, a => a.PlanId), byPlan);
        }

        Assert.Equal(15, Counted(all, SenHost.Today) is var today ? today.Total + today.Cancelled : 0);
    }

    [Fact]
    public async Task Count_OfOneUnit_LeavesTheOthersOut()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));

        var counts = await sen.QueryAsync(db => db.Assignments.VisibleTo(db, given.FocalOfficer(1)).CountByUnitAsync(db, SenHost.Today, default));

        Assert.Equal(new AssignmentCounts(0, 0, 1, 0, 0, 0, 1, 0, 0), Assert.Single(counts, c => c.Key == given.Communes[1]).Value);
    }

    [Fact]
    public void Rates_AreOfTheDue_AndAbsentWhenNothingIs()
    {
        Assert.Equal(89.5m, new AssignmentCounts(0, 0, 2, 16, 1, 0, 19, 17, 16).DoneRate);
        Assert.Null(new AssignmentCounts(4, 0, 0, 0, 0, 0, 0, 0, 0).DoneRate);
    }

    private static AssignmentCounts Counted(IEnumerable<Assignment> assignments, DateOnly day)
    {
        var counts = default(AssignmentCounts);
        foreach (var a in assignments)
        {
            var last = a.Dates.MinBy(d => d.ValidFrom)!.LastDay;
            if (AssignmentDates.Of(a.Events, last, VietnamTime.EndOf(day)) is not { } dates)
                continue;
            var kind = AssignmentStatus.On(day, dates).Kind;
            var due = dates.LastDay is { } until ? until <= day && dates.StoppedOn is null : day >= new DateOnly(2026, 12, 31);
            counts += One(kind, due);
        }

        return counts;
    }

    private static AssignmentCounts One(StatusKind kind, bool due) => new(
        kind == StatusKind.NotDue ? 1 : 0, kind == StatusKind.InProgressOnTime ? 1 : 0, kind == StatusKind.InProgressOverdue ? 1 : 0,
        kind == StatusKind.DoneOnTime ? 1 : 0, kind == StatusKind.DoneLate ? 1 : 0, kind == StatusKind.Cancelled ? 1 : 0, due && kind != StatusKind.Cancelled ? 1 : 0,
        due && (kind is StatusKind.DoneOnTime or StatusKind.DoneLate) ? 1 : 0, due && kind == StatusKind.DoneOnTime ? 1 : 0);

    private static Dictionary<TKey, AssignmentCounts> Grouped<TKey>(IEnumerable<Assignment> assignments, DateOnly day, Func<Assignment, TKey> by)
        where TKey : notnull =>
        assignments.GroupBy(by).Select(g => (g.Key, Counts: Counted(g, day))).Where(g => g.Counts.Total + g.Counts.Cancelled > 0).ToDictionary(g => g.Key, g => g.Counts);
}
