using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Reference;

namespace Sen.Modules.Organisation.Import;

/// <summary>
/// Brings in a province from the tables that ship: its communes of today and, where known, its former districts and communes, its agencies
/// with their aliases, and who took over from whom. Units that are there already are left alone, so it can run twice.
/// </summary>
public sealed class ImportProvince(SenDb db)
{
    private static readonly ProcessKind Kind = new("importing-units");

    /// <param name="Units">How many units were new.</param>
    public sealed record Output(int Units, int Successions);

    public Task<Result<Output>> RunAsync(UnitCode province, Process process, CancellationToken cancel) =>
        process.RunAsync(db, Kind, province.ToString(), async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.NotYours;
            var tables = ProvinceTables.Read(province.ToString());
            if (tables.Units.Count == 0)
                return Problems.ProvinceUnknown(province.ToString());

            var known = await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id, StringComparer.Ordinal, cancel);
            var made = Make(tables, known);
            db.AddRange(made);
            var successions = tables.Successions.Where(s => Makes(s, made, known)).Select(s => Link(s, known)).ToList();
            db.AddRange(successions);
            return (Result<Output>)new Output(made.Count, successions.Count);
        }, cancel);

    private List<Unit> Make(ProvinceTables tables, Dictionary<string, UnitId> known)
    {
        var fresh = tables.Units.Where(u => !known.ContainsKey(u.Code)).ToList();
        foreach (var row in fresh)
            known.Add(row.Code, UnitId.New());
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

        return [.. fresh.Select(row => MakeUnit(row, known))];
    }

    private static Unit MakeUnit(ProvinceTables.Row row, Dictionary<string, UnitId> known)
    {
        var unit = new Unit { Id = known[row.Code], Code = row.Code };
        unit.Versions.Add(UnitVersion.Of(unit, row.Kind, row.Name, row.NameEn, row.ParentCode.Length == 0 ? null : known[row.ParentCode], row.Days));
        return unit;
    }

    private static bool Makes(SuccessionRow row, List<Unit> made, Dictionary<string, UnitId> known) =>
        known.ContainsKey(row.OldCode) && known.ContainsKey(row.NewCode) && made.Exists(u => u.Code == row.OldCode);

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
