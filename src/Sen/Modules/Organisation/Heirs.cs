using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation;

/// <summary>A unit that carries on the work of one that has ended, and exists.</summary>
/// <param name="Field">The part of the work that passed to it; null for all.</param>
public sealed record Heir(UnitId Id, string Code, string Name, string? Field);

/// <summary>A unit that is no more, as it was last called, with whoever carries on its work.</summary>
/// <param name="EndedOn">The first day on which it was no more.</param>
/// <param name="Heirs">Over all steps, by name; empty when nobody took over.</param>
/// <param name="Default">The heir that is meant when nothing says more: the only one, or the one that the register names; null when a person must choose.</param>
public sealed record EndedUnit(UnitId Id, string Code, string Name, DateOnly EndedOn, IReadOnlyList<Heir> Heirs, UnitId? Default);

/// <summary>Who took over from whom, for modules whose records belong to units.</summary>
public static class Successors
{
    // A unit that was merged, and its heir merged again, and so on: more steps than any register has.
    private const int MostSteps = 12;

    /// <summary>Units that do not exist on a day; those that will only begin later are among them.</summary>
    public static IQueryable<Unit> NotThereOn(this SenDb db, DateOnly day) =>
        db.Units.Where(u => !db.Set<UnitVersion>().Any(v => v.UnitId == u.Id && (v.ValidFrom == null || v.ValidFrom <= day) && (v.ValidTo == null || day < v.ValidTo)));

    /// <summary>Those of the given units that have ended by a day, by name; read in a number of statements that depends only on the steps of succession.</summary>
    public static async Task<IReadOnlyList<EndedUnit>> EndedAmongAsync(this SenDb db, IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        var (links, reached) = await FollowAsync(db, units, day, cancel);
        var rows = await db.Units.AsNoTracking().Where(u => reached.Contains(u.Id)).ToListAsync(cancel);
        var versions = await db.UnitVersions.AsNoTracking().Where(v => reached.Contains(v.UnitId)).ToListAsync(cancel);
        var register = UnitRegister.Make(rows, versions, links).Value;
        return [.. units.Where(u => register.Versions[u].LastOrDefault()?.ValidTo <= day).Select(u => EndedOf(register, u, day)).OrderBy(u => u.Name, Kernel.Text.VietnameseOrder.Instance)];
    }

    private static async Task<(List<UnitSuccession> Links, List<UnitId> Units)> FollowAsync(SenDb db, IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        var links = new List<UnitSuccession>();
        var reached = units.ToHashSet();
        var open = reached.ToList();
        for (var step = 0; open.Count > 0 && step < MostSteps; step++)
        {
            var from = open;
            var onward = await db.UnitSuccessions.AsNoTracking().Where(s => from.Contains(s.FromUnitId) && s.OnDay <= day).ToListAsync(cancel);
            links.AddRange(onward);
            open = [.. onward.Select(s => s.ToUnitId).Where(reached.Add)];
        }

        return (links, [.. reached]);
    }

    private static EndedUnit EndedOf(UnitRegister register, UnitId unit, DateOnly day)
    {
        var last = register.Versions[unit].Last();
        var heirs = register.Tree.SuccessorsOf(unit, day).GroupBy(s => s.Unit)
            .Select(g => new Heir(g.Key, register.CodeOf(g.Key), register.Tree.NameOn(g.Key, day)!, g.Any(s => s.Field is null) ? null : string.Join("; ", g.Select(s => s.Field))))
            .OrderBy(h => h.Name, Kernel.Text.VietnameseOrder.Instance).ToList();
        return new(unit, register.CodeOf(unit), last.ShortName, last.ValidTo!.Value, heirs, heirs is [var only] ? only.Id : register.Tree.HeirOf(unit, day));
    }
}
