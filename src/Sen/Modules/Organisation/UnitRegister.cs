using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation;

/// <summary>Units of all days, read once: the rows, and the tree made of them. For questions that go up, down and through time.</summary>
internal sealed record UnitRegister(UnitTree Tree, ILookup<UnitId, UnitVersion> Versions, IReadOnlyList<UnitSuccession> Successions)
{
    // Nation, province, district, commune, office: more levels than any register has.
    private const int MostLevels = 12;

    public IEnumerable<UnitId> Units => Versions.Select(v => v.Key);

    public static async Task<UnitRegister> LoadAsync(SenDb db, CancellationToken cancel) =>
        Make(await db.Units.AsNoTracking().Select(u => new KeyValuePair<UnitId, string>(u.Id, u.Code)).ToListAsync(cancel),
            await db.UnitVersions.AsNoTracking().ToListAsync(cancel),
            await db.UnitSuccessions.AsNoTracking().ToListAsync(cancel));

    /// <summary>A unit and everything that was ever below it.</summary>
    public static async Task<UnitRegister> LoadBelowAsync(SenDb db, UnitId root, CancellationToken cancel)
    {
        var found = new HashSet<UnitId> { root };
        var open = new List<UnitId> { root };
        for (var level = 0; open.Count > 0 && level < MostLevels; level++)
        {
            var parents = open.ConvertAll(id => (UnitId?)id);
            var below = await db.UnitVersions.AsNoTracking().Where(v => parents.Contains(v.ParentId)).Select(v => v.UnitId).Distinct().ToListAsync(cancel);
            open = [.. below.Where(found.Add)];
        }

        var ids = found.ToList();
        return Make(await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new KeyValuePair<UnitId, string>(u.Id, u.Code)).ToListAsync(cancel),
            await db.UnitVersions.AsNoTracking().Where(v => ids.Contains(v.UnitId)).ToListAsync(cancel),
            await db.UnitSuccessions.AsNoTracking().Where(s => ids.Contains(s.FromUnitId) && ids.Contains(s.ToUnitId)).ToListAsync(cancel));
    }

    private static UnitRegister Make(List<KeyValuePair<UnitId, string>> units, List<UnitVersion> versions, List<UnitSuccession> successions)
    {
        var known = units.Select(u => u.Key).ToHashSet();
        var byUnit = versions.OrderBy(v => v.ValidFrom ?? DateOnly.MinValue).ToLookup(v => v.UnitId);
        var histories = units.Select(u => History(u.Key, u.Value, [.. byUnit[u.Key]], known)).ToList();
        var links = successions.Select(s => new Succession(s.FromUnitId, s.ToUnitId, s.OnDay, s.Field, s.IsDefault)).ToList();
        return new(UnitTree.Build(histories, links).Value, byUnit, successions);
    }

    private static UnitHistory History(UnitId id, string code, IReadOnlyList<UnitVersion> versions, HashSet<UnitId> known) => new(
        id,
        UnitCode.Parse(code).Value,
        new DayRange(versions[0].ValidFrom, versions[^1].ValidTo),
        new Timeline<string>(versions.Select(v => (Days(v), v.ShortName))),
        new Timeline<UnitKind>(versions.Select(v => (Days(v), v.Kind))),
        new Timeline<UnitId>(versions.Where(v => v.ParentId is { } p && known.Contains(p)).Select(v => (Days(v), v.ParentId!.Value))));

    private static DayRange Days(UnitVersion version) => new(version.ValidFrom, version.ValidTo);
}
