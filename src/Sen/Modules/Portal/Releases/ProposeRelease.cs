using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Portal.Releases;

/// <summary>A plan officer of the standing agency names what of a plan citizens should read. It waits for a leader.</summary>
public sealed class ProposeRelease(SenDb db, BusinessClock clock)
{
    public sealed record Input(PlanId Plan, IReadOnlyList<TaskId> Tasks, bool ShowsUnits);

    public Task<Result<ReleaseId>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<ReleaseId>(db, PortalProcesses.ProposingRelease, input, async actor =>
        {
            var plan = await db.Plans.Where(p => p.Id == input.Plan && p.Issue != null)
                .Select(p => new { p.Id, p.StandingAgencyId }).SingleOrDefaultAsync(cancel);
            if (plan is null || !actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
                return Problems.PlanNotFound;
            if (await RefuseAsync(input, cancel) is { } problem)
                return problem;

            var release = Release.Propose(plan.Id, input.Tasks, input.ShowsUnits, actor.UserId, clock.Now);
            db.Add(release);
            return release.Id;
        }, cancel);

    private async Task<Problem?> RefuseAsync(Input input, CancellationToken cancel)
    {
        if (input.Tasks.Count == 0)
            return Problems.NothingNamed;
        var named = input.Tasks.Distinct().ToArray();
        if (await db.PlanTasks.CountAsync(t => t.PlanId == input.Plan && named.Contains(t.Id), cancel) != named.Length)
            return Problems.TaskOfAnotherPlan;
        var waits = await db.Releases.AnyAsync(r => r.PlanId == input.Plan && r.Approval == null && r.Withdrawal == null, cancel);
        return waits ? Problems.AlreadyWaiting : null;
    }
}
