using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Portal.Progress;

/// <summary>
/// Reads what the public may read: nothing but what the release in force of a plan names, as of yesterday, confirmed work only. The only
/// place where public pages get figures; narratives, evidence and people are in none of its queries.
/// </summary>
public sealed class ReleasedPlans(SenDb db, BusinessClock clock)
{
    /// <summary>Yesterday: the last day that has ended, so that a page says the same all day.</summary>
    public DateOnly AsOf => clock.Today.AddDays(-1);

    /// <summary>Every plan with a release in force, the newest first.</summary>
    public async Task<IReadOnlyList<ReleasedPlan>> ListAsync(CancellationToken cancel)
    {
        var rows = await RowsAsync(cancel);
        var counts = await AllNamed().CountByPlanAsync(db, AsOf, cancel);
        var names = await NamesAsync(rows, cancel);
        return [.. rows.Select(r => Make(r, names, counts.GetValueOrDefault(r.PlanId)))];
    }

    /// <summary>One plan by its address; null when there is none or nothing of it is released.</summary>
    public async Task<PlanResults?> FindAsync(string issuer, string slug, CancellationToken cancel)
    {
        var rows = (await RowsAsync(cancel)).FindAll(r => r.Slug == slug);
        var names = await NamesAsync(rows, cancel);
        if (rows.Find(r => Links.IssuerSlug(names[r.IssuerId]) == issuer) is not { } row)
            return null;

        var named = Named(row.ReleaseId);
        var byTask = await named.CountByTaskAsync(db, AsOf, cancel);
        var plan = Make(row, names, byTask.Values.Aggregate(default(AssignmentCounts), (sum, c) => sum + c));
        return new PlanResults(plan, AsOf, await GoalsAsync(row.PlanId, cancel), await GroupsAsync(row, byTask, cancel), row.ShowsUnits ? await UnitsAsync(named, cancel) : []);
    }

    private Task<List<Row>> RowsAsync(CancellationToken cancel) =>
        (from r in db.Releases.AsNoTracking().InForce(db)
         join p in db.Plans on r.PlanId equals p.Id
         orderby p.Issue!.SignedOn descending, p.Issue!.Number
         select new Row(p.Id, r.Id, p.IssuerId, p.StandingAgencyId, p.Title, p.Issue!.Number, p.Issue!.Slug, p.Year, p.Issue!.SignedOn, r.ShowsUnits, r.Approval!.At))
        .ToListAsync(cancel);

    private Task<IReadOnlyDictionary<UnitId, string>> NamesAsync(IReadOnlyList<Row> rows, CancellationToken cancel) =>
        db.NamesOnAsync([.. rows.SelectMany(r => new[] { r.IssuerId, r.StandingAgencyId }).Distinct()], AsOf, cancel);

    private static ReleasedPlan Make(Row r, IReadOnlyDictionary<UnitId, string> names, AssignmentCounts counts) => new(
        r.PlanId, r.ReleaseId, names[r.IssuerId], names[r.StandingAgencyId], r.Title, r.Number, r.Slug, r.Year, r.SignedOn, r.ShowsUnits, r.ReleasedAt, counts);

    private IQueryable<Assignment> AllNamed() =>
        from a in db.Assignments
        join t in db.Set<ReleaseTask>() on a.TaskId equals t.TaskId
        join r in db.Releases.InForce(db) on t.ReleaseId equals r.Id
        select a;

    private IQueryable<Assignment> Named(ReleaseId release) =>
        db.Assignments.Where(a => db.Set<ReleaseTask>().Any(t => t.ReleaseId == release && t.TaskId == a.TaskId));

    private async Task<IReadOnlyList<GoalWords>> GoalsAsync(PlanId plan, CancellationToken cancel)
    {
        var goals = await db.Set<PlanGoal>().AsNoTracking().Where(g => g.PlanId == plan).OrderBy(g => g.Ordinal).ToListAsync(cancel);
        var targets = await db.TargetsOn(AsOf).Where(t => t.PlanId == plan).OrderBy(t => t.Ordinal)
            .Select(t => new { t.GoalId, t.Code, t.Text }).ToListAsync(cancel);
        // A printed target with two horizons is two rows of the same words.
        return [.. goals.Select(g => new GoalWords(g.Code, g.Title, [.. targets.Where(t => t.GoalId == g.Id).Select(t => new TargetLine(t.Code, t.Text)).Distinct()]))];
    }

