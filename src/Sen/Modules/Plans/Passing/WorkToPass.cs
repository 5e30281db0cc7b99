using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Passing;

/// <summary>Work on one task that nobody answers for, since its unit has ended.</summary>
/// <param name="Count">Its occurrences that are neither confirmed nor withdrawn.</param>
/// <param name="Overdue">Of them, overdue.</param>
/// <param name="Reported">Of them, reported complete and not confirmed.</param>
internal sealed record TaskToPass(TaskId Id, string Code, string Text, int Count, int Overdue, int Reported);

/// <summary>A unit that has ended with work in hand.</summary>
internal sealed record UnitToPass(EndedUnit Unit, IReadOnlyList<TaskToPass> Tasks)
{
    public int Count => Tasks.Sum(t => t.Count);
}

/// <summary>The unfinished work of ended units in one plan, by unit.</summary>
internal sealed record WorkToPass(IReadOnlyList<UnitToPass> Units)
{
    public int Count => Units.Sum(u => u.Count);

    /// <summary>Units between whose heirs somebody must choose.</summary>
    public IEnumerable<UnitToPass> WithChoice => Units.Where(u => u.Unit.Heirs.Count > 1);

    /// <summary>Units with one heir: there is nothing to choose.</summary>
    public IEnumerable<UnitToPass> WithOneHeir => Units.Where(u => u.Unit.Heirs.Count == 1);

    public IEnumerable<UnitToPass> WithNone => Units.Where(u => u.Unit.Heirs.Count == 0);

    /// <param name="day">Today: what is passed on is what stands now.</param>
    public static async Task<WorkToPass> ReadAsync(SenDb db, PlanId plan, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from a in db.Orphaned(day)
            join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
            join t in db.PlanTasks on a.TaskId equals t.Id
            where a.PlanId == plan
            select new { a.UnitId, t.Id, t.Code, t.Text, IsOverdue = d.Kind == StatusKind.InProgressOverdue, IsReported = d.CompletedOn != null }).ToListAsync(cancel);
        var byUnit = rows.ToLookup(r => r.UnitId);
        var ended = await db.EndedAmongAsync([.. byUnit.Select(g => g.Key)], day, cancel);
        return new([.. ended.Select(unit => new UnitToPass(unit, [.. byUnit[unit.Id].GroupBy(r => (r.Id, r.Code, r.Text))
            .Select(g => new TaskToPass(g.Key.Id, g.Key.Code, g.Key.Text, g.Count(), g.Count(r => r.IsOverdue), g.Count(r => r.IsReported)))
            .OrderBy(t => t.Code, VietnameseOrder.Instance)]))]);
    }
}

/// <summary>How much of a plan waits for a successor.</summary>
internal sealed record PlanToPass(string Number, string Href, int Count, int Units);

internal static class OrphanedWork
{
    /// <summary>Neither confirmed nor withdrawn, of units that do not exist on a day.</summary>
    public static IQueryable<Assignment> Orphaned(this SenDb db, DateOnly day) =>
        db.Assignments.Where(a => db.NotThereOn(day).Any(u => u.Id == a.UnitId)
            && db.Set<AssignmentDates>().Any(d => d.AssignmentId == a.Id && d.ValidTo == null && d.ConfirmedAt == null && d.WithdrawnAt == null));

    /// <summary>In the plans that somebody keeps, the most first.</summary>
    public static async Task<IReadOnlyList<PlanToPass>> PlansToPassAsync(this SenDb db, Actor actor, DateOnly day, CancellationToken cancel)
    {
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        if (keeps.Length == 0)
            return [];
        var plans = await db.Orphaned(day).GivenBy(db, keeps).GroupBy(a => a.PlanId)
            .Select(g => new { g.Key, Count = g.Count(), Units = g.Select(a => a.UnitId).Distinct().Count() }).ToListAsync(cancel);
        if (plans.Count == 0)
            return [];
        var addresses = (await PlanAddress.OverseenAsync(db, actor, cancel)).ToDictionary(a => a.Id);
        return [.. plans.OrderByDescending(p => p.Count).Select(p => new PlanToPass(addresses[p.Key].Number, addresses[p.Key].Href, p.Count, p.Units))];
    }
}
