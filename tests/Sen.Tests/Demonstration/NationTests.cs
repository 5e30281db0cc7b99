using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Demonstration;
using Sen.Demonstration.Nation;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Access;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Boards;
using Sen.Modules.Plans.Coverage;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Tests.Modules.Plans;

namespace Sen.Tests.Demonstration;

/// <summary>A nation of two small provinces, built as the demonstration of 34 is.</summary>
public sealed class NationTests(NationTests.TwoProvinces given) : IClassFixture<NationTests.TwoProvinces>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cascade_EveryProvinceAnswersAllOfTheMinistrysTasks()
    {
        var coverage = await CoverageAsync(await PlanAsync("BNV"));

        Assert.Equal(2, coverage.Units.Count);
        Assert.Equal(2, coverage.UnitsWithPlan);
        Assert.All(coverage.ByTask, t => Assert.Equal((2, 2), (t.Given, t.Taken)));
        Assert.Equal(13, coverage.ByTask.Count());
    }

    [Theory]
    [InlineData("12", 38)]
    [InlineData("46", 40)]
    public async Task Cascade_EachCommuneHasTheWorkOfItsProvince_SomeInAPlanOfTheirOwn(string province, int communes)
    {
        var coverage = await CoverageAsync(await PlanAsync(province));

        Assert.Equal(communes, coverage.Units.Count);
        Assert.Equal(NationPeople.PlanningCommunes, coverage.UnitsWithPlan);
        Assert.All(coverage.ByUnit, u => Assert.Equal(16, u.Given));
        Assert.All(coverage.ByUnit.Where(u => u.Plan is not null), u => Assert.Equal(16, u.Taken));
    }

    [Theory]
    [InlineData("2026-05-02")]
    [InlineData("2026-08-15")]
    [InlineData("2026-11-24")]
    public async Task History_BroughtIn_GivesTheStatusesThatItsEventsGive(string text)
    {
        var day = DateOnly.Parse(text, null);
        var rows = await given.Sen.QueryAsync(db => db.AssignmentsOn(day).ToDictionaryAsync(d => d.AssignmentId, Cancel));
        var lastDays = await given.Sen.QueryAsync(db => db.Assignments.Join(db.Set<TaskOccurrence>(), a => a.OccurrenceId, o => o.Id, (a, o) => new { a.Id, o.LastDay }).ToDictionaryAsync(a => a.Id, a => a.LastDay, Cancel));
        var events = (await given.Sen.QueryAsync(db => db.Set<AssignmentEvent>().AsNoTracking().ToListAsync(Cancel))).ToLookup(e => e.AssignmentId);

        Assert.Equal(lastDays.Count, rows.Count);
        Assert.All(rows.Values, row =>
        {
            var told = AssignmentDates.Of(events[row.AssignmentId], lastDays[row.AssignmentId], VietnamTime.EndOf(day))!;
            Assert.Equal(AssignmentStatus.On(day, told), row.StatusOn(day));
            Assert.Equal(AssignmentStatus.On(day, told).Kind, row.Kind);
        });
    }

    [Fact]
    public async Task History_IsPlausible_WithWorkOfEveryStatus()
    {
        var kinds = (await given.Sen.QueryAsync(db => db.AssignmentsOn(SenHost.Today).Select(d => d.Kind).ToListAsync(Cancel))).CountBy(k => k).ToDictionary();
        var unopened = await given.Sen.QueryAsync(db => db.AssignmentsOn(SenHost.Today).CountAsync(d => d.IsNeverOpened, Cancel));

        Assert.All([StatusKind.InProgressOnTime, StatusKind.InProgressOverdue, StatusKind.DoneOnTime, StatusKind.DoneLate], k => Assert.InRange(kinds.GetValueOrDefault(k), 10, 1600));
        Assert.InRange(unopened, 10, 300);
        Assert.True(kinds[StatusKind.DoneOnTime] > kinds[StatusKind.InProgressOverdue]);
    }

    [Fact]
    public async Task Chain_HoldsWithOneEntryForTheHistoryOfEachPlan()
    {
        var outcome = await given.Sen.InScopeAsync(s => s.GetRequiredService<ChainCheck>().RunAsync(_ => { }, Cancel));
        var entries = await given.Sen.QueryAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Kind == "bringing-in-history", Cancel));

        Assert.Null(outcome.Fault);
        Assert.Equal(3, entries);
    }

    [Fact]
    public async Task Ministry_SeesItsProvinces_AndAProvincesCommunes()
    {
        using var officer = given.Sen.ClientAs(await given.ActorAsync("bonoivu"));

        var matrix = await officer.GetAsync(await AddressAsync("BNV") + "/ma-tran");
        var below = await officer.GetAsync(await AddressAsync("12") + "/ma-tran");

        Assert.Equal(["Huế", "Lai Châu"], matrix.Rows(".matrix").Select(r => r[1]).Order());
        Assert.Equal(38, below.Rows(".matrix").Count);
        Assert.Equal(2, below.Document.QuerySelectorAll(".matrix thead tr").Length);
    }

    [Fact]
    public async Task Lists_OfAPlanOfficer_AreOfTheirProvinceAlone()
    {
        using var officer = given.Sen.ClientAs(await given.ActorAsync("kehoach"));

        var list = await officer.GetAsync("/viec");
        var plans = await officer.GetAsync("/ke-hoach");
        var stranger = await officer.GetAsync(await AddressAsync("12") + "/ma-tran");

        Assert.Contains("800 việc", list.Document.QuerySelector(".pager")!.TextContent, StringComparison.Ordinal);
        Assert.True(plans.Has("76/KH-UBND"));
        Assert.False(plans.Has("42/KH-UBND"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task BringingIn_IsForTheProgram_UntilNow_ByTheRulesOfTheWork()
    {
        var plan = await PlanAsync("BNV");
        var (id, unit) = await given.Sen.QueryAsync(async db =>
        {
            var open = await db.Assignments.Where(a => a.PlanId == plan).Join(db.AssignmentsOn(SenHost.Today).Where(d => d.AcceptedAt != null && d.CompletedOn == null), a => a.Id, d => d.AssignmentId, (a, d) => a).FirstAsync(Cancel);
            return (open.Id, open.UnitId);
        });
        var now = given.Sen.Time.GetUtcNow();
        PastAct Act(AssignmentEventKind kind, DateTimeOffset at) => new(id, kind, new By(UserId.New(), unit, at), "Lời ghi");
        Task<Result> BringAsync(Actor actor, params PastAct[] acts) =>
            given.Sen.ActAsync<BringInHistory, Result>(actor, (op, process) => op.RunAsync(new(plan, acts), process, Cancel));

        Assert.Equal("assignment.not-found", (await BringAsync(await given.ActorAsync("bonoivu"), Act(AssignmentEventKind.Progress, now))).Problem!.Code);
        Assert.Equal("assignment.not-found", (await BringAsync(Actor.Program, Act(AssignmentEventKind.Progress, now.AddHours(1)))).Problem!.Code);
        Assert.Equal("assignment.not-completed", (await BringAsync(Actor.Program, Act(AssignmentEventKind.Progress, now), Act(AssignmentEventKind.Confirmed, now))).Problem!.Code);
        Assert.False(await given.Sen.QueryAsync(db => db.Set<AssignmentEvent>().AnyAsync(e => e.AssignmentId == id && e.Note == "Lời ghi", Cancel)));
    }

    private Task<PlanId> PlanAsync(string issuer) => given.Sen.QueryAsync(db =>
        db.Set<PlanIssue>().Join(db.Set<Sen.Modules.Organisation.Unit>().Where(u => u.Code == issuer), i => i.IssuerId, u => u.Id, (i, _) => i.PlanId).SingleAsync(Cancel));

    private Task<string> AddressAsync(string issuer) => given.Sen.QueryAsync(async db =>
    {
        var plan = await PlanAsync(issuer);
        var issue = await db.Set<PlanIssue>().SingleAsync(i => i.PlanId == plan, Cancel);
        return PlanLinks.Plan((await Sen.Modules.Organisation.UnitsOnDay.NamesOnAsync(db, [issue.IssuerId], SenHost.Today, Cancel))[issue.IssuerId], issue.Slug);
    });

    private Task<PlanCoverage> CoverageAsync(PlanId plan) => given.Sen.QueryAsync(async db =>
        await PlanCoverage.ReadAsync(db, plan, await PlanBoard.ReadAsync(db, plan, db.Assignments, SenHost.Today, Cancel), Cancel));

    /// <summary>Lai Chau and Hue, with 78 communes.</summary>
    public sealed class TwoProvinces : IAsyncLifetime
    {
        public SenHost Sen { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Sen = await SenHost.StartAsync();
            await using var builder = new NationBuilder(Sen.Settings, ["12", "46"]);
            await builder.BuildAsync(SenHost.Today, (_, _) => { }, default);
        }

        public Task<Actor> ActorAsync(string user) => Sen.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<SenDb>();
            return (await s.GetRequiredService<Actors>().ForAsync(db, (await db.Accounts.SingleAsync(a => a.UserName == UserName.Parse(user).Value)).Id, default))!;
        });

        public ValueTask DisposeAsync() => Sen.DisposeAsync();
    }
}
