using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>
/// The lead agency asks or comments its coordinating agencies of the same work, and they answer. Words only: the standing agency alone confirms.
/// What is said lies on the assignment of the coordinating agency.
/// </summary>
public sealed class CommentOnWork(SenDb db, BusinessClock clock)
{
    public const int Most = 200;

    /// <param name="From">The assignment of whoever speaks.</param>
    /// <param name="To">A coordinating agency's of the same occurrence; null for all of them. A coordinating agency speaks on its own.</param>
    public sealed record Input(AssignmentId From, AssignmentId? To, string Comment);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.Commenting, input, async actor =>
        {
            var from = await db.Assignments.VisibleTo(db, actor).SingleOrDefaultAsync(a => a.Id == input.From, cancel);
            if (from is null || !actor.AnswersFor(from))
                return Problems.AssignmentNotFound;
            if (string.IsNullOrWhiteSpace(input.Comment))
                return Problems.CommentMissing.At(nameof(input.Comment));
            if (input.Comment.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Comment));

            var by = new By(actor.UserId, from.UnitId, clock.Now);
            var heard = await HeardBy(from, input.To).Include(a => a.Dates.Where(d => d.ValidTo == null)).Take(Most + 1).ToListAsync(cancel);
            if (heard.Count == 0)
                return Problems.NobodyCoordinates.At(nameof(input.To));
            if (heard.Count > Most)
                return Problems.TooManyChosen(Most).At(nameof(input.To));
            foreach (var assignment in heard)
                assignment.Comment(by, input.Comment);
            return Result.Done;
        }, cancel);

    private IQueryable<Assignment> HeardBy(Assignment from, AssignmentId? to) =>
        from.Role == AgencyRole.Coordinating
            ? db.Assignments.Where(a => a.Id == from.Id)
            : db.Assignments.Where(a => a.OccurrenceId == from.OccurrenceId && a.Role == AgencyRole.Coordinating && (to == null || a.Id == to));
}
