using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>What a section of a plan holds.</summary>
internal enum SectionKind
{
    Unknown,
    Purposes,
    Requirements,
    Goals,
    Contents,
    Funding,
    Assignments,
    Reporting,
    LegalBases,

    /// <summary>Last period's results, place, theme, audience: never goals or tasks.</summary>
    Background,
}

/// <summary>Tells the kind of a section from the words of its heading, not from its number.</summary>
internal static class SectionWords
{
    private static readonly Regex Background = Pattern.Word(
        @"dac diem|tinh hinh|thuc trang|ket qua (?:thuc hien|dat duoc|cong tac|trien khai|nam|giai doan)|danh gia|boi canh|su can thiet|ton tai|han che|nguyen nhan|uu diem|khai quat|hien trang|kho khan");
    private static readonly Regex Setting = Pattern.Word(@"doi tuong|pham vi|thoi gian|dia diem|chu de|thong diep|khau hieu|thanh phan");
    private static readonly Regex Legal = Pattern.Of(@"^(?:cac |nhung )?(?:can cu|co so phap ly|co so xay dung)");
    private static readonly Regex Assign = Pattern.Word(@"to chuc thuc hien|to chuc trien khai|phan cong|trach nhiem|phan giao|giao nhiem vu|thuc hien ke hoach");
    private static readonly Regex Report = Pattern.Word(@"bao cao|che do thong tin");
    private static readonly Regex Money = Pattern.Word(@"kinh phi|ngan sach|nguon luc|nguon von|tai chinh|du toan");
    private static readonly Regex Goal = Pattern.Word(@"muc tieu|chi tieu");
    private static readonly Regex Purpose = Pattern.Word(@"muc dich|quan diem|y nghia");
    private static readonly Regex Requirement = Pattern.Word(@"yeu cau");
    private static readonly Regex Content = Pattern.Word(@"noi dung|nhiem vu|giai phap|hoat dong|bien phap|cong viec|kiem tra|giam sat|lo trinh|tien do|hinh thuc");

    private static readonly (Regex Form, SectionKind Kind)[] SubForms =
    [
        (Whole(@"(?:ve )?muc dich(?:,? (?:va )?y nghia| chung)?(?:,? (?:va )?yeu cau)?"), SectionKind.Purposes),
        (Whole(@"(?:ve )?yeu cau(?: chung| cu the)?"), SectionKind.Requirements),
        (Whole(@"muc tieu (?:chung|tong quat|tong the|dai han)(?: den nam \d+| nam \d+)?"), SectionKind.Purposes),
        (Whole(@"(?:cac |mot so |nhung )?(?:muc tieu|chi tieu)(?:,? (?:va )?(?:muc tieu|chi tieu))?(?: cu the| chu yeu| phan dau| co ban| trong tam)*(?: va (?:cac )?chi tieu(?: cu the)?)?(?: (?:den |cua )?nam \d{4}(?: va .{0,30})?| giai doan .{0,20})?"), SectionKind.Goals),
        (Whole(@"(?:cac |mot so |nhung )?(?:noi dung|nhiem vu|giai phap|hoat dong)(?: (?:hoat dong|thuc hien|trong tam|chu yeu|cu the|chinh))*(?:(?: va|,) (?:cac )?(?:nhiem vu|giai phap|hoat dong|noi dung)(?: chu yeu| thuc hien| trong tam| cu the)*)?"), SectionKind.Contents),
        (Whole(@"(?:ve |du toan )?(?:nguon )?kinh phi(?: (?:thuc hien|hoat dong|bao dam|to chuc)(?: ke hoach)?)?"), SectionKind.Funding),
        (Whole(@"(?:ve )?(?:che do|cong tac|thoi gian)? ?(?:thong tin(?:,| va)? ?)?bao cao(?: dinh ky| ket qua(?: thuc hien)?)?"), SectionKind.Reporting),
        (Whole(@"(?:to chuc thuc hien|phan cong(?: nhiem vu| trach nhiem| thuc hien| to chuc thuc hien)*|trach nhiem(?: thuc hien)?)(?: cua cac .{0,60})?"), SectionKind.Assignments),
        (Whole(@"(?:cac )?(?:doi tuong|pham vi|thoi gian|dia diem|chu de|khau hieu|thong diep|thanh phan)(?:(?:,| va) .{0,60}| .{0,40})?"), SectionKind.Background),
        (Whole(@"(?:dac diem|tinh hinh|ket qua (?:dat duoc|thuc hien)|ton tai|han che|nguyen nhan|kho khan|thuan loi).{0,100}"), SectionKind.Background),
        (Whole(@"(?:cac )?can cu(?: phap ly| xay dung ke hoach)?"), SectionKind.LegalBases),
    ];

    /// <summary>Kind of a main section; Unknown when its words name none.</summary>
    public static SectionKind Top(string folded)
    {
        var content = Content.IsMatch(folded);
        var goal = Goal.IsMatch(folded);
        if (Legal.IsMatch(folded))
            return SectionKind.LegalBases;
        if (Assign.IsMatch(folded))
            return SectionKind.Assignments;
        if (Background.IsMatch(folded) && !content && !goal)
            return SectionKind.Background;
        if (goal)
            return content ? SectionKind.Contents : SectionKind.Goals;
        if (Purpose.IsMatch(folded))
            return SectionKind.Purposes;
        if (Report.IsMatch(folded))
            return SectionKind.Reporting;
        if (Money.IsMatch(folded))
            return SectionKind.Funding;
        if (content)
            return SectionKind.Contents;
        if (Requirement.IsMatch(folded))
            return SectionKind.Requirements;
        return Setting.IsMatch(folded) ? SectionKind.Background : SectionKind.Unknown;
    }

    /// <summary>Kind of a heading inside a section, only when the heading is nothing but such words; null keeps the section's.</summary>
    public static SectionKind? Sub(string folded)
    {
        var words = folded.Trim(' ', ':', '.');
        foreach (var (form, kind) in SubForms)
            if (form.IsMatch(words))
                return kind;
        return null;
    }

    private static Regex Whole(string words) => Pattern.Of($"^(?:{words})$");
}
