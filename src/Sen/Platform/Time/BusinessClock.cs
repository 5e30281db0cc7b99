namespace Sen.Platform.Time;

/// <summary>
/// The clock of the work: deadlines, "as of" days, the date printed on a report. It can be set, so that a demonstration or a test stands
/// on a day. Whatever guards a door (cookies, tokens, one-time codes, the audit chain) asks <see cref="SecurityClock"/> instead.
/// </summary>
public sealed class BusinessClock(TimeProvider time)
{
    public DateTimeOffset Now => Instants.Truncate(time.GetUtcNow());

    /// <summary>Today in Viet Nam.</summary>
    public DateOnly Today => Instants.DayInVietnam(Now);
}

/// <summary>The clock that cannot be set.</summary>
public sealed class SecurityClock(TimeProvider time)
{
    public DateTimeOffset Now => Instants.Truncate(time.GetUtcNow());
}

/// <summary>A clock moved by a fixed span: the demonstration's day goes on, with the time of day that it really is.</summary>
public sealed class ShiftedTime(TimeProvider real, TimeSpan shift) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + shift;

    /// <summary>Stands on a day in Viet Nam at the real time of day.</summary>
    public static ShiftedTime StandingOn(DateOnly day, TimeProvider real)
    {
        var today = Instants.DayInVietnam(real.GetUtcNow());
        return new ShiftedTime(real, TimeSpan.FromDays(day.DayNumber - today.DayNumber));
    }
}
