using Sen.Kernel.Results;
using Sen.Modules.Plans.Coverage;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Audit;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Drafting;

/// <summary>Adds a task to the end of a section of a draft.</summary>
public sealed class AddTask(SenDb db)
{
    public sealed record Input(PlanId Plan, TaskGiven Given);

    /// <summary>Answers the new task's code.</summary>
    public Task<Result<string>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<string>(db, PlanProcesses.AddingTask, input, async actor =>
        {
            var draft = await db.DraftAsync(input.Plan, actor, cancel);
            if (draft.IsProblem)
                return draft.Problem;
            if (input.Given.Refuse(draft.Value, await db.AskedOfAsync(draft.Value, cancel)) is { } problem)
                return problem;

            var task = Make(draft.Value, input.Given);
            db.Add(task);
            db.Touch(draft.Value);
            return task.Code;
        }, cancel);

    private static PlanTask Make(Plan plan, TaskGiven given)
    {
        var section = plan.Sections.Single(s => s.Id == given.Section);
        var ordinal = plan.Tasks.Where(t => t.SectionId == section.Id).Select(t => t.Ordinal).DefaultIfEmpty().Max() + 1;
        // A task that moved here from another section kept its code, so the next code may be taken.
        var number = Enumerable.Range(ordinal, plan.Tasks.Count + 1).First(n => plan.Tasks.All(t => t.Code != PlanCodes.Task(section, n)));
        var task = new PlanTask { Id = TaskId.New(), PlanId = plan.Id, SectionId = section.Id, Ordinal = ordinal, Code = PlanCodes.Task(section, number) };
        task.Revise(given.Text, given.Agencies, given.Deadline, given.Recurrence, given.Output, given.NoAssignmentReason);
        task.Ask(given.Evidence, given.FigureAsked);
        task.Serve(given.Target, given.GoalIn(plan));
        task.Answer(plan.ParentPlanId is null ? null : given.Answers);
        return task;
    }
}
