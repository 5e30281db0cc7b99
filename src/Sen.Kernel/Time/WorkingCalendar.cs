using System.Collections.Frozen;
using Sen.Kernel.Results;

namespace Sen.Kernel.Time;

/// <summary>The days that differ from an ordinary week in one year.</summary>
/// <param name="Year">Gregorian year; every day listed lies in it.</param>
/// <param name="DaysOff">Public holidays, days given in compensation or swap. May name a Saturday or Sunday.</param>
/// <param name="WorkingDays">Saturdays and Sundays that are worked to make up for a swapped day.</param>
/// <param name="IsEstimated">Whether some day is expected and not yet announced; what is computed with it is said to be expected.</param>
public sealed record WorkingYear(
    int Year, IReadOnlyCollection<DateOnly> DaysOff, IReadOnlyCollection<DateOnly> WorkingDays, bool IsEstimated = false);

/// <summary>
/// Which days state offices work: Monday to Friday, without the days off of the year, with the days worked in compensation.
/// A question about a year that the calendar does not hold is a problem, never a guess.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Most working days that can be added at once.</summary>
    public const int MaxWorkingDays = 1_000;

    private readonly FrozenDictionary<int, (FrozenSet<DateOnly> Off, FrozenSet<DateOnly> Working, bool IsEstimated)> years;

    /// <exception cref="ArgumentException">A year twice, a day outside its year, or a day that is both off and worked.</exception>
    public WorkingCalendar(IEnumerable<WorkingYear> years)
    {
        this.years = years.ToFrozenDictionary(y => y.Year, y => (y.DaysOff.ToFrozenSet(), y.WorkingDays.ToFrozenSet(), y.IsEstimated));
        foreach (var (year, (off, working, _)) in this.years)
        {
            if (off.Concat(working).Any(d => d.Year != year) || off.Overlaps(working))
                throw new ArgumentException($"The calendar of {year} contradicts itself.", nameof(years));
        }
    }

    public bool Knows(int year) => years.ContainsKey(year);

    /// <summary>Whether the year is known only in part; false for a year that is not known at all.</summary>
    public bool IsEstimated(int year) => years.TryGetValue(year, out var known) && known.IsEstimated;

    public Result<bool> IsWorkingDay(DateOnly day)
    {
        if (!years.TryGetValue(day.Year, out var year))
            return TimeProblems.CalendarYearMissing(day.Year);
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return weekend ? year.Working.Contains(day) : !year.Off.Contains(day);
    }

    /// <summary>
    /// The working day that is <paramref name="count"/> working days after <paramref name="from"/>, which itself is not counted;
    /// before it when negative; <paramref name="from"/> unchanged when zero, even on a day off.
    /// </summary>
    public Result<DateOnly> AddWorkingDays(DateOnly from, int count)
    {
        if (count is < -MaxWorkingDays or > MaxWorkingDays)
            return TimeProblems.CalendarTooFar(MaxWorkingDays);
        var (day, step) = (from, Math.Sign(count));
        while (count != 0)
        {
            day = day.AddDays(step);
            var working = IsWorkingDay(day);
            if (working.IsProblem)
                return working.Problem;
            count -= working.Value ? step : 0;
        }
        return day;
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when <paramref name="to"/> is earlier, then
    /// counted from the day before <paramref name="from"/> back to <paramref name="to"/>. So it undoes <see cref="AddWorkingDays"/>.
    /// </summary>
    public Result<int> WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var (count, step) = (0, Math.Sign(to.DayNumber - from.DayNumber));
        for (var day = from; day != to;)
        {
            day = day.AddDays(step);
            var working = IsWorkingDay(day);
            if (working.IsProblem)
                return working.Problem;
            count += working.Value ? step : 0;
        }
        return count;
    }
}
