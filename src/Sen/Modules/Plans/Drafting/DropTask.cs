using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Drafting;

/// <summary>Takes a task out of a draft. The others keep their codes.</summary>
public sealed class DropTask(SenDb db)
{
    public sealed record Input(PlanId Plan, string Code);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.DroppingTask, input, async actor =>
        {
            var draft = await db.DraftAsync(input.Plan, actor, cancel);
            if (draft.IsProblem)
                return draft.Problem;
            var task = draft.Value.Tasks.SingleOrDefault(t => t.Code == input.Code);
            if (task is null)
                return Problems.TaskNotFound;

            db.RemoveRange(task.Agencies);
            db.Remove(task);
            db.Touch(draft.Value);
            return Result.Done;
        }, cancel);
}
