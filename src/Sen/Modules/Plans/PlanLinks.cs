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

    public static string Assignment(AssignmentId id) => $"/viec/{id}";

    /// <summary>"UBND thành phố Hà Nội" is <c>ha-noi</c>; an agency keeps its whole name.</summary>
    public static string IssuerSlug(string issuerName) => Slug.Of(UnitNames.Place(issuerName));
}
