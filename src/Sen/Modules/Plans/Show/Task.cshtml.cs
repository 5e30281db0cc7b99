using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>Who of all units has done a task, who has not.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class TaskModel(SenDb db, BusinessClock clock) : PageModel
{
    /// <summary>Which occurrence of a recurring task.</summary>
    [BindProperty(SupportsGet = true, Name = "ky")]
    public int? Occurrence { get; set; }

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; set; }

    public AsOf On { get; private set; }

    public DateOnly Day => On.Day;

    public TaskOnDay Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, string code, CancellationToken cancel)
    {
        if (await PlanAddress.FindAsync(db, this.Actor(), issuer, slug, cancel) is not { } address)
            return NotFound();
        On = AsOf.Choose(this, Asked, clock.Today, address.IssuedOn);
        if (await TaskOnDay.FindAsync(db, this.Actor(), address, code, Occurrence, Day, cancel) is not { } shown)
            return NotFound();
        Shown = shown;
        var leads = this.Actor().UnitsAs(Role.Leader).ToArray();
        Leads = await db.Plans.AnyAsync(p => p.Id == address.Id && leads.Contains(p.IssuerId), cancel);
        return Page();
    }

    /// <summary>Whether the reader can say something of the task as a leader of the issuer.</summary>
    public bool Leads { get; private set; }

    /// <summary>The answer: how many of how many are done, and who is late.</summary>
    public string Headline(Texts T)
    {
        if (Shown.Units.Count == 0)
            return T["Nhiệm vụ {0} không giao cho đơn vị nào", Shown.Task.Code];
        var units = Shown.ByUnit;
        var (done, late) = (units.Count(u => u.All(w => w.Status.IsDone)), units.Count(u => u.Any(w => w.Status.IsOverdue)));
        return late > 0
            ? T["{0}/{1} đơn vị đã xong, {2} đơn vị quá hạn", done, units.Count, late]
            : T["{0}/{1} đơn vị đã xong", done, units.Count];
    }
}
