using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;

namespace Sen.Modules.Plans.Issuing;

/// <summary>Who gets what when a plan is issued. Pure: the plan, the members of its sets on the day of issue, and the working calendar.</summary>
internal sealed record Distribution(IReadOnlyList<TaskOccurrence> Occurrences, IReadOnlyList<Assignment> Assignments)
{
    public static Result<Distribution> Of(Plan plan, IReadOnlyDictionary<string, IReadOnlyList<UnitId>> sets, WorkingCalendar calendar, By by)
    {
        var problems = new List<Problem>();
        var occurrences = new List<TaskOccurrence>();
        var assignments = new List<Assignment>();
        foreach (var task in plan.Tasks.Where(t => t.NoAssignmentReason is null))
        {
            var units = UnitsOf(plan, task, sets, problems);
            var times = OccurrencesOf(plan, task, calendar);
            if (times.IsProblem)
            {
                problems.Add(times.Problem);
                continue;
            }

            occurrences.AddRange(times.Value);
            assignments.AddRange(times.Value.SelectMany(time => units.Select(unit => Assignment.Issue(task, time, unit.Key, unit.Value, by))));
        }

        return problems.Count == 0 ? new Distribution(occurrences, assignments) : problems[0] with { Others = problems[1..] };
    }

    /// <summary>Each unit once; who leads does not also coordinate.</summary>
    private static Dictionary<UnitId, AgencyRole> UnitsOf(
        Plan plan, PlanTask task, IReadOnlyDictionary<string, IReadOnlyList<UnitId>> sets, List<Problem> problems)
    {
        var units = new Dictionary<UnitId, AgencyRole>();
        if (!task.Leads.Any())
            problems.Add(Problems.TaskWithoutLead(task.Code));
        foreach (var agency in task.Agencies.OrderBy(a => a.Role).ThenBy(a => a.Ordinal))
        {
            if (agency.UnitId is { } unit)
                units.TryAdd(unit, agency.Role);
            else if (agency.UnitSet is not { } set)
                problems.Add(Problems.AgencyUnresolved(task.Code, agency.Printed));
            else if (sets.GetValueOrDefault(set) is { Count: > 0 } members)
                Add(units, members.Where(m => m != plan.StandingAgencyId), agency.Role);
            else
                problems.Add(Problems.SetIsEmpty(task.Code, agency.Printed));
        }

        return units;
    }

    // The standing agency is named when it has a part of its own; "các sở, ban, ngành" does not mean that it asks itself.
    private static void Add(Dictionary<UnitId, AgencyRole> units, IEnumerable<UnitId> members, AgencyRole role)
    {
        foreach (var member in members)
            units.TryAdd(member, role);
    }

    private static Result<List<TaskOccurrence>> OccurrencesOf(Plan plan, PlanTask task, WorkingCalendar calendar)
    {
        var deadline = task.PrintedDeadline();
        if (deadline.IsProblem)
            return deadline.Problem;
        var times = Occurrence.Of(deadline.Value, task.Recurrence, plan.Year, calendar, plan.BeforeMeansDayBefore, plan.PeriodFrom);
        if (times.IsProblem)
            return times.Problem;
        return times.Value.Select(t => new TaskOccurrence
        {
            Id = Guid.CreateVersion7(),
            TaskId = task.Id,
            Ordinal = t.Ordinal,
            Year = plan.Year,
            Label = t.Label,
            PeriodFrom = t.From,
            PeriodTo = t.To,
            LastDay = t.LastDay,
        }).ToList();
    }
}
