using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Begins the draft of an amendment of an issued plan; where there is one already, that is it.</summary>
public sealed class StartAmendment(SenDb db, BusinessClock clock)
{
    public sealed record Input(PlanId Plan);

    public Task<Result<AmendmentId>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<AmendmentId>(db, PlanProcesses.StartingAmendment, input, async actor =>
        {
            var plan = await db.Plans.Include(p => p.Issue).SingleOrDefaultAsync(p => p.Id == input.Plan, cancel);
            if (plan?.Issue is null || !actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
                return Problems.PlanNotFound;
            var earlier = await db.Set<Amendment>().Include(a => a.Issue).Where(a => a.PlanId == plan.Id).ToListAsync(cancel);
            if (earlier.Find(a => !a.IsIssued) is { } draft)
                return draft.Id;

            var amendment = new Amendment { Id = AmendmentId.New(), PlanId = plan.Id, Ordinal = earlier.Count + 1, MadeAt = clock.Now, MadeBy = actor.UserId };
            db.Add(amendment);
            return amendment.Id;
        }, cancel);
}

/// <summary>Deletes the draft of an amendment. The audit keeps what it held; the plan stays as it is.</summary>
public sealed class DeleteAmendment(SenDb db)
{
    public sealed record Input(AmendmentId Amendment);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.DeletingAmendment, input, async actor =>
        {
            var found = await db.AmendmentAsync(input.Amendment, actor, cancel);
            if (found.IsProblem)
                return found.Problem;
            db.RemoveRange(found.Value.Amendment.Changes);
            db.Remove(found.Value.Amendment);
            return Result.Done;
        }, cancel);
}
