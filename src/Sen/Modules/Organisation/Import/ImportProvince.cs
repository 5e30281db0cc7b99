using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation.Import;

/// <summary>
/// Brings in a province from the tables that ship: its communes of today and, where known, its former districts and communes, its agencies
/// with their aliases, and who took over from whom. Units that are there already are left alone, so it can run twice.
/// </summary>
public sealed class ImportProvince(SenDb db)
{
    internal static readonly ProcessKind Kind = new("importing-units");

    /// <param name="Units">How many units were new.</param>
    public sealed record Output(int Units, int Successions);

    /// <param name="isTrial">Only counts; nothing is written.</param>
    public Task<Result<Output>> RunAsync(UnitCode province, Process process, CancellationToken cancel, bool isTrial = false) =>
        process.RunAsync(db, Kind, isTrial ? (object)new { Province = province.ToString(), Trial = true } : province.ToString(), async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.NotYours;
            var tables = ProvinceTables.Read(province.ToString());
            return tables.Units.Count == 0 ? Problems.ProvinceUnknown(province.ToString()) : await new NewUnits(db, tables).AddAsync(isTrial, cancel);
        }, cancel);
}
