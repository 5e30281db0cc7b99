using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Portal.Site;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Progress;

/// <summary>Every plan that has something public.</summary>
[PublicPage]
public sealed class PlansModel(ReleasedPlans plans, Texts T) : PageModel
{
    public IReadOnlyList<ReleasedPlan> Plans { get; private set; } = [];

    public DateOnly AsOf => plans.AsOf;

    public string Heading => Plans.Count == 0 ? T["Kế hoạch và kết quả"] : T["{0} kế hoạch bình đẳng giới được công khai", Plans.Count];

    public PageFacts Facts => new(T["Kế hoạch và kết quả"], T["{0}. Số liệu đến {1:d}.", Heading, AsOf], Links.Plans);

    public async Task OnGetAsync(CancellationToken cancel) => Plans = await plans.ListAsync(cancel);
}