    private async Task<IReadOnlyList<TaskGroup>> GroupsAsync(Row row, Dictionary<TaskId, AssignmentCounts> counts, CancellationToken cancel)
    {
        var end = VietnamTime.EndOf(AsOf).ToUniversalTime();
        var tasks = await db.PlanTasks.AsNoTracking().Include(t => t.Agencies)
            .Where(t => (t.AddedAt == null || t.AddedAt <= end) && db.Set<ReleaseTask>().Any(n => n.ReleaseId == row.ReleaseId && n.TaskId == t.Id))
            .OrderBy(t => t.Ordinal).ToListAsync(cancel);
        foreach (var former in await db.FormerTasksOn(AsOf).Where(f => db.Set<ReleaseTask>().Any(n => n.ReleaseId == row.ReleaseId && n.TaskId == f.TaskId)).ToListAsync(cancel))
            former.Wording.WriteTo(tasks.Single(t => t.Id == former.TaskId));
        var sections = await db.Set<PlanSection>().AsNoTracking().Where(s => s.PlanId == row.PlanId).OrderBy(s => s.Ordinal).ToListAsync(cancel);
        var days = await LastDaysAsync(tasks.ConvertAll(t => t.Id), cancel);
        var units = await Named(row.ReleaseId).Join(db.AssignmentsOn(AsOf), a => a.Id, d => d.AssignmentId, (a, d) => new { a.TaskId, d.UnitId })
            .GroupBy(w => w.TaskId).Select(g => new { g.Key, Count = g.Select(w => w.UnitId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var leads = await db.NamesOnAsync([.. tasks.SelectMany(t => t.Leads).Select(l => l.UnitId).OfType<UnitId>().Distinct()], AsOf, cancel);

        return [.. sections
            .Select(s => new TaskGroup(s.Code, s.Title, [.. tasks.Where(t => t.SectionId == s.Id).Select(t => new TaskResult(
                t.Id, t.Code, t.Text, [.. LeadsOf(t, leads)], [.. days[t.Id]], units.GetValueOrDefault(t.Id), counts.GetValueOrDefault(t.Id)))]))
            .Where(g => g.Tasks.Count > 0)];
    }

    private async Task<ILookup<TaskId, DateOnly>> LastDaysAsync(IReadOnlyList<TaskId> tasks, CancellationToken cancel)
    {
        var occurrences = await db.OccurrencesOn(AsOf).Where(o => tasks.Contains(o.TaskId) && o.LastDay != null)
            .OrderBy(o => o.LastDay).Select(o => new { o.TaskId, o.LastDay }).ToListAsync(cancel);
        return occurrences.ToLookup(o => o.TaskId, o => o.LastDay!.Value);
    }

    private static IEnumerable<string> LeadsOf(PlanTask task, IReadOnlyDictionary<UnitId, string> names) =>
        task.Leads.OrderBy(a => a.Ordinal).Select(a =>
            a.UnitId is { } unit ? names[unit]
            : a.UnitSet is { } set && UnitSet.Find(set) is { } found ? found.Name
            : a.Printed);

    private async Task<IReadOnlyList<UnitResult>> UnitsAsync(IQueryable<Assignment> named, CancellationToken cancel)
    {
        var counts = await named.CountByUnitAsync(db, AsOf, cancel);
        var ids = counts.Keys.ToList();
        var names = await db.NamesOnAsync(ids, AsOf, cancel);
        var codes = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        return UnitRanking.Of(counts.Select(c => (codes[c.Key], names[c.Key], c.Value)));
    }

    private sealed record Row(
        PlanId PlanId, ReleaseId ReleaseId, UnitId IssuerId, UnitId StandingAgencyId, string Title, string Number, string Slug, int Year, DateOnly SignedOn, bool ShowsUnits, DateTimeOffset ReleasedAt);
}
