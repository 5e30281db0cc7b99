using Sen.Kernel.Time;

namespace Sen.Platform.Time;

/// <summary>Instants are kept in UTC to the microsecond, which both engines can store and compare.</summary>
public static class Instants
{
    public static DateTimeOffset Truncate(DateTimeOffset at) => FromMicroseconds(ToMicroseconds(at));

    public static long ToMicroseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static DateTimeOffset InVietnam(DateTimeOffset at) => VietnamTime.At(at);

    public static DateOnly DayInVietnam(DateTimeOffset at) => VietnamTime.DayOf(at);
}
