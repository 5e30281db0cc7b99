using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation;

/// <summary>Units of all days, read once: the rows, and the tree made of them. For questions that go up, down and through time.</summary>
internal sealed record UnitRegister(UnitTree Tree, IReadOnlyDictionary<UnitId, Unit> Rows, ILookup<UnitId, UnitVersion> Versions, IReadOnlyList<UnitSuccession> Successions)
{
    // Nation, province, district, commune, office: more levels than any register has.
    private const int MostLevels = 12;

    public IEnumerable<UnitId> Units => Rows.Keys;

    public string CodeOf(UnitId unit) => Rows[unit].Code;

    public static async Task<UnitRegister> LoadAsync(SenDb db, CancellationToken cancel) =>
        Make(await db.Units.AsNoTracking().ToListAsync(cancel),
            await db.UnitVersions.AsNoTracking().ToListAsync(cancel),
            await db.UnitSuccessions.AsNoTracking().ToListAsync(cancel)).Value;

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
        return Make(await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).ToListAsync(cancel),
            await db.UnitVersions.AsNoTracking().Where(v => ids.Contains(v.UnitId)).ToListAsync(cancel),
            await db.UnitSuccessions.AsNoTracking().Where(s => ids.Contains(s.FromUnitId) && ids.Contains(s.ToUnitId)).ToListAsync(cancel)).Value;
    }

    /// <summary>Joins rows; refused where <see cref="UnitTree.Build"/> refuses.</summary>
    public static Result<UnitRegister> Make(IReadOnlyList<Unit> units, IReadOnlyList<UnitVersion> versions, IReadOnlyList<UnitSuccession> successions)
    {
        var byUnit = versions.OrderBy(v => v.ValidFrom ?? DateOnly.MinValue).ToLookup(v => v.UnitId);
        var rows = units.Where(u => byUnit.Contains(u.Id)).ToDictionary(u => u.Id);
        var histories = rows.Values.Select(u => History(u, [.. byUnit[u.Id]], rows)).ToList();
        var links = successions.Select(s => new Succession(s.FromUnitId, s.ToUnitId, s.OnDay, s.Field, s.IsDefault)).ToList();
        var tree = UnitTree.Build(histories, links);
        return tree.IsProblem ? tree.Problem : new UnitRegister(tree.Value, rows, byUnit, successions);
    }

    private static UnitHistory History(Unit unit, IReadOnlyList<UnitVersion> versions, Dictionary<UnitId, Unit> known) => new(
        unit.Id,
        UnitCode.Parse(unit.Code).Value,
        new DayRange(versions[0].ValidFrom, versions[^1].ValidTo),
        new Timeline<string>(versions.Select(v => (Days(v), v.ShortName))),
        new Timeline<UnitKind>(versions.Select(v => (Days(v), v.Kind))),
        new Timeline<UnitId>(versions.Where(v => v.ParentId is { } p && known.ContainsKey(p)).Select(v => (Days(v), v.ParentId!.Value))));

    private static DayRange Days(UnitVersion version) => new(version.ValidFrom, version.ValidTo);
}
