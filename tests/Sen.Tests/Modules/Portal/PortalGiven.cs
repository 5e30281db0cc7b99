using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Portal;
using Sen.Modules.Portal.Releases;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Portal;

/// <summary>A city with an issued plan, and what is released of it.</summary>
internal sealed class PortalGiven(SenHost sen, PlanGiven plans)
{
    public const string PlanPath = "/ket-qua/ha-noi/58-kh-ubnd-2026";

    public PlanGiven Plans => plans;

    public Actor Leader { get; } = PlanGiven.As(Role.Leader, plans.City);

    public static async Task<PortalGiven> CityAsync(SenHost sen, int communes = 3) => new(sen, await PlanGiven.CityAsync(sen, communes));

    public async Task<ReleaseId> ProposedAsync(PlanId plan, Func<PlanTask, bool>? names = null, bool showsUnits = true, Actor? by = null)
    {
        var tasks = await sen.QueryAsync(db => db.PlanTasks.AsNoTracking().Where(t => t.PlanId == plan).ToListAsync());
        return (await ProposeAsync(plan, [.. tasks.Where(names ?? (_ => true)).Select(t => t.Id)], showsUnits, by)).Expect();
    }

    public Task<Result<ReleaseId>> ProposeAsync(PlanId plan, IReadOnlyList<TaskId> tasks, bool showsUnits = true, Actor? by = null) =>
        sen.ActAsync<ProposeRelease, Result<ReleaseId>>(by ?? plans.PlanOfficer, (op, p) => op.RunAsync(new(plan, tasks, showsUnits), p, default));

    public Task<Result> ApproveAsync(ReleaseId release, Actor? by = null) =>
        sen.ActAsync<ApproveRelease, Result>(by ?? Leader, (op, p) => op.RunAsync(release, p, default));

    public Task<Result> WithdrawAsync(ReleaseId release, Actor? by = null, string? reason = "Sai số liệu") =>
        sen.ActAsync<WithdrawRelease, Result>(by ?? Leader, (op, p) => op.RunAsync(new(release, reason), p, default));

    public async Task<ReleaseId> ReleasedAsync(PlanId plan, Func<PlanTask, bool>? names = null, bool showsUnits = true)
    {
        var release = await ProposedAsync(plan, names, showsUnits);
        (await ApproveAsync(release)).Expect();
        return release;
    }

    /// <summary>The commune takes on, reports and (if asked) sees confirmed the earliest of its work that is not yet accepted.</summary>
    public async Task<AssignmentId> DoneAsync(int commune, string note = "Đã làm xong", bool confirmed = true, string? evidence = null)
    {
        var officer = plans.FocalOfficer(commune);
        var unit = plans.Communes[commune];
        var id = await sen.QueryAsync(db => db.Assignments.Where(a => a.UnitId == unit && a.Dates.All(d => d.AcceptedAt == null))
            .OrderBy(a => a.Dates.Max(d => d.LastDay)).Select(a => a.Id).FirstAsync());
        (await sen.ActAsync<AcceptAssignments, Result>(officer, (op, p) => op.RunAsync([id], p, default))).Expect();
        var version = await sen.QueryAsync(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync());
        EvidenceGiven[] proof = evidence is null ? [] : [new EvidenceGiven(null, null, Sen.Kernel.Text.DocumentNumber.Parse(evidence).Expect(), SenHost.Today, IsPublic: true)];
        (await sen.ActAsync<ReportAssignment, Result>(officer, (op, p) => op.RunAsync(new(id, version, Completes: true, note, proof), p, default))).Expect();
        if (confirmed)
            (await sen.ActAsync<ConfirmAssignments, Result>(plans.PlanOfficer, (op, p) => op.RunAsync([new(id, version + 1)], p, default))).Expect();
        return id;
    }

    public void NextDay() => sen.Time.Advance(TimeSpan.FromDays(1));

    public Task<Page> ReadAsync(string path) => sen.Client().GetAsync(path);
}
