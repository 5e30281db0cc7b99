using System.Diagnostics.CodeAnalysis;
using Sen.Kernel.Time;

namespace Sen.Kernel.Places;

/// <summary>A value that changes on given days: a unit's names, kinds or parents.</summary>
/// <remarks>Spans are kept in the order of their days. They may leave gaps; <see cref="Overlaps"/> tells a contradiction.</remarks>
public sealed class Timeline<T>
{
    private readonly (DayRange Days, T Value)[] spans;

    public Timeline(IEnumerable<(DayRange Days, T Value)> spans) =>
        this.spans = [.. spans.Where(s => !s.Days.IsEmpty).OrderBy(s => s.Days.From ?? DateOnly.MinValue)];

    public IReadOnlyList<(DayRange Days, T Value)> Spans => spans;

    /// <summary>Whether two values hold on one day.</summary>
    public bool Overlaps => spans.Zip(spans.Skip(1)).Any(pair => pair.First.Days.Overlaps(pair.Second.Days));

    /// <summary>One value for a whole range.</summary>
    public static Timeline<T> Of(T value, DayRange days = default) => new([(days, value)]);

    /// <summary>Whether there is a value on a day, and which.</summary>
    public bool TryOn(DateOnly day, [MaybeNullWhen(false)] out T value)
    {
        foreach (var span in spans)
        {
            if (span.Days.Contains(day))
            {
                value = span.Value;
                return true;
            }
        }
        value = default;
        return false;
    }
}

/// <summary>Questions to timelines of value types, where no value is null.</summary>
public static class TimelineExtensions
{
    public static T? ValueOn<T>(this Timeline<T> timeline, DateOnly day)
        where T : struct => timeline.TryOn(day, out var value) ? value : null;
}
