using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>The plan as it stands and as the draft of the amendment would have it, line by line.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class DifferenceModel(SenDb db, BusinessClock clock, Texts T) : PageModel
{
    public AmendmentView View { get; private set; } = null!;

    public PlanDifference Difference { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AmendmentId id, CancellationToken cancel)
    {
        if (await db.AmendmentViewAsync(id, this.Actor(), clock.Today, cancel) is not { } view)
            return NotFound();
        View = view;
        Difference = PlanDifference.Of(view.Before, view.After, view.Names, T);
        return Page();
    }
}
