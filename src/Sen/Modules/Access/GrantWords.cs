using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Web;

namespace Sen.Modules.Access;

/// <summary>A grant in people's words.</summary>
internal static class GrantWords
{
    /// <summary>"Cán bộ đầu mối, làm thay Nguyễn Thị An".</summary>
    public static string Part(RoleGrantRow grant, IReadOnlyDictionary<UserId, string> people, Texts T) => grant.Standing switch
    {
        GrantStanding.Cover => T["{0}, làm thay {1}", RoleNames.Of(grant.Role, T), people.GetValueOrDefault(grant.InsteadOfUserId ?? default, "–")],
        GrantStanding.Acting => T["Quyền thủ trưởng đơn vị"],
        _ => RoleNames.Of(grant.Role, T),
    };

    /// <summary>"từ 24/11/2026, đến hết 30/11/2026"; empty without days.</summary>
    public static string Days(RoleGrantRow grant, Texts T) =>
        (grant.ValidFrom is { } from ? T[", từ {0:d}", from] : "") + (grant.ValidTo is { } to ? T[", đến hết {0:d}", to.AddDays(-1)] : "");

    /// <summary>All of it in one line: what, where, on which days.</summary>
    public static string Whole(RoleGrantRow grant, IReadOnlyDictionary<UserId, string> people, IReadOnlyDictionary<UnitId, string> units, Texts T) =>
        (grant.UnitId is { } unit ? $"{Part(grant, people, T)}, {units.GetValueOrDefault(unit, "–")}" : Part(grant, people, T)) + Days(grant, T);
}
