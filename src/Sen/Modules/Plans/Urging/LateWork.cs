using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Urging;

/// <summary>Which late work is meant; nothing set means all of the plans that the actor keeps.</summary>
/// <param name="Set">Code of a <see cref="UnitSet"/>.</param>
public sealed record LateFilter(PlanId? Plan, TaskId? Task, string? Set);

/// <summary>A task with late work.</summary>
/// <param name="Late">Overdue and not reported complete.</param>
/// <param name="Urged">Of them, urged today already.</param>
internal sealed record TaskToUrge(TaskId Id, string Code, string Text, string PlanNumber, DateOnly? LastDay, int Late, int Urged);

internal static class LateWork
{
    /// <summary>Overdue and not reported complete, in the plans that the actor keeps.</summary>
    public static IQueryable<Assignment> Late(this SenDb db, Actor actor, LateFilter filter, DateOnly day)
    {
        var late =
            from a in db.Assignments.GivenBy(db, [.. actor.UnitsAs(Role.PlanOfficer)])
            join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
            where d.Kind == StatusKind.InProgressOverdue && d.CompletedOn == null
            select a;
        if (filter.Plan is { } plan)
            late = late.Where(a => a.PlanId == plan);
        if (filter.Task is { } task)
            late = late.Where(a => a.TaskId == task);
        if (!string.IsNullOrEmpty(filter.Set))
        {
            var kinds = UnitSet.Find(filter.Set)?.Kinds ?? [];
            late = late.Where(a => db.UnitsOn(day).Any(v => v.UnitId == a.UnitId && kinds.Contains(v.Kind)));
        }

        return late;
    }

    /// <summary>Of them, whoever was not urged on that day.</summary>
    public static IQueryable<Assignment> NotUrgedOn(this IQueryable<Assignment> late, SenDb db, DateOnly day)
    {
        var start = VietnamTime.StartOf(day).ToUniversalTime();
        return late.Where(a => !db.Set<AssignmentDates>().Any(d => d.AssignmentId == a.Id && d.ValidTo == null && d.UrgedAt >= start));
    }

    /// <summary>By task, the latest first.</summary>
    public static async Task<IReadOnlyList<TaskToUrge>> TasksAsync(SenDb db, IQueryable<Assignment> late, DateOnly day, CancellationToken cancel)
    {
        var counts = await late.GroupBy(a => a.TaskId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var fresh = await late.NotUrgedOn(db, day).GroupBy(a => a.TaskId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var ids = counts.Keys.ToArray();
        var tasks = await (
            from t in db.PlanTasks.AsNoTracking()
            join i in db.Set<PlanIssue>() on t.PlanId equals i.PlanId
            where ids.Contains(t.Id)
            select new { t.Id, t.Code, t.Text, i.Number, LastDay = db.Set<TaskOccurrence>().Where(o => o.TaskId == t.Id && o.LastDay < day).Max(o => o.LastDay) }).ToListAsync(cancel);
        return [.. tasks.Select(t => new TaskToUrge(t.Id, t.Code, t.Text, t.Number, t.LastDay, counts[t.Id], counts[t.Id] - fresh.GetValueOrDefault(t.Id)))
            .OrderByDescending(t => t.Late).ThenBy(t => t.Code, Kernel.Text.VietnameseOrder.Instance)];
    }
}
