using Sen.Kernel.Results;
using Sen.Platform.Audit;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Writes targets into the draft of an amendment: other values, new ones, ones that are no longer set.</summary>
public sealed class EditTargets(EditAmendment edit)
{
    public sealed record Revise(AmendmentId Amendment, TargetId Target, int Seen, TargetWording Given);

    public sealed record Add(AmendmentId Amendment, Guid? Goal, TargetWording Given);

    public sealed record Stop(AmendmentId Amendment, TargetId Target, int Seen, string? Reason);

    public Task<Result> RunAsync(Revise input, Process process, CancellationToken cancel) => edit.EditAsync(input.Amendment, input, process, hand =>
    {
        var (target, change, problem) = Find(hand, input.Target, input.Seen);
        if (problem is not null)
            return Task.FromResult<Result>(problem);
        if (input.Given == TargetWording.Of(target!))
            return Task.FromResult<Result>(change is null ? Problems.NothingAmended : edit.Remove(change));
        change ??= edit.Add(hand, AmendmentKind.TargetRevised, target!.Code, c => c.TargetId = target.Id);
        (change.Kind, change.Target, change.Reason) = (AmendmentKind.TargetRevised, input.Given, null);
        edit.Mark(hand, change);
        return Task.FromResult(Result.Done);
    }, cancel);

    public Task<Result> RunAsync(Add input, Process process, CancellationToken cancel) => edit.EditAsync(input.Amendment, input, process, hand =>
    {
        if (hand.Plan.Goals.Find(g => g.Id.Value == input.Goal) is not { } goal)
            return Task.FromResult<Result>(Problems.GoalNotFound.At("Goal"));
        var taken = hand.Amendment.Changes.Where(c => c.Kind == AmendmentKind.TargetAdded).Select(c => c.Code);
        var change = edit.Add(hand, AmendmentKind.TargetAdded, AmendedPlan.NextTargetCode(hand.Plan, goal.Id, taken), c => c.GoalId = goal.Id);
        change.Target = input.Given;
        edit.Mark(hand, change);
        return Task.FromResult(Result.Done);
    }, cancel);

    public Task<Result> RunAsync(Stop input, Process process, CancellationToken cancel) => edit.EditAsync(input.Amendment, input, process, hand =>
    {
        var (target, change, problem) = Find(hand, input.Target, input.Seen);
        if ((problem ?? EditAmendment.ReasonProblem(input.Reason)) is { } refused)
            return Task.FromResult<Result>(refused);
        change ??= edit.Add(hand, AmendmentKind.TargetWithdrawn, target!.Code, c => c.TargetId = target.Id);
        (change.Kind, change.Target, change.Reason) = (AmendmentKind.TargetWithdrawn, null, input.Reason!.Trim());
        edit.Mark(hand, change);
        return Task.FromResult(Result.Done);
    }, cancel);

    private static (PlanTarget? Target, AmendmentChange? Change, Problem? Problem) Find(AmendmentInHand hand, TargetId id, int seen)
    {
        var (target, change) = (hand.Plan.Targets.Find(t => t.Id == id), hand.OfTarget(id));
        return (target, change,
            target is null ? Problems.TargetNotFound
            : target.IsWithdrawn ? Problems.AlreadyStopped
            : (change?.Version ?? 0) != seen ? Problems.AmendedMeanwhile
            : null);
    }
}
