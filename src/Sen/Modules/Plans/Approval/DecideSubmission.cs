using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Dialogue;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Approval;

/// <summary>What becomes of a report that waits inside the unit.</summary>
public enum SubmissionDecision
{
    /// <summary>The head lets it leave the unit.</summary>
    Approve,

    /// <summary>The head sends it back.</summary>
    Return,

    /// <summary>An officer of the unit takes it back.</summary>
    TakeBack,
}

/// <summary>Duyệt trong đơn vị: the head of the unit lets a report of completion leave, or sends it back; whoever reported can take it back.</summary>
public sealed class DecideSubmission(SenDb db, BusinessClock clock)
{
    public sealed record Input(AssignmentId Id, int Version, SubmissionDecision Decision, string Reason);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.DecidingSubmission, input, async actor =>
        {
            var found = await db.OwnAsync(actor, input.Id, input.Version, cancel);
            if (found.IsProblem)
                return found.Problem;
            if (input.Reason.Length > ReportAssignment.LongestNote)
                return Problems.NoteTooLong(ReportAssignment.LongestNote).At(nameof(input.Reason));
            var assignment = found.Value;
            var by = new By(actor.UserId, assignment.UnitId, clock.Now);
            if (input.Decision == SubmissionDecision.TakeBack)
                return assignment.TakeBackSubmission(by);
            if (!actor.Has(Role.UnitHead, assignment.UnitId) && await db.HasHeadAsync(assignment.UnitId, clock.Today, cancel))
                return Problems.OnlyTheHead;
            return input.Decision == SubmissionDecision.Approve
                ? assignment.ApproveSubmission(by, input.Reason)
                : assignment.ReturnSubmission(by, input.Reason).At(nameof(input.Reason), Problems.SubmissionReasonMissing);
        }, cancel);
}
