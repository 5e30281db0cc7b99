namespace Sen.Kernel.Time;

/// <summary>
/// The day and hour in Viet Nam: UTC+7 all year since 1975, so no time-zone database is asked. Storage keeps UTC; only the edge sees this zone.
/// </summary>
public static class VietnamTime
{
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The calendar day in Viet Nam at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The same instant with Viet Nam's clock.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The first instant of a day.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>
    /// The last instant of a day that both databases can store: 23:59:59.999999. "As of day X" means what was recorded up to it, inclusive;
    /// instants are kept in microseconds, so nothing lies between it and <see cref="StartOf"/> of the next day.
    /// </summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day).AddTicks(TimeSpan.TicksPerDay - TimeSpan.TicksPerMicrosecond);

    /// <summary>Calendar days from today to the last day: 0 on the last day itself, negative when it has passed.</summary>
    public static int DaysLeft(DateOnly lastDay, DateOnly today) => lastDay.DayNumber - today.DayNumber;

    /// <summary>Calendar days since the last day passed; 0 on time.</summary>
    public static int DaysOverdue(DateOnly lastDay, DateOnly today) => Math.Max(0, -DaysLeft(lastDay, today));
}
