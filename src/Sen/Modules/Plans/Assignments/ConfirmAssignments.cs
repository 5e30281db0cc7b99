using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The standing agency agrees that work is done; one or several in one act, all or none.</summary>
public sealed class ConfirmAssignments(SenDb db, BusinessClock clock)
{
    public const int Most = 500;

    public Task<Result> RunAsync(IReadOnlyList<AssignmentId> ids, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.ConfirmingAssignments, ids, async actor =>
        {
            if (ids.Count == 0)
                return Problems.NothingChosen;
            if (ids.Count > Most)
                return Problems.TooManyChosen(Most);
            var assignments = await db.ToActOn(actor).Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
            var plans = assignments.Select(a => a.PlanId).Distinct().ToList();
            var agencies = await db.Plans.Where(p => plans.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.StandingAgencyId, cancel);
            if (assignments.Count != ids.Distinct().Count() || !assignments.TrueForAll(a => actor.Has(Role.PlanOfficer, agencies[a.PlanId])))
                return Problems.AssignmentNotFound;

            foreach (var assignment in assignments)
            {
                if (assignment.Confirm(new By(actor.UserId, agencies[assignment.PlanId], clock.Now)) is { IsProblem: true } refused)
                    return refused;
            }

            return Result.Done;
        }, cancel);
}
