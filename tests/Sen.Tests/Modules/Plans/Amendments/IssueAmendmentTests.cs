using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Amendments;
using Sen.Modules.Plans.Drafting;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Amendments;

/// <summary>An amendment from its draft to the work of units.</summary>
public sealed class IssueAmendmentTests
{
    [Fact]
    public async Task Issue_MovesStopsAndGives_AsItWasShown()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, amend) = await PlanAsync(sen);
        var done = (await amend.WorkAsync("3.1.1")).Single(a => a.UnitId == given.Communes[0]);
        await sen.AcceptAsync(given.FocalOfficer(0), done.Id);
        await sen.ReportAsync(given.FocalOfficer(0), done.Id);
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Deadline = AmendGiven.By("2026-12-20"), Text = "Rà soát, công bố lại" })).Expect();
        (await amend.StopAsync(id, "3.1.2")).Expect();
        (await amend.AddAsync(id, (await amend.TaskAsync("3.1.1")) with { Text = "Tập huấn cho nữ cán bộ", Deadline = AmendGiven.By("2026-12-15") })).Expect();

        var shown = await amend.EffectAsync(id);
        Assert.Equal((2, 3, 3, 1), Counts(shown.Effect));
        var output = (await amend.IssueAsync(id, shown)).Expect();

        Assert.Equal(new IssueAmendment.Output(2, 3, 3, 1), output);
        var moved = await amend.WorkAsync("3.1.1");
        Assert.Equal([new(2026, 12, 1), new(2026, 12, 20), new DateOnly(2026, 12, 20)], moved.Select(a => a.Now.LastDay!.Value).Order());
        Assert.Equal("Quyết định số 4512/QĐ-UBND ngày 24/11/2026", moved.Single(a => a.Id != done.Id && a.UnitId == given.Communes[1]).Events.MaxBy(e => e.At)!.Note);
        Assert.All(await amend.WorkAsync("3.1.2"), a => Assert.NotNull(a.Now.WithdrawnAt));
        Assert.Equal("Quyết định số 4512/QĐ-UBND ngày 24/11/2026: Trùng nhiệm vụ của Trung ương", (await amend.WorkAsync("3.1.2"))[0].Events.MaxBy(e => e.At)!.Note);
        Assert.Equal(3, (await amend.WorkAsync("3.1.3")).Count);
        Assert.Equal("Rà soát, công bố lại", (await amend.TaskAsync("3.1.1")).Text);
        Assert.Null((await sen.InScopeAsync(s => s.GetRequiredService<ChainCheck>().RunAsync(_ => { }, default))).Fault);
    }

    [Fact]
    public async Task Issue_WhenWorkChangedMeanwhile_DoesNothingAndSaysWhat()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, amend) = await PlanAsync(sen);
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Deadline = AmendGiven.By("2026-12-20") })).Expect();
        var shown = await amend.EffectAsync(id);
        var work = (await amend.WorkAsync("3.1.1")).Single(a => a.UnitId == given.Communes[0]);
        await sen.AcceptAsync(given.FocalOfficer(0), work.Id);
        await sen.ReportAsync(given.FocalOfficer(0), work.Id);

        var refused = await amend.IssueAsync(id, shown);

        refused.Expect("amendment.effect-changed");
        Assert.Contains("nhiệm vụ 3.1.1: trước 3 dời hạn, nay 2 dời hạn, 1 giữ kết quả", refused.Problem!.ToString(), StringComparison.Ordinal);
        Assert.All(await amend.WorkAsync("3.1.1"), a => Assert.Equal(new DateOnly(2026, 12, 1), a.Now.LastDay));
        (await amend.IssueAsync(id, await amend.EffectAsync(id))).Expect();
    }

    [Fact]
    public async Task Issue_WhenTheDraftWasEditedMeanwhile_NamesWhatWasEdited()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, amend) = await PlanAsync(sen);
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = "Lời mới" })).Expect();
        var shown = await amend.EffectAsync(id);
        (await amend.StopAsync(id, "3.1.2")).Expect();

        var refused = await amend.IssueAsync(id, shown);

        refused.Expect("amendment.edited");
        Assert.Equal("3.1.2", refused.Problem!.Values[0]);
    }

    [Fact]
    public async Task Edit_OfATaskThatSomebodyElseJustEdited_IsRefused_OfAnotherTaskIsNot()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, amend) = await PlanAsync(sen);
        var other = PlanGiven.As(Role.PlanOfficer, given.HomeAffairs);
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = "Của người thứ nhất" }, seen: 0)).Expect();

        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = "Của người thứ hai" }, other, seen: 0)).Expect("amendment.changed-meanwhile");
        (await amend.ReviseAsync(id, "3.1.2", t => t with { Text = "Việc khác" }, other, seen: 0)).Expect();

        Assert.Equal("Của người thứ nhất", await sen.QueryAsync(async db => (await db.Set<AmendmentChange>().SingleAsync(c => c.Code == "3.1.1")).Task!.Text));
    }

    [Fact]
    public async Task Edit_BackToWhatStands_TakesTheChangeOut()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, amend) = await PlanAsync(sen);
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t)).Expect("amendment.nothing-amended");
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = "Lời mới" })).Expect();

        (await amend.ReviseAsync(id, "3.1.1", t => t)).Expect();

        Assert.Equal(0, await sen.QueryAsync(db => db.Set<AmendmentChange>().CountAsync()));
        (await amend.IssueAsync(id, await amend.EffectAsync(id))).Expect("amendment.empty");
    }

    [Fact]
    public async Task Start_Twice_IsOneDraft_AndOnlyForWhoKeepsThePlan()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, amend) = await PlanAsync(sen);

        Assert.Equal(await amend.StartAsync(), await amend.StartAsync());
        var stranger = PlanGiven.As(Role.PlanOfficer, given.Finance);
        (await sen.ActAsync<StartAmendment, Result<AmendmentId>>(stranger, (op, p) => op.RunAsync(new(amend.Plan), p, default))).Expect("plan.not-found");
        (await amend.ReviseAsync(await amend.StartAsync(), "3.1.1", t => t with { Text = "x" }, stranger)).Expect("amendment.not-found");
    }

    [Theory]
    [InlineData("2026-11-25", "2026-11-25", "plan.signed-in-future")]
    [InlineData("2026-11-24", "2026-11-25", "amendment.effective-in-future")]
    [InlineData("2026-11-24", "2026-11-23", "amendment.effective-before-signed")]
    [InlineData("2026-02-23", "2026-02-24", "amendment.signed-before-plan")]
    public async Task Issue_OnDaysThatCannotBe_IsRefused(string signedOn, string effectiveOn, string problem)
    {
        await using var sen = await SenHost.StartAsync();
        var (given, amend) = await PlanAsync(sen);
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = "Lời mới" })).Expect();
        var shown = await amend.EffectAsync(id);

        var result = await sen.ActAsync<IssueAmendment, Result<IssueAmendment.Output>>(given.PlanOfficer, (op, p) => op.RunAsync(
            new(id, shown.Version, shown.Effect.Shown, DocumentNumber.Parse("9/QĐ-UBND").Expect(), DateOnly.Parse(signedOn, null), DateOnly.Parse(effectiveOn, null), "TM", "Người ký"), p, default));

        result.Expect(problem);
    }

    [Fact]
    public async Task SecondAmendment_ChangesWhatTheFirstMade_AndBothWordingsAreKept()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, amend) = await PlanAsync(sen);
        await OneAsync(amend, "Lời thứ hai", "2026-12-10", "1/QĐ-UBND");
        sen.Time.Advance(TimeSpan.FromDays(1));
        await OneAsync(amend, "Lời thứ ba", "2026-12-20", "2/QĐ-UBND");

        var former = await sen.QueryAsync(db => db.Set<FormerTask>().OrderBy(f => f.ValidTo).ToListAsync());
        Assert.Equal(["Một", "Lời thứ hai"], former.Select(f => f.Text));
        Assert.Equal([null, former[0].ValidTo], former.Select(f => f.ValidFrom));
        var days = await sen.QueryAsync(db => db.Set<FormerLastDay>().OrderBy(f => f.ValidTo).Select(f => f.LastDay).ToListAsync());
        Assert.Equal([new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 10)], days);
        Assert.All(await amend.WorkAsync("3.1.1"), a => Assert.Equal(new DateOnly(2026, 12, 20), a.Now.LastDay));
    }

    [Fact]
    public async Task Number_IsTakenOnceAYear()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, amend) = await PlanAsync(sen);
        await OneAsync(amend, "Lời thứ hai", "2026-12-10", "1/QĐ-UBND");
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = "Lời thứ ba" })).Expect();

        (await amend.IssueAsync(id, await amend.EffectAsync(id), "1/QĐ-UBND")).Expect("amendment.number-taken");
    }

    [Fact]
    public async Task OtherLead_ChangesRoles_AndEarlierDaysKeepThem()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(new TaskContent("a", "Hai sở") { Agencies = [PlanGiven.Lead("Sở Nội vụ", given.HomeAffairs), new(AgencyRole.Coordinating, "Sở Tài chính", given.Finance)], Deadline = AmendGiven.By("2026-12-01") });
        var amend = new AmendGiven(sen, given, plan);
        sen.Time.Advance(TimeSpan.FromDays(1));
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Agencies = [PlanGiven.Lead("Sở Tài chính", given.Finance), new(AgencyRole.Coordinating, "Sở Nội vụ", given.HomeAffairs)] })).Expect();

        await amend.IssueAsync(id);

        Assert.Equal(AgencyRole.Lead, (await amend.WorkAsync("3.1.1")).Single(a => a.UnitId == given.Finance).Role);
        var client = sen.As(given.PlanOfficer);
        var rows = await client.GetAsync("/ke-hoach/ha-noi/58-kh-ubnd-2026/nhiem-vu/3.1.1?den-ngay=2026-11-24");
        Assert.Equal(["Sở Nội vụ Chủ trì", "Sở Tài chính Phối hợp"], Roles(rows));
        Assert.Equal(["Sở Nội vụ Phối hợp", "Sở Tài chính Chủ trì"], Roles(await client.GetAsync("/ke-hoach/ha-noi/58-kh-ubnd-2026/nhiem-vu/3.1.1")));
    }

    private static IEnumerable<string> Roles(Web.Page page) =>
        page.Document.QuerySelectorAll(".rows .what").Select(w => $"{Web.Page.Words(w.QuerySelector("a"))} {Web.Page.Words(w.QuerySelector("small"))}").Order(StringComparer.Ordinal);

    [Fact]
    public async Task LaterYear_DoesNotGiveAStoppedTask()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(given.Content(
            PlanGiven.ToCommunes("Hằng quý", "") with { Deadline = Deadline.None, Recurrence = Recurrence.Quarterly },
            PlanGiven.ToCommunes("Hằng năm", "") with { Deadline = Deadline.None, Recurrence = Recurrence.Annual }) with
        { PeriodTo = 2028 });
        var amend = new AmendGiven(sen, given, plan);
        var id = await amend.StartAsync();
        (await amend.StopAsync(id, "3.1.1")).Expect();
        await amend.IssueAsync(id);
        sen.Time.SetUtcNow(VietnamTime.StartOf(new(2026, 12, 15)).AddHours(4));

        await sen.RunJobAsync("later-years");

        Assert.Equal(3, await sen.QueryAsync(db => db.Assignments.CountAsync(a => db.Set<TaskOccurrence>().Any(o => o.Id == a.OccurrenceId && o.Year == 2027))));
    }

    private static async Task OneAsync(AmendGiven amend, string text, string day, string number)
    {
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = text, Deadline = AmendGiven.By(day) })).Expect();
        await amend.IssueAsync(id, number);
    }

    private static (int, int, int, int) Counts(AmendmentEffect effect) =>
        (effect.Count(EffectKind.Moved), effect.Count(EffectKind.Withdrawn), effect.Count(EffectKind.Given), effect.Count(EffectKind.Kept));

    private static async Task<(PlanGiven Given, AmendGiven Amend)> PlanAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-12-01"), PlanGiven.ToCommunes("Hai", "2026-12-20"));
        return (given, new AmendGiven(sen, given, plan));
    }
}
