using System.Globalization;
using Sen.Kernel.Results;

namespace Sen.Kernel.Time;

/// <summary>What the words around a printed deadline mean.</summary>
public enum DeadlineKind
{
    /// <summary>"trước ngày D": D itself is late, unless the plan says otherwise.</summary>
    Before,

    /// <summary>"chậm nhất ngày D", "đến hết ngày D": D is in time.</summary>
    By,

    /// <summary>"ngày D": the thing happens on D.</summary>
    On,

    /// <summary>"trong quý III", "từ D1 đến D2": up to the last day of it.</summary>
    Within,

    /// <summary>"từ D trở đi": begins, and has no last day.</summary>
    From,
}

/// <summary>One of the dates of a deadline.</summary>
/// <param name="Start">The printed time, or where an interval begins.</param>
/// <param name="End">Where an interval ends; null when there is none.</param>
/// <param name="OpenEnded"><c>from:…</c>, without an end.</param>
/// <param name="WorkingDaysAfter"><c>+5wd</c>: so many working days after the last day of the printed time; 0 for none.</param>
public sealed record DeadlinePart(PrintedTime Start, PrintedTime? End = null, bool OpenEnded = false, int WorkingDaysAfter = 0)
{
    /// <summary>The notation; reading it gives an equal value.</summary>
    public override string ToString() => string.Concat(
        OpenEnded ? "from:" : "", Start, End is null ? "" : $"/{End}",
        WorkingDaysAfter == 0 ? "" : FormattableString.Invariant($"+{WorkingDaysAfter}wd"));
}

/// <summary>
/// A deadline as printed, and the last days on which the work is still on time. Notation of the plan reader:
/// <c>2026-11-15</c>, <c>2026-Q3</c>, <c>2026-04</c>, <c>2026-H1</c>, <c>2026</c>, <c>--01-31</c>, <c>---20</c>, <c>A/B</c>, <c>A;B</c>, <c>from:A</c>, <c>A+5wd</c>.
/// </summary>
/// <remarks>Printed dates never move for holidays; only <c>+5wd</c> asks the working calendar.</remarks>
public sealed class Deadline : IEquatable<Deadline>
{
    /// <summary>Most dates of one deadline, joined by <c>;</c>.</summary>
    public const int MaxParts = 24;

    private Deadline(IReadOnlyList<DeadlinePart> parts, DeadlineKind? kind, string? wording) => (Parts, Kind, Wording) = (parts, kind, wording);

    /// <summary>No deadline printed.</summary>
    public static Deadline None { get; } = new([], null, null);

    /// <summary>In printed order; empty when nothing was printed or it is no date.</summary>
    public IReadOnlyList<DeadlinePart> Parts { get; }

    /// <summary>Null only when there is no date.</summary>
    public DeadlineKind? Kind { get; }

    /// <summary>The printed words, kept when they cannot be a date; else null.</summary>
    public string? Wording { get; }

    public bool IsNone => Parts.Count == 0;

    /// <summary>A deadline in words only ("sau khi có hướng dẫn"); it has no last day.</summary>
    public static Deadline InWordsOnly(string wording, DeadlineKind? kind = null) => new([], kind, wording);

    /// <summary>Reads the notation; null or blank is <see cref="None"/>. A date without a kind is a problem.</summary>
    public static Result<Deadline> Parse(string? notation, DeadlineKind? kind)
    {
        if (string.IsNullOrWhiteSpace(notation))
            return None;
        var texts = notation.Split(';', StringSplitOptions.TrimEntries);
        if (texts.Length > MaxParts)
            return TimeProblems.DeadlineTooMany(MaxParts);
        var parts = new List<DeadlinePart>(texts.Length);
        foreach (var text in texts)
        {
            var part = ParsePart(text);
            if (part.IsProblem)
                return part.Problem;
            parts.Add(part.Value);
        }
        return kind is null ? TimeProblems.DeadlineKindMissing(notation) : new Deadline(parts, kind, null);
    }

