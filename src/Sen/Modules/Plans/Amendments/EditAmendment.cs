using Sen.Kernel.Results;
using Sen.Modules.Plans.Coverage;
using Sen.Modules.Plans.Drafting;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Amendments;

/// <summary>
/// Writes into the draft of an amendment, one item at each act. Two officers work beside each other; who edits an item that somebody else edited since it was
/// opened is told.
/// </summary>
public sealed class EditAmendment(SenDb db, BusinessClock clock)
{
    public const int LongestReason = 1000;
    public const int LongestWhy = 2000;
    public const int LongestTitle = 500;

    /// <param name="Version">Of the amendment.</param>
    public sealed record Head(AmendmentId Amendment, int Version, string Title, string? Reason);

    /// <param name="Seen">The version of the task's change that the officer saw; 0 for none.</param>
    public sealed record Task(AmendmentId Amendment, string Code, int Seen, TaskGiven Given);

    public sealed record NewTask(AmendmentId Amendment, TaskGiven Given);

    public sealed record Stop(AmendmentId Amendment, string Code, int Seen, string? Reason);

    public sealed record Undo(AmendmentId Amendment, Guid Change, int Seen);

    public Task<Result> RunAsync(Head input, Process process, CancellationToken cancel) => EditAsync(input.Amendment, input, process, hand =>
    {
        var title = input.Title.Trim();
        if (hand.Amendment.Version != input.Version)
            return System.Threading.Tasks.Task.FromResult<Result>(Problems.AmendedMeanwhile);
        var errors = new FieldErrors();
        if (title.Length == 0)
            errors.Add(nameof(input.Title), Problems.TitleMissing);
        if (title.Length > LongestTitle)
            errors.Add(nameof(input.Title), Problems.TooLong(LongestTitle));
        if (input.Reason?.Trim().Length > LongestWhy)
            errors.Add(nameof(input.Reason), Problems.TooLong(LongestWhy));
        if (errors.ToProblem() is { } problem)
            return System.Threading.Tasks.Task.FromResult<Result>(problem);
        (hand.Amendment.Title, hand.Amendment.Reason) = (title == hand.Plan.Title ? null : title, string.IsNullOrWhiteSpace(input.Reason) ? null : input.Reason.Trim());
        return System.Threading.Tasks.Task.FromResult(Result.Done);
    }, cancel);

    public Task<Result> RunAsync(Task input, Process process, CancellationToken cancel) => EditAsync(input.Amendment, input, process, async hand =>
    {
        var change = hand.OfTask(input.Code);
        var task = hand.Plan.Tasks.SingleOrDefault(t => t.Code == input.Code);
        if (task is null && change is null)
            return Problems.TaskNotFound;
        if (task?.IsWithdrawn == true)
            return Problems.AlreadyStopped;
        if ((change?.Version ?? 0) != input.Seen)
            return Problems.AmendedMeanwhile;
        // A task that is there stays where it is printed and what it serves.
        var given = task is null ? input.Given : input.Given with { Section = task.SectionId, Target = task.TargetId, Answers = task.AnswersTaskId };
        if (Refuse(given, hand.Plan, task, await db.AskedOfAsync(hand.Plan, cancel)) is { } problem)
            return problem;
        var wording = WordingOf(given);
        if (task is not null && wording.IsSameAs(TaskWording.Of(task)))
            return change is null ? Problems.NothingAmended : Remove(change);
        change ??= Add(hand, AmendmentKind.TaskRevised, input.Code, c => c.TaskId = task!.Id);
        change.Kind = task is null ? AmendmentKind.TaskAdded : AmendmentKind.TaskRevised;
        (change.Task, change.Reason) = (wording, null);
        if (task is null)
            (change.ServesTargetId, change.AnswersTaskId) = (given.Target, given.Answers);
        Mark(hand, change);
        return Result.Done;
    }, cancel);

