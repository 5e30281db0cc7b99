using Sen.Kernel.Results;
using Sen.Modules.Plans.Coverage;
using Sen.Platform.Audit;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Drafting;

/// <summary>Rewrites a task of a draft: words, who, when, which target. Its code stays.</summary>
public sealed class ReviseTask(SenDb db)
{
    /// <param name="Version">The version of the draft that the officer saw.</param>
    public sealed record Input(PlanId Plan, string Code, int Version, TaskGiven Given);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.RevisingTask, input, async actor =>
        {
            var draft = await db.DraftAsync(input.Plan, actor, cancel);
            if (draft.IsProblem)
                return draft.Problem;
            if (draft.Value.Version != input.Version)
                return Problems.DraftChangedMeanwhile;
            var task = draft.Value.Tasks.SingleOrDefault(t => t.Code == input.Code);
            if (task is null)
                return Problems.TaskNotFound;
            if (input.Given.Refuse(draft.Value, await db.AskedOfAsync(draft.Value, cancel)) is { } problem)
                return problem;

            task.Revise(input.Given.Text, input.Given.Agencies, input.Given.Deadline, input.Given.Recurrence, input.Given.Output, input.Given.NoAssignmentReason);
            task.Ask(input.Given.Evidence, input.Given.FigureAsked);
            task.Serve(input.Given.Target, input.Given.GoalIn(draft.Value));
            task.Answer(draft.Value.ParentPlanId is null ? null : input.Given.Answers);
            task.SectionId = input.Given.Section;
            db.Touch(draft.Value);
            return Result.Done;
        }, cancel);
}
