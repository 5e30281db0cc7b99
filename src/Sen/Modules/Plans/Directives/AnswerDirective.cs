using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Dialogue;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Directives;

/// <summary>Báo cáo thực hiện ý kiến chỉ đạo: the unit says what it did.</summary>
public sealed class AnswerDirective(SenDb db, BusinessClock clock)
{
    /// <param name="Seen">How many events of the directive the officer had before them.</param>
    public sealed record Input(AssignmentId At, DirectiveId Directive, int Seen, string Answer, EvidenceGiven? Document);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.AnsweringDirective, input, async actor =>
        {
            var found = await db.DirectiveAsync(actor, input.Directive, input.At, input.Seen, cancel);
            if (found.IsProblem)
                return found.Problem;
            var (directive, assignment, said) = found.Value;
            if (!actor.AnswersFor(assignment))
                return Problems.DirectiveNotFound;
            if (input.Answer.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Answer));
            if (input.Document is { IsComplete: false })
                return Problems.EvidenceIncomplete.At(nameof(input.Document));
            var evidence = input.Document is { } document ? new[] { document.ToEvidence(1) } : [];
            return assignment.AnswerDirective(new By(actor.UserId, assignment.UnitId, clock.Now), directive, said, input.Answer, evidence).At(nameof(input.Answer), Problems.DirectiveAnswerMissing);
        }, cancel);
}
