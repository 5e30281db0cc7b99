using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>One assignment with all that lists filter, sort and show; composed into the query, never loaded whole.</summary>
internal sealed class Work
{
    public required Assignment Assignment { get; init; }

    public required AssignmentOnDay On { get; init; }

    public required PlanTask Task { get; init; }

    /// <summary>The task as it was worded on that day, when an amendment changed it since.</summary>
    public FormerTask? Former { get; init; }

    public required TaskOccurrence Occurrence { get; init; }

    public required Plan Plan { get; init; }

    public required PlanIssue Issue { get; init; }
}

/// <summary>Where work lies on a desk: who must do what next. Each assignment is in exactly one part.</summary>
internal enum WorkPart
{
    /// <summary>Past its last day and not reported complete, accepted or not.</summary>
    Overdue,
    ToAccept,
    Returned,

    /// <summary>Due within <see cref="WorkQueries.SoonDays"/>.</summary>
    DueSoon,
    InProgress,

    /// <summary>The unit asked and waits for the answer; not when it asked after the last day.</summary>
    Queried,
    AwaitingConfirmation,

    /// <summary>Reported inside the unit, whose head approves.</summary>
    AwaitingHead,
    Done,

    /// <summary>Withdrawn.</summary>
    Cancelled,
}

internal static class WorkQueries
{
    /// <summary>How far ahead a desk looks.</summary>
    public const int SoonDays = 14;

    /// <summary>The given assignments as they stood at the end of a day. Scope them first.</summary>
    public static IQueryable<Work> WorkOn(this SenDb db, IQueryable<Assignment> assignments, DateOnly day) =>
        from a in assignments.AsNoTracking()
        join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
        join t in db.PlanTasks on a.TaskId equals t.Id
        join o in db.Set<TaskOccurrence>() on a.OccurrenceId equals o.Id
        join p in db.Plans on a.PlanId equals p.Id
        join i in db.Set<PlanIssue>() on a.PlanId equals i.PlanId
        join f in db.FormerTasksOn(day) on t.Id equals f.TaskId into formers
        from former in formers.DefaultIfEmpty()
        select new Work { Assignment = a, On = d, Task = t, Former = former, Occurrence = o, Plan = p, Issue = i };

    public static IQueryable<Work> In(this IQueryable<Work> work, WorkPart part, DateOnly day)
    {
        var rule = PartOn(day);
        return work.Where(Expression.Lambda<Func<Work, bool>>(Expression.Equal(rule.Body, Expression.Constant(part)), rule.Parameters));
    }

    /// <summary>The part in which an assignment lies on a day, for the database.</summary>
    public static Expression<Func<Work, WorkPart>> PartOn(DateOnly day)
    {
        var soon = day.AddDays(SoonDays);
        return w =>
            w.On.Kind == StatusKind.Cancelled ? WorkPart.Cancelled
            : w.On.ConfirmedAt != null ? WorkPart.Done
            : w.On.CompletedOn != null ? WorkPart.AwaitingConfirmation
            : w.On.SubmittedOn != null ? WorkPart.AwaitingHead
            : w.On.Kind == StatusKind.InProgressOverdue ? WorkPart.Overdue
            : w.On.QueriedAt != null ? WorkPart.Queried
            : w.On.AcceptedAt == null ? WorkPart.ToAccept
            : w.On.ReturnedAt != null ? WorkPart.Returned
            : w.On.LastDay != null && w.On.LastDay <= soon ? WorkPart.DueSoon
            : WorkPart.InProgress;
    }
}
