using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Drafting;

[Authorize(Roles = PlanRoles.Keepers)]
public sealed class AddModel(SenDb db, BusinessClock clock, Texts T, AddTask add) : TaskPage(db, clock, T)
{
    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancel) => await LoadAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var given = Given.Read(Agencies);
        if (given.IsProblem)
            return this.Show(given.Problem);
        var code = await add.RunAsync(new(id, given.Value), this.Process(), cancel);
        return code.IsProblem ? this.Show(code.Problem) : Redirect($"{PlanLinks.Draft(id)}#nv-{code.Value}");
    }
}
