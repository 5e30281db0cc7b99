using System.Runtime.InteropServices;

namespace Sen.Kernel.Time;

/// <summary>
/// Days from <paramref name="From"/> up to but not including <paramref name="To"/>; an open end is null. Half-open, so that the day on which one
/// range ends is the day on which the next begins. A range whose <paramref name="To"/> is not after <paramref name="From"/> is empty.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>All days.</summary>
    public static DayRange Always => default;

    public bool IsEmpty => From is { } from && To is { } to && to <= from;

    /// <summary>The last day inside; null when the range does not end.</summary>
    public DateOnly? LastDay => To?.AddDays(-1);

    public bool Contains(DateOnly day) => (From is null || From <= day) && (To is null || day < To);

    public bool Overlaps(DayRange other) => !Intersect(other).IsEmpty && !IsEmpty && !other.IsEmpty;

    public DayRange Intersect(DayRange other) => new(Later(From, other.From), Earlier(To, other.To));

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a > b ? a : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null ? b : b is null ? a : a < b ? a : b;
}
