using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Drafting;

/// <summary>Asks once more before a draft is deleted.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class DeleteModel(SenDb db, DeleteDraft delete) : PageModel
{
    public Plan Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancel)
    {
        var draft = await db.DraftAsync(id, this.Actor(), cancel);
        if (draft.IsProblem)
            return NotFound();
        Plan = draft.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancel)
    {
        var result = await delete.RunAsync(new(id), this.Process(), cancel);
        return result.IsProblem ? NotFound() : Redirect(PlanLinks.List);
    }
}
