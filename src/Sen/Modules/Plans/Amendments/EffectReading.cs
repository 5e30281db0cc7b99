using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Reads the work that an amendment touches, and lets <see cref="EffectOfTask"/> decide. The page and the confirmation both begin here.</summary>
internal static class EffectReading
{
    /// <param name="before">The plan as it stands.</param>
    /// <param name="after">The plan as it would stand.</param>
    /// <param name="work">The assignments to read: tracked with all their dates for the confirmation, untracked for a page.</param>
    public static async Task<AmendmentEffect> ReadAsync(
        SenDb db, Plan before, Plan after, Amendment amendment, IQueryable<Assignment> work, DateOnly today, WorkingCalendar calendar, CancellationToken cancel)
    {
        var changes = amendment.Changes.Where(c => c.Kind is AmendmentKind.TaskRevised or AmendmentKind.TaskAdded or AmendmentKind.TaskWithdrawn).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var ids = changes.Values.Select(c => c.TaskId).OfType<TaskId>().ToArray();
        var rows = await db.Set<TaskOccurrence>().Where(o => ids.Contains(o.TaskId)).ToListAsync(cancel);
        var assignments = (await work.Where(a => ids.Contains(a.TaskId)).ToListAsync(cancel)).ToLookup(a => a.OccurrenceId);
        var times = rows.OrderBy(r => r.Year).ThenBy(r => r.Ordinal).ToLookup(r => r.TaskId, r => new TimeBefore(r, [.. assignments[r.Id].OrderBy(a => a.Id)]));
        var years = await YearsAsync(db, before, cancel);
        var given = new List<(int Year, Distribution Of)>();
        foreach (var year in years)
            given.Add((year, await Distribution.OnAsync(db, after, today, calendar, cancel, year == after.Year ? null : year, t => changes.ContainsKey(t.Code))));
        return await WithoutEndedAsync(db, Decide(before, after, changes, times, given, today), today, cancel);
    }

    /// <summary>Nothing is newly given to a unit that has ended: what it finished stays its own, the rest has passed to its successors.</summary>
    private static async Task<AmendmentEffect> WithoutEndedAsync(SenDb db, AmendmentEffect effect, DateOnly today, CancellationToken cancel)
    {
        var units = effect.Tasks.SelectMany(t => t.Work).Where(w => w.Kind == EffectKind.Given).Select(w => w.Unit).Distinct().ToArray();
        var there = (await db.UnitsOn(today).Where(v => units.Contains(v.UnitId)).Select(v => v.UnitId).ToListAsync(cancel)).ToHashSet();
        return effect with { Tasks = [.. effect.Tasks.Select(t => t with { Work = [.. t.Work.Where(w => w.Kind != EffectKind.Given || there.Contains(w.Unit))] })] };
    }

    private static AmendmentEffect Decide(
        Plan before, Plan after, Dictionary<string, AmendmentChange> changes, ILookup<TaskId, TimeBefore> times, List<(int Year, Distribution Of)> given, DateOnly today)
    {
        var effects = new List<TaskEffect>();
        var problems = given.SelectMany(g => g.Of.Problems).Select(p => p.Problem).Distinct().ToList();
        foreach (var task in after.Tasks.Where(t => changes.ContainsKey(t.Code)).OrderBy(t => t.Code, Kernel.Text.VietnameseOrder.Instance))
        {
            var change = changes[task.Code];
            if (change.Kind == AmendmentKind.TaskWithdrawn)
            {
                effects.Add(EffectOfTask.Withdrawn(task, [.. times[task.Id]]));
                continue;
            }

            var shares = given.Select(g => (g.Year, Share: g.Of.Shares.FirstOrDefault(s => s.Task.Id == task.Id))).Where(g => g.Share is not null).ToList();
            IReadOnlyList<TimeAfter> asked = [.. shares.SelectMany(s => s.Share!.Times.Select(t => new TimeAfter(s.Year, t)))];
            var units = shares.Count == 0 ? new Dictionary<UnitId, AgencyRole>() : shares[0].Share!.Units;
            var effect = change.Kind == AmendmentKind.TaskAdded
                ? EffectOfTask.Added(task, asked, units, today)
                : Revised(before.Tasks.Single(t => t.Id == task.Id), task, change, [.. times[task.Id]], asked, units, today);
            if (effect.IsProblem)
                problems.Add(effect.Problem);
            else
                effects.Add(effect.Value);
        }

        return new(effects, problems);
    }

    private static Result<TaskEffect> Revised(
        PlanTask old, PlanTask task, AmendmentChange change, IReadOnlyList<TimeBefore> times, IReadOnlyList<TimeAfter> asked, IReadOnlyDictionary<UnitId, AgencyRole> units, DateOnly today)
    {
        var was = TaskWording.Of(old);
        // Times that the amendment leaves alone are those that stand, whatever the calendar would make of them today.
        IReadOnlyList<TimeAfter> after = was.HasTimesOf(change.Task!) && times.Count > 0
            ? [.. times.Where(t => t.IsLive).Select(t => new TimeAfter(t.Row.Year, new Occurrence(t.Row.Ordinal, t.Row.Label, t.Row.PeriodFrom, t.Row.PeriodTo, t.Row.LastDay)))]
            : asked;
        return EffectOfTask.Revised(task, times, after, was.HasAgenciesOf(change.Task!) ? null : units, !was.AsksTheSameAs(change.Task!), today);
    }

    /// <summary>The plan's first year and the later ones that were given.</summary>
    private static async Task<IReadOnlyList<int>> YearsAsync(SenDb db, Plan plan, CancellationToken cancel)
    {
        var years = await db.Set<TaskOccurrence>().Where(o => db.Set<PlanTask>().Any(t => t.Id == o.TaskId && t.PlanId == plan.Id)).Select(o => o.Year).Distinct().ToListAsync(cancel);
        return [.. years.Append(plan.Year).Distinct().Order()];
    }
}
