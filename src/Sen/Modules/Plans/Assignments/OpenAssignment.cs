using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Assignments;

/// <summary>Notes the first time that the unit's focal officer or head has the work before them. Nobody else's look counts.</summary>
public sealed class OpenAssignment(SenDb db, BusinessClock clock)
{
    public Task<Result> RunAsync(AssignmentId id, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.OpeningAssignment, id, async actor =>
        {
            var assignment = await db.ToActOn(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
            if (assignment is null)
                return Problems.AssignmentNotFound;
            return actor.AnswersFor(assignment) ? assignment.Open(new By(actor.UserId, assignment.UnitId, clock.Now)) : Result.Done;
        }, cancel);
}
