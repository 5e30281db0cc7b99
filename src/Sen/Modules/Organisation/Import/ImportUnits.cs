using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Organisation.Import;

/// <summary>Brings in units of a file, all or none. Units that are there already are left alone, so it can run twice.</summary>
internal sealed class ImportUnits(SenDb db)
{
    public Task<Result<ImportProvince.Output>> RunAsync(UnitFile file, bool isTrial, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ImportProvince.Kind, new { file.Units, Trial = isTrial }, async actor =>
            actor.Has(Role.Administrator)
                ? await new NewUnits(db, new(file.Units, [])) { Lines = file.Lines }.AddAsync(isTrial, cancel)
                : Problems.NotYours, cancel);
}
