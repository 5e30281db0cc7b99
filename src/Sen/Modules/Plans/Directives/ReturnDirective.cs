using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Dialogue;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Directives;

/// <summary>Yêu cầu báo cáo lại: the leader says what the answer of a unit lacks, and until when the next one is expected.</summary>
public sealed class ReturnDirective(SenDb db, BusinessClock clock)
{
    /// <param name="Until">A new last day; null leaves the one that stands.</param>
    public sealed record Input(AssignmentId At, DirectiveId Directive, int Seen, string Reason, DateOnly? Until);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.ReturningDirective, input, async actor =>
        {
            var found = await db.DirectiveAsync(actor, input.Directive, input.At, input.Seen, cancel);
            if (found.IsProblem)
                return found.Problem;
            var (directive, assignment, said) = found.Value;
            if (!actor.Leads(directive))
                return Problems.DirectiveNotFound;
            if (input.Reason.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Reason));
            return assignment.ReturnDirective(new By(actor.UserId, directive.ByUnitId, clock.Now), directive, said, input.Reason, input.Until)
                .At(nameof(input.Reason), Problems.DirectiveReasonMissing).At(nameof(input.Until), Problems.DirectiveDayPast(default));
        }, cancel);
}