    /// <summary>
    /// The last day of each date, in printed order: two dates give two. None for <see cref="DeadlineKind.From"/>, open ends and no date.
    /// <c>---20</c> gives the twelve months of the plan year; with another cycle ask <see cref="Occurrence"/>.
    /// </summary>
    /// <param name="calendar">Asked only for <c>+5wd</c>.</param>
    /// <param name="planYear">Year of days that return.</param>
    /// <param name="beforeMeansDayBefore">Whether "trước ngày D" ends on D − 1 (a setting of the plan). "Trước tháng 6" always ends in May.</param>
    public Result<IReadOnlyList<DateOnly>> LastDays(WorkingCalendar calendar, int planYear, bool beforeMeansDayBefore = true)
    {
        var days = new List<DateOnly>();
        foreach (var part in Parts)
        {
            var ends = part.Start.Form == PrintedTimeForm.DayOfPeriod ? MonthEnds(planYear) : [new DateOnly(planYear, 12, 31)];
            foreach (var end in ends)
            {
                var day = LastDayOf(part, end, calendar, planYear, beforeMeansDayBefore);
                if (day.IsProblem)
                    return day.Problem;
                if (day.Value is { } last)
                    days.Add(last);
            }
        }
        return days;
    }

    /// <summary>The last day of one date for the period that ends then; null when it has none.</summary>
    internal Result<DateOnly?> LastDayOf(DeadlinePart part, DateOnly periodEnd, WorkingCalendar calendar, int planYear, bool beforeMeansDayBefore)
    {
        if (part.OpenEnded || Kind == DeadlineKind.From)
            return default(DateOnly?);
        var printed = part.End ?? part.Start;
        var byPeriod = printed.Form is PrintedTimeForm.DayOfPeriod or PrintedTimeForm.DayOfNextPeriod;
        var wholeBefore = Kind == DeadlineKind.Before && part.End is null && part.WorkingDaysAfter == 0;
        var day = byPeriod ? printed.InPeriodEnding(periodEnd) : wholeBefore ? printed.FirstDay(planYear) : printed.LastDay(planYear);
        if (part.WorkingDaysAfter > 0)
        {
            var counted = calendar.AddWorkingDays(day, part.WorkingDaysAfter);
            if (counted.IsProblem)
                return counted.Problem;
            day = counted.Value;
        }
        var isPeriod = !byPeriod && printed.FirstDay(planYear) != printed.LastDay(planYear);
        return Kind == DeadlineKind.Before && (beforeMeansDayBefore || (wholeBefore && isPeriod)) ? day.AddDays(-1) : day;
    }

    /// <summary>The notation; empty when there is no date. Reading it with <see cref="Kind"/> gives an equal deadline.</summary>
    public override string ToString() => string.Join(';', Parts);

    public bool Equals(Deadline? other) => other is not null && Kind == other.Kind && Wording == other.Wording && Parts.SequenceEqual(other.Parts);

    public override bool Equals(object? obj) => Equals(obj as Deadline);

    public override int GetHashCode() => HashCode.Combine(ToString(), Kind, Wording);

    private static Result<DeadlinePart> ParsePart(string text)
    {
        var (rest, after) = TakeWorkingDays(text);
        if (rest.StartsWith("from:", StringComparison.Ordinal))
            return PrintedTime.Parse(rest[5..]) is { } start && after == 0 ? new DeadlinePart(start, OpenEnded: true) : TimeProblems.DeadlineNotRead(text);
        if (rest.Split('/') is not [var first, ..] ends || ends.Length > 2 || after is null || PrintedTime.Parse(first) is not { } from)
            return TimeProblems.DeadlineNotRead(text);
        if (ends.Length == 1)
            return new DeadlinePart(from, WorkingDaysAfter: after.Value);
        if (PrintedTime.Parse(ends[1]) is not { } to || !CanSpan(from, to))
            return TimeProblems.DeadlineNotRead(text);
        return to.LastDay(2000) < from.FirstDay(2000) ? TimeProblems.DeadlineBackwards(text) : new DeadlinePart(from, to, WorkingDaysAfter: after.Value);
    }

    /// <summary>Two printed years, or two days of each year; a day of a period spans nothing.</summary>
    private static bool CanSpan(PrintedTime from, PrintedTime to) =>
        from.Returns ? from.Form == PrintedTimeForm.DayOfYear && to.Form == PrintedTimeForm.DayOfYear : !to.Returns;

    private static (string Time, int? After) TakeWorkingDays(string text)
    {
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        if (plus < 0)
            return (text, 0);
        var count = text[(plus + 1)..];
        var digits = count.EndsWith("wd", StringComparison.Ordinal) ? count[..^2] : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var after) && after is > 0 and <= WorkingCalendar.MaxWorkingDays
            && digits[0] != '0' ? (text[..plus], after) : (text, null);
    }

    private static IEnumerable<DateOnly> MonthEnds(int year) =>
        Enumerable.Range(1, 12).Select(month => new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
}
