using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Platform.Database;

namespace Sen.Modules.Plans;

/// <summary>A task as its plan worded it at the end of a day, for lists and boards.</summary>
public sealed class TaskInPlan
{
    public TaskId Id { get; init; }

    public PlanId PlanId { get; init; }

    public Guid SectionId { get; init; }

    public TargetId? TargetId { get; init; }

    public GoalId? GoalId { get; init; }

    public string Code { get; init; } = "";

    public int Ordinal { get; init; }

    public string Text { get; init; } = "";

    public string SearchKey { get; init; } = "";

    public bool IsWithdrawn { get; init; }
}

/// <summary>A target as its plan set it at the end of a day, in words.</summary>
public sealed class TargetInPlan
{
    public TargetId Id { get; init; }

    public PlanId PlanId { get; init; }

    public GoalId GoalId { get; init; }

    public string Code { get; init; } = "";

    public int Ordinal { get; init; }

    public string Text { get; init; } = "";
}

/// <summary>Plans as they were worded: by recorded time, as everything that is shown as of a day.</summary>
public static class PlanVersions
{
    /// <summary>One row for each task that plans had by the end of the day, stopped ones too.</summary>
    public static IQueryable<TaskInPlan> TasksOn(this SenDb db, DateOnly day)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return
            from t in db.Set<PlanTask>().AsNoTracking()
            where t.AddedAt == null || t.AddedAt <= end
            from f in db.Set<FormerTask>().Where(f => f.TaskId == t.Id && (f.ValidFrom == null || f.ValidFrom <= end) && end < f.ValidTo).DefaultIfEmpty()
            select new TaskInPlan
            {
                Id = t.Id,
                PlanId = t.PlanId,
                SectionId = t.SectionId,
                TargetId = t.TargetId,
                GoalId = t.GoalId,
                Code = t.Code,
                Ordinal = t.Ordinal,
                Text = f == null ? t.Text : f.Text,
                SearchKey = f == null ? t.SearchKey : f.SearchKey,
                IsWithdrawn = t.WithdrawnAt != null && t.WithdrawnAt <= end,
            };
    }

    /// <summary>One row for each target that plans set at the end of the day.</summary>
    public static IQueryable<TargetInPlan> TargetsOn(this SenDb db, DateOnly day)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return
            from t in db.Set<PlanTarget>().AsNoTracking()
            where (t.AddedAt == null || t.AddedAt <= end) && (t.WithdrawnAt == null || t.WithdrawnAt > end)
            from f in db.Set<FormerTarget>().Where(f => f.TargetId == t.Id && (f.ValidFrom == null || f.ValidFrom <= end) && end < f.ValidTo).DefaultIfEmpty()
            select new TargetInPlan { Id = t.Id, PlanId = t.PlanId, GoalId = t.GoalId, Code = t.Code, Ordinal = t.Ordinal, Text = f == null ? t.Text : f.Text };
    }

    /// <summary>Former words that held at the end of the day; at most one of each task.</summary>
    public static IQueryable<FormerTask> FormerTasksOn(this SenDb db, DateOnly day)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return db.Set<FormerTask>().AsNoTracking().Where(f => (f.ValidFrom == null || f.ValidFrom <= end) && end < f.ValidTo);
    }

    /// <summary>As <see cref="AsAtAsync"/>, at the end of a day.</summary>
    public static Task<Plan> AsOnAsync(this SenDb db, Plan plan, DateOnly day, CancellationToken cancel) => db.AsAtAsync(plan, VietnamTime.EndOf(day), cancel);

    /// <summary>The title that a plan had at the end of a day, when an amendment changed it since; null when it has it still.</summary>
    public static Task<string?> FormerTitleAsync(this SenDb db, PlanId plan, DateOnly day, CancellationToken cancel)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return db.Set<AmendmentIssue>().Where(i => i.FormerTitle != null && i.IssuedAt > end && db.Set<Amendment>().Any(a => a.Id == i.AmendmentId && a.PlanId == plan))
            .OrderBy(i => i.IssuedAt).Select(i => i.FormerTitle).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Takes a plan that was read without tracking, with targets and tasks with their agencies, back to what it said at an instant.</summary>
    public static async Task<Plan> AsAtAsync(this SenDb db, Plan plan, DateTimeOffset at, CancellationToken cancel)
    {
        if (plan.Issue is null || at < plan.Issue.IssuedAt)
            return plan;
        var moment = at.ToUniversalTime();
        var amendments = db.Set<AmendmentIssue>().AsNoTracking().Where(i => db.Set<Amendment>().Any(a => a.Id == i.AmendmentId && a.PlanId == plan.Id) && i.IssuedAt > moment);
        var later = await amendments.OrderBy(i => i.IssuedAt).Select(i => new { i.FormerTitle }).ToListAsync(cancel);
        if (later.Count == 0)
            return plan;
        var tasks = await db.Set<FormerTask>().AsNoTracking().Where(f => f.ValidTo > moment && db.Set<PlanTask>().Any(t => t.Id == f.TaskId && t.PlanId == plan.Id)).ToListAsync(cancel);
        var targets = await db.Set<FormerTarget>().AsNoTracking().Where(f => f.ValidTo > moment && db.Set<PlanTarget>().Any(t => t.Id == f.TargetId && t.PlanId == plan.Id)).ToListAsync(cancel);
        plan.Title = later.Select(l => l.FormerTitle).FirstOrDefault(t => t is not null) ?? plan.Title;
        Undo(plan, tasks, targets, at);
        return plan;
    }

    /// <summary>Pure: former rows that ended after the instant, the earliest of each task and target, stand again.</summary>
    internal static void Undo(Plan plan, IEnumerable<FormerTask> tasks, IEnumerable<FormerTarget> targets, DateTimeOffset at)
    {
        plan.Tasks.RemoveAll(t => t.AddedAt > at);
        plan.Targets.RemoveAll(t => t.AddedAt > at);
        var (wording, values) = (tasks.GroupBy(f => f.TaskId).ToDictionary(g => g.Key, g => g.MinBy(f => f.ValidTo)!), targets.GroupBy(f => f.TargetId).ToDictionary(g => g.Key, g => g.MinBy(f => f.ValidTo)!));
        foreach (var task in plan.Tasks)
        {
            if (wording.TryGetValue(task.Id, out var former))
                former.Wording.WriteTo(task);
            if (task.WithdrawnAt > at)
                task.Withdraw(null);
        }

        foreach (var target in plan.Targets)
        {
            if (values.TryGetValue(target.Id, out var former))
                former.Wording.WriteTo(target);
            if (target.WithdrawnAt > at)
                target.Withdraw(null);
        }
    }

    /// <summary>Printed last days as of the end of a day, of the occurrences of some tasks.</summary>
    public static IQueryable<TaskOccurrence> OccurrencesOn(this SenDb db, DateOnly day)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return
            from o in db.Set<TaskOccurrence>().AsNoTracking()
            from f in db.Set<FormerLastDay>().Where(f => f.OccurrenceId == o.Id && (f.ValidFrom == null || f.ValidFrom <= end) && end < f.ValidTo).DefaultIfEmpty()
            select new TaskOccurrence
            {
                Id = o.Id,
                TaskId = o.TaskId,
                Ordinal = o.Ordinal,
                Year = o.Year,
                Label = o.Label,
                PeriodFrom = o.PeriodFrom,
                PeriodTo = o.PeriodTo,
                LastDay = f == null ? o.LastDay : f.LastDay,
            };
    }
}
