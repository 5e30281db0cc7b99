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
        var alike = db.UnitsOn(day).Where(v => v.ParentId == version.ParentId && kinds.Contains(v.Kind)).Select(v => v.UnitId);
        var plans = db.Plans.Where(p => p.PeriodFrom <= day.Year && day.Year <= p.PeriodTo && db.Set<Assignment>().Any(a => a.PlanId == p.Id && a.UnitId == unit)).Select(p => p.Id);
        var counts = await db.Assignments.Where(a => alike.Contains(a.UnitId) && plans.Contains(a.PlanId)).CountByUnitAsync(db, day, cancel);
        var rates = counts.Values.Select(c => c.DoneRate).OfType<decimal>().ToList();
        return counts.TryGetValue(unit, out var own) ? new Comparison(unit, own, rates.Count, rates.Count < FewestPeers ? null : Percentages.Middle(rates)) : null;
    }
}
