using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Assignments;

/// <summary>A report of completion as the plan officer had it before them: nobody confirms what changed since.</summary>
public readonly record struct SeenAssignment(AssignmentId Id, int Version);

/// <summary>The standing agency agrees that work is done; one or several in one act, all or none.</summary>
public sealed class ConfirmAssignments(SenDb db, BusinessClock clock)
{
    public const int Most = 500;

    public Task<Result> RunAsync(IReadOnlyList<SeenAssignment> seen, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.ConfirmingAssignments, seen, actor => DecideAsync(seen, actor, cancel), cancel);

    private async Task<Result> DecideAsync(IReadOnlyList<SeenAssignment> seen, Actor actor, CancellationToken cancel)
    {
        if (seen.Count == 0)
            return Problems.NothingChosen;
        if (seen.Count > Most)
            return Problems.TooManyChosen(Most);
        var versions = seen.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Version);
        var ids = versions.Keys.ToList();
        var assignments = await db.ToActOn(actor).Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
        var plans = assignments.Select(a => a.PlanId).Distinct().ToList();
        var agencies = await db.Plans.Where(p => plans.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.StandingAgencyId, cancel);
        if (assignments.Count != versions.Count || !assignments.TrueForAll(a => actor.Has(Role.PlanOfficer, agencies[a.PlanId])))
            return Problems.AssignmentNotFound;
        if (assignments.Count(a => a.Version != versions[a.Id]) is > 0 and var changed)
            return assignments.Count == 1 ? Problems.ChangedMeanwhile : Problems.SomeChangedMeanwhile(changed);

        foreach (var assignment in assignments)
        {
            if (assignment.Confirm(new By(actor.UserId, agencies[assignment.PlanId], clock.Now)) is { IsProblem: true } refused)
                return refused;
        }

        return Result.Done;
    }
}
