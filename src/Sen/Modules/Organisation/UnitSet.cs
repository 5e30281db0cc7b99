using Sen.Kernel.Places;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation;

/// <summary>Named sets of units, as plans word them; who belongs is read as of a day, below the committee that issued the plan.</summary>
public sealed record UnitSet(string Code, string Name, params UnitKind[] Kinds)
{
    public static UnitSet Communes { get; } = new("communes", "UBND các xã, phường", UnitKind.Ward, UnitKind.Commune, UnitKind.SpecialZone, UnitKind.Township);

    public static UnitSet Wards { get; } = new("wards", "UBND các phường", UnitKind.Ward);

    public static UnitSet RuralCommunes { get; } = new("rural-communes", "UBND các xã", UnitKind.Commune);

    public static UnitSet SpecialZones { get; } = new("special-zones", "UBND các đặc khu", UnitKind.SpecialZone);

    public static UnitSet Districts { get; } = new("districts", "UBND các quận, huyện, thị xã", UnitKind.District);

    public static UnitSet Departments { get; } = new("departments", "các sở, ban, ngành", UnitKind.Department, UnitKind.VerticalAgency);

    public static UnitSet MassOrganisations { get; } = new("mass-organisations", "các tổ chức chính trị - xã hội", UnitKind.MassOrganisation);

    public static UnitSet DepartmentsAndOrganisations { get; } =
        new("departments-and-organisations", "các sở, ban, ngành, đoàn thể", UnitKind.Department, UnitKind.VerticalAgency, UnitKind.MassOrganisation);

    public static UnitSet OrganisationsAndCommunes { get; } = new(
        "organisations-and-communes", "các đoàn thể và UBND các xã, phường",
        UnitKind.MassOrganisation, UnitKind.Ward, UnitKind.Commune, UnitKind.SpecialZone, UnitKind.Township);

    public static UnitSet Everyone { get; } = new(
        "everyone", "các sở, ban, ngành, đoàn thể và UBND các xã, phường",
        UnitKind.Department, UnitKind.VerticalAgency, UnitKind.MassOrganisation, UnitKind.Ward, UnitKind.Commune, UnitKind.SpecialZone, UnitKind.Township);

    /// <summary>Those that stand beside a ministry, not below it.</summary>
    public static UnitSet Provinces { get; } = new("provinces", "UBND các tỉnh, thành phố", UnitKind.Province);

    public static IReadOnlyList<UnitSet> All { get; } =
    [
        Communes, Wards, RuralCommunes, SpecialZones, Districts, Departments, MassOrganisations, DepartmentsAndOrganisations, OrganisationsAndCommunes, Everyone, Provinces,
    ];

    public static UnitSet? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    /// <summary>
    /// The members on a day: children of <paramref name="parent"/> of the set's kinds; communes also below its districts, while there were any; for a
    /// ministry besides, the provinces of its nation.
    /// </summary>
    public IQueryable<UnitVersion> MembersOn(SenDb db, UnitId parent, DateOnly day)
    {
        var kinds = Kinds;
        var members = db.UnitsOn(day).Where(v => kinds.Contains(v.Kind));
        if (this == Provinces)
            return members.Where(v => v.ParentId == parent || db.UnitsOn(day).Any(m => m.UnitId == parent && m.Kind == UnitKind.Ministry && m.ParentId == v.ParentId));
        UnitKind[] communal = [.. kinds.Where(k => k.IsCommunal())];
        var districts = db.UnitsOn(day).Where(d => d.ParentId == parent && d.Kind == UnitKind.District);
        return members.Where(v => v.ParentId == parent || (communal.Contains(v.Kind) && districts.Any(d => d.UnitId == v.ParentId)));
    }
}
