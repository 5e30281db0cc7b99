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

    /// <summary>Where the standing agency opens the round of a plan and a period.</summary>
    public static string Open(PlanId plan, ReportingPeriod period) => $"{Root}/mo/{plan}/{period}";

    /// <summary>Every unit of a round, and the editions of its report.</summary>
    public static string Round(RoundId round) => $"{Root}/dot/{round}";

    public static string RoundSheet(RoundId round) => $"{Round(round)}/don-vi.xlsx";

    /// <summary>What one unit writes, or wrote.</summary>
    public static string Narrative(NarrativeId narrative) => $"{Root}/cua-don-vi/{narrative}";

    /// <summary>Where the report is composed, and read when it is frozen.</summary>
    public static string Edition(RoundId round, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{Round(round)}/ban/{ordinal}");

    public static string Section(RoundId round, int ordinal, int section) => string.Create(CultureInfo.InvariantCulture, $"{Edition(round, ordinal)}/phan/{section}");

    public static string Freeze(RoundId round, int ordinal) => $"{Edition(round, ordinal)}/dong-bang";

    public static string NoteNumber(RoundId round, int ordinal) => $"{Edition(round, ordinal)}/ban-hanh";

    public static string Supplement(RoundId round, int ordinal) => $"{Edition(round, ordinal)}/bo-sung";

    /// <summary>What changed since it was frozen, and since the edition before.</summary>
    public static string Difference(RoundId round, int ordinal) => $"{Edition(round, ordinal)}/khac-biet";

    public static string EditionFile(RoundId round, int ordinal, string file) => $"{Edition(round, ordinal)}/{file}";

    /// <summary>Every assignment that was due on the day.</summary>
    public static string Due(PlanId plan, DateOnly day) => List(plan, day, ("han-truoc", Machine(day.AddDays(1))));

    public static string DueDone(PlanId plan, DateOnly day) => List(plan, day, ("han-truoc", Machine(day.AddDays(1))), ("tinh-trang", "da-xong"));

    public static string Overdue(PlanId plan, DateOnly day, string? unitCode = null) => List(plan, day, ("tinh-trang", "qua-han"), ("don-vi", unitCode));

    private static string List(PlanId plan, DateOnly day, params (string Name, string? Value)[] more) =>
        WorkLinks.With(WorkLinks.List, [("ke-hoach", plan.ToString()), .. more, ("den-ngay", Machine(day))]);

    private static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
