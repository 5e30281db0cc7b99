namespace Sen.Platform.Time;

/// <summary>Instants are kept in UTC to the microsecond, which both engines can store and compare.</summary>
public static class Instants
{
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    public static DateTimeOffset Truncate(DateTimeOffset at) => FromMicroseconds(ToMicroseconds(at));

    public static long ToMicroseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>Viet Nam keeps +07:00 all year and has since 1975.</summary>
    public static DateTimeOffset InVietnam(DateTimeOffset at) => at.ToOffset(VietnamOffset);

    public static DateOnly DayInVietnam(DateTimeOffset at) => DateOnly.FromDateTime(InVietnam(at).DateTime);
}
