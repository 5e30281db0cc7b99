using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Boards;

/// <summary>A unit from which nothing is heard about some of its work, and whom to call there.</summary>
/// <param name="Count">Assignments of which nothing is heard.</param>
/// <param name="Days">Since the oldest of them was given, or accepted.</param>
/// <param name="People">Focal officers of today; empty when the unit has named nobody.</param>
internal sealed record SilentUnit(BoardUnit Unit, int Count, int Days, string People);

/// <summary>The units that have not looked at what they were given, and those that accepted, have little time left or none, and have not said a word. The longest silence stands first.</summary>
internal sealed record Silence(IReadOnlyList<SilentUnit> NeverOpened, IReadOnlyList<SilentUnit> NeverUpdated)
{
    public static async Task<Silence> ReadAsync(SenDb db, IQueryable<Assignment> assignments, PlanBoard board, DateOnly today, CancellationToken cancel)
    {
        var work = from a in assignments join d in db.AssignmentsOn(board.Day) on a.Id equals d.AssignmentId where d.Kind != StatusKind.Cancelled select new { a.Id, a.UnitId, On = d };
        // As Tally counts them.
        var near = board.Day.AddDays(Marks.NearDays);
        var endIsNear = board.PlanEnd <= near;
        var unopened = await (
            from w in work.Where(w => w.On.IsNeverOpened)
            join e in db.Set<AssignmentEvent>() on w.Id equals e.AssignmentId
            where e.Kind == AssignmentEventKind.Issued
            group e.At by w.UnitId into unit
            select new { Unit = unit.Key, Count = unit.Count(), Since = unit.Min() }).ToListAsync(cancel);
        var untold = await (
            from w in work.Where(w => w.On.AcceptedAt != null && w.On.ProgressAt == null && w.On.CompletedOn == null && w.On.ReturnedAt == null && (w.On.LastDay == null ? endIsNear : w.On.LastDay <= near))
            group w.On.AcceptedAt by w.UnitId into unit
            select new { Unit = unit.Key, Count = unit.Count(), Since = unit.Min()!.Value }).ToListAsync(cancel);

        var people = await FocalPeople.OfAsync(db, [.. unopened.Select(u => u.Unit).Union(untold.Select(u => u.Unit))], today, cancel);
        var units = board.Units.ToDictionary(u => u.Id);
        return new(
            Ordered(unopened.Select(u => Of(u.Unit, u.Count, u.Since))), Ordered(untold.Select(u => Of(u.Unit, u.Count, u.Since))));

        SilentUnit Of(UnitId unit, int count, DateTimeOffset since) =>
            new(units[unit], count, board.Day.DayNumber - Instants.DayInVietnam(since).DayNumber, people.GetValueOrDefault(unit, ""));
    }

    private static IReadOnlyList<SilentUnit> Ordered(IEnumerable<SilentUnit> units) =>
        [.. units.OrderByDescending(u => u.Days).ThenByDescending(u => u.Count).ThenBy(u => u.Unit.Name, Kernel.Text.VietnameseOrder.Instance)];
}

/// <summary>Who answers for a unit's work today. For whoever gave the work and for leaders; never for pages that other units or citizens see.</summary>
internal static class FocalPeople
{
    public static async Task<IReadOnlyDictionary<UnitId, string>> OfAsync(SenDb db, IReadOnlyCollection<UnitId> units, DateOnly today, CancellationToken cancel)
    {
        var ids = units.Select(u => (UnitId?)u).ToList();
        var people = await (
            from g in db.RoleGrants.AsNoTracking()
            join a in db.Accounts on g.UserId equals a.Id
            where g.Role == Role.FocalOfficer && ids.Contains(g.UnitId) && g.ConfirmedAt != null && g.RevokedAt == null && a.DisabledAt == null
                && (g.ValidFrom == null || g.ValidFrom <= today) && (g.ValidTo == null || today < g.ValidTo)
            select new { Unit = g.UnitId!.Value, a.DisplayName }).ToListAsync(cancel);
        return people.GroupBy(p => p.Unit).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(p => p.DisplayName).Distinct().Order(Kernel.Text.VietnameseOrder.Instance)));
    }
}
