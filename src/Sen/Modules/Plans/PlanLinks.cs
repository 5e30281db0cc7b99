using Sen.Kernel.Text;
using Sen.Modules.Organisation;

namespace Sen.Modules.Plans;

/// <summary>Addresses of plans. An issued plan is known by issuer, number and year: <c>/ke-hoach/ha-noi/58-kh-ubnd-2026</c>.</summary>
public static class PlanLinks
{
    public const string List = "/ke-hoach";

    /// <summary>Where a Word file is read into a draft, or one is typed.</summary>
    public const string Import = "/ke-hoach/nhap";

    public static string Draft(PlanId plan) => $"/ke-hoach/ban-nhap/{plan}";

    public static string Issue(PlanId plan) => $"{Draft(plan)}/ban-hanh";

    public static string DraftWord(PlanId plan) => $"{Draft(plan)}/ke-hoach.docx";

    public static string Delete(PlanId plan) => $"{Draft(plan)}/xoa";

    public static string AddTask(PlanId plan) => $"{Draft(plan)}/them-nhiem-vu";

    public static string ReviseTask(PlanId plan, string code) => $"{Draft(plan)}/nhiem-vu/{Uri.EscapeDataString(code)}";

    public static string DropTask(PlanId plan, string code) => $"{ReviseTask(plan, code)}/bo";

    /// <param name="issuerName">The issuer's screen name on the day of signing: "UBND thành phố Hà Nội".</param>
    /// <param name="slug"><see cref="PlanIssue.Slug"/>.</param>
    public static string Plan(string issuerName, string slug) => $"/ke-hoach/{IssuerSlug(issuerName)}/{slug}";

    public static string Task(string plan, string code) => $"{plan}/nhiem-vu/{Uri.EscapeDataString(code)}";

    public static string TaskSheet(string plan, string code) => $"{Task(plan, code)}/danh-sach.xlsx";

    /// <summary>Where a leader says something of a task.</summary>
    public static string Direct(string plan, string code) => $"{Task(plan, code)}/chi-dao";

    /// <summary>How the plan is worked on: who approves what.</summary>
    public static string WayOfWorking(string plan) => $"{plan}/cach-lam";

    public static string SignedFile(string plan) => $"{plan}/ban-ky.pdf";

    public static string Word(string plan) => $"{plan}/ke-hoach.docx";

    /// <summary>Units × tasks.</summary>
    public static string Matrix(string plan) => $"{plan}/ma-tran";

    public static string MatrixSheet(string plan) => $"{plan}/ma-tran.xlsx";

    /// <summary>Units by done on time of due, and those that are silent.</summary>
    public static string Ranking(string plan) => $"{plan}/xep-hang";

    public static string RankingSheet(string plan) => $"{plan}/xep-hang.xlsx";

    /// <summary>The units that need a call.</summary>
    public static string CallsSheet(string plan) => $"{plan}/can-goi.xlsx";

    /// <summary>Who took which task of the plan into a plan of its own.</summary>
    public static string Coverage(string plan) => $"{plan}/do-phu";

    public static string CoverageSheet(string plan) => $"{plan}/do-phu.xlsx";

    /// <summary>The amendments of a plan, its versions.</summary>
    public static string Amendments(string plan) => $"{plan}/dieu-chinh";

    /// <summary>Two versions side by side; 0 is the plan as it was issued.</summary>
    public static string Compare(string plan, int from, int to) => FormattableString.Invariant($"{Amendments(plan)}/so-sanh?tu={from}&den={to}");

    public static string Decision(string plan, int ordinal) => FormattableString.Invariant($"{Amendments(plan)}/{ordinal}/quyet-dinh.docx");

    public static string SignedDecision(string plan, int ordinal) => FormattableString.Invariant($"{Amendments(plan)}/{ordinal}/ban-ky.pdf");

    public static string Amendment(AmendmentId id) => $"/ke-hoach/dieu-chinh/{id}";

    public static string AmendTask(AmendmentId id, string code) => $"{Amendment(id)}/nhiem-vu/{Uri.EscapeDataString(code)}";

    public static string StopTask(AmendmentId id, string code) => $"{AmendTask(id, code)}/dung";

    public static string AddAmendedTask(AmendmentId id) => $"{Amendment(id)}/them-nhiem-vu";

    public static string AmendTarget(AmendmentId id, TargetId target) => $"{Amendment(id)}/chi-tieu/{target}";

    public static string AddTarget(AmendmentId id) => $"{Amendment(id)}/them-chi-tieu";

    public static string AmendmentDifference(AmendmentId id) => $"{Amendment(id)}/so-sanh";

    public static string IssueAmendment(AmendmentId id) => $"{Amendment(id)}/ban-hanh";

    public static string AmendmentWord(AmendmentId id) => $"{Amendment(id)}/quyet-dinh.docx";

    public static string DeleteAmendment(AmendmentId id) => $"{Amendment(id)}/xoa";

    /// <summary>Where a unit begins its own plan under this one.</summary>
    public static string MakeUnitPlan(string plan) => $"{plan}/ke-hoach-don-vi";

    /// <summary>Where the work of units that have ended passes to their successors.</summary>
    public static string Passing(string plan) => $"{plan}/chuyen-viec";

    /// <summary>What one unit has done of the plan.</summary>
    public static string Unit(string plan, string code) => $"{plan}/don-vi/{Uri.EscapeDataString(code)}";

    /// <summary>The same as a paper to sign.</summary>
    public static string UnitPaper(string plan, string code) => $"{Unit(plan, code)}/phieu.docx";

    /// <summary>The report of the plan's year, a page of the module that writes reports.</summary>
    public static string YearlyReport(string plan) => $"/bao-cao{plan[List.Length..]}";

    /// <summary>A plan in one screen, for leaders.</summary>
    public const string Overview = "/toan-canh";

    public static string Assignment(AssignmentId id) => $"/viec/{id}";

    /// <summary>"UBND thành phố Hà Nội" is <c>ha-noi</c>; an agency keeps its whole name.</summary>
    public static string IssuerSlug(string issuerName) => Slug.Of(UnitNames.Place(issuerName));
}
