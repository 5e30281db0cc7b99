using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Approval;

/// <summary>How a plan is worked on: what the standing agency may choose while it runs.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class WayModel(SenDb db, ChooseWayOfWorking choose) : PageModel
{
    [BindProperty]
    public bool HeadsApprove { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [TempData]
    public bool Saved { get; set; }

    public PlanAddress Plan { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (await FindAsync(issuer, slug, cancel) is not { } now)
            return NotFound();
        (HeadsApprove, Version) = (now.HeadsApprove, now.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (await FindAsync(issuer, slug, cancel) is null)
            return NotFound();
        var result = await choose.RunAsync(new(Plan.Id, Version, HeadsApprove), this.Process(), cancel);
        if (result.IsProblem)
            return this.Show(result.Problem);
        Saved = true;
        return LocalRedirect(Request.At(PlanLinks.WayOfWorking(Plan.Href)));
    }

    private sealed record Ways(bool HeadsApprove, int Version);

    /// <summary>Null for whoever does not keep the plan.</summary>
    private async Task<Ways?> FindAsync(string issuer, string slug, CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await PlanAddress.FindAsync(db, actor, issuer, slug, cancel) is not { } plan)
            return null;
        Plan = plan;
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        return await db.Plans.Where(p => p.Id == plan.Id && keeps.Contains(p.StandingAgencyId)).Select(p => new Ways(p.HeadsApprove, p.Version)).SingleOrDefaultAsync(cancel);
    }
}
