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
