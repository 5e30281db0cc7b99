using Sen.Kernel.Results;
using Sen.Kernel.Time;

namespace Sen.Modules.Plans;

/// <summary>
/// What a question does to the time of an assignment. A question asked on the last day or before it stops the clock; the answer gives back the
/// working days in between. By recorded time; a year that the working calendar does not hold is a problem.
/// </summary>
public static class QuestionClock
{
    /// <summary>Working days in which the standing agency answers.</summary>
    public const int DaysToAnswer = 3;

    /// <summary>The last day on which an answer to a question of <paramref name="asked"/> is in time.</summary>
    public static Result<DateOnly> AnswerBy(DateOnly asked, WorkingCalendar calendar) => calendar.AddWorkingDays(asked, DaysToAnswer);

    /// <summary>Whether a question of a day stops the clock: only while there is time left to stop.</summary>
    public static bool Stops(DateOnly? lastDay, DateOnly asked) => asked <= lastDay;

    /// <summary>
    /// The last day after the answer: as many working days later as lie between question and answer. An answer on a day off counts as given on the
    /// next working day, so a unit is never late at the moment it is answered.
    /// </summary>
    public static Result<DateOnly> LastDayAfter(DateOnly lastDay, DateOnly stoppedOn, DateOnly answered, WorkingCalendar calendar)
    {
        if (answered <= stoppedOn)
            return lastDay;
        var heard = calendar.AddWorkingDays(answered.AddDays(-1), 1);
        if (heard.IsProblem)
            return heard;
        var waited = calendar.WorkingDaysBetween(stoppedOn, heard.Value);
        return waited.IsProblem ? waited.Problem : calendar.AddWorkingDays(lastDay, waited.Value);
    }
}
