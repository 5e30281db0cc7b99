using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

[Authorize(Roles = PlanRoles.Keepers)]
public sealed class ReviseModel(SenDb db, BusinessClock clock, Texts T, EditAmendment edit) : AmendTaskPage(db, clock, T)
{
    public async Task<IActionResult> OnGetAsync(AmendmentId id, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, code, cancel))
            return NotFound();
        Given = FormOf(Amended!);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AmendmentId id, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, code, cancel))
            return NotFound();
        var given = Read();
        if (given.IsProblem)
            return this.Show(given.Problem);
        var result = await edit.RunAsync(new EditAmendment.Task(id, code, Given.Version, given.Value), this.Process(), cancel);
        if (!result.IsProblem)
            return Redirect(PlanLinks.Amendment(id));
        if (result.Problem.Code == Problems.AmendedMeanwhile.Code || result.Problem.Code == Platform.Audit.Problems.ChangedMeanwhile.Code)
        {
            await LoadAsync(id, code, cancel);
            await ShowTheirsAsync(given.Value, cancel);
        }

        return this.Show(result.Problem);
    }
}
