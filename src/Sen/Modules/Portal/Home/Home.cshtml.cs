using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Portal.Progress;
using Sen.Modules.Portal.Site;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Home;

/// <summary>The public front page: the newest plan and how far it is.</summary>
[PublicPage]
public sealed class HomeModel(ReleasedPlans plans, Texts T) : PageModel
{
    private const int MostOthers = 5;

    public PlanResults? Newest { get; private set; }

    public IReadOnlyList<ReleasedPlan> Others { get; private set; } = [];

    public PageFacts Facts => Newest is { } results
        ? new(T["Năm {0}: {1}", results.Plan.Year.ToString(T.Culture), PublicWords.DoneOfDue(results.Counts, T)], T["Kế hoạch {0}: đã hứa gì, và đang làm đến đâu", results.Plan.Number], Links.Home)
        : new(T["Kế hoạch bình đẳng giới, và việc thực hiện"], T["Kế hoạch bình đẳng giới, và việc thực hiện"], Links.Home);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var all = await plans.ListAsync(cancel);
        if (all.Count == 0)
            return;
        Newest = await plans.FindAsync(Links.IssuerSlug(all[0].Issuer), all[0].Slug, cancel);
        Others = [.. all.Skip(1).Take(MostOthers)];
    }
}
