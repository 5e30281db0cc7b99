using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Directives;

/// <summary>A leader says something of a task.</summary>
[Authorize(Roles = nameof(Role.Leader))]
public sealed class GiveModel(SenDb db, BusinessClock clock, GiveDirective give, Texts T) : PageModel
{
    /// <summary>Code of the unit for which the form was opened.</summary>
    internal const string UnitName = "don-vi";

    private const string OneUnit = "don-vi:";

    [BindProperty(SupportsGet = true, Name = UnitName)]
    public string? Unit { get; init; }

    /// <summary>A <see cref="DirectiveTo"/>, or the code of a unit behind a mark.</summary>
    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Text { get; init; }

    [BindProperty]
    public DateOnly? LastDay { get; init; }

    public DateOnly Today => clock.Today;

    public PlanAddress Plan { get; private set; } = null!;

    public PlanTask Task { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Recipients { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, string code, CancellationToken cancel)
    {
        if (!await FindAsync(issuer, slug, code, cancel))
            return NotFound();
        To = Unit is { } unit ? OneUnit + unit : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string issuer, string slug, string code, CancellationToken cancel)
    {
        if (!await FindAsync(issuer, slug, code, cancel))
            return NotFound();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var (to, unit) = await ReadAsync(cancel);
        var given = await give.RunAsync(new(Task.Id, to, unit, Text ?? "", LastDay), this.Process(), cancel);
        return given.IsProblem ? this.Show(given.Problem) : LocalRedirect(Request.At(WorkLinks.Directive(given.Value)));
    }

    private async Task<(DirectiveTo To, UnitId? Unit)> ReadAsync(CancellationToken cancel)
    {
        if (To?.StartsWith(OneUnit, StringComparison.Ordinal) != true)
            return (Enum.TryParse<DirectiveTo>(To, out var to) && Enum.IsDefined(to) ? to : DirectiveTo.One, null);
        var code = To[OneUnit.Length..];
        var found = await db.Units.Where(u => u.Code == code).Select(u => u.Id).SingleOrDefaultAsync(cancel);
        return (DirectiveTo.One, found == default ? null : found);
    }

    private async Task<bool> FindAsync(string issuer, string slug, string code, CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await PlanAddress.FindAsync(db, actor, issuer, slug, cancel) is not { } plan)
            return false;
        var leads = actor.UnitsAs(Role.Leader).ToArray();
        var task = await db.PlanTasks.AsNoTracking().SingleOrDefaultAsync(t => t.PlanId == plan.Id && t.Code == code && db.Set<Plan>().Any(p => p.Id == plan.Id && leads.Contains(p.IssuerId)), cancel);
        if (task is null)
            return false;
        (Plan, Task) = (plan, task);
        await OfferAsync(cancel);
        return true;
    }

    private async Task OfferAsync(CancellationToken cancel)
    {
        var rows = await DirectiveRecipients.Of(db, Task.Id, clock.Today).ToListAsync(cancel);
        var options = new List<SelectListItem>();
        Offer(DirectiveTo.Leads, n => T["Tất cả {0:N0} đơn vị chủ trì", n]);
        Offer(DirectiveTo.Late, n => T["{0:N0} đơn vị đang quá hạn", n]);
        Offer(DirectiveTo.Silent, n => T["{0:N0} đơn vị chưa tiếp nhận", n]);
        var units = rows.Select(r => r.Unit).Distinct().ToArray();
        var named = await db.UnitsOn(clock.Today).Where(v => units.Contains(v.UnitId)).Join(db.Set<Unit>(), v => v.UnitId, u => u.Id, (v, u) => new { u.Code, v.ShortName }).ToListAsync(cancel);
        options.AddRange(named.OrderBy(u => u.ShortName, VietnameseOrder.Instance).Select(u => new SelectListItem(u.ShortName, OneUnit + u.Code)));
        Recipients = options;

        void Offer(DirectiveTo to, Func<int, string> words)
        {
            var count = DirectiveRecipients.Choose(rows, to, null).Count();
            if (count > 1)
                options.Add(new(words(count), to.ToString()));
        }
    }
}
