using System.Globalization;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>Which work of a plan a list holds; each is what one of the counts of <see cref="AssignmentCounts"/> counts.</summary>
public enum CountedWork
{
    /// <summary><see cref="AssignmentCounts.Total"/>.</summary>
    Total,

    /// <summary><see cref="AssignmentCounts.Due"/>.</summary>
    Due,

    /// <summary><see cref="AssignmentCounts.DueDone"/>.</summary>
    DueDone,

    /// <summary><see cref="AssignmentCounts.DueDoneOnTime"/>.</summary>
    DueDoneOnTime,

    /// <summary><see cref="AssignmentCounts.InProgressOverdue"/>.</summary>
    Overdue,

    /// <summary>Nobody of the unit looked at it.</summary>
    NeverOpened,
}

/// <summary>Addresses of lists of work that are as long as a count says, as of a day.</summary>
public static class WorkLists
{
    /// <summary>Work that the report of a period counts: its last day is the cut-off or earlier, or it has none.</summary>
    public static string Of(PlanId plan, CountedWork counted, ReportingPeriod period, DateOnly day, string? unitCode = null) =>
        List(plan, counted, day, (WorkFilter.PeriodName, period.ToString()), (WorkFilter.UnitName, unitCode));

    /// <summary>Work that the report of a period leaves to the next.</summary>
    public static string After(PlanId plan, ReportingPeriod period, DateOnly day) => List(plan, CountedWork.Total, day, (WorkFilter.AfterPeriodName, period.ToString()));

    private static string List(PlanId plan, CountedWork counted, DateOnly day, params (string Name, string? Value)[] more) => WorkLinks.With(
        WorkLinks.List, [(WorkFilter.PlanName, plan.ToString()), (WorkFilter.StateName, StateOf(counted)), .. more, (AsOf.Name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);

    private static string StateOf(CountedWork counted) => counted switch
    {
        CountedWork.Due => WorkFilter.Due,
        CountedWork.DueDone => WorkFilter.DueDone,
        CountedWork.DueDoneOnTime => WorkFilter.DueDoneOnTime,
        CountedWork.Overdue => WorkFilter.AnyOverdue,
        CountedWork.NeverOpened => WorkFilter.NeverOpened,
        _ => WorkFilter.NotStopped,
    };
}
