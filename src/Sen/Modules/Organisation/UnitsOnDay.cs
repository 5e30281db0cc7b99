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
