using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>The standing agency answers a unit's question; the working days that the unit waited come back to it.</summary>
public sealed class AnswerQuestion(SenDb db, BusinessClock clock, WorkingCalendar calendar)
{
    public sealed record Input(AssignmentId Id, int Version, string Answer);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.AnsweringQuestion, input, async actor =>
        {
            var found = await db.KeptAsync(actor, input.Id, input.Version, cancel);
            if (found.IsProblem)
                return found.Problem;
            if (input.Answer.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Answer));
            var by = new By(actor.UserId, found.Value.Agency, clock.Now);
            return found.Value.Assignment.Answer(by, input.Answer, calendar).At(nameof(input.Answer), Problems.AnswerMissing);
        }, cancel);
}
