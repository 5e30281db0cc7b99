using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Authorisation;
using Sen.Platform.Web;

namespace Sen.Modules.Access;

/// <summary>Roles in people's words, and back from what stands in a list.</summary>
public static class RoleNames
{
    public static string Of(Role role, Texts T) => role switch
    {
        Role.PlanOfficer => T["Cán bộ kế hoạch"],
        Role.FocalOfficer => T["Cán bộ đầu mối"],
        Role.UnitHead => T["Thủ trưởng đơn vị"],
        Role.Leader => T["Lãnh đạo"],
        Role.Editor => T["Biên tập viên"],
        Role.Administrator => T["Quản trị"],
        Role.Auditor => T["Kiểm soát"],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>Reads the Vietnamese name, with or without marks and capitals.</summary>
    public static Result<Role> Parse(string text) => SearchKey.Of(text) switch
    {
        "can bo ke hoach" => Role.PlanOfficer,
        "can bo dau moi" => Role.FocalOfficer,
        "thu truong don vi" or "thu truong" => Role.UnitHead,
        "lanh dao" => Role.Leader,
        "bien tap vien" => Role.Editor,
        "quan tri" or "quan tri vien" => Role.Administrator,
        "kiem soat" or "kiem soat vien" => Role.Auditor,
        _ => Problems.RoleUnknown(text),
    };
}
