using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>How a unit stands among units of its kind in the plans of this year that both have work in. Only the middle is told, never another unit's figure.</summary>
/// <param name="Peers">Units of its kind, itself among them, that have work which is due.</param>
/// <param name="Median">Of their completion rates; null when fewer than <see cref="FewestPeers"/> have work which is due.</param>
internal sealed record Comparison(UnitId Unit, AssignmentCounts Own, int Peers, decimal? Median)
{
    /// <summary>Below this the middle would tell what one of them has done.</summary>
    public const int FewestPeers = 5;

    public static async Task<Comparison?> LoadAsync(SenDb db, UnitId unit, DateOnly day, CancellationToken cancel)
    {
        var version = await db.UnitsOn(day).Where(v => v.UnitId == unit).Select(v => new { v.Kind, v.ParentId }).SingleOrDefaultAsync(cancel);
        if (version is null)
            return null;
        var kinds = UnitSet.All.FirstOrDefault(s => s.Kinds.Contains(version.Kind))?.Kinds ?? [version.Kind];
        var alike = await db.UnitsOn(day).Where(v => v.ParentId == version.ParentId && kinds.Contains(v.Kind)).Select(v => v.UnitId).ToListAsync(cancel);
        var own = db.AssignmentsOn(day).Where(d => d.UnitId == unit).Join(db.Assignments, d => d.AssignmentId, a => a.Id, (d, a) => a.PlanId);
        var plans = db.Plans.Where(p => p.PeriodFrom <= day.Year && day.Year <= p.PeriodTo && own.Contains(p.Id)).Select(p => p.Id);
        // By who had it on the day, not by who has it now.
        var counts = await db.Assignments.Where(a => plans.Contains(a.PlanId)).CountByUnitAsync(db, day, cancel);
        var rates = alike.Where(counts.ContainsKey).Select(u => counts[u].DoneRate).OfType<decimal>().ToList();
        return counts.TryGetValue(unit, out var mine) ? new Comparison(unit, mine, rates.Count, rates.Count < FewestPeers ? null : Percentages.Middle(rates)) : null;
    }
}
