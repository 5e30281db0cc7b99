using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>The draft of an amendment: what it changes so far, and the whole plan to choose from.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class DraftModel(SenDb db, BusinessClock clock, EditAmendment edit) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public AmendmentView View { get; private set; } = null!;

    public IReadOnlyDictionary<UserId, string> People { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(AmendmentId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        (Title, Reason, Version) = (View.After.Title, View.Amendment.Reason, View.Amendment.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(AmendmentId id, CancellationToken cancel)
    {
        var result = await edit.RunAsync(new EditAmendment.Head(id, Version, Title ?? "", Reason), this.Process(), cancel);
        return await AnswerAsync(id, result, cancel);
    }

    /// <param name="seen">The version of the change that was on the page.</param>
    public async Task<IActionResult> OnPostUndoAsync(AmendmentId id, Guid change, int seen, CancellationToken cancel)
    {
        var result = await edit.RunAsync(new EditAmendment.Undo(id, change, seen), this.Process(), cancel);
        if (result.IsProblem && await LoadAsync(id, cancel))
            (Title, Reason) = (View.After.Title, View.Amendment.Reason);
        return await AnswerAsync(id, result, cancel);
    }

    private async Task<IActionResult> AnswerAsync(AmendmentId id, Result result, CancellationToken cancel)
    {
        if (!result.IsProblem)
            return Redirect(PlanLinks.Amendment(id));
        if (!await LoadAsync(id, cancel))
            return NotFound();
        ModelState.Remove(nameof(Version));
        Version = View.Amendment.Version;
        return this.Show(result.Problem);
    }

    /// <summary>What the draft holds, in the order of the decision.</summary>
    public IEnumerable<AmendmentChange> Changes => View.Amendment.Changes.OrderBy(c => c.Kind >= AmendmentKind.TargetRevised).ThenBy(c => c.Code, VietnameseOrder.Instance);

    public IEnumerable<PlanTask> Untouched => View.Before.TasksInForce.Where(t => View.OfTask(t.Code) is null).OrderBy(t => t.Code, VietnameseOrder.Instance);

    public IEnumerable<PlanTarget> UntouchedTargets =>
        View.Before.TargetsInForce.Where(t => View.Amendment.Changes.TrueForAll(c => c.TargetId != t.Id)).OrderBy(t => t.Code, VietnameseOrder.Instance).ThenBy(t => t.Ordinal);

    public string TextOf(AmendmentChange change) =>
        change.Task?.Text ?? change.Target?.Text ?? View.Before.Tasks.Find(t => t.Id == change.TaskId)?.Text ?? View.Before.Targets.Find(t => t.Id == change.TargetId)?.Text ?? "";

    public string? HrefOf(AmendmentChange change) => change switch
    {
        { Kind: AmendmentKind.TaskRevised or AmendmentKind.TaskAdded } => PlanLinks.AmendTask(View.Amendment.Id, change.Code),
        { Kind: AmendmentKind.TaskWithdrawn } => PlanLinks.StopTask(View.Amendment.Id, change.Code),
        { TargetId: { } target } => PlanLinks.AmendTarget(View.Amendment.Id, target),
        _ => null,
    };

    private async Task<bool> LoadAsync(AmendmentId id, CancellationToken cancel)
    {
        if (await db.AmendmentViewAsync(id, this.Actor(), clock.Today, cancel) is not { } view)
            return false;
        View = view;
        People = await db.NamesAsync(view.Amendment.Changes.Select(c => c.EditedBy), cancel);
        return true;
    }
}
