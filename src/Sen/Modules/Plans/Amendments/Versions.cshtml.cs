using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>The versions of a plan: as issued, and after each amendment. Whoever keeps the plan begins the next here.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class VersionsModel(SenDb db, BusinessClock clock, StartAmendment start) : PageModel
{
    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; init; }

    public AsOf On { get; private set; }

    public PlanAddress Address { get; private set; } = null!;

    public IReadOnlyList<Amendment> Amendments { get; private set; } = [];

    public Plan Plan { get; private set; } = null!;

    public bool Keeps { get; private set; }

    /// <summary>The draft that waits, for those who keep the plan.</summary>
    public AmendmentId? Waiting { get; private set; }

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, CancellationToken cancel) => await LoadAsync(issuer, slug, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (!User.IsInRole(PlanRoles.Keepers) || !await LoadAsync(issuer, slug, cancel) || !Keeps)
            return NotFound();
        var started = await start.RunAsync(new(Address.Id), this.Process(), cancel);
        return started.IsProblem ? this.Show(started.Problem) : Redirect(PlanLinks.Amendment(started.Value));
    }

    /// <summary>0 as issued, then each amendment.</summary>
    public IReadOnlyList<SelectListItem> Choices(Texts T) =>
    [
        new(T["Bản ban hành {0:d}", Plan.Issue!.SignedOn], "0"),
        .. Amendments.Select(a => new SelectListItem(T["Sau Quyết định {0}", a.Issue!.Number], a.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture))),
    ];

    private async Task<bool> LoadAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (await PlanAddress.FindAsync(db, this.Actor(), issuer, slug, cancel) is not { } address)
            return false;
        Address = address;
        On = AsOf.Choose(this, Asked, clock.Today, address.IssuedOn);
        Amendments = await db.AmendmentsAsync(address.Id, On.Day, cancel);
        Plan = await db.Plans.AsNoTracking().Include(p => p.Issue).SingleAsync(p => p.Id == address.Id, cancel);
        Keeps = this.Actor().Has(Role.PlanOfficer, Plan.StandingAgencyId);
        Waiting = Keeps ? (await db.Set<Amendment>().Where(a => a.PlanId == address.Id && a.Issue == null).Select(a => new { a.Id }).SingleOrDefaultAsync(cancel))?.Id : null;
        return true;
    }
}
