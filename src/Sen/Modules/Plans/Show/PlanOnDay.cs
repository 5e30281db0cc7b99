using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Show;

/// <summary>A plan with everything that its page shows, as of a day.</summary>
/// <param name="Rows">All tasks, in the order of the plan.</param>
/// <param name="GivenTo">How many units of each kind have work in it.</param>
/// <param name="Mine">The reader's own assignments, when that is all that they see: one address a task, of the occurrence that now matters.</param>
public sealed record PlanOnDay(
    Plan Plan,
    DateOnly Day,
    IReadOnlyList<TaskRow> Rows,
    IReadOnlyDictionary<UnitId, string> Names,
    IReadOnlyDictionary<UnitKind, int> GivenTo,
    IReadOnlyDictionary<TaskId, AssignmentId> Mine)
{
    public string Issuer => Names[Plan.IssuerId];

    public string StandingAgency => Names[Plan.StandingAgencyId];

    /// <summary>Reads it in a number of statements that does not depend on its size.</summary>
    public static async Task<PlanOnDay> ReadAsync(SenDb db, PlanId id, Actor actor, bool seesAll, DateOnly day, WorkingCalendar calendar, CancellationToken cancel)
    {
        var plan = await db.AsOnAsync(await WholeAsync(db, id, cancel), day, cancel);
        var all = db.Assignments.AsNoTracking().Where(a => a.PlanId == id);
        var visible = seesAll ? all : all.VisibleTo(db, actor);
        var occurrences = plan.IsIssued ? await OccurrenceState.ReadAsync(db, id, visible, day, cancel) : [];
        if (plan is { IsIssued: true, ParentPlanId: { } parent })
            occurrences = [.. occurrences, .. Inherited(plan, await OccurrenceState.ReadAsync(db, parent, Above(db, parent, plan.IssuerId, day, actor, seesAll), day, cancel))];
        var names = await NamesAsync(db, plan, day, cancel);
        return new(
            plan, day, await AboveAsync(db, plan, PlanTree.RowsOf(plan, occurrences, names, calendar, day), day, cancel), names,
            plan.IsIssued ? await GivenToAsync(db, plan, day, cancel) : new Dictionary<UnitKind, int>(),
            seesAll ? new Dictionary<TaskId, AssignmentId>() : await MineAsync(db, visible, day, cancel));
    }

    private static IQueryable<Assignment> Above(SenDb db, PlanId parent, UnitId issuer, DateOnly day, Actor actor, bool seesAll)
    {
        // Work that passed on is followed where it went; work that was taken over counts from then on.
        var had = db.AssignmentsOn(day).Where(d => d.UnitId == issuer).Select(d => d.AssignmentId);
        var work = db.Assignments.Where(a => a.PlanId == parent && (a.GivenTo == issuer || had.Contains(a.Id)));
        return seesAll ? work : work.VisibleTo(db, actor);
    }

    // What a unit took over as it stands is followed where it was given.
    private static IEnumerable<OccurrenceState> Inherited(Plan plan, IReadOnlyList<OccurrenceState> above)
    {
        var states = above.ToLookup(o => o.Task);
        return plan.Tasks.Where(t => t.IsInherited).SelectMany(t => states[t.AnswersTaskId!.Value].Select(o => o with { Task = t.Id }));
    }

    /// <summary>What the superior has done meanwhile to the tasks that this plan answers.</summary>
    private static async Task<IReadOnlyList<TaskRow>> AboveAsync(SenDb db, Plan plan, IReadOnlyList<TaskRow> rows, DateOnly day, CancellationToken cancel)
    {
        if (plan is not { ParentPlanId: { } parent, Issue.IssuedAt: var issued })
            return rows;
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        var stopped = await db.TasksOn(day).Where(t => t.PlanId == parent && t.IsWithdrawn).Select(t => t.Id).ToListAsync(cancel);
        var amended = await db.Set<FormerTask>().Where(f => f.ValidTo > issued && f.ValidTo <= end && db.Set<PlanTask>().Any(t => t.Id == f.TaskId && t.PlanId == parent)).Select(f => f.TaskId).Distinct().ToListAsync(cancel);
        return [.. rows.Select(r => r.Task.AnswersTaskId is not { } above ? r
            : stopped.Contains(above) ? r with { Above = AboveChange.Stopped, State = r.Task.IsInherited ? r.State with { Kind = TaskStateKind.Withdrawn } : r.State }
            : amended.Contains(above) ? r with { Above = AboveChange.Amended }
            : r)];
    }

    /// <summary>The plan with all its rows as it stands; one statement for each table.</summary>
    public static Task<Plan> WholeAsync(SenDb db, PlanId id, CancellationToken cancel) =>
        db.Plans.AsNoTracking().AsSplitQuery()
            .Include(p => p.Issue)
            .Include(p => p.Texts.OrderBy(t => t.Ordinal))
            .Include(p => p.Bases.OrderBy(b => b.Ordinal))
            .Include(p => p.Sections.OrderBy(s => s.Ordinal))
            .Include(p => p.Goals.OrderBy(g => g.Ordinal))
            .Include(p => p.Targets.OrderBy(t => t.Ordinal))
            .Include(p => p.Tasks).ThenInclude(t => t.Agencies.OrderBy(a => a.Ordinal))
            .Include(p => p.ReportingDuties.OrderBy(d => d.Ordinal))
            .SingleAsync(p => p.Id == id, cancel);

    public static Task<IReadOnlyDictionary<UnitId, string>> NamesAsync(SenDb db, Plan plan, DateOnly day, CancellationToken cancel) =>
        db.NamesOnAsync(
            [.. plan.Tasks.SelectMany(t => t.Agencies).Select(a => a.UnitId).OfType<UnitId>().Append(plan.IssuerId).Append(plan.StandingAgencyId).Distinct()],
            day, cancel);

    private static async Task<IReadOnlyDictionary<UnitKind, int>> GivenToAsync(SenDb db, Plan plan, DateOnly day, CancellationToken cancel)
    {
        var units = db.Assignments.Where(a => a.PlanId == plan.Id).Join(db.AssignmentsOn(day), a => a.Id, d => d.AssignmentId, (a, _) => a.GivenTo).Distinct();
        return await db.UnitsOn(plan.Issue!.SignedOn).Where(v => units.Contains(v.UnitId))
            .GroupBy(v => v.Kind).Select(g => new { g.Key, Units = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Units, cancel);
    }

    private static async Task<IReadOnlyDictionary<TaskId, AssignmentId>> MineAsync(SenDb db, IQueryable<Assignment> visible, DateOnly day, CancellationToken cancel)
    {
        var mine = await (
            from assignment in visible
            join dates in db.AssignmentsOn(day) on assignment.Id equals dates.AssignmentId
            select new { assignment.Id, assignment.TaskId, dates.LastDay, IsDone = dates.ConfirmedAt != null })
            .ToListAsync(cancel);
        return mine.GroupBy(a => a.TaskId).ToDictionary(g => g.Key, g => g.OrderBy(a => a.IsDone).ThenBy(a => a.LastDay ?? DateOnly.MaxValue).First().Id);
    }
}
