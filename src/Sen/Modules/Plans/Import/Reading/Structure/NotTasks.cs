using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Sentences that stand among tasks and are none: closings, notes, leads to a list or an annex, slogans.</summary>
internal static class NotTasks
{
    private static readonly Regex Forms = Pattern.Of(string.Join('|',
    [
        @"^(?:trong )?qua trinh (?:to chuc )?(?:trien khai|thuc hien)[^.]*(?:vuong mac|kho khan|phat sinh|bat cap|thay doi)",
        @"^[^.;:]{0,80}(?:(?:neu |khi )?(?:co|gap|phat sinh) )(?:kho khan|vuong mac)[^.;]*(?:phan anh|bao cao|trinh|xem xet|giai quyet|huong dan)[^.;]*(?:\./?\.?|)$",
        @"^(?:cac )?(?:cuoc hop|phien hop|buoi lam viec)[^.;]* do [^.;]* chu tri[^.;]*(?:\./?\.?|)$",
        @"^(?:tren day|noi tren|day) la (?:noi dung )?(?:ke hoach|chuong trinh|noi dung)",
        @"^(?:can cu (?:noi dung )?ke hoach nay, )?(?:(?:ubnd|uy ban nhan dan|so|bo|phong|truong|ban giam hieu|lanh dao|chu tich)[a-z ,\-]{0,60} )?(?:yeu cau|de nghi)[^.;:]*(?:nghiem tuc|nghiem chinh|khan truong|(?:trien khai|to chuc) thuc hien|thuc hien (?:nghiem|tot|ke hoach)|phan anh)[^.;:]*(?:\./?\.?|)$",
        @"^can cu (?:noi dung )?(?:ke hoach|chuong trinh) nay[^.;:]*thuc hien[^.;:]*(?:nghiem|hieu qua|dong bo|ket qua)[^.;:]*(?:\./?\.?|)$",
        @"^(?:nhan duoc ke hoach nay|(?:mot so |cac )?(?:khau hieu|thong diep)[^:]{0,40}:\s*"")",
        @"^(?:danh muc|bang|bieu)[^.;]{0,120} (?:tai|theo) (?:cac )?phu luc",
        @"^\(?don vi tinh[^.;]*\)?$",
        @"^phan cong (?:chi tiet|cu the|nhiem vu)[^.;]{0,60}(?:tai|theo) (?:cac )?phu luc",
        @"^(?:yeu cau|de nghi)[^.:]*(?:nghiem tuc|khan truong)[^.:]*; (?:trong )?qua trinh (?:to chuc )?(?:trien khai|thuc hien)",
        @"^(?:ghi chu|luu y|chu thich)(?:\s*:|\s)",
        @"^\(?(?:chi tiet|kem theo|co|theo)[^.]{0,40}(?:phu luc|bieu)[^.]*\)?\.?$",
        @"^(?:cac )?(?:nhiem vu|noi dung|hoat dong|chi tieu)[^.]{0,120}(?:neu|chi tiet|cu the|kem|trinh bay|quy dinh)? ?(?:tai|theo|trong) (?:cac )?phu luc[^.;]{0,60}\.?$",
        @"^(?:cach tinh|phuong phap tinh|cong thuc)",
        @"^(?:noi nhan|luu\s*:)",
        @"^""[^""]*""[.!;]?$",
        @"^[^.;:]{10,150}!$",
        @"^(?:tong cong|tong so|cong)\s*[:.\d\s]*$",
    ]));

    private static readonly Regex BareOrder = Pattern.Word("truoc ngay|cham nhat|bao cao|truoc \\d|hang nam");

    private static readonly Regex Trouble = Pattern.Word("vuong mac|kho khan");

    public static bool Is(string folded) =>
        Forms.Match(folded) is { Success: true } match && !(match.Value.Contains("de nghi", StringComparison.Ordinal) | match.Value.Contains("yeu cau", StringComparison.Ordinal) && BareOrder.IsMatch(folded) && !Trouble.IsMatch(folded));
}