    public Task<Result> RunAsync(NewTask input, Process process, CancellationToken cancel) => EditAsync(input.Amendment, input, process, async hand =>
    {
        if (Refuse(input.Given, hand.Plan, null, await db.AskedOfAsync(hand.Plan, cancel)) is { } problem)
            return problem;
        var taken = hand.Amendment.Changes.Where(c => c.Kind == AmendmentKind.TaskAdded).Select(c => c.Code);
        var change = Add(hand, AmendmentKind.TaskAdded, AmendedPlan.NextTaskCode(hand.Plan, input.Given.Section, taken), c => c.SectionId = input.Given.Section);
        (change.Task, change.ServesTargetId, change.AnswersTaskId) = (WordingOf(input.Given), input.Given.Target, hand.Plan.ParentPlanId is null ? null : input.Given.Answers);
        Mark(hand, change);
        return Result.Done;
    }, cancel);

    public Task<Result> RunAsync(Stop input, Process process, CancellationToken cancel) => EditAsync(input.Amendment, input, process, hand =>
        System.Threading.Tasks.Task.FromResult(StopTask(hand, input)), cancel);

    /// <summary>Takes an item out of the draft: the plan keeps what it says there.</summary>
    public Task<Result> RunAsync(Undo input, Process process, CancellationToken cancel) => EditAsync(input.Amendment, input, process, hand =>
    {
        var change = hand.Amendment.Changes.SingleOrDefault(c => c.Id == input.Change);
        return System.Threading.Tasks.Task.FromResult(
            change is null ? Result.Done
            : change.Version != input.Seen ? Problems.AmendedMeanwhile
            : Remove(change));
    }, cancel);

    private Result StopTask(AmendmentInHand hand, Stop input)
    {
        var task = hand.Plan.Tasks.SingleOrDefault(t => t.Code == input.Code);
        if (task is null)
            return Problems.TaskNotFound;
        var change = hand.OfTask(input.Code);
        if (task.IsWithdrawn)
            return Problems.AlreadyStopped;
        if ((change?.Version ?? 0) != input.Seen)
            return Problems.AmendedMeanwhile;
        if (ReasonProblem(input.Reason) is { } problem)
            return problem;
        change ??= Add(hand, AmendmentKind.TaskWithdrawn, input.Code, c => c.TaskId = task.Id);
        (change.Kind, change.Task, change.Reason) = (AmendmentKind.TaskWithdrawn, null, input.Reason!.Trim());
        Mark(hand, change);
        return Result.Done;
    }

    internal static Problem? ReasonProblem(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Problems.StopReasonMissing.At("Reason")
        : reason.Trim().Length > LongestReason ? Problems.TooLong(LongestReason).At("Reason")
        : null;

    internal async Task<Result> EditAsync(AmendmentId id, object input, Process process, Func<AmendmentInHand, Task<Result>> edit, CancellationToken cancel) =>
        await process.RunAsync(db, PlanProcesses.EditingAmendment, input, async actor =>
        {
            var found = await db.AmendmentAsync(id, actor, cancel);
            if (found.IsProblem)
                return found.Problem;
            by = actor.UserId;
            var result = await edit(found.Value);
            if (!result.IsProblem)
                db.Touch(found.Value.Amendment);
            return result;
        }, cancel);

    internal AmendmentChange Add(AmendmentInHand hand, AmendmentKind kind, string code, Action<AmendmentChange> points)
    {
        var change = new AmendmentChange { Id = Guid.CreateVersion7(), AmendmentId = hand.Amendment.Id, Kind = kind, Code = code };
        points(change);
        db.Add(change);
        return change;
    }

    internal void Mark(AmendmentInHand hand, AmendmentChange change) =>
        (change.AtVersion, change.EditedAt, change.EditedBy) = (hand.Amendment.Version + 1, clock.Now, by);

    internal Result Remove(AmendmentChange change)
    {
        db.Remove(change);
        return Result.Done;
    }

    private UserId by;

    // What the superior's plan asked of a task that is there already was settled when it was issued.
    private static Problem? Refuse(TaskGiven given, Plan plan, PlanTask? task, IReadOnlyList<AskedTask> asked) =>
        given.Refuse(plan, task?.AnswersTaskId is { } answered ? [.. asked, new AskedTask(answered, "", "")] : asked);

    internal static TaskWording WordingOf(TaskGiven given) => new(
        given.Text.Trim(), given.Agencies, given.Deadline.ToString(), given.Deadline.Kind, given.Deadline.Wording, given.Recurrence,
        string.IsNullOrWhiteSpace(given.Output) ? null : given.Output.Trim(), given.NoAssignmentReason, given.Evidence & ~EvidenceRules.Figure, given.FigureAsked);
}
