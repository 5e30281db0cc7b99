using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Register;

/// <summary>Which reports are due, from whom, by when, and where each stands; late ones first.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class RegisterModel(SenDb db, BusinessClock clock, ReportRegister register, Texts T) : PageModel
{
    public const int MostAwaited = 50;

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Day { get; init; }

    public AsOf On { get; private set; }

    public IReadOnlyList<UnitReport> Mine { get; private set; } = [];

    public IReadOnlyList<OwnReport> Own { get; private set; } = [];

    public IReadOnlyList<UnitReport> Awaited { get; private set; } = [];

    public int AwaitedCount { get; private set; }

    public bool Oversees { get; private set; }

    public string Heading
    {
        get
        {
            var late = Mine.Count(m => m.Unit.IsOverdue) + Own.Count(o => o.IsOverdue);
            var open = Mine.Count(m => m.IsAwaited) + Own.Count(o => o.IsAwaited);
            return late > 0 ? T["{0:N0} báo cáo cần gửi, {1:N0} quá hạn", open, late] : open > 0 ? T["{0:N0} báo cáo cần gửi", open] : T["Không còn báo cáo nào cần gửi"];
        }
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        On = AsOf.Choose(this, Day, clock.Today, Day is null ? null : await db.FirstIssueAsync(actor, cancel));
        Mine = await register.OfUnitsAsync([.. actor.UnitsAs(Role.FocalOfficer, Role.UnitHead)], On.Day, cancel);
        Oversees = actor.Has(Role.PlanOfficer) || actor.Has(Role.Leader);
        if (!Oversees)
            return;
        Own = await register.OwnAsync(actor, On.Day, cancel);
        var awaited = await register.AwaitedAsync(actor, On.Day, cancel);
        (Awaited, AwaitedCount) = ([.. awaited.Take(MostAwaited)], awaited.Count);
    }
}
