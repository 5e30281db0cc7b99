using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Issuing;

/// <summary>What one task gives: to whom, and how many times in the plan's year.</summary>
public sealed record TaskShare(PlanTask Task, IReadOnlyDictionary<UnitId, AgencyRole> Units, IReadOnlyList<Occurrence> Times);

/// <summary>What keeps a task from being given.</summary>
public sealed record TaskProblem(PlanTask Task, Problem Problem);

/// <summary>
/// Who gets what when a plan is issued, and what stands in the way. Pure: the plan, the members of its sets on the day of issue, and the working
/// calendar. The page that asks for confirmation and the issue itself read the same one.
/// </summary>
public sealed record Distribution(IReadOnlyList<TaskShare> Shares, IReadOnlyList<TaskProblem> Problems)
{
    public int AssignmentCount => Shares.Sum(s => s.Units.Count * s.Times.Count);

    public int UnitCount => Shares.Where(s => s.Times.Count > 0).SelectMany(s => s.Units.Keys).Distinct().Count();

    /// <summary>Reads the members of the plan's sets as of a day, then decides. The plan comes with its tasks and their agencies.</summary>
    /// <param name="year">A later year of a plan for several; null for its first.</param>
    /// <param name="only">Which tasks; all of them when not given.</param>
    public static async Task<Distribution> OnAsync(
        SenDb db, Plan plan, DateOnly day, WorkingCalendar calendar, CancellationToken cancel, int? year = null, Func<PlanTask, bool>? only = null)
    {
        var members = new Dictionary<string, IReadOnlyList<UnitId>>(StringComparer.Ordinal);
        foreach (var code in plan.TasksInForce.SelectMany(t => t.Agencies).Select(a => a.UnitSet).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (UnitSet.Find(code) is { } set)
                members[code] = await set.MembersOn(db, plan.IssuerId, day).Select(v => v.UnitId).ToListAsync(cancel);
        }

        return Of(plan, members, calendar, year, only);
    }

    /// <param name="year">In a later year only what returns is given again: all other dates were given with the first.</param>
    public static Distribution Of(
        Plan plan, IReadOnlyDictionary<string, IReadOnlyList<UnitId>> sets, WorkingCalendar calendar, int? year = null, Func<PlanTask, bool>? only = null)
    {
        var shares = new List<TaskShare>();
        var problems = new List<TaskProblem>();
        foreach (var task in plan.TasksInForce.Where(t => t.NoAssignmentReason is null && (year is null || t.Returns) && only?.Invoke(t) != false).OrderBy(t => t.Code, VietnameseOrder.Instance))
        {
            var units = UnitsOf(plan, task, sets, problems);
            var times = OccurrencesOf(plan, task, calendar, year ?? plan.Year);
            if (times.IsProblem)
                problems.Add(new(task, Plans.Problems.DeadlineUnclear(task.Code, task.Deadline)));
            else
                shares.Add(new(task, units, times.Value));
        }

        return new(shares, problems);
    }

    /// <summary>The rows of the issue: each time of each task, each given to each of its units.</summary>
    public (IReadOnlyList<TaskOccurrence> Occurrences, IReadOnlyList<Assignment> Assignments) Give(int year, By by)
    {
        var occurrences = new List<TaskOccurrence>();
        var assignments = new List<Assignment>(AssignmentCount);
        foreach (var share in Shares)
            foreach (var time in share.Times)
            {
                var occurrence = RowOf(share.Task, time, year);
                occurrences.Add(occurrence);
                assignments.AddRange(share.Units.Select(unit => Assignment.Issue(share.Task, occurrence, unit.Key, unit.Value, by)));
            }

        return (occurrences, assignments);
    }

    /// <summary>Each unit once; who leads does not also coordinate.</summary>
    private static Dictionary<UnitId, AgencyRole> UnitsOf(
        Plan plan, PlanTask task, IReadOnlyDictionary<string, IReadOnlyList<UnitId>> sets, List<TaskProblem> problems)
    {
        var units = new Dictionary<UnitId, AgencyRole>();
        if (!task.Leads.Any())
            problems.Add(new(task, Plans.Problems.TaskWithoutLead(task.Code)));
        foreach (var agency in task.Agencies.OrderBy(a => a.Role).ThenBy(a => a.Ordinal))
        {
            if (agency.UnitId is { } unit)
                units.TryAdd(unit, agency.Role);
            else if (agency.UnitSet is not { } set)
                problems.Add(new(task, Plans.Problems.AgencyUnresolved(task.Code, agency.Printed)));
            else if (sets.GetValueOrDefault(set) is { Count: > 0 } members)
                Add(units, members.Where(m => m != plan.StandingAgencyId), agency.Role);
            else
                problems.Add(new(task, Plans.Problems.SetIsEmpty(task.Code, agency.Printed)));
        }

        return units;
    }

    // The standing agency is named when it has a part of its own; "các sở, ban, ngành" does not mean that it asks itself.
    private static void Add(Dictionary<UnitId, AgencyRole> units, IEnumerable<UnitId> members, AgencyRole role)
    {
        foreach (var member in members)
            units.TryAdd(member, role);
    }

    private static Result<IReadOnlyList<Occurrence>> OccurrencesOf(Plan plan, PlanTask task, WorkingCalendar calendar, int year)
    {
        var deadline = task.PrintedDeadline();
        return deadline.IsProblem
            ? deadline.Problem
            : Occurrence.Of(deadline.Value, task.Recurrence, year, calendar, plan.BeforeMeansDayBefore, plan.PeriodFrom);
    }

    private static TaskOccurrence RowOf(PlanTask task, Occurrence time, int year) => new()
    {
        Id = Guid.CreateVersion7(),
        TaskId = task.Id,
        Ordinal = time.Ordinal,
        Year = year,
        Label = time.Label,
        PeriodFrom = time.From,
        PeriodTo = time.To,
        LastDay = time.LastDay,
    };
}
