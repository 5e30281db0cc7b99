using System.Linq.Expressions;

namespace Sen.Modules.Plans;

/// <summary>The six meanings that an assignment can have on a day. Computed, never chosen.</summary>
public enum StatusKind
{
    /// <summary>Chưa đến hạn: not begun, the last day is ahead or there is none.</summary>
    NotDue,

    /// <summary>Đang thực hiện, trong hạn; also completed in time and not yet confirmed.</summary>
    InProgressOnTime,

    /// <summary>Quá hạn: the last day has passed without a completion in time.</summary>
    InProgressOverdue,

    /// <summary>Hoàn thành đúng hạn: confirmed, and the completion's day was in time.</summary>
    DoneOnTime,

    /// <summary>Hoàn thành quá hạn.</summary>
    DoneLate,

    /// <summary>Dừng thực hiện: withdrawn, out of every denominator.</summary>
    Cancelled,
}

/// <summary>What a status says more closely, for display only; overdue wins over all of them, then in this order.</summary>
public enum StatusDetail
{
    None,

    /// <summary>Trả lại.</summary>
    Returned,

    /// <summary>Chờ xác nhận.</summary>
    AwaitingConfirmation,

    /// <summary>Đề nghị làm rõ.</summary>
    Queried,

    /// <summary>Chưa tiếp nhận.</summary>
    NotAccepted,

    /// <summary>Sắp đến hạn: seven days or fewer.</summary>
    DueSoon,
}

/// <summary>The status of an assignment on a day.</summary>
/// <param name="Days">Overdue: days since the last day (stopped by a completion). Otherwise days until it; null when there is none or it is done.</param>
public readonly record struct AssignmentStatus(StatusKind Kind, StatusDetail Detail, int? Days)
{
    /// <summary>How many days before the last day work is "due soon".</summary>
    public const int SoonDays = 7;

    public bool IsOverdue => Kind == StatusKind.InProgressOverdue;

    public bool IsDone => Kind is StatusKind.DoneOnTime or StatusKind.DoneLate;

    /// <summary>The status at the end of <paramref name="day"/>, from the dates that held then.</summary>
    public static AssignmentStatus On(DateOnly day, AssignmentDates dates) =>
        On(day, dates.LastDay, dates.AcceptedAt, dates.CompletedOn, dates.ConfirmedAt, dates.ReturnedAt);

    internal static AssignmentStatus On(
        DateOnly day, DateOnly? lastDay, DateTimeOffset? accepted, DateOnly? completed, DateTimeOffset? confirmed, DateTimeOffset? returned)
    {
        var kind = KindOf(day, lastDay, accepted, completed, confirmed);
        var detail = DetailOf(day, lastDay, accepted, completed, returned);
        return kind switch
        {
            StatusKind.DoneOnTime or StatusKind.DoneLate or StatusKind.Cancelled => new(kind, StatusDetail.None, null),
            StatusKind.InProgressOverdue => new(kind, detail, (completed ?? day).DayNumber - lastDay!.Value.DayNumber),
            _ => new(kind, detail, lastDay?.DayNumber - day.DayNumber),
        };
    }

    /// <summary>
    /// The same rule for the database, so that counts are made where the rows are. A property test holds it equal to <see cref="On"/>.
    /// </summary>
    public static Expression<Func<AssignmentDates, StatusKind>> KindOn(DateOnly day) => d =>
        d.ConfirmedAt != null ? (d.LastDay == null || d.CompletedOn <= d.LastDay ? StatusKind.DoneOnTime : StatusKind.DoneLate)
        : d.CompletedOn != null ? (d.LastDay == null || d.CompletedOn <= d.LastDay ? StatusKind.InProgressOnTime : StatusKind.InProgressOverdue)
        : d.LastDay != null && d.LastDay < day ? StatusKind.InProgressOverdue
        : d.AcceptedAt != null ? StatusKind.InProgressOnTime
        : StatusKind.NotDue;

    private static StatusKind KindOf(DateOnly day, DateOnly? lastDay, DateTimeOffset? accepted, DateOnly? completed, DateTimeOffset? confirmed)
    {
        if (completed is not null)
        {
            var inTime = lastDay is null || completed <= lastDay;
            return confirmed is null
                ? inTime ? StatusKind.InProgressOnTime : StatusKind.InProgressOverdue
                : inTime ? StatusKind.DoneOnTime : StatusKind.DoneLate;
        }

        if (lastDay < day)
            return StatusKind.InProgressOverdue;
        return accepted is null ? StatusKind.NotDue : StatusKind.InProgressOnTime;
    }

    private static StatusDetail DetailOf(DateOnly day, DateOnly? lastDay, DateTimeOffset? accepted, DateOnly? completed, DateTimeOffset? returned) =>
        returned is not null ? StatusDetail.Returned
        : completed is not null ? StatusDetail.AwaitingConfirmation
        : accepted is null ? StatusDetail.NotAccepted
        : lastDay is { } last && last.DayNumber - day.DayNumber is >= 0 and <= SoonDays ? StatusDetail.DueSoon
        : StatusDetail.None;
}
