using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation;

/// <summary>The units as they stood on a day: one version each, only those that existed.</summary>
public static class UnitsOnDay
{
    /// <summary>The version of every unit that held on <paramref name="day"/>; compose it further in a query.</summary>
    public static IQueryable<UnitVersion> UnitsOn(this SenDb db, DateOnly day) =>
        db.UnitVersions.AsNoTracking().Where(v => (v.ValidFrom == null || v.ValidFrom <= day) && (v.ValidTo == null || day < v.ValidTo));

    /// <summary>Screen names of the given units as of a day; a unit that no longer existed keeps the last name it had before.</summary>
    public static async Task<IReadOnlyDictionary<UnitId, string>> NamesOnAsync(
        this SenDb db, IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        var versions = await db.UnitVersions.AsNoTracking()
            .Where(v => units.Contains(v.UnitId) && (v.ValidFrom == null || v.ValidFrom <= day))
            .Select(v => new { v.UnitId, v.ShortName, v.ValidFrom })
            .ToListAsync(cancel);
        return versions
            .GroupBy(v => v.UnitId)
            .ToDictionary(g => g.Key, g => g.MaxBy(v => v.ValidFrom ?? DateOnly.MinValue)!.ShortName);
    }
}

/// <summary>Named sets of units, as plans word them; who belongs is read as of a day, below the committee that issued the plan.</summary>
public sealed record UnitSet(string Code, string Name, params UnitKind[] Kinds)
{
    public static UnitSet Communes { get; } = new("communes", "UBND các xã, phường", UnitKind.Ward, UnitKind.Commune, UnitKind.SpecialZone, UnitKind.Township);

    public static UnitSet Districts { get; } = new("districts", "UBND các quận, huyện, thị xã", UnitKind.District);

    public static UnitSet Departments { get; } = new("departments", "các sở, ban, ngành", UnitKind.Department, UnitKind.VerticalAgency);

    public static UnitSet MassOrganisations { get; } = new("mass-organisations", "các tổ chức chính trị - xã hội", UnitKind.MassOrganisation);

    public static IReadOnlyList<UnitSet> All { get; } = [Communes, Districts, Departments, MassOrganisations];

    public static UnitSet? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    /// <summary>The members on a day: children of <paramref name="parent"/> of the set's kinds.</summary>
    public IQueryable<UnitVersion> MembersOn(SenDb db, UnitId parent, DateOnly day)
    {
        var kinds = Kinds;
        return db.UnitsOn(day).Where(v => v.ParentId == parent && kinds.Contains(v.Kind));
    }
}
