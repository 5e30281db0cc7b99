using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Plans;

public sealed class IssueTests
{
    [Fact]
    public async Task Issue_WhenATaskIsForAllCommunes_MakesOneAssignmentEach()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 5);
        var plan = await given.DraftAsync(PlanGiven.ToCommunes("Rà soát địa chỉ tin cậy"));

        var output = (await given.IssueAsync(plan)).Expect();

        Assert.Equal(5, output.Assignments);
        Assert.Equal(5, output.Units);
        var rows = await sen.QueryAsync(db => db.Assignments.Include(a => a.Dates).Include(a => a.Events).ToListAsync());
        Assert.All(rows, a => Assert.Equal(new DateOnly(2026, 11, 18), a.Now.LastDay));
        Assert.All(rows, a => Assert.Equal(AssignmentEventKind.Issued, Assert.Single(a.Events).Kind));
    }

    [Fact]
    public async Task Issue_WhenATaskRecurs_MakesOneOccurrenceAPeriod()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 2);
        var plan = await given.DraftAsync(PlanGiven.ToCommunes("Đăng tin, bài", deadline: "") with { Deadline = Deadline.None, Recurrence = Recurrence.Quarterly });

        Assert.Equal(8, (await given.IssueAsync(plan)).Expect().Assignments);

        var days = await sen.QueryAsync(db => db.Set<TaskOccurrence>().OrderBy(o => o.Ordinal).Select(o => o.LastDay).ToListAsync());
        Assert.Equal([new(2026, 3, 31), new(2026, 6, 30), new(2026, 9, 30), new DateOnly(2026, 12, 31)], days);
    }

    [Fact]
    public async Task Issue_WhenBeforeADay_TheDayBeforeIsTheLast()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Ban hành kế hoạch", "2026-03-31", DeadlineKind.Before));

        Assert.Equal(new DateOnly(2026, 3, 30), await sen.QueryAsync(db => db.Set<TaskOccurrence>().Select(o => o.LastDay).SingleAsync()));
    }

    [Fact]
    public async Task Issue_WhenUnitLeadsAndIsInACoordinatingSet_IsGivenItOnceAsLead()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 2);
        var task = new TaskContent("a", "Tập huấn")
        {
            Agencies =
            [
                new AgencyContent(AgencyRole.Coordinating, "UBND các xã, phường", UnitSet: "communes"),
                new AgencyContent(AgencyRole.Lead, "UBND phường Số 1", given.Communes[0]),
            ],
        };

        Assert.Equal(2, (await given.IssueAsync(await given.DraftAsync(task))).Expect().Assignments);

        var roles = await sen.QueryAsync(db => db.Assignments.ToDictionaryAsync(a => a.UnitId, a => a.Role));
        Assert.Equal(AgencyRole.Lead, roles[given.Communes[0]]);
        Assert.Equal(AgencyRole.Coordinating, roles[given.Communes[1]]);
    }

    [Fact]
    public async Task Issue_WhenSomethingIsUnclear_NamesEveryTaskAndMakesNothing()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.DraftAsync(
            PlanGiven.ToCommunes("Rõ ràng"),
            new TaskContent("b", "Không ai làm"),
            new TaskContent("c", "Cơ quan lạ") { Agencies = [new AgencyContent(AgencyRole.Lead, "Ban Chỉ đạo lạ")] });

        var result = await given.IssueAsync(plan);

        Assert.Equal(["plan.task-without-lead", "plan.agency-unresolved"], result.Problem!.All().Select(p => p.Code));
        Assert.Equal(0, await sen.QueryAsync(db => db.Assignments.CountAsync()));
        Assert.False(await sen.QueryAsync(db => db.Set<PlanIssue>().AnyAsync()));
    }

    [Fact]
    public async Task Issue_WhenTaskIsMarkedNotAssigned_LeavesItOut()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 1);

        var plan = await given.DraftAsync(PlanGiven.ToCommunes("Giao"), new TaskContent("b", "Không giao") { NoAssignmentReason = "Nội dung chung" });

        Assert.Equal(1, (await given.IssueAsync(plan)).Expect().Assignments);
    }

    [Fact]
    public async Task Issue_WhenIssuedOrNumberTakenOrNotTheirs_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var issued = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var second = await given.DraftAsync(PlanGiven.ToCommunes("Hai"));

        (await given.IssueAsync(issued)).Expect("plan.already-issued");
        (await given.IssueAsync(second)).Expect("plan.number-taken");
        (await given.IssueAsync(second, PlanGiven.As(Role.PlanOfficer, given.Finance))).Expect("plan.not-found");
    }

    [Fact]
    public async Task Issue_LeavesAChainThatHolds()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 150);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai"));

        var outcome = await sen.InScopeAsync(s => ((ChainCheck)s.GetService(typeof(ChainCheck))!).RunAsync(_ => { }, default));

        Assert.Equal(new ChainCheck.Outcome(3, null), outcome);
    }
}
