using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Portal.Site;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Progress;

/// <summary>What a plan promised and how far it is.</summary>
[PublicPage]
public sealed class PlanModel(ReleasedPlans plans, Texts T) : PageModel
{
    /// <summary>Late tasks listed at the top; all of them stand in the table.</summary>
    public const int MostLate = 12;

    public PlanResults Results { get; private set; } = null!;

    public PageFacts Facts { get; private set; } = null!;

    /// <summary>"20 chỉ tiêu, 48 nhiệm vụ."</summary>
    public string Promise { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, CancellationToken cancel)
    {
        if (await plans.FindAsync(issuer, slug, cancel) is not { } found)
            return NotFound();
        Results = found;
        var targets = found.Goals.Sum(g => g.Targets.Select(t => t.Code).Distinct(StringComparer.Ordinal).Count());
        var tasks = T["{0} nhiệm vụ được công khai.", found.Tasks.Count()];
        Promise = targets == 0 ? tasks : T["{0} chỉ tiêu, {1}", targets, tasks];
        Facts = new PageFacts(
            T["Kế hoạch {0}: đã hứa gì, và đang làm đến đâu", found.Plan.Number],
            T["{0}; {1:N0} việc quá hạn. Số liệu đến {2:d}.", PublicWords.DoneOfDue(found.Counts, T), found.Counts.InProgressOverdue, found.AsOf],
            found.Plan.Path);
        return Page();
    }
}
