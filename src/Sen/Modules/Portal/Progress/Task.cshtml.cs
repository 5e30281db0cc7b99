using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Portal.Site;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Progress;

/// <summary>One task that the release names.</summary>
[PublicPage]
public sealed class TaskModel(ReleasedPlans plans, Texts T) : PageModel
{
    private const int LongestTitle = 120;

    public PlanResults Results { get; private set; } = null!;

    public TaskGroup Group { get; private set; } = null!;

    public TaskResult Task { get; private set; } = null!;

    public PageFacts Facts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string issuer, string slug, string code, CancellationToken cancel)
    {
        if (await plans.FindAsync(issuer, slug, cancel) is not { } found || found.Groups.FirstOrDefault(g => g.Tasks.Any(t => t.Code == code)) is not { } group)
            return NotFound();
        (Results, Group, Task) = (found, group, group.Tasks.First(t => t.Code == code));
        Facts = new PageFacts(
            T["Nhiệm vụ {0}: {1}", code, Short(Task.Text)],
            T["{0}. Kế hoạch {1}, số liệu đến {2:d}.", PublicWords.DoneOfDue(Task.Counts, T), found.Plan.Number, found.AsOf],
            Links.Task(found.Plan.Path, code));
        return Page();
    }

    /// <summary>Cut between words.</summary>
    private static string Short(string text) =>
        text.Length <= LongestTitle ? text : text[..(text.LastIndexOf(' ', LongestTitle) is > 0 and var at ? at : LongestTitle)] + "…";
}
