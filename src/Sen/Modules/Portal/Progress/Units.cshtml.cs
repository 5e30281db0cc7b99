using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Portal.Site;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Progress;

/// <summary>What each unit has done of what was due for it. There only when the release says so.</summary>
[PublicPage]
public sealed class UnitsModel(ReleasedPlans plans, Texts T) : PageModel
{
    public PlanResults Results { get; private set; } = null!;

    public PageFacts Facts { get; private set; } = null!;

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (await plans.FindAsync(issuer, slug, cancel) is not { Plan.ShowsUnits: true } found)
            return NotFound();
        Results = found;
        var due = found.Units.Count(u => u.Counts.Due > 0);
        Heading = due == 0
            ? T["Chưa đơn vị nào có việc đến hạn"]
            : T["{0:N0}/{1:N0} đơn vị đã làm xong mọi việc đến hạn", found.Units.Count(u => u.Counts.Due > 0 && u.Counts.DueDone == u.Counts.Due), due];
        Facts = new PageFacts(T["Kết quả của từng đơn vị, Kế hoạch {0}", found.Plan.Number], T["{0}. Số liệu đến {1:d}.", Heading, found.AsOf], Links.Units(found.Plan.Path));
        return Page();
    }
}
