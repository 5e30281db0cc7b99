using System.Linq.Expressions;

namespace Sen.Modules.Plans;

/// <summary>The six meanings that an assignment can have on a day. Computed, never chosen.</summary>
public enum StatusKind
{
    /// <summary>Chưa đến hạn: not begun, the last day is ahead or there is none.</summary>
    NotDue,

    /// <summary>Đang thực hiện, trong hạn; also completed in time and not yet confirmed.</summary>
    InProgressOnTime,

    /// <summary>Quá hạn: the last day has passed without a completion in time, and no question stopped the clock before it did.</summary>
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

    /// <summary>Chờ thủ trưởng duyệt: reported inside the unit.</summary>
    Submitted,

    /// <summary>Đề nghị làm rõ.</summary>
    Queried,

    /// <summary>Chưa tiếp nhận.</summary>
    NotAccepted,

    /// <summary>Sắp đến hạn: seven days or fewer.</summary>
    DueSoon,
}

/// <summary>The status of an assignment on a day.</summary>
/// <param name="Days">
/// Overdue: days since the last day (stopped by a completion). Otherwise days until it, counted from where a question stopped the clock; null when
/// there is none or it is done.
/// </param>
public readonly record struct AssignmentStatus(StatusKind Kind, StatusDetail Detail, int? Days)
{
    /// <summary>How many days before the last day work is "due soon".</summary>
    public const int SoonDays = 7;

    public bool IsOverdue => Kind == StatusKind.InProgressOverdue;

    public bool IsDone => Kind is StatusKind.DoneOnTime or StatusKind.DoneLate;

    /// <summary>The status at the end of <paramref name="day"/>, from the dates that held then.</summary>
    public static AssignmentStatus On(DateOnly day, IStatusDates dates)
    {
        var kind = KindOf(day, dates);
        return kind switch
        {
            StatusKind.DoneOnTime or StatusKind.DoneLate or StatusKind.Cancelled => new(kind, StatusDetail.None, null),
            StatusKind.InProgressOverdue => new(kind, DetailOf(day, dates), (dates.CompletedOn ?? day).DayNumber - dates.LastDay!.Value.DayNumber),
            _ => new(kind, DetailOf(day, dates), dates.LastDay?.DayNumber - (dates.StoppedOn ?? day).DayNumber),
        };
    }

    /// <summary>
    /// The same rule for the database, so that counts are made where the rows are. A property test holds it equal to <see cref="On"/>.
    /// </summary>
    public static Expression<Func<AssignmentDates, StatusKind>> KindOn(DateOnly day) => d =>
        d.WithdrawnAt != null ? StatusKind.Cancelled
        : d.ConfirmedAt != null ? (d.LastDay == null || d.CompletedOn <= d.LastDay ? StatusKind.DoneOnTime : StatusKind.DoneLate)
        : d.CompletedOn != null ? (d.LastDay == null || d.CompletedOn <= d.LastDay ? StatusKind.InProgressOnTime : StatusKind.InProgressOverdue)
        : d.LastDay != null && d.LastDay < day && d.StoppedOn == null ? StatusKind.InProgressOverdue
        : d.AcceptedAt != null ? StatusKind.InProgressOnTime
        : StatusKind.NotDue;

    private static StatusKind KindOf(DateOnly day, IStatusDates dates)
    {
        if (dates.WithdrawnAt is not null)
            return StatusKind.Cancelled;
        if (dates.CompletedOn is { } completed)
        {
            var inTime = dates.LastDay is null || completed <= dates.LastDay;
            return dates.ConfirmedAt is null
                ? inTime ? StatusKind.InProgressOnTime : StatusKind.InProgressOverdue
                : inTime ? StatusKind.DoneOnTime : StatusKind.DoneLate;
        }

        if (dates.LastDay < day && dates.StoppedOn is null)
            return StatusKind.InProgressOverdue;
        return dates.AcceptedAt is null ? StatusKind.NotDue : StatusKind.InProgressOnTime;
    }

    private static StatusDetail DetailOf(DateOnly day, IStatusDates dates) =>
        dates.ReturnedAt is not null && dates.SubmittedOn is null ? StatusDetail.Returned
        : dates.CompletedOn is not null ? StatusDetail.AwaitingConfirmation
        : dates.SubmittedOn is not null ? StatusDetail.Submitted
        : dates.QueriedAt is not null ? StatusDetail.Queried
        : dates.AcceptedAt is null ? StatusDetail.NotAccepted
        : dates.LastDay is { } last && last.DayNumber - day.DayNumber is >= 0 and <= SoonDays ? StatusDetail.DueSoon
        : StatusDetail.None;
}
