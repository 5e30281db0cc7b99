namespace Sen.Kernel.Time;

public static partial class DeadlineWords
{
    /// <summary>
    /// The same for the English pages, days written alike in both languages: <c>before 15/11/2026</c>, <c>in quarter 3 of 2026</c>,
    /// <c>from 15/11/2026 to 15/12/2026</c>. Words that are no date stay Vietnamese, as printed.
    /// </summary>
    public static string InEnglish(this Deadline deadline, Recurrence? recurrence = null)
    {
        if (deadline.IsNone)
            return deadline.Wording ?? "no deadline given";
        var texts = deadline.Parts.Select((part, i) => EnglishPart(part, deadline.Kind, recurrence, isFirst: i == 0)).ToArray();
        return texts.Length == 1 ? texts[0] : $"{string.Join(", ", texts[..^1])} and {texts[^1]}";
    }

    private static string EnglishPart(DeadlinePart part, DeadlineKind? kind, Recurrence? recurrence, bool isFirst)
    {
        var time = EnglishTime(part.Start, recurrence);
        if (part.OpenEnded || kind == DeadlineKind.From)
            return $"from {time}";
        if (part.WorkingDaysAfter > 0)
            return FormattableString.Invariant($"{EnglishOpening(kind, isFirst)}{EnglishWorkingDays(part)} after {EnglishTime(part.End ?? part.Start, recurrence)}");
        if (part.End is { } end)
            return $"{(kind is DeadlineKind.Within or null ? "" : EnglishOpening(kind, isFirst))}from {time} to {EnglishTime(end, recurrence)}";
        if (kind == DeadlineKind.Within)
            return part.Start.Form is PrintedTimeForm.Day or PrintedTimeForm.DayOfYear ? $"on {time}" : $"in {time}";
        return EnglishOpening(kind, isFirst) + time;
    }

    private static string EnglishWorkingDays(DeadlinePart part) =>
        FormattableString.Invariant($"{part.WorkingDaysAfter} working {(part.WorkingDaysAfter == 1 ? "day" : "days")}");

    private static string EnglishOpening(DeadlineKind? kind, bool isFirst) => !isFirst ? "" : kind switch
    {
        DeadlineKind.Before => "before ",
        DeadlineKind.By => "by ",
        DeadlineKind.On => "on ",
        _ => "",
    };

    private static string EnglishTime(PrintedTime time, Recurrence? recurrence) => FormattableString.Invariant(time.Form switch
    {
        PrintedTimeForm.Day => $"{time.Day:00}/{time.Ordinal:00}/{time.Year}",
        PrintedTimeForm.Month => $"{time.Ordinal:00}/{time.Year}",
        PrintedTimeForm.Quarter => $"quarter {time.Ordinal} of {time.Year}",
        PrintedTimeForm.HalfYear => $"the {(time.Ordinal == 1 ? "first" : "second")} half of {time.Year}",
        PrintedTimeForm.Year => $"{time.Year}",
        PrintedTimeForm.DayOfYear => $"{time.Day:00}/{time.Ordinal:00} each year",
        PrintedTimeForm.DayOfPeriod when recurrence is null or Recurrence.Monthly => $"day {time.Day} of each month",
        PrintedTimeForm.DayOfPeriod => $"day {time.Day} of the last month of the {EnglishPeriod(recurrence)}",
        _ when recurrence == Recurrence.Monthly => $"day {time.Day} of the next month",
        _ => (FormattableString)$"day {time.Day} of the first month of the next {EnglishPeriod(recurrence)}",
    });

    private static string EnglishPeriod(Recurrence? recurrence) => recurrence switch
    {
        Recurrence.Quarterly => "quarter",
        Recurrence.Annual => "year",
        _ => "period",
    };
}
