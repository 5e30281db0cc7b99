using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation;

/// <summary>Finds the units that a document names, as its issuer means them: "Công an Thành phố" is the police of the issuer's city.</summary>
public static class AgencyNames
{
    private const int MostLevels = 12;

    /// <summary>
    /// Reads the register around an issuer: its province (or the issuer itself where it has none) with everything that was ever below. One load answers any
    /// number of names. An issuer that is not in the register gives a book that knows nothing.
    /// </summary>
    /// <param name="day">The day as of which names are meant: that of the plan, or today for a draft.</param>
    public static async Task<NameBook> LoadAsync(SenDb db, UnitId issuer, DateOnly day, CancellationToken cancel)
    {
        var levels = await LevelsAsync(db, issuer, day, cancel);
        var register = await UnitRegister.LoadBelowAsync(db, levels[^1], cancel);
        var ids = register.Units.ToList();
        var aliases = await db.UnitAliases.AsNoTracking().Where(a => ids.Contains(a.UnitId)).ToListAsync(cancel);
        return new NameBook(register, aliases, levels, day);
    }

    /// <summary>The issuer, its superior and so on up to the province.</summary>
    private static async Task<List<UnitId>> LevelsAsync(SenDb db, UnitId issuer, DateOnly day, CancellationToken cancel)
    {
        var levels = new List<UnitId> { issuer };
        while (levels.Count < MostLevels)
        {
            var last = levels[^1];
            var versions = await db.UnitVersions.AsNoTracking().Where(v => v.UnitId == last).ToListAsync(cancel);
            var version = versions.Find(v => v.HoldsOn(day)) ?? versions.MaxBy(v => v.ValidFrom ?? DateOnly.MinValue);
            if (version is null or { Kind: UnitKind.Province } or { ParentId: null } || levels.Contains(version.ParentId.Value))
                break;
            levels.Add(version.ParentId.Value);
        }

        return levels;
    }
}
