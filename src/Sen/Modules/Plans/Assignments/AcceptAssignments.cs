using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Assignments;

/// <summary>Records that a unit takes on work it was given; one or several in one act, all or none.</summary>
public sealed class AcceptAssignments(SenDb db, BusinessClock clock)
{
    public const int Most = 200;

    public Task<Result> RunAsync(IReadOnlyList<AssignmentId> ids, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.AcceptingAssignments, ids, async actor =>
        {
            if (ids.Count == 0)
                return Problems.NothingChosen;
            if (ids.Count > Most)
                return Problems.TooManyChosen(Most);
            var assignments = await db.ToActOn(actor).Where(a => ids.Contains(a.Id)).ToListAsync(cancel);
            if (assignments.Count != ids.Distinct().Count() || !assignments.TrueForAll(a => actor.AnswersFor(a)))
                return Problems.AssignmentNotFound;

            foreach (var assignment in assignments)
            {
                var by = new By(actor.UserId, assignment.UnitId, clock.Now);
                assignment.Open(by);
                if (assignment.Accept(by) is { IsProblem: true } refused)
                    return refused;
            }

            return Result.Done;
        }, cancel);
}
