using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>Đề nghị làm rõ: a unit asks the standing agency what is meant; asked in time, the clock stops until the answer.</summary>
public sealed class AskQuestion(SenDb db, BusinessClock clock)
{
    public sealed record Input(AssignmentId Id, int Version, string Question);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.AskingQuestion, input, async actor =>
        {
            var found = await db.OwnAsync(actor, input.Id, input.Version, cancel);
            if (found.IsProblem)
                return found.Problem;
            if (input.Question.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Question));

            var by = new By(actor.UserId, found.Value.UnitId, clock.Now);
            found.Value.Open(by);
            return found.Value.Query(by, input.Question).At(nameof(input.Question), Problems.QuestionMissing);
        }, cancel);
}

/// <summary>The unit takes its question back and goes on; the clock runs as if it had never been asked.</summary>
public sealed class TakeBackQuestion(SenDb db, BusinessClock clock)
{
    public sealed record Input(AssignmentId Id, int Version);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.TakingBackQuestion, input, async actor =>
        {
            var found = await db.OwnAsync(actor, input.Id, input.Version, cancel);
            return found.IsProblem ? found.Problem : found.Value.TakeBackQuery(new By(actor.UserId, found.Value.UnitId, clock.Now));
        }, cancel);
}
