using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The standing agency sends a reported completion back, saying what is to be mended.</summary>
public sealed class ReturnAssignment(SenDb db, BusinessClock clock)
{
    public sealed record Input(AssignmentId Id, int Version, string Reason);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.ReturningAssignment, input, async actor =>
        {
            var found = await db.KeptAsync(actor, input.Id, input.Version, cancel);
            if (found.IsProblem)
                return found.Problem;
            if (string.IsNullOrWhiteSpace(input.Reason))
                return Problems.ReasonMissing.At(nameof(input.Reason));
            if (input.Reason.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Reason));
            return found.Value.Assignment.Return(new By(actor.UserId, found.Value.Agency, clock.Now), input.Reason);
        }, cancel);
}
