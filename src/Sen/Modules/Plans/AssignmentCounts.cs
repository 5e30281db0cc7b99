using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Database;

namespace Sen.Modules.Plans;

/// <summary>
/// How many assignments of a set stood where on a day. <see cref="Due"/> counts those whose last day is that day or earlier; one without a last
/// day is due at the end of the plan, one whose clock a question stopped is not due until the answer. Done means confirmed. Work that was stopped is in <see cref="Cancelled"/> and in no other count.
/// </summary>
/// <param name="Due">Denominator of every completion rate.</param>
/// <param name="DueDone">Confirmed among the due, in time or late.</param>
/// <param name="DueDoneOnTime">Confirmed among the due, completed in time.</param>
public readonly record struct AssignmentCounts(
    int NotDue, int InProgressOnTime, int InProgressOverdue, int DoneOnTime, int DoneLate, int Cancelled, int Due, int DueDone, int DueDoneOnTime)
{
    /// <summary>Everything that is still asked for.</summary>
    public int Total => NotDue + InProgressOnTime + InProgressOverdue + Done;

    public int Done => DoneOnTime + DoneLate;

    /// <summary>0–100, one decimal; null when nothing is due.</summary>
    public decimal? DoneRate => Rate(DueDone);

    /// <summary>0–100, one decimal; null when nothing is due.</summary>
    public decimal? OnTimeRate => Rate(DueDoneOnTime);

    public int Of(StatusKind kind) => kind switch
    {
        StatusKind.NotDue => NotDue,
        StatusKind.InProgressOnTime => InProgressOnTime,
        StatusKind.InProgressOverdue => InProgressOverdue,
        StatusKind.DoneOnTime => DoneOnTime,
        StatusKind.DoneLate => DoneLate,
        StatusKind.Cancelled => Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static AssignmentCounts operator +(AssignmentCounts a, AssignmentCounts b) => new(
        a.NotDue + b.NotDue, a.InProgressOnTime + b.InProgressOnTime, a.InProgressOverdue + b.InProgressOverdue, a.DoneOnTime + b.DoneOnTime,
        a.DoneLate + b.DoneLate, a.Cancelled + b.Cancelled, a.Due + b.Due, a.DueDone + b.DueDone, a.DueDoneOnTime + b.DueDoneOnTime);

    private decimal? Rate(int done) => Due == 0 ? null : decimal.Round(100m * done / Due, 1, MidpointRounding.AwayFromZero);
}

/// <summary>
/// Counts a set of assignments as of the end of a day, in one statement. The set is any query; scope it first
/// (<c>db.Assignments.VisibleTo(db, actor)</c>, or what a release allows).
/// </summary>
public static class AssignmentCounting
{
    /// <summary>All together; zeros for an empty set.</summary>
    public static async Task<AssignmentCounts> CountOnAsync(this IQueryable<Assignment> assignments, SenDb db, DateOnly day, CancellationToken cancel) =>
        (await CountAsync(assignments, db, day, _ => 1, cancel)).GetValueOrDefault(1);

    /// <summary>A plan without assignments on that day has no entry.</summary>
    public static Task<Dictionary<PlanId, AssignmentCounts>> CountByPlanAsync(this IQueryable<Assignment> assignments, SenDb db, DateOnly day, CancellationToken cancel) =>
        CountAsync(assignments, db, day, r => r.PlanId, cancel);

    /// <summary>A task without assignments on that day has no entry.</summary>
    public static Task<Dictionary<TaskId, AssignmentCounts>> CountByTaskAsync(this IQueryable<Assignment> assignments, SenDb db, DateOnly day, CancellationToken cancel) =>
        CountAsync(assignments, db, day, r => r.TaskId, cancel);

    /// <summary>A unit without assignments on that day has no entry.</summary>
    public static Task<Dictionary<UnitId, AssignmentCounts>> CountByUnitAsync(this IQueryable<Assignment> assignments, SenDb db, DateOnly day, CancellationToken cancel) =>
        CountAsync(assignments, db, day, r => r.UnitId, cancel);

    private static async Task<Dictionary<TKey, AssignmentCounts>> CountAsync<TKey>(
        IQueryable<Assignment> assignments, SenDb db, DateOnly day, Expression<Func<Row, TKey>> by, CancellationToken cancel)
        where TKey : notnull
    {
        var rows =
            from a in assignments
            join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
            join p in db.Plans on a.PlanId equals p.Id
            select new Row { PlanId = a.PlanId, TaskId = a.TaskId, UnitId = d.UnitId, Kind = d.Kind, IsDue = d.LastDay != null ? d.LastDay <= day && d.StoppedOn == null : p.PeriodTo < day.AddDays(1).Year };
        var counted = await rows.GroupBy(by).Select(g => new
        {
            g.Key,
            NotDue = g.Count(r => r.Kind == StatusKind.NotDue),
            OnTime = g.Count(r => r.Kind == StatusKind.InProgressOnTime),
            Overdue = g.Count(r => r.Kind == StatusKind.InProgressOverdue),
            DoneOnTime = g.Count(r => r.Kind == StatusKind.DoneOnTime),
            DoneLate = g.Count(r => r.Kind == StatusKind.DoneLate),
            Cancelled = g.Count(r => r.Kind == StatusKind.Cancelled),
            Due = g.Count(r => r.IsDue && r.Kind != StatusKind.Cancelled),
            DueDone = g.Count(r => r.IsDue && (r.Kind == StatusKind.DoneOnTime || r.Kind == StatusKind.DoneLate)),
            DueDoneOnTime = g.Count(r => r.IsDue && r.Kind == StatusKind.DoneOnTime),
        }).ToListAsync(cancel);
        return counted.ToDictionary(
            c => c.Key,
            c => new AssignmentCounts(c.NotDue, c.OnTime, c.Overdue, c.DoneOnTime, c.DoneLate, c.Cancelled, c.Due, c.DueDone, c.DueDoneOnTime));
    }

    private sealed class Row
    {
        public PlanId PlanId { get; init; }

        public TaskId TaskId { get; init; }

        public UnitId UnitId { get; init; }

        public StatusKind Kind { get; init; }

        public bool IsDue { get; init; }
    }
}
