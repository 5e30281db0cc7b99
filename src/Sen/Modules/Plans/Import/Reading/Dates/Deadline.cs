namespace Sen.Modules.Plans.Import.Reading;

/// <summary>How a printed date binds. <see cref="Before"/>: the day itself is already late.</summary>
public enum DeadlineKind
{
    Before,
    By,
    On,
    Within,
    From,
}

/// <summary>
/// A deadline as printed. <paramref name="Value"/>: <c>2026-11-15</c>, <c>2026-Q3</c>, <c>2026-04</c>, <c>2026-H1</c>, <c>2026</c>,
/// <c>--01-31</c> (every year), <c>A/B</c> (a span), <c>A;B</c> (several duties, in printed order), <c>from:…</c>; null when the
/// words cannot be a date, which <paramref name="Words"/> then holds.
/// </summary>
/// <param name="YearAssumed">A year was not printed and was taken from the plan.</param>
public sealed record PrintedDeadline(string? Value, DeadlineKind Kind, string? Words, bool YearAssumed)
{
    /// <summary>Working days after an anchor: "05 ngày làm việc sau khi …"; null for the rest.</summary>
    public int? WorkingDays { get; init; }
}
