using Sen.Kernel.Time;

namespace Sen.Modules.Plans;

/// <summary>The working calendar that ships with the program.</summary>
public sealed class WorkingDays
{
    public WorkingCalendar Calendar { get; } = new([]);
}
