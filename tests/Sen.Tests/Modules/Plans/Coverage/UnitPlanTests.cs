using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Coverage;
using Sen.Modules.Plans.Drafting;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Coverage;

/// <summary>A ward makes its own plan under the city's; the city sees which of its tasks nobody took up.</summary>
public sealed class UnitPlanTests
{
    private const string City = "/ke-hoach/ha-noi/58-kh-ubnd-2026";

    [Fact]
    public async Task UnitPlan_MadeEditedAndIssued_TakesUpWhatWasGivenAndGivesItOnlyOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await TwoTasksAsync(sen);
        var ward = sen.As(PlanGiven.As(Role.PlanOfficer, given.Communes[0]));

        var page = await ward.GetAsync($"{City}/ke-hoach-don-vi");
        Assert.Equal("UBND phường Số 1: 2 nhiệm vụ được giao trong Kế hoạch 58/KH-UBND", page.Heading.Replace('\u00A0', ' '));
        var refused = await page.Form("Lập bản nháp").Fill("Tên kế hoạch", " ").SubmitAsync();
        Assert.Equal(["Ghi tên kế hoạch, không quá 500 ký tự."], refused.Problems);
        var draft = await refused.Form("Lập bản nháp").Fill("Tên kế hoạch", "Bình đẳng giới phường Số 1 năm 2026").SubmitAsync();
        Assert.True(draft.Has("Thực hiện Kế hoạch 58/KH-UBND"), draft.Text);
        Assert.Equal(draft.Address.AbsolutePath, (await ward.GetAsync($"{City}/ke-hoach-don-vi")).Address.AbsolutePath);

        var issued = await IssueAsync(sen, given, 0);

