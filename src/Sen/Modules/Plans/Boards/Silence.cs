using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
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
        var (unopened, untold) = (await UnopenedAsync(db, assignments, board.Day, cancel), Untold(board));
        var people = await FocalPeople.OfAsync(db, [.. unopened.Concat(untold).Select(u => u.Unit).Distinct()], today, cancel);
        var units = board.Units.ToDictionary(u => u.Id);
        return new(Ordered(unopened.Select(Named)), Ordered(untold.Select(Named)));

        SilentUnit Named(Silent silent) =>
            new(units[silent.Unit], silent.Count, board.Day.DayNumber - Instants.DayInVietnam(silent.Since).DayNumber, people.GetValueOrDefault(silent.Unit, ""));
    }

    private readonly record struct Silent(UnitId Unit, int Count, DateTimeOffset Since);

    /// <summary>Since it was given, or passed on, to the unit that had it on the day.</summary>
    private static async Task<List<Silent>> UnopenedAsync(SenDb db, IQueryable<Assignment> assignments, DateOnly day, CancellationToken cancel)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        var given =
            from a in assignments
            join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
            join e in db.Set<AssignmentEvent>() on a.Id equals e.AssignmentId
            where d.IsNeverOpened && d.Kind != StatusKind.Cancelled && e.ToUnitId != null && e.At <= end
            group e.At by new { d.UnitId, a.Id } into one
            select new { one.Key.UnitId, Since = one.Max() };
        return await given.GroupBy(g => g.UnitId).Select(g => new Silent(g.Key, g.Count(), g.Min(w => w.Since))).ToListAsync(cancel);
    }

    /// <summary>As <see cref="Tally.NeverUpdated"/> counts them.</summary>
    private static List<Silent> Untold(PlanBoard board) =>
    [
        .. board.Work.Where(w => board.TallyOf(w).NeverUpdated > 0)
            .GroupBy(w => w.Unit).Select(g => new Silent(g.Key, g.Count(), g.Min(w => w.AcceptedAt!.Value))),
    ];

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
