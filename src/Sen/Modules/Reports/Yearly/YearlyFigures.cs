using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Yearly;

/// <summary>Counts a plan for a reporting year, by the same rules as the lists that officers see.</summary>
public sealed class YearlyFigures(SenDb db, BusinessClock clock)
{
    /// <summary>Null when there is no such issued plan, or none that the actor sees whole.</summary>
    public async Task<PlanId?> FindAsync(Actor actor, string issuer, string slug, CancellationToken cancel)
    {
        var candidates = await db.Plans.AsNoTracking().OverseenBy(actor).Where(p => p.Issue!.Slug == slug)
            .Select(p => new { p.Id, p.IssuerId, p.Issue!.SignedOn }).ToListAsync(cancel);
        foreach (var candidate in candidates)
        {
            var names = await db.NamesOnAsync([candidate.IssuerId], candidate.SignedOn, cancel);
            if (PlanLinks.IssuerSlug(names[candidate.IssuerId]) == issuer)
                return candidate.Id;
        }

        return null;
    }

    public async Task<IReadOnlyList<int>> YearsAsync(PlanId id, CancellationToken cancel)
    {
        var plan = await db.Plans.Where(p => p.Id == id).Select(p => new { p.PeriodFrom, p.PeriodTo }).SingleAsync(cancel);
        return [.. Enumerable.Range(plan.PeriodFrom, plan.PeriodTo - plan.PeriodFrom + 1)];
    }

    /// <summary>The recorded day of issue, before which there are no figures.</summary>
    public async Task<DateOnly> IssuedOnAsync(PlanId id, CancellationToken cancel) =>
        Instants.DayInVietnam(await db.Plans.Where(p => p.Id == id).Select(p => p.Issue!.IssuedAt).SingleAsync(cancel));

    public Task<int> LastYearAsync(PlanId id, CancellationToken cancel) => db.Plans.Where(p => p.Id == id).Select(p => p.PeriodTo).SingleAsync(cancel);

    /// <param name="asOf">The day at whose end the figures stand; null for today. Days after the cut-off count as the cut-off.</param>
    public async Task<Result<YearlyReport>> ReadAsync(PlanId id, ReportingPeriod period, DateOnly? asOf, CancellationToken cancel)
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        if (period.Cycle != ReportingCycle.Year)
            return Problems.PeriodIsNoYear;
        if (period.Year < plan.PeriodFrom || period.Year > plan.PeriodTo)
            return Problems.PeriodOutsidePlan(plan.PeriodFrom, plan.PeriodTo);
        if (asOf > clock.Today)
            return Problems.DayInFuture(clock.Today);

