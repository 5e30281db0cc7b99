using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Coverage;

/// <summary>Where a unit begins its own plan: what it was given, all of it chosen.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class MakeModel(SenDb db, BusinessClock clock, MakeUnitPlan make) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public List<Guid> Tasks { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? Unit { get; set; }

    public PlanAddress Address { get; private set; } = null!;

    public IReadOnlyList<AskedTask> Asked { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public string UnitName => Units.First(u => u.Value == Unit.ToString()).Text;

    public IReadOnlyList<SelectListItem> TaskOptions => [.. Asked.Select(t => new SelectListItem($"{t.Code} {t.Text}", t.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(issuer, slug, cancel))
            return NotFound();
        if (await db.Plans.Where(p => p.ParentPlanId == Address.Id && p.IssuerId == Mine).Select(p => new { p.Id, p.Issue }).SingleOrDefaultAsync(cancel) is { } own)
            return Redirect(own.Issue is { } issue ? Request.At(PlanLinks.Plan(UnitName, issue.Slug)) : Request.At(PlanLinks.Draft(own.Id)));
        Title = UnitPlan.TitleUnder(Address.Number, Address.Issuer);
        Tasks = [.. Asked.Select(t => t.Id.Value)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (!await LoadAsync(issuer, slug, cancel))
            return NotFound();
        var plan = await make.RunAsync(new(Address.Id, Mine, Title ?? "", [.. Tasks.Select(TaskId.From)]), this.Process(), cancel);
        return plan.IsProblem ? this.Show(plan.Problem) : Redirect(PlanLinks.Draft(plan.Value));
    }

    private UnitId Mine => UnitId.From(Unit!.Value);

    /// <summary>False when there is no such plan, or it gave none of the actor's units any work.</summary>
    private async Task<bool> LoadAsync(string issuer, string slug, CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await PlanAddress.FindAsync(db, actor, issuer, slug, cancel) is not { } address)
            return false;
        Address = address;
        var units = await UnitsAsync(db, address.Id, actor, cancel);
        var names = await db.NamesOnAsync([.. units], clock.Today, cancel);
        Units = [.. units.Select(u => new SelectListItem(names[u], u.ToString()))];
        Unit ??= units.Count > 0 ? units[0].Value : null;
        if (Unit is not { } chosen || !units.Contains(UnitId.From(chosen)))
            return false;
        Asked = await db.AskedOfAsync(address.Id, UnitId.From(chosen), cancel);
        return Asked.Count > 0;
    }

    /// <summary>The units whose plans the actor keeps and that have work in the plan; not the agency that gave it.</summary>
    internal static async Task<List<UnitId>> UnitsAsync(SenDb db, PlanId plan, Actor actor, CancellationToken cancel)
    {
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        return await db.Assignments.Where(a => a.PlanId == plan && keeps.Contains(a.UnitId) && db.Set<Plan>().All(p => p.Id != plan || p.StandingAgencyId != a.UnitId))
            .Select(a => a.UnitId).Distinct().OrderBy(u => u).ToListAsync(cancel);
    }
}
