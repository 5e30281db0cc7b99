using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access;

/// <summary>The units of a day, found by what a person writes: the code, the full or the short name, or another name that documents use.</summary>
internal sealed class UnitLookup
{
    private readonly Dictionary<string, UnitId> codes;
    private readonly ILookup<string, UnitId> names;

    private UnitLookup(IReadOnlyList<Line> units, IEnumerable<UnitAlias> aliases)
    {
        Units = units;
        codes = units.ToDictionary(u => SearchKey.Of(u.Code), u => u.Id, StringComparer.Ordinal);
        var here = units.Select(u => u.Id).ToHashSet();
        names = units.SelectMany(u => new[] { (Key: SearchKey.Of(u.ShortName), u.Id), (Key: SearchKey.Of(u.Name), u.Id) })
            .Concat(aliases.Where(a => here.Contains(a.UnitId)).Select(a => (Key: SearchKey.Of(a.Alias), Id: a.UnitId)))
            .Distinct()
            .ToLookup(n => n.Key, n => n.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Line> Units { get; }

    public sealed record Line(UnitId Id, string Code, string ShortName, string Name);

    public static async Task<UnitLookup> LoadAsync(SenDb db, DateOnly day, CancellationToken cancel)
    {
        var units = await db.UnitsOn(day)
            .Join(db.Set<Unit>(), v => v.UnitId, u => u.Id, (v, u) => new Line(u.Id, u.Code, v.ShortName, v.Name))
            .ToListAsync(cancel);
        var aliases = await db.UnitAliases.AsNoTracking()
            .Where(a => (a.ValidFrom == null || a.ValidFrom <= day) && (a.ValidTo == null || day < a.ValidTo))
            .ToListAsync(cancel);
        return new UnitLookup(units, aliases);
    }

    /// <summary>Null for nothing written.</summary>
    public Result<UnitId?> Find(string? written)
    {
        var key = SearchKey.Of(written);
        if (key.Length == 0)
            return (UnitId?)null;
        if (codes.TryGetValue(key, out var byCode))
            return (UnitId?)byCode;
        return names[key].Take(2).ToList() switch
        {
            [var one] => (UnitId?)one,
            [] => Problems.UnitUnknown(written!.Trim()),
            _ => Problems.UnitAmbiguous(written!.Trim()),
        };
    }
}
