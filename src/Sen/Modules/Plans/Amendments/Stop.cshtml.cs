using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Asks why a task is stopped; the reason stands in the decision and with the work of every unit.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class StopModel(SenDb db, BusinessClock clock, EditAmendment edit) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public AmendmentView View { get; private set; } = null!;

    public PlanTask Task { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AmendmentId id, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, code, cancel))
            return NotFound();
        (Reason, Version) = (View.OfTask(code)?.Reason, View.OfTask(code)?.Version ?? 0);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AmendmentId id, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, code, cancel))
            return NotFound();
        var result = await edit.RunAsync(new EditAmendment.Stop(id, code, Version, Reason), this.Process(), cancel);
        if (!result.IsProblem)
            return Redirect(PlanLinks.Amendment(id));
        ModelState.Remove(nameof(Version));
        Version = View.OfTask(code)?.Version ?? 0;
        return this.Show(result.Problem);
    }

    /// <summary>What the draft says of it now; null for nothing.</summary>
    public AmendmentChange? Change => View.OfTask(Task.Code);

    private async Task<bool> LoadAsync(AmendmentId id, string code, CancellationToken cancel)
    {
        if (await db.AmendmentViewAsync(id, this.Actor(), clock.Today, cancel) is not { } view || view.Before.TasksInForce.SingleOrDefault(t => t.Code == code) is not { } task)
            return false;
        (View, Task) = (view, task);
        return true;
    }
}
