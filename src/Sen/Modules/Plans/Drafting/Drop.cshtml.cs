using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Drafting;

/// <summary>Asks once more before a task leaves the draft.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class DropModel(SenDb db, DropTask drop) : PageModel
{
    public PlanTask Task { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PlanId id, string code, CancellationToken cancel)
    {
        var draft = await db.DraftAsync(id, this.Actor(), cancel);
        Task = draft.IsProblem ? null! : draft.Value.Tasks.SingleOrDefault(t => t.Code == code)!;
        return Task is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, string code, CancellationToken cancel)
    {
        var result = await drop.RunAsync(new(id, code), this.Process(), cancel);
        return result.IsProblem ? NotFound() : Redirect(PlanLinks.Draft(id));
    }
}
