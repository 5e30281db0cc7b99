using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;

namespace Sen.Modules.Plans.Show;

/// <summary>A task as the tree shows it.</summary>
/// <param name="LeadKeys">Unit ids and set codes of those who lead, for the filter.</param>
/// <param name="LastDays">Of its occurrences, or of its printed deadline while it is a draft.</param>
public sealed record TaskRow(
    PlanTask Task, string Leads, string Coordinating, IReadOnlyList<string> LeadKeys, IReadOnlyList<DateOnly> LastDays, TaskState State)
{
    /// <summary>In a unit's own plan: what became of the task of its superior that it answers, since this plan was issued.</summary>
    public AboveChange Above { get; init; }

    public string Code => Task.Code;

    public string SearchKey => Task.SearchKey;
}

/// <summary>What an amendment did to the superior's task.</summary>
public enum AboveChange
{
    None,
    Amended,
    Stopped,
}

/// <summary>A printed target with its values, one a measure and horizon, and the tasks that serve it.</summary>
public sealed record TargetRow(IReadOnlyList<PlanTarget> Values, IReadOnlyList<TaskRow> Tasks)
{
    public PlanTarget First => Values[0];
}

public sealed record GoalRow(PlanGoal Goal, IReadOnlyList<TargetRow> Targets, IReadOnlyList<TaskRow> Tasks, TaskState State)
{
    public IEnumerable<TaskRow> AllTasks => Targets.SelectMany(t => t.Tasks).Concat(Tasks);
}

public sealed record SectionRow(PlanSection Section, IReadOnlyList<TaskRow> Tasks, TaskState State);

/// <summary>How the tree is grouped.</summary>
public enum Grouping
{
    /// <summary>Goals with their targets and tasks; then, by section, the tasks that serve no goal.</summary>
    Goals,

    /// <summary>Goals with their targets; then all tasks by the section in which the plan prints them.</summary>
    Sections,
}

/// <summary>The plan as a tree. Pure: from the plan's rows, the state of its occurrences and the names of units.</summary>
public sealed record PlanTree(IReadOnlyList<GoalRow> Goals, IReadOnlyList<SectionRow> Sections)
{
    public IEnumerable<TaskRow> Tasks => Goals.SelectMany(g => g.AllTasks).Concat(Sections.SelectMany(s => s.Tasks));

    /// <param name="filter">Goals and sections of which it leaves nothing are left out; goals are not when it lets everything through.</param>
    public static PlanTree Of(Plan plan, IReadOnlyList<TaskRow> rows, Grouping grouping, TreeFilter filter)
    {
        var kept = rows.Where(filter.Lets).ToList();
        var byGoal = kept.Where(r => grouping == Grouping.Goals && r.Task.GoalId is not null).ToLookup(r => r.Task.GoalId!.Value);
        var bySection = kept.Where(r => grouping == Grouping.Sections || r.Task.GoalId is null).ToLookup(r => r.Task.SectionId);
        var targets = plan.TargetsInForce.OrderBy(t => t.Ordinal).ToLookup(t => t.GoalId);
        return new(
            [.. plan.Goals.OrderBy(g => g.Ordinal).Select(g => GoalOf(g, targets[g.Id], [.. byGoal[g.Id]], filter)).Where(g => filter.IsEmpty || g.AllTasks.Any())],
            [.. plan.Sections.OrderBy(s => s.Ordinal).Select(s => new SectionRow(s, [.. bySection[s.Id]], TaskState.Sum(bySection[s.Id].Select(t => t.State)))).Where(s => s.Tasks.Count > 0)]);
    }

    /// <summary>The tasks in the order of the plan.</summary>
    public static IReadOnlyList<TaskRow> RowsOf(
        Plan plan, IReadOnlyList<OccurrenceState> occurrences, IReadOnlyDictionary<UnitId, string> names, WorkingCalendar calendar, DateOnly day)
    {
        var states = occurrences.ToLookup(o => o.Task);
        var sections = plan.Sections.ToDictionary(s => s.Id, s => s.Ordinal);
        return [.. plan.Tasks.OrderBy(t => sections[t.SectionId]).ThenBy(t => t.Ordinal).Select(t => RowOf(plan, t, [.. states[t.Id]], names, calendar, day))];
    }

    /// <summary>Who does it, as people call them; a set by its name, what is not resolved as printed.</summary>
    public static string NameOf(PlanTaskAgency agency, IReadOnlyDictionary<UnitId, string> names) =>
        agency.UnitId is { } unit ? names.GetValueOrDefault(unit, agency.Printed)
        : agency.UnitSet is { } set ? UnitSet.Find(set)?.Name ?? agency.Printed
        : agency.Printed;

    private static TaskRow RowOf(
        Plan plan, PlanTask task, IReadOnlyList<OccurrenceState> occurrences, IReadOnlyDictionary<UnitId, string> names, WorkingCalendar calendar, DateOnly day)
    {
        var agencies = task.Agencies.OrderBy(a => a.Ordinal).ToLookup(a => a.Role, a => NameOf(a, names));
        var days = plan.IsIssued
            ? occurrences.Select(o => o.LastDay).OfType<DateOnly>()
            : PrintedLastDays(plan, task, calendar);
        return new(
            task, string.Join("; ", agencies[AgencyRole.Lead]), string.Join("; ", agencies[AgencyRole.Coordinating]),
            [.. task.Leads.Select(a => a.UnitId?.ToString() ?? a.UnitSet).OfType<string>()], [.. days], StateOf(task, occurrences, day));
    }

    private static TaskState StateOf(PlanTask task, IReadOnlyList<OccurrenceState> occurrences, DateOnly day)
    {
        var state = TaskState.Of(occurrences, day);
        return task.IsWithdrawn ? state with { Kind = TaskStateKind.Withdrawn } : state;
    }

    private static IEnumerable<DateOnly> PrintedLastDays(Plan plan, PlanTask task, WorkingCalendar calendar)
    {
        var deadline = task.PrintedDeadline();
        if (deadline.IsProblem)
            return [];
        var times = Occurrence.Of(deadline.Value, task.Recurrence, plan.Year, calendar, plan.BeforeMeansDayBefore, plan.PeriodFrom);
        return times.IsProblem ? [] : times.Value.Select(t => t.LastDay).OfType<DateOnly>();
    }

    private static GoalRow GoalOf(PlanGoal goal, IEnumerable<PlanTarget> values, IReadOnlyList<TaskRow> tasks, TreeFilter filter)
    {
        var targets = values
            .GroupBy(v => v.Code, StringComparer.Ordinal)
            .Select(printed => new TargetRow([.. printed], [.. tasks.Where(t => printed.Any(v => v.Id == t.Task.TargetId))]))
            .Where(t => filter.IsEmpty || t.Tasks.Count > 0)
            .ToList();
        return new(goal, targets, [.. tasks.Where(t => targets.All(target => !target.Tasks.Contains(t)))], TaskState.Sum(tasks.Select(t => t.State)));
    }
}
