using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

[Authorize(Roles = PlanRoles.Keepers)]
public sealed class AddTargetModel(SenDb db, BusinessClock clock, Texts T, EditTargets edit) : TargetPage(db, clock, T)
{
    public override IReadOnlyList<SelectListItem> Goals =>
        [.. View.Before.Goals.OrderBy(g => g.Ordinal).Select(g => new SelectListItem(AmendmentWords.Of(g, Words), g.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(AmendmentId id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(AmendmentId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var given = Given.Read(null);
        if (given.IsProblem)
            return this.Show(given.Problem);
        var result = await edit.RunAsync(new EditTargets.Add(id, Given.Goal, given.Value), this.Process(), cancel);
        return result.IsProblem ? this.Show(result.Problem) : Redirect(PlanLinks.Amendment(id));
    }
}
