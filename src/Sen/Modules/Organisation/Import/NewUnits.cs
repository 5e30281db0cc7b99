using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Database;
using Sen.Platform.Reference;

namespace Sen.Modules.Organisation.Import;

/// <summary>Adds the units of some tables that the register does not know yet.</summary>
internal sealed class NewUnits(SenDb db, ProvinceTables tables)
{
    /// <summary>Where each unit stands in an uploaded file; none for tables that ship, in which a mistake is a bug.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    public async Task<Result<ImportProvince.Output>> AddAsync(bool isTrial, CancellationToken cancel)
    {
        var known = await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal, cancel);
        var fresh = tables.Units.Where(u => !known.ContainsKey(u.Code)).ToList();
        foreach (var row in fresh)
            known.Add(row.Code, UnitId.New());
        if (Orphans(fresh, known).ToProblem() is { } orphans)
            return orphans;
        var made = fresh.ConvertAll(row => MakeUnit(row, known));
        if (await CircleAsync(made, cancel) is { } circle)
            return circle;
        var freshCodes = fresh.Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        var links = tables.Successions.Where(s => freshCodes.Contains(s.OldCode) && known.ContainsKey(s.NewCode)).Select(s => Link(s, known)).ToList();
        if (!isTrial)
            Add(made, fresh, known, links);
        return new ImportProvince.Output(made.Count, links.Count);
    }

    private FieldErrors Orphans(List<ProvinceTables.Row> fresh, Dictionary<string, UnitId> known)
    {
        var errors = new FieldErrors();
        foreach (var row in fresh.Where(r => r.ParentCode.Length > 0 && !known.ContainsKey(r.ParentCode)))
            errors.Add(UnitFile.Place(Lines.GetValueOrDefault(row.Code)), Problems.RowParentUnknown(row.ParentCode));
        return errors;
    }

    /// <summary>A file may name superiors in a circle.</summary>
    private async Task<Problem?> CircleAsync(List<Unit> made, CancellationToken cancel)
    {
        if (Lines.Count == 0)
            return null;
        var units = await db.Units.AsNoTracking().ToListAsync(cancel);
        var versions = await db.UnitVersions.AsNoTracking().ToListAsync(cancel);
        return UnitRegister.Make([.. units, .. made], [.. versions, .. made.SelectMany(u => u.Versions)], []).Problem;
    }

    private void Add(List<Unit> made, List<ProvinceTables.Row> fresh, Dictionary<string, UnitId> known, List<UnitSuccession> links)
    {
        db.AddRange(made);
        db.AddRange(links);
        foreach (var (row, alias) in fresh.SelectMany(r => r.Aliases.Select(a => (r, a))))
        {
            db.Add(new UnitAlias
            {
                Id = Guid.CreateVersion7(),
                UnitId = known[row.Code],
                Alias = alias,
                SearchKey = SearchKey.Of(alias),
                ValidFrom = row.Days.From,
                ValidTo = row.Days.To,
            });
        }
    }

    private static Unit MakeUnit(ProvinceTables.Row row, Dictionary<string, UnitId> known)
    {
        var unit = new Unit { Id = known[row.Code], Code = row.Code };
        unit.Versions.Add(UnitVersion.Of(unit, row.Kind, row.Name, row.NameEn, row.ParentCode.Length == 0 ? null : known[row.ParentCode], row.Days));
        return unit;
    }

    private static UnitSuccession Link(SuccessionRow row, Dictionary<string, UnitId> known) => new()
    {
        Id = Guid.CreateVersion7(),
        FromUnitId = known[row.OldCode],
        ToUnitId = known[row.NewCode],
        OnDay = row.FirstDay,
        Field = row.Field.Length == 0 ? null : row.Field,
        IsDefault = row.IsDefault,
    };
}
