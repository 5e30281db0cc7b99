using System.Globalization;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>A deadline as an officer types it, in the same words as a plan prints it.</summary>
internal static class DueWording
{
    private const int MaxWords = 300;

    public static string Say(Due due, Kernel.Time.Recurrence? recurrence) =>
        due.Read() is { IsProblem: false } read ? read.Value.IsNone ? read.Value.Wording ?? "" : read.Value.InVietnamese(recurrence) : due.Words ?? due.Notation;

    /// <summary>
    /// Reads what was typed. Words that name no date stay words ("sau khi có hướng dẫn"); what looks like a date and is none is refused.
    /// </summary>
    /// <param name="current">Kept as it is when its own words come back.</param>
    public static Result<Due> Read(string? typed, Due current, Kernel.Time.Recurrence? recurrence, int year)
    {
        var text = (typed ?? "").Trim();
        if (text == Say(current, recurrence))
            return current;
        if (text.Length == 0)
            return Due.None;
        if (DeadlineParser.OfCell(text, year) is { } printed)
            return DueMapping.Of(printed, recurrence ?? DueMapping.Of(RecurrenceParser.Of(text)).Recurrence).Due;
        return text.Length > MaxWords || text.Any(char.IsDigit) ? ImportProblems.DeadlineWrong(Clip.At(text, 60)) : new Due("", null, text);
    }

    /// <summary>The last days on which it is on time, as the plan counts; empty for none.</summary>
    public static IReadOnlyList<DateOnly> LastDays(TaskValues task, DraftHead head, WorkingCalendar calendar)
    {
        if (task.Due.Read() is not { IsProblem: false } due)
            return [];
        var times = Occurrence.Of(due.Value, task.Recurrence, head.Year, calendar, head.BeforeMeansDayBefore, head.Year);
        return times.IsProblem ? [] : [.. times.Value.Select(t => t.LastDay).OfType<DateOnly>().Distinct()];
    }

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
