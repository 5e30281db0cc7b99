using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Approval;

/// <summary>The standing agency says how its plan is worked on. Reports that wait already go on waiting.</summary>
public sealed class ChooseWayOfWorking(SenDb db)
{
    public sealed record Input(PlanId Plan, int Version, bool HeadsApprove);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.ChoosingWayOfWorking, input, async actor =>
        {
            var plan = await db.Plans.VisibleTo(db, actor).SingleOrDefaultAsync(p => p.Id == input.Plan && p.Issue != null, cancel);
            if (plan is null || !actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
                return Problems.PlanNotFound;
            if (plan.Version != input.Version)
                return Problems.ChangedMeanwhile;
            if (plan.HeadsApprove != input.HeadsApprove)
                plan.LetHeadsApprove(input.HeadsApprove);
            return Result.Done;
        }, cancel);
}
