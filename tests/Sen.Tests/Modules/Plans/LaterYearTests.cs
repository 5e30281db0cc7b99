using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Plans;

/// <summary>A plan for 2026 to 2028, and what the program gives of it by itself.</summary>
public sealed class LaterYearTests
{
    private static readonly DateTimeOffset LastDayOfTheYear = VietnamTime.StartOf(new(2026, 12, 14)).AddHours(12);

    [Fact]
    public async Task RecurringTasks_AreGivenOnceMore_WhenTheReportingYearBegins()
    {
        await using var sen = await SenHost.StartAsync();
        await IssueAsync(sen);
        sen.Time.SetUtcNow(LastDayOfTheYear);
        await sen.RunJobAsync("later-years");
        Assert.Equal(0, await CountAsync(sen, 2027));

        sen.Time.Advance(TimeSpan.FromDays(1));
        await sen.RunJobAsync("later-years");
        await sen.RunJobAsync("later-years");

        // Four quarters for each of three communes; what is done once is not given again.
        Assert.Equal(12, await CountAsync(sen, 2027));
        Assert.Equal(0, await CountAsync(sen, 2028));
        var act = await sen.QueryAsync(db => db.Set<ProcessRow>().SingleAsync(p => p.Kind == "giving-year"));
        Assert.Equal(Actor.Program.UserId, act.ActorId);
        Assert.Null((await sen.InScopeAsync(s => s.GetRequiredService<ChainCheck>().RunAsync(_ => { }, default))).Fault);
    }

    [Fact]
    public async Task YearsThatWereMissed_AreMadeUp_AndNoneComesAfterThePlan()
    {
        await using var sen = await SenHost.StartAsync();
        await IssueAsync(sen);
        sen.Time.Advance(TimeSpan.FromDays(4 * 365));

        await sen.RunJobAsync("later-years");

        Assert.Equal(12, await CountAsync(sen, 2027));
        Assert.Equal(12, await CountAsync(sen, 2028));
        Assert.Equal(0, await CountAsync(sen, 2029));
    }

    [Fact]
    public async Task TwoNodesAtOnce_GiveOnce()
    {
        await using var sen = await SenHost.StartAsync();
        await IssueAsync(sen);
        sen.Time.SetUtcNow(LastDayOfTheYear.AddDays(1));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => sen.RunJobAsync("later-years"))));

        Assert.Equal(12, await CountAsync(sen, 2027));
    }

    [Fact]
    public async Task TaskOfAUnitThatEnded_IsHeldBack_AndTheProgramSaysSo()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await IssueAsync(sen, g => new TaskContent("a", "Báo cáo quý") { Agencies = [PlanGiven.Lead("Sở Tài chính", g.Finance)], Recurrence = Recurrence.Quarterly });
        await sen.QueryAsync(db => db.UnitVersions.Where(v => v.UnitId == given.Finance).ExecuteUpdateAsync(v => v.SetProperty(x => x.ValidTo, new DateOnly(2026, 12, 1))));
        sen.Time.SetUtcNow(LastDayOfTheYear.AddDays(1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => sen.RunJobAsync("later-years"));

        Assert.Equal(12, await CountAsync(sen, 2027));
        Assert.False(await sen.QueryAsync(db => db.Assignments.AnyAsync(a => a.UnitId == given.Finance && db.Set<TaskOccurrence>().Any(o => o.Id == a.OccurrenceId && o.Year == 2027))));
        await sen.QueryAsync(db => db.UnitVersions.Where(v => v.UnitId == given.Finance).ExecuteUpdateAsync(v => v.SetProperty(x => x.ValidTo, (DateOnly?)null)));
        await sen.RunJobAsync("later-years");
        Assert.Equal(16, await CountAsync(sen, 2027));
    }

    private static async Task<PlanGiven> IssueAsync(SenHost sen, Func<PlanGiven, TaskContent>? other = null)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(given.Content(
            PlanGiven.ToCommunes("Tuyên truyền hằng quý", "") with { Deadline = Deadline.None, Recurrence = Recurrence.Quarterly },
            other?.Invoke(given) ?? PlanGiven.ToCommunes("Sơ kết một lần")) with
        { PeriodTo = 2028 });
        return given;
    }

    private static Task<int> CountAsync(SenHost sen, int year) =>
        sen.QueryAsync(db => db.Assignments.CountAsync(a => db.Set<TaskOccurrence>().Any(o => o.Id == a.OccurrenceId && o.Year == year)));
}