        var (day, isDraft) = YearlyReport.Standing(period, asOf ?? clock.Today, clock.Today);
        return await CountAsync(id, period, day, isDraft, cancel);
    }

    /// <summary>The figures of a half-year or a year as they stood at the end of a day: work whose last day is the cut-off of the period or earlier.</summary>
    public async Task<YearlyReport> CountAsync(PlanId id, ReportingPeriod period, DateOnly day, bool isDraft, CancellationToken cancel)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Issue).SingleAsync(p => p.Id == id, cancel);
        var (counted, times, standing) = (InPeriod(id, period.CutOff, day), db.OccurrencesOn(day), db.AssignmentsOn(day).Where(d => d.Kind != StatusKind.Cancelled));
        var next = await db.Assignments.CountAsync(a => a.PlanId == id && standing.Any(d => d.AssignmentId == a.Id) && times.Any(o => o.Id == a.OccurrenceId && o.LastDay > period.CutOff), cancel);
        var tasks = await TasksAsync(id, day, await counted.CountByTaskAsync(db, day, cancel), cancel);
        var targets = (await db.TargetsOn(day).Where(t => t.PlanId == id).Select(t => t.Id).ToListAsync(cancel)).ToHashSet();
        return new YearlyReport(await PlanAsync(plan, cancel), period, day, isDraft, next)
        {
            Groups = await GroupsAsync(id, tasks, cancel),
            Goals = await GoalsAsync(id, day, tasks, cancel),
            WithoutGoal = ReportedGoal.None([.. tasks.Where(t => t.Target is not { } target || !targets.Contains(target))]),
            Units = await UnitsAsync(counted, day, cancel),
            Late = await LateAsync(counted, day, cancel),
        };
    }

    /// <summary>Work that the report of a period counts, as the list of work has it under the period's name.</summary>
    internal IQueryable<Assignment> InPeriod(PlanId plan, DateOnly cutOff, DateOnly day)
    {
        var times = db.OccurrencesOn(day);
        return db.Assignments.AsNoTracking().Where(a => a.PlanId == plan && times.Any(o => o.Id == a.OccurrenceId && (o.LastDay == null || o.LastDay <= cutOff)));
    }

    private async Task<ReportedPlan> PlanAsync(Plan plan, CancellationToken cancel)
    {
        var issue = plan.Issue!;
        return new ReportedPlan(plan.Id, issue.Number, issue.Slug, plan.Year, issue.SignedOn, plan.Title, await AgencyAsync(plan.IssuerId, cancel), await AgencyAsync(plan.StandingAgencyId, cancel));
    }

    private async Task<ReportingAgency> AgencyAsync(UnitId id, CancellationToken cancel)
    {
        var today = clock.Today;
        var version = await db.UnitVersions.AsNoTracking().Where(v => v.UnitId == id && (v.ValidFrom == null || v.ValidFrom <= today))
            .OrderByDescending(v => v.ValidFrom != null).ThenByDescending(v => v.ValidFrom).FirstAsync(cancel);
        var code = await db.Units.Where(u => u.Id == id).Select(u => u.Code).SingleAsync(cancel);
        return new ReportingAgency(id, version.Kind, code, version.Name, version.ShortName);
    }

    private async Task<IReadOnlyList<CountedTask>> TasksAsync(PlanId plan, DateOnly day, Dictionary<TaskId, AssignmentCounts> counts, CancellationToken cancel)
    {
        var tasks = await db.TasksOn(day).Where(t => t.PlanId == plan).Select(t => new { t.Id, t.SectionId, t.TargetId, t.IsWithdrawn }).ToListAsync(cancel);
        // A stopped task of which something was done before still stands with its results.
        return [.. tasks.Where(t => !t.IsWithdrawn || counts.GetValueOrDefault(t.Id).Total > 0).Select(t => new CountedTask(t.SectionId, t.TargetId, counts.GetValueOrDefault(t.Id)))];
    }

    private async Task<IReadOnlyList<ReportedGroup>> GroupsAsync(PlanId plan, IReadOnlyList<CountedTask> tasks, CancellationToken cancel)
    {
        var sections = await db.Set<PlanSection>().AsNoTracking().Where(s => s.PlanId == plan).OrderBy(s => s.Ordinal).ToListAsync(cancel);
        var bySection = tasks.ToLookup(t => t.Section);
        return [.. sections.Where(s => bySection[s.Id].Any()).Select(s => new ReportedGroup(s.Code, s.Title, bySection[s.Id].Count(), CountedTask.Sum(bySection[s.Id])))];
    }

    private async Task<IReadOnlyList<ReportedGoal>> GoalsAsync(PlanId plan, DateOnly day, IReadOnlyList<CountedTask> tasks, CancellationToken cancel)
    {
        var goals = await db.Set<PlanGoal>().AsNoTracking().Where(g => g.PlanId == plan).OrderBy(g => g.Ordinal).ToListAsync(cancel);
        var targets = await db.TargetsOn(day).Where(t => t.PlanId == plan).OrderBy(t => t.Ordinal).Select(t => new { t.Id, t.GoalId, t.Text }).ToListAsync(cancel);
        var byTarget = tasks.Where(t => t.Target is not null).ToLookup(t => t.Target!.Value);
        return [.. goals.Select(goal =>
        {
            var own = targets.Where(t => t.GoalId == goal.Id).ToList();
            var serving = own.SelectMany(t => byTarget[t.Id]).ToList();
            return new ReportedGoal(goal.Code, goal.Title, [.. own.Select(t => t.Text).Distinct(StringComparer.Ordinal)], serving.Count, CountedTask.Sum(serving));
        }).Where(g => g.Targets.Count > 0)];
    }

    private async Task<IReadOnlyList<ReportedUnit>> UnitsAsync(IQueryable<Assignment> counted, DateOnly day, CancellationToken cancel)
    {
        var counts = await counted.CountByUnitAsync(db, day, cancel);
        var ids = counts.Keys.ToList();
        var names = await db.NamesOnAsync(ids, day, cancel);
        var codes = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        var unopened = await counted.Join(db.AssignmentsOn(day), a => a.Id, d => d.AssignmentId, (a, d) => new { d.UnitId, d.IsNeverOpened, d.Kind })
            .Where(r => r.IsNeverOpened && r.Kind != StatusKind.Cancelled).GroupBy(r => r.UnitId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return [.. counts.Select(c => new ReportedUnit(c.Key, codes[c.Key], names[c.Key], c.Value, unopened.GetValueOrDefault(c.Key))).OrderBy(u => u.Name, VietnameseOrder.Instance)];
    }

    private async Task<IReadOnlyList<LateWork>> LateAsync(IQueryable<Assignment> counted, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from a in counted
            join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
            join t in db.TasksOn(day) on a.TaskId equals t.Id
            where d.Kind == StatusKind.InProgressOverdue
            select new { a.Id, d.UnitId, t.Code, t.Text, d.LastDay, d.CompletedOn }).ToListAsync(cancel);
        var names = await db.NamesOnAsync([.. rows.Select(r => r.UnitId).Distinct()], day, cancel);
        return [.. rows
            .Select(r => new LateWork(r.Id, r.Code, r.Text, names[r.UnitId], r.LastDay!.Value, (r.CompletedOn ?? day).DayNumber - r.LastDay.Value.DayNumber, r.CompletedOn is not null))
            .OrderByDescending(l => l.Days).ThenBy(l => l.TaskCode, VietnameseOrder.Instance).ThenBy(l => l.Unit, VietnameseOrder.Instance)];
    }
}
