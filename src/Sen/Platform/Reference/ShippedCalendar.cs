using Sen.Kernel.Time;

namespace Sen.Platform.Reference;

/// <summary>The working calendar that ships: 2024 to 2027. What is only proposed is not a day off.</summary>
public static class ShippedCalendar
{
    private static readonly Lazy<WorkingCalendar> Loaded = new(Load);

    /// <summary>Read once; a year of it may be estimated, which <see cref="WorkingCalendar.IsEstimated"/> tells.</summary>
    public static WorkingCalendar Calendar => Loaded.Value;

    private static WorkingCalendar Load() => new(
        ReferenceData.Read<CalendarRow>("working-calendar.csv")
            .Where(row => row.Status != "pending")
            .GroupBy(row => row.Day.Year)
            .Select(year => new WorkingYear(
                year.Key,
                [.. year.Where(row => !row.IsWorking).Select(row => row.Day)],
                [.. year.Where(row => row.IsWorking).Select(row => row.Day)],
                IsEstimated: year.Any(row => row.Status == "estimate"))));
}
