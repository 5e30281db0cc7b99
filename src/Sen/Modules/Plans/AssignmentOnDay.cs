using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans;

/// <summary>The dates of one assignment as they were known at the end of a day in Viet Nam, with the meaning that they have on that day.</summary>
public sealed class AssignmentOnDay : IStatusDates
{
    public AssignmentId AssignmentId { get; init; }

    /// <summary>The unit that answered for it at the end of that day.</summary>
    public UnitId UnitId { get; init; }

    public StatusKind Kind { get; init; }

    public DateOnly? LastDay { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? ProgressAt { get; init; }

    public DateOnly? CompletedOn { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    public DateTimeOffset? QueriedAt { get; init; }

    public DateOnly? StoppedOn { get; init; }

    public DateTimeOffset? ExtensionAskedAt { get; init; }

    public int Extensions { get; init; }

    public DateTimeOffset? UrgedAt { get; init; }

    public int Urgings { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public DateOnly? SubmittedOn { get; init; }

    public UserId? DoneByUserId { get; init; }

    /// <summary>The role of that day, when it has changed since.</summary>
    public AgencyRole? Role { get; init; }

    /// <summary>Whether nobody of the unit had it before their eyes; what another unit reported complete needs nobody to look.</summary>
    public bool IsNeverOpened { get; init; }

    /// <summary>Whether the unit accepted it and has not said a word since.</summary>
    public bool IsNeverUpdated { get; init; }
}

/// <summary>Assignments as of a day: by recorded time, so that a day that has passed never changes again.</summary>
public static class AssignmentsOnDay
{
    /// <summary>One row for every assignment that had been issued by the end of <paramref name="day"/>; scope it by joining visible assignments.</summary>
    public static IQueryable<AssignmentOnDay> AssignmentsOn(this SenDb db, DateOnly day)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return db.Set<AssignmentDates>().AsNoTracking()
            .Where(d => d.ValidFrom <= end && (d.ValidTo == null || end < d.ValidTo))
            .Select(WithKind(day));
    }

    /// <summary>The full status, with its refinement and days; the same rule as <see cref="AssignmentStatus.On"/>.</summary>
    public static AssignmentStatus StatusOn(this AssignmentOnDay row, DateOnly day) => AssignmentStatus.On(day, row);

    // d => new AssignmentOnDay { Kind = <the rule of KindOn>, … }: the rule is written once and becomes part of the query.
    private static Expression<Func<AssignmentDates, AssignmentOnDay>> WithKind(DateOnly day)
    {
        var kind = AssignmentStatus.KindOn(day);
        var dates = kind.Parameters[0];
        var bindings = typeof(AssignmentOnDay).GetProperties().Select(p => Expression.Bind(p, p.Name switch
        {
            nameof(AssignmentOnDay.Kind) => kind.Body,
            nameof(AssignmentOnDay.IsNeverOpened) => Expression.AndAlso(IsNull(nameof(AssignmentDates.CompletedOn)), Expression.AndAlso(IsNull(nameof(AssignmentDates.OpenedAt)), IsNull(nameof(AssignmentDates.AcceptedAt)))),
            nameof(AssignmentOnDay.IsNeverUpdated) => Expression.AndAlso(
                Expression.Not(IsNull(nameof(AssignmentDates.AcceptedAt))),
                Expression.AndAlso(IsNull(nameof(AssignmentDates.ProgressAt)), Expression.AndAlso(IsNull(nameof(AssignmentDates.CompletedOn)), Expression.AndAlso(IsNull(nameof(AssignmentDates.ReturnedAt)), IsNull(nameof(AssignmentDates.QueriedAt)))))),
            _ => Expression.Property(dates, p.Name),
        }));
        return Expression.Lambda<Func<AssignmentDates, AssignmentOnDay>>(Expression.MemberInit(Expression.New(typeof(AssignmentOnDay)), bindings), dates);

        Expression IsNull(string date)
        {
            var property = Expression.Property(dates, date);
            return Expression.Equal(property, Expression.Constant(null, property.Type));
        }
    }
}
