using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Issuing;

/// <summary>Makes a draft plan of rows that a person has confirmed. Nothing is assigned until it is issued.</summary>
public sealed class CreatePlan(SenDb db, BusinessClock clock)
{
    public Task<Result<PlanId>> RunAsync(PlanContent content, Process process, CancellationToken cancel) =>
        process.RunAsync<PlanId>(db, PlanProcesses.CreatingPlan, content, actor =>
        {
            if (!actor.Has(Role.PlanOfficer, content.StandingAgency))
                return Task.FromResult<Result<PlanId>>(Problems.PlanNotFound);
            var plan = PlanBuilder.Build(content, clock.Now, actor.UserId);
            db.Add(plan);
            return Task.FromResult<Result<PlanId>>(plan.Id);
        }, cancel);
}
