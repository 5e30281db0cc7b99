using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>Why is another edition needed?</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class SupplementModel(SenDb db, ReportData data, OpenSupplement open) : EditionPage(db, data)
{
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await LoadAsync(cancel) && Keeps && Edition.IsFrozen && Ordinal == LastOrdinal ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var opened = await open.RunAsync(new(RoundId, Ordinal, Reason), this.Process(), cancel);
        if (!opened.IsProblem)
            return LocalRedirect(Request.At(ReportLinks.Edition(RoundId, opened.Value)));
        return await LoadAsync(cancel) && Keeps ? this.Show(opened.Problem) : NotFound();
    }
}
