using System.Globalization;
using Sen.Kernel.Time;
using Sen.Modules.Plans;

namespace Sen.Modules.Reports;

/// <summary>Addresses of reports, and of the lists that their figures were counted from.</summary>
public static class ReportLinks
{
    public const string Root = "/bao-cao";

    public static string Yearly(string issuerName, string slug, ReportingPeriod? period = null) =>
        period is null ? $"{Root}/{PlanLinks.IssuerSlug(issuerName)}/{slug}" : $"{Root}/{PlanLinks.IssuerSlug(issuerName)}/{slug}?ky={period}";

    /// <summary>Every assignment that was due on the day.</summary>
    public static string Due(PlanId plan, DateOnly day) => List(plan, day, ("han-truoc", Machine(day.AddDays(1))));

    public static string DueDone(PlanId plan, DateOnly day) => List(plan, day, ("han-truoc", Machine(day.AddDays(1))), ("tinh-trang", "da-xong"));

    public static string Overdue(PlanId plan, DateOnly day, string? unitCode = null) => List(plan, day, ("tinh-trang", "qua-han"), ("don-vi", unitCode));

    private static string List(PlanId plan, DateOnly day, params (string Name, string? Value)[] more) =>
        WorkLinks.With(WorkLinks.List, [("ke-hoach", plan.ToString()), .. more, ("den-ngay", Machine(day))]);

    private static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
