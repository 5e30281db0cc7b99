using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

[Authorize(Roles = PlanRoles.Keepers)]
public sealed class AddModel(SenDb db, BusinessClock clock, Texts T, EditAmendment edit) : AmendTaskPage(db, clock, T)
{
    public async Task<IActionResult> OnGetAsync(AmendmentId id, CancellationToken cancel) => await LoadAsync(id, null, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(AmendmentId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, null, cancel))
            return NotFound();
        var given = Given.Read(Agencies);
        if (given.IsProblem)
            return this.Show(given.Problem);
        var result = await edit.RunAsync(new EditAmendment.NewTask(id, given.Value), this.Process(), cancel);
        return result.IsProblem ? this.Show(result.Problem) : Redirect(PlanLinks.Amendment(id));
    }
}
