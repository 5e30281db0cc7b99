using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Plans;

public sealed class AssignmentTests
{
    [Fact]
    public async Task Accept_WhenSeveralAtOnce_AllAreAcceptedAndOpened()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai"));
        var mine = await Of(sen, given.Communes[0]);

        (await Accept(sen, given.FocalOfficer(0), [.. mine.Select(a => a.Id)])).Expect();

        Assert.All(await Of(sen, given.Communes[0]), a => Assert.True(a.Now is { AcceptedAt: not null, OpenedAt: not null }));
        Assert.All(await Of(sen, given.Communes[1]), a => Assert.Null(a.Now.AcceptedAt));
    }

    [Fact]
    public async Task Accept_WhenOneIsAnotherUnits_NoneIsAccepted()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var mine = await Of(sen, given.Communes[0]);
        var theirs = await Of(sen, given.Communes[1]);

        (await Accept(sen, given.FocalOfficer(0), [mine[0].Id, theirs[0].Id])).Expect("assignment.not-found");

        Assert.Null((await Of(sen, given.Communes[0]))[0].Now.AcceptedAt);
    }

    [Fact]
    public async Task Life_FromAcceptToConfirm_IsDoneOnTimeWithItsEvidence()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"));
        var officer = given.FocalOfficer(0);
        var id = (await Of(sen, given.Communes[0]))[0].Id;

        (await Accept(sen, officer, [id])).Expect();
        var evidence = new EvidenceGiven(null, null, DocumentNumber.Parse("41/QĐ-UBND").Expect(), new DateOnly(2026, 11, 16), IsPublic: true);
        (await Report(sen, officer, id, completes: true, evidence)).Expect();
        (await Confirm(sen, given.PlanOfficer, [id])).Expect();

        var row = (await Of(sen, given.Communes[0]))[0];
        Assert.Equal(StatusKind.DoneOnTime, AssignmentStatus.On(SenHost.Today, row.Now).Kind);
        Assert.Equal("41/QĐ-UBND", await sen.QueryAsync(db => db.Set<Evidence>().Select(e => e.DocumentNumber).SingleAsync()));
    }

    [Fact]
    public async Task Report_WhenSomebodyActedMeanwhile_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var id = (await Of(sen, given.Communes[0]))[0].Id;

        (await Accept(sen, given.FocalOfficer(0), [id])).Expect();
        var stale = new ReportAssignment.Input(id, Version: 1, Completes: false, "Đang làm", []);

        (await sen.ActAsync<ReportAssignment, Result>(given.FocalOfficer(0), (op, p) => op.RunAsync(stale, p, default))).Expect("assignment.changed-meanwhile");
    }

    [Fact]
    public async Task Report_WhenWordsOrEvidenceAreMissing_NamesBothFields()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var row = (await Of(sen, given.Communes[0]))[0];
        (await Accept(sen, given.FocalOfficer(0), [row.Id])).Expect();
        var version = (await Of(sen, given.Communes[0]))[0].Version;
        var input = new ReportAssignment.Input(row.Id, version, Completes: true, " ", [new EvidenceGiven(null, null, DocumentNumber.Parse("41/QĐ-UBND").Expect(), null, false)]);

        var result = await sen.ActAsync<ReportAssignment, Result>(given.FocalOfficer(0), (op, p) => op.RunAsync(input, p, default));

        Assert.Equal(["Note", "Evidence"], result.Problem!.All().Select(p => p.Field));
    }

    [Theory]
    [InlineData(Role.PlanOfficer, true)]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.Editor, false)]
    public async Task Assignments_AreVisibleOnlyToWhomTheyConcern(Role role, bool sees)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));

        var actor = PlanGiven.As(role, given.HomeAffairs);
        Assert.Equal(sees ? 3 : 0, await sen.QueryAsync(db => db.Assignments.VisibleTo(db, actor).CountAsync()));
        Assert.Equal(0, await sen.QueryAsync(db => db.Assignments.VisibleTo(db, PlanGiven.As(role, given.Finance)).CountAsync()));
        Assert.Equal(1, await sen.QueryAsync(db => db.Assignments.VisibleTo(db, given.FocalOfficer(1)).CountAsync()));
    }

    [Fact]
    public async Task Confirm_ByAFocalOfficer_IsNotFound()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var id = (await Of(sen, given.Communes[0]))[0].Id;
        (await Accept(sen, given.FocalOfficer(0), [id])).Expect();
        (await Report(sen, given.FocalOfficer(0), id, completes: true)).Expect();

        (await Confirm(sen, given.FocalOfficer(0), [id])).Expect("assignment.not-found");
    }

    private static Task<List<Assignment>> Of(SenHost sen, UnitId unit) =>
        sen.QueryAsync(db => db.Assignments.AsNoTracking().Include(a => a.Dates).Where(a => a.UnitId == unit).OrderBy(a => a.Id).ToListAsync());

    private static Task<Result> Accept(SenHost sen, Actor actor, IReadOnlyList<AssignmentId> ids) =>
        sen.ActAsync<AcceptAssignments, Result>(actor, (op, p) => op.RunAsync(ids, p, default));

    private static async Task<Result> Confirm(SenHost sen, Actor actor, IReadOnlyList<AssignmentId> ids)
    {
        var seen = await sen.QueryAsync(db => db.Assignments.Where(a => ids.Contains(a.Id)).Select(a => new SeenAssignment(a.Id, a.Version)).ToListAsync());
        return await sen.ActAsync<ConfirmAssignments, Result>(actor, (op, p) => op.RunAsync(seen, p, default));
    }

    private static async Task<Result> Report(SenHost sen, Actor actor, AssignmentId id, bool completes, params EvidenceGiven[] evidence)
    {
        var version = await sen.QueryAsync(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync());
        return await sen.ActAsync<ReportAssignment, Result>(actor, (op, p) => op.RunAsync(new(id, version, completes, "Đã làm xong", evidence), p, default));
    }
}
