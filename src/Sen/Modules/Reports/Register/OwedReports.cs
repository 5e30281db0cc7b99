using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Platform.Database;

namespace Sen.Modules.Reports.Register;

/// <summary>Reports that units owe, for their desks and letters. Once the report of the round has its number nobody waits for them any more.</summary>
internal sealed class OwedReports(SenDb db) : IOwed
{
    public async Task<IReadOnlyList<Owed>> OfUnitsAsync(IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        if (units.Count == 0)
            return [];
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        var rows = await (
            from n in db.Set<Narrative>().AsNoTracking()
            join r in db.Set<ReportRound>() on n.RoundId equals r.Id
            join i in db.Set<PlanIssue>() on r.PlanId equals i.PlanId
            where units.Contains(n.UnitId) && r.OpenedAt <= end
                && !db.Set<Edition>().Any(e => e.RoundId == r.Id && db.Set<EditionIssue>().Any(s => s.EditionId == e.Id && s.At <= end))
            select new { n.Id, n.UnitId, r.Period, r.DueOn, r.OpenedAt, i.Number }).ToListAsync(cancel);
        if (rows.Count == 0)
            return [];
        var ids = rows.ConvertAll(r => r.Id);
        var events = (await db.Set<NarrativeEvent>().AsNoTracking().Where(e => ids.Contains(e.NarrativeId) && e.At <= end).ToListAsync(cancel)).ToLookup(e => e.NarrativeId);
        return [.. rows.Where(r => Narrative.StateOn(events[r.Id], day) is NarrativeState.NotSent or NarrativeState.Returned).Select(r =>
        {
            var returned = events[r.Id].Where(e => e.Kind == NarrativeEventKind.Returned).MaxBy(e => e.Ordinal);
            return new Owed(r.UnitId, T => T["Báo cáo {0} về Kế hoạch {1}", T.Language == "en" ? r.Period.EnglishLabel : r.Period.Label.ToLower(T.Culture), r.Number],
                r.DueOn, returned?.At ?? r.OpenedAt, returned is not null, ReportLinks.Narrative(r.Id));
        })];
    }
}
