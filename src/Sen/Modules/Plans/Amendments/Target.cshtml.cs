using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Changes a target of the plan, or says why it is no longer set.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class TargetModel(SenDb db, BusinessClock clock, Texts T, EditTargets edit) : TargetPage(db, clock, T)
{
    [BindProperty]
    public string? Reason { get; set; }

    public PlanTarget Target { get; private set; } = null!;

    public AmendmentChange? Change => View.Amendment.Changes.Find(c => c.TargetId == Target.Id);

    public async Task<IActionResult> OnGetAsync(AmendmentId id, TargetId target, CancellationToken cancel)
    {
        if (!await LoadAsync(id, target, cancel))
            return NotFound();
        Given = TargetForm.Of(Change?.Target ?? TargetWording.Of(Target), Change?.Version ?? 0);
        Reason = Change?.Reason;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AmendmentId id, TargetId target, CancellationToken cancel)
    {
        if (!await LoadAsync(id, target, cancel))
            return NotFound();
        var given = Given.Read(TargetWording.Of(Target));
        return given.IsProblem
            ? this.Show(given.Problem)
            : Answer(await edit.RunAsync(new EditTargets.Revise(id, target, Given.Version, given.Value), this.Process(), cancel));
    }

    public async Task<IActionResult> OnPostStopAsync(AmendmentId id, TargetId target, CancellationToken cancel) =>
        await LoadAsync(id, target, cancel) ? Answer(await edit.RunAsync(new EditTargets.Stop(id, target, Given.Version, Reason), this.Process(), cancel)) : NotFound();

    private IActionResult Answer(Kernel.Results.Result result)
    {
        if (!result.IsProblem)
            return Redirect(PlanLinks.Amendment(View.Amendment.Id));
        ModelState.Remove("Given.Version");
        // The form of the reason does not carry the target's own fields.
        if (Given.Text is null)
            Given = TargetForm.Of(Change?.Target ?? TargetWording.Of(Target), 0);
        Given.Version = Change?.Version ?? 0;
        return this.Show(result.Problem);
    }

    private async Task<bool> LoadAsync(AmendmentId id, TargetId target, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel) || View.Before.TargetsInForce.SingleOrDefault(t => t.Id == target) is not { } found)
            return false;
        Target = found;
        return true;
    }
}
