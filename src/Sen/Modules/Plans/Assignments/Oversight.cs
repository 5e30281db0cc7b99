using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>A task with work that is overdue.</summary>
/// <param name="Overdue">Assignments of it that are overdue, of <paramref name="Total"/> given.</param>
internal sealed record LateTask(TaskId Id, string Code, string Text, string PlanNumber, int Overdue, int Total);

/// <summary>A unit with work that nobody of it has looked at.</summary>
internal sealed record QuietUnit(UnitId Id, string Code, string Name, int Unopened);

/// <summary>Where the issued plans that somebody keeps or leads need a person: the tasks that are late, the units that have not looked.</summary>
internal sealed record Oversight(int Overdue, IReadOnlyList<LateTask> Late, int Unopened, int QuietUnits, IReadOnlyList<QuietUnit> Quiet)
{
    /// <summary>Lines of each list on a desk; the work list shows the rest.</summary>
    private const int Most = 5;

    public static Oversight Nothing { get; } = new(0, [], 0, 0, []);

    public static async Task<Oversight> LoadAsync(SenDb db, Actor actor, DateOnly day, CancellationToken cancel)
    {
        var plans = db.Plans.OverseenBy(actor).Select(p => p.Id);
        var work =
            from a in db.Assignments.Where(a => plans.Contains(a.PlanId))
            join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
            select new { a.TaskId, d.UnitId, d.Kind, d.IsNeverOpened };

        var late = await work.Where(w => w.Kind == StatusKind.InProgressOverdue).GroupBy(w => w.TaskId)
            .Select(g => new { Task = g.Key, Count = g.Count() }).ToListAsync(cancel);
        var quiet = await work.Where(w => w.IsNeverOpened && w.Kind != StatusKind.Cancelled).GroupBy(w => w.UnitId)
            .Select(g => new { Unit = g.Key, Count = g.Count() }).ToListAsync(cancel);

        var worst = late.OrderByDescending(l => l.Count).ThenBy(l => l.Task.Value).Take(Most).ToDictionary(l => l.Task, l => l.Count);
        var quietest = quiet.OrderByDescending(q => q.Count).ThenBy(q => q.Unit.Value).Take(Most).ToDictionary(q => q.Unit, q => q.Count);
        return new(
            late.Sum(l => l.Count), await TasksAsync(db, worst, day, cancel), quiet.Sum(q => q.Count), quiet.Count, await UnitsAsync(db, quietest, day, cancel));
    }

    private static async Task<IReadOnlyList<LateTask>> TasksAsync(SenDb db, Dictionary<TaskId, int> overdue, DateOnly day, CancellationToken cancel)
    {
        var ids = overdue.Keys.ToArray();
        var assignments = db.Assignments.Join(db.AssignmentsOn(day), a => a.Id, d => d.AssignmentId, (a, _) => new { a.PlanId, a.TaskId });
        var tasks = await (
            from t in db.TasksOn(day)
            join i in db.Set<PlanIssue>() on t.PlanId equals i.PlanId
            where ids.Contains(t.Id)
            select new { t.Id, t.Code, t.Text, i.Number, Total = assignments.Count(a => a.PlanId == t.PlanId && a.TaskId == t.Id) }).ToListAsync(cancel);
        return [.. tasks.Select(t => new LateTask(t.Id, t.Code, t.Text, t.Number, overdue[t.Id], t.Total)).OrderByDescending(t => t.Overdue).ThenBy(t => t.Code, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<QuietUnit>> UnitsAsync(SenDb db, Dictionary<UnitId, int> unopened, DateOnly day, CancellationToken cancel)
    {
        var ids = unopened.Keys.ToArray();
        // Names as units last had them: the work of a unit that has ended stays its own.
        var names = await db.NamesOnAsync(ids, day, cancel);
        var codes = await db.Units.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Code }).ToListAsync(cancel);
        return [.. codes.Select(u => new QuietUnit(u.Id, u.Code, names[u.Id], unopened[u.Id])).OrderByDescending(u => u.Unopened).ThenBy(u => u.Name, StringComparer.Ordinal)];
    }
}
