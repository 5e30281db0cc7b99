using Sen.Kernel.Results;

namespace Sen.Kernel.Time;

/// <summary>One time that a task must be done; each has its own assignment.</summary>
/// <param name="Ordinal">From 1, in the order of the last days.</param>
/// <param name="Label">Its period, with the time of the period when there are several: <c>Quý II/2026</c>, <c>Năm 2026, lần 2</c>.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period, inclusive.</param>
/// <param name="LastDay">Last day on which it is on time; null when it has none and is counted only at the end of the plan.</param>
public sealed record Occurrence(int Ordinal, string Label, DateOnly From, DateOnly To, DateOnly? LastDay)
{
    /// <summary>
    /// The occurrences of a task in a plan year. A recurring task has one per period, due on the printed date that falls in it or is named by it
    /// (<c>---20</c>, <c>next:---05</c>), else on the last day of the period; two dates in one period make two. Without recurrence, one per printed date.
    /// Without any date, and for continuous work, one without a last day.
    /// </summary>
    /// <param name="firstYear">First year of the plan; matters for every two years. The plan year when not given.</param>
    public static Result<IReadOnlyList<Occurrence>> Of(
        Deadline deadline, Recurrence? recurrence, int planYear, WorkingCalendar calendar, bool beforeMeansDayBefore = true, int? firstYear = null)
    {
        var recurs = recurrence is not (null or Recurrence.Continuous);
        var periods = TaskPeriod.Of(recurrence, planYear, firstYear ?? planYear).Where(p => !recurs || IsAsked(deadline, p, planYear));
        var occurrences = new List<Occurrence>();
        foreach (var period in periods)
        {
            var days = recurs
                ? DaysOfPeriod(deadline, period, planYear, calendar, beforeMeansDayBefore)
                : DaysOfPlan(deadline, planYear, calendar, beforeMeansDayBefore);
            if (days.IsProblem)
                return days.Problem;
            occurrences.AddRange(Number(days.Value, period, occurrences.Count, recurs));
        }
        return occurrences;
    }

    /// <summary>Whether a recurring task runs in a period: not before it begins (<c>from:2026-Q2</c>) and not outside its one interval.</summary>
    private static bool IsAsked(Deadline deadline, TaskPeriod period, int planYear)
    {
        if (deadline.Parts is not [var only])
            return true;
        var begins = only.OpenEnded || only.End is not null || deadline.Kind == DeadlineKind.From;
        return (!begins || period.To >= only.Start.FirstDay(planYear)) && (only.End is null || period.From <= only.End.LastDay(planYear));
    }

    private static IEnumerable<Occurrence> Number(IReadOnlyList<DateOnly> days, TaskPeriod period, int before, bool recurs)
    {
        if (days.Count == 0)
            return [new(before + 1, period.Label, period.From, period.To, recurs ? period.To : null)];
        return days.Order().Select((day, i) => new Occurrence(
            before + i + 1,
            days.Count == 1 ? period.Label : FormattableString.Invariant($"{period.Label}, lần {i + 1}"),
            period.From, period.To, day));
    }

    private static Result<IReadOnlyList<DateOnly>> DaysOfPlan(Deadline deadline, int planYear, WorkingCalendar calendar, bool beforeMeansDayBefore)
    {
        if (deadline.Parts.Any(p => p.Start.Form == PrintedTimeForm.DayOfNextPeriod))
            return TimeProblems.DeadlineNeedsPeriod;
        return deadline.LastDays(calendar, planYear, beforeMeansDayBefore);
    }

    private static Result<IReadOnlyList<DateOnly>> DaysOfPeriod(
        Deadline deadline, TaskPeriod period, int planYear, WorkingCalendar calendar, bool beforeMeansDayBefore)
    {
        var days = new List<DateOnly>();
        foreach (var part in deadline.Parts)
        {
            var day = deadline.LastDayOf(part, period.To, calendar, planYear, beforeMeansDayBefore);
            if (day.IsProblem)
                return day.Problem;
            // A day of each year belongs to the year's one period even when "trước ngày 01/01" ends on 31 December.
            var named = part.Start.Returns && (part.Start.Form != PrintedTimeForm.DayOfYear || IsWholeYear(period));
            if (day.Value is { } last && (named || (last >= period.From && last <= period.To)))
                days.Add(last);
        }
        return days;
    }

    private static bool IsWholeYear(TaskPeriod period) => period.From.DayOfYear == 1 && period.To is { Month: 12, Day: 31 };
}
