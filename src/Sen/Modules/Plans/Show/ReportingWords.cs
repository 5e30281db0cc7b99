using Sen.Kernel.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>When a report is due, short enough for a margin.</summary>
public static class ReportingWords
{
    public static string Due(PlanReportingDuty duty, Texts T)
    {
        var deadline = Deadline.Parse(duty.Deadline, duty.DeadlineKind);
        return !deadline.IsProblem && !deadline.Value.IsNone ? deadline.Value.InVietnamese(RecurrenceOf(duty.Period)) : Period(duty.Period, T);
    }

    private static Recurrence? RecurrenceOf(string? period) => period switch
    {
        "quarter" => Recurrence.Quarterly,
        "month" => Recurrence.Monthly,
        "year" => Recurrence.Annual,
        _ => null,
    };

    private static string Period(string? period, Texts T) => period switch
    {
        "H1" => T["6 tháng"],
        "year" => T["hằng năm"],
        "quarter" => T["hằng quý"],
        "month" => T["hằng tháng"],
        "mid-term" => T["giữa kỳ"],
        "final" => T["cuối kỳ"],
        _ => "–",
    };
}
