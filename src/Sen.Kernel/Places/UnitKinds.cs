using System.Collections.Frozen;

namespace Sen.Kernel.Places;

/// <summary>Codes and words of <see cref="UnitKind"/>.</summary>
public static class UnitKinds
{
    private static readonly FrozenDictionary<UnitKind, (string Code, string Label)> All = new Dictionary<UnitKind, (string, string)>
    {
        [UnitKind.Nation] = ("nation", "Quốc gia"),
        [UnitKind.Province] = ("province", "Tỉnh, thành phố"),
        [UnitKind.District] = ("district", "Quận, huyện, thị xã"),
        [UnitKind.Ward] = ("ward", "Phường"),
        [UnitKind.Commune] = ("commune", "Xã"),
        [UnitKind.Township] = ("township", "Thị trấn"),
        [UnitKind.SpecialZone] = ("special-zone", "Đặc khu"),
        [UnitKind.PeopleCouncil] = ("people-council", "Hội đồng nhân dân"),
        [UnitKind.Department] = ("department", "Sở, ban, ngành"),
        [UnitKind.VerticalAgency] = ("vertical-agency", "Cơ quan ngành dọc"),
        [UnitKind.MassOrganisation] = ("mass-organisation", "Mặt trận, đoàn thể, hội"),
        [UnitKind.PartyBody] = ("party-body", "Cơ quan Đảng"),
        [UnitKind.PublicBody] = ("public-body", "Đơn vị sự nghiệp công lập"),
        [UnitKind.Ministry] = ("ministry", "Bộ, ngành trung ương"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, UnitKind> ByCode = All.ToFrozenDictionary(k => k.Value.Code, k => k.Key, StringComparer.Ordinal);

    /// <summary>Stable, for files: <c>special-zone</c>.</summary>
    public static string Code(this UnitKind kind) => All[kind].Code;

    /// <summary>The Vietnamese word, for lists and filters.</summary>
    public static string Label(this UnitKind kind) => All[kind].Label;

    /// <summary>The kind of a code; null for another text.</summary>
    public static UnitKind? FromCode(string? code) => code is not null && ByCode.TryGetValue(code, out var kind) ? kind : null;

    /// <summary>Whether it is of the communal level: ward, commune, township or special zone.</summary>
    public static bool IsCommunal(this UnitKind kind) =>
        kind is UnitKind.Ward or UnitKind.Commune or UnitKind.Township or UnitKind.SpecialZone;

    /// <summary>Whether it governs a territory, rather than being an agency or organisation.</summary>
    public static bool IsTerritory(this UnitKind kind) => kind is UnitKind.Nation or UnitKind.Province or UnitKind.District || kind.IsCommunal();
}
