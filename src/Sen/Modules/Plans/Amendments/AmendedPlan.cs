using Sen.Modules.Plans.Issuing;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Makes a plan say what an amendment says. Pure: on rows that nobody tracks it shows what would be, on tracked ones it is the confirmation.</summary>
internal static class AmendedPlan
{
    /// <param name="at">Recorded time of the amendment; any instant while it is a draft.</param>
    public static void Apply(Plan plan, Amendment amendment, DateTimeOffset at)
    {
        plan.Title = amendment.Title ?? plan.Title;
        foreach (var change in amendment.Changes.OrderBy(c => c.Kind).ThenBy(c => c.Code, StringComparer.Ordinal))
            Apply(plan, change, at);
    }

    private static void Apply(Plan plan, AmendmentChange change, DateTimeOffset at)
    {
        switch (change.Kind)
        {
            case AmendmentKind.TaskRevised:
                change.Task!.WriteTo(plan.Tasks.Single(t => t.Id == change.TaskId));
                break;
            case AmendmentKind.TaskAdded:
                plan.Tasks.Add(TaskOf(plan, change, at));
                break;
            case AmendmentKind.TaskWithdrawn:
                plan.Tasks.Single(t => t.Id == change.TaskId).Withdraw(at);
                break;
            case AmendmentKind.TargetRevised:
                change.Target!.WriteTo(plan.Targets.Single(t => t.Id == change.TargetId));
                break;
            case AmendmentKind.TargetAdded:
                plan.Targets.Add(TargetOf(plan, change, at));
                break;
            case AmendmentKind.TargetWithdrawn:
                plan.Targets.Single(t => t.Id == change.TargetId).Withdraw(at);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change.Kind, null);
        }
    }

    private static PlanTask TaskOf(Plan plan, AmendmentChange change, DateTimeOffset at)
    {
        var task = new PlanTask
        {
            Id = change.TaskId ?? TaskId.New(),
            PlanId = plan.Id,
            SectionId = change.SectionId!.Value,
            Ordinal = plan.Tasks.Where(t => t.SectionId == change.SectionId).Select(t => t.Ordinal).DefaultIfEmpty().Max() + 1,
            Code = change.Code,
            AddedAt = at,
        };
        change.Task!.WriteTo(task);
        task.Serve(change.ServesTargetId, plan.Targets.SingleOrDefault(t => t.Id == change.ServesTargetId)?.GoalId);
        task.Answer(change.AnswersTaskId);
        return task;
    }

    private static PlanTarget TargetOf(Plan plan, AmendmentChange change, DateTimeOffset at)
    {
        var target = new PlanTarget
        {
            Id = change.TargetId ?? TargetId.New(),
            PlanId = plan.Id,
            GoalId = change.GoalId!.Value,
            Ordinal = plan.Targets.Where(t => t.GoalId == change.GoalId).Select(t => t.Ordinal / 100).DefaultIfEmpty().Max() * 100 + 101,
            Code = change.Code,
            AddedAt = at,
        };
        change.Target!.WriteTo(target);
        return target;
    }

    /// <summary>The code that the next new task of a section gets; codes of other new tasks of the same amendment are taken.</summary>
    public static string NextTaskCode(Plan plan, Guid section, IEnumerable<string> taken)
    {
        var codes = plan.Tasks.Select(t => t.Code).Concat(taken).ToHashSet(StringComparer.Ordinal);
        var found = plan.Sections.Single(s => s.Id == section);
        var first = plan.Tasks.Count(t => t.SectionId == section) + 1;
        return Enumerable.Range(first, codes.Count + 1).Select(n => PlanCodes.Task(found, n)).First(code => !codes.Contains(code));
    }

    public static string NextTargetCode(Plan plan, GoalId goal, IEnumerable<string> taken)
    {
        var codes = plan.Targets.Select(t => t.Code).Concat(taken).ToHashSet(StringComparer.Ordinal);
        var found = plan.Goals.Single(g => g.Id == goal);
        var first = plan.Targets.Where(t => t.GoalId == goal).Select(t => t.Code).Distinct(StringComparer.Ordinal).Count() + 1;
        return Enumerable.Range(first, codes.Count + 1).Select(n => PlanCodes.Target(found, n)).First(code => !codes.Contains(code));
    }
}
