using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation.Directory;

/// <summary>Everything kept about one unit, and the units it is tied to.</summary>
internal sealed record UnitFacts(
    Unit Unit, IReadOnlyList<UnitVersion> Versions, IReadOnlyList<UnitSuccession> From, IReadOnlyList<UnitSuccession> To,
    IReadOnlyList<UnitAlias> Aliases, IReadOnlyList<UnitChange> Changes, ILookup<UnitId, UnitVersion> Others, IReadOnlyDictionary<UnitId, string> Codes)
{
    public UnitVersion? On(DateOnly day) => Versions.FirstOrDefault(v => v.HoldsOn(day));

    /// <summary>The first day on which it is no more; null while it lasts.</summary>
    public DateOnly? EndedOn => Versions[^1].ValidTo;

    public static async Task<UnitFacts?> LoadAsync(SenDb db, string code, CancellationToken cancel)
    {
        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Code == code, cancel);
        if (unit is null)
            return null;
        var id = unit.Id;
        var versions = await db.UnitVersions.AsNoTracking().Where(v => v.UnitId == id).ToListAsync(cancel);
        var links = await db.UnitSuccessions.AsNoTracking().Where(s => s.FromUnitId == id || s.ToUnitId == id).ToListAsync(cancel);
        var aliases = await db.UnitAliases.AsNoTracking().Where(a => a.UnitId == id).OrderBy(a => a.Alias).ToListAsync(cancel);
        var changes = await db.UnitChanges.AsNoTracking().Where(c => c.UnitId == id).OrderBy(c => c.At).ToListAsync(cancel);
        var tied = links.SelectMany(l => new[] { l.FromUnitId, l.ToUnitId }).Concat(versions.Select(v => v.ParentId).OfType<UnitId>()).Distinct().ToList();
        var others = await db.UnitVersions.AsNoTracking().Where(v => tied.Contains(v.UnitId)).ToListAsync(cancel);
        var codes = await db.Units.AsNoTracking().Where(u => tied.Contains(u.Id)).Select(u => new { u.Id, u.Code }).ToDictionaryAsync(u => u.Id, u => u.Code, cancel);
        return new(
            unit,
            [.. versions.OrderBy(v => v.ValidFrom ?? DateOnly.MinValue)],
            [.. links.Where(l => l.ToUnitId == id)],
            [.. links.Where(l => l.FromUnitId == id)],
            aliases, changes, others.OrderBy(v => v.ValidFrom ?? DateOnly.MinValue).ToLookup(v => v.UnitId), codes);
    }

    /// <summary>A tied unit as it was called on a day, or as near to it as is known.</summary>
    public UnitRef Other(UnitId unit, DateOnly day, string language)
    {
        var versions = Others[unit].ToList();
        var version = versions.FindLast(v => v.ValidFrom is null || v.ValidFrom <= day) ?? versions[0];
        return new(Codes[unit], version.NameIn(language));
    }
}

internal sealed record UnitRef(string Code, string Name);
