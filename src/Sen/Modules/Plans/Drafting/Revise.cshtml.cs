using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Drafting;

[Authorize(Roles = PlanRoles.Keepers)]
public sealed class ReviseModel(SenDb db, BusinessClock clock, Texts T, ReviseTask revise) : TaskPage(db, clock, T)
{
    public PlanTask Task { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PlanId id, string code, CancellationToken cancel)
    {
        if (!await FindAsync(id, code, cancel))
            return NotFound();
        Given = await FormOfAsync(Task, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, string code, CancellationToken cancel)
    {
        if (!await FindAsync(id, code, cancel))
            return NotFound();
        var given = Given.Read(Agencies);
        if (given.IsProblem)
            return this.Show(given.Problem);
        var result = await revise.RunAsync(new(id, code, Given.Version, given.Value), this.Process(), cancel);
        return result.IsProblem ? this.Show(result.Problem) : Redirect($"{PlanLinks.Draft(id)}#nv-{code}");
    }

    private async Task<bool> FindAsync(PlanId id, string code, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return false;
        Task = Plan.Tasks.SingleOrDefault(t => t.Code == code)!;
        return Task is not null;
    }
}
