using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Asks once more before the draft of an amendment is deleted.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class DeleteModel(SenDb db, BusinessClock clock, DeleteAmendment delete) : PageModel
{
    public AmendmentView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AmendmentId id, CancellationToken cancel)
    {
        if (await db.AmendmentViewAsync(id, this.Actor(), clock.Today, cancel) is not { } view)
            return NotFound();
        View = view;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AmendmentId id, CancellationToken cancel)
    {
        var view = await db.AmendmentViewAsync(id, this.Actor(), clock.Today, cancel);
        var result = await delete.RunAsync(new(id), this.Process(), cancel);
        return result.IsProblem ? NotFound() : Redirect(view is null ? PlanLinks.List : PlanLinks.Amendments(view.PlanHref));
    }
}