        var plan = await OfAsync(sen, given.Communes[0]);
        Assert.Equal(["Rà soát", "Treo băng rôn"], plan.Tasks.OrderBy(t => t.Code).Select(t => t.Text));
        Assert.All(plan.Tasks, t => Assert.True(t.IsInherited));
        Assert.Equal(new IssuePlan.Output(0, 0), issued);
        Assert.Equal("Thực hiện Kế hoạch số 58/KH-UBND ngày 24/02/2026 của UBND thành phố Hà Nội", plan.Bases.Single().Text);
        Assert.Equal(2, (await sen.WorkOfAsync(given.Communes[0])).Count);
    }

    [Fact]
    public async Task OwnTask_AnswersATaskOfTheCity_AndIsGivenToTheWard()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await TwoTasksAsync(sen);
        var officer = PlanGiven.As(Role.PlanOfficer, given.Communes[0]);
        var draft = await MakeAsync(sen, given, 0, take: 1);
        var asked = await sen.QueryAsync(db => db.PlanTasks.Where(t => t.Text == "Treo băng rôn" && t.AnswersTaskId == null).Select(t => t.Id).SingleAsync());
        var section = await sen.QueryAsync(db => db.Set<PlanSection>().Where(s => s.PlanId == draft).Select(s => s.Id).SingleAsync());
        var own = new TaskGiven(section, "Treo băng rôn ở 12 ngõ", [PlanGiven.Lead("UBND phường Số 1", given.Communes[0])], Deadline.None, null, null, null, null);

        var refused = await AddAsync(sen, officer, draft, own);
        var added = await AddAsync(sen, officer, draft, own with { Answers = asked });

        Assert.Equal("plan-task.answers-nothing", refused.Problem!.Code);
        Assert.False(added.IsProblem);
        Assert.Equal(new IssuePlan.Output(1, 1), await IssueAsync(sen, given, 0));
        Assert.Equal(3, (await sen.WorkOfAsync(given.Communes[0])).Count);
    }

    [Fact]
    public async Task Make_WhenNotAllowed_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await TwoTasksAsync(sen);
        var parent = await sen.QueryAsync(db => db.Plans.Select(p => p.Id).SingleAsync());
        var all = await sen.QueryAsync(db => db.PlanTasks.Select(t => t.Id).ToListAsync());
        Task<Result<PlanId>> Make(Actor actor, UnitId unit, IReadOnlyList<TaskId> tasks) =>
            sen.ActAsync<MakeUnitPlan, Result<PlanId>>(actor, (op, process) => op.RunAsync(new(parent, unit, "Kế hoạch", tasks), process, default));
        var officer = PlanGiven.As(Role.PlanOfficer, given.Communes[0]);

        Assert.Equal("plan.not-found", (await Make(given.FocalOfficer(0), given.Communes[0], all)).Problem!.Code);
        Assert.Equal("plan.not-found", (await Make(officer, given.Communes[1], all)).Problem!.Code);
        Assert.Equal("plan.not-found", (await Make(PlanGiven.As(Role.PlanOfficer, given.Finance), given.Finance, all)).Problem!.Code);
        Assert.Equal("plan.not-found", (await Make(given.PlanOfficer, given.HomeAffairs, all)).Problem!.Code);
        Assert.Equal("unit-plan.nothing", (await Make(officer, given.Communes[0], [TaskId.New()])).Problem!.Code);
        Assert.False((await Make(officer, given.Communes[0], all)).IsProblem);
        Assert.Equal("unit-plan.exists", (await Make(officer, given.Communes[0], all)).Problem!.Code);
    }

    [Fact]
    public async Task Coverage_CountsByUnitAndByTask_AndBothOpenTheirLists()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await TwoTasksAsync(sen);
        await MakeAsync(sen, given, 0, take: 2);
        await IssueAsync(sen, given, 0);
        await MakeAsync(sen, given, 1, take: 1);
        await IssueAsync(sen, given, 1);
        await MakeAsync(sen, given, 2, take: 2);
        var client = sen.As(given.PlanOfficer);

        var page = await client.GetAsync($"{City}/do-phu");
        Assert.Equal("2/3 đơn vị đã có kế hoạch, nhiệm vụ nào cũng có đơn vị đưa vào", page.Heading.Replace('\u00A0', ' '));
        Assert.Equal(["UBND phường Số 1 2 / 2 0", "UBND phường Số 2 1 / 2 1", "UBND phường Số 3 0 / 2 2"], Rows(page, 0, 3, 4));
        var byTask = await client.GetAsync($"{City}/do-phu?xem=nhiem-vu");
        Assert.Equal(["Rà soát 2 / 3 1", "Treo băng rôn 1 / 3 2"], Rows(byTask, 1, 2, 3));
        var units = await client.GetAsync($"{City}/do-phu?ma=3.1.2");
        Assert.Equal(["UBND phường Số 2", "UBND phường Số 3"], units.Document.QuerySelectorAll(".rows li").Select(l => Page.Words(l)));
        Assert.True((await client.GetAsync($"{City}/do-phu?don-vi=P2")).Has("Treo băng rôn"));

        // The plan of a ward is read by those who oversee the city's, and by nobody of another ward.
        var own = await client.GetAsync("/ke-hoach/so-1/12-kh-ubnd-2026");
        Assert.True(own.Has("Rà soát"), own.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(given.FocalOfficer(1)).GetAsync("/ke-hoach/so-1/12-kh-ubnd-2026")).Status);
        Assert.Equal(HttpStatusCode.OK, (await sen.As(given.FocalOfficer(0)).GetAsync("/ke-hoach/so-1/12-kh-ubnd-2026")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(given.FocalOfficer(0)).GetAsync($"{City}/do-phu")).Status);
    }

    /// <summary>A ward that issues later does not change what an earlier day showed.</summary>
    [Fact]
    public async Task Coverage_OfAnEarlierDay_KnowsOnlyWhatWasIssuedThen()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await TwoTasksAsync(sen);
        await MakeAsync(sen, given, 0, take: 2);
        sen.Time.Advance(TimeSpan.FromDays(2));
        await IssueAsync(sen, given, 0);
        var client = sen.As(given.PlanOfficer);

        Assert.StartsWith("1/3 đơn vị", (await client.GetAsync($"{City}/do-phu")).Heading.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.StartsWith("0/3 đơn vị", (await client.GetAsync($"{City}/do-phu?den-ngay=2026-11-25")).Heading.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    /// <summary>A unit that helps with one task of a ward's plan sees nothing of how the ward stands with the city.</summary>
    [Fact]
    public async Task UnitPlan_ForAUnitThatHelps_HidesTheWardsOtherWork()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await TwoTasksAsync(sen);
        var draft = await MakeAsync(sen, given, 0, take: 2);
        var asked = await sen.QueryAsync(db => db.PlanTasks.Where(t => t.Text == "Rà soát" && t.AnswersTaskId == null).Select(t => t.Id).SingleAsync());
        var section = await sen.QueryAsync(db => db.Set<PlanSection>().Where(s => s.PlanId == draft).Select(s => s.Id).FirstAsync());
        (await AddAsync(sen, PlanGiven.As(Role.PlanOfficer, given.Communes[0]), draft, new(section, "Việc chung",
            [PlanGiven.Lead("UBND phường Số 1", given.Communes[0]), new(AgencyRole.Coordinating, "UBND phường Số 2", given.Communes[1])], Deadline.None, null, null, null, null, Answers: asked))).Expect();
        await IssueAsync(sen, given, 0);

        var own = await sen.As(given.FocalOfficer(0)).GetAsync("/ke-hoach/so-1/12-kh-ubnd-2026");
        var helper = await sen.As(given.FocalOfficer(1)).GetAsync("/ke-hoach/so-1/12-kh-ubnd-2026");

        Assert.True(own.Has("Quá hạn 6 ngày"), own.Text);
        Assert.False(helper.Has("Quá hạn 6 ngày"), helper.Text);
        Assert.True(helper.Has("Việc chung"));
    }

    private static async Task<PlanGiven> TwoTasksAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát"), PlanGiven.ToCommunes("Treo băng rôn"));
        return given;
    }

    private static async Task<PlanId> MakeAsync(SenHost sen, PlanGiven given, int ward, int take)
    {
        var parent = await sen.QueryAsync(db => db.Plans.Where(p => p.ParentPlanId == null).Select(p => p.Id).SingleAsync());
        var tasks = await sen.QueryAsync(db => db.PlanTasks.Where(t => t.PlanId == parent).OrderBy(t => t.Code).Select(t => t.Id).Take(take).ToListAsync());
        return (await sen.ActAsync<MakeUnitPlan, Result<PlanId>>(PlanGiven.As(Role.PlanOfficer, given.Communes[ward]), (op, process) =>
            op.RunAsync(new(parent, given.Communes[ward], "Bình đẳng giới năm 2026", tasks), process, default))).Expect();
    }

    private static async Task<IssuePlan.Output> IssueAsync(SenHost sen, PlanGiven given, int ward)
    {
        var plan = await OfAsync(sen, given.Communes[ward]);
        return (await given.IssueAsync(plan.Id, PlanGiven.As(Role.PlanOfficer, given.Communes[ward]), "12/KH-UBND")).Expect();
    }

    private static Task<Plan> OfAsync(SenHost sen, UnitId ward) =>
        sen.QueryAsync(db => db.Plans.AsNoTracking().Include(p => p.Tasks).Include(p => p.Bases).SingleAsync(p => p.IssuerId == ward));

    private static Task<Result<string>> AddAsync(SenHost sen, Actor actor, PlanId plan, TaskGiven task) =>
        sen.ActAsync<AddTask, Result<string>>(actor, (op, process) => op.RunAsync(new(plan, task), process, default));

    private static IEnumerable<string> Rows(Page page, params int[] cells) =>
        page.Document.QuerySelectorAll("table tbody tr").Select(r => string.Join(' ', cells.Select(c => Page.Words(r.Children[c]))));
}
