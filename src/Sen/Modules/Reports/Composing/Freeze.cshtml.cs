using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>On which day should the figures of the report stand?</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class FreezeModel(SenDb db, ReportData data, FreezeEdition freeze, Texts T) : EditionPage(db, data)
{
    private readonly ReportData data = data;

    [BindProperty]
    public DateOnly? AsOf { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadToWriteAsync(cancel))
            return NotFound();
        // A later edition is made because something came after the cut-off.
        (AsOf, Version) = (Ordinal == 1 ? data.UsualDay(Round.Period) : data.LastDay, Edition.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var result = AsOf is { } day ? await freeze.RunAsync(new(RoundId, Ordinal, Version, day), this.Process(), cancel) : (Result)Problems.DayNotOver(data.LastDay).At(nameof(AsOf));
        if (!result.IsProblem)
        {
            Done = T["Đã đóng băng."];
            return LocalRedirect(Request.At(Here));
        }

        if (!await LoadAsync(cancel) || !Keeps)
            return NotFound();
        Version = Edition.Version;
        ModelState.Remove(nameof(Version));
        return this.Show(result.Problem);
    }
}
