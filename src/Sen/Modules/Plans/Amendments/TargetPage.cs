using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Statistics;
using Sen.Modules.Plans.Import.Editing;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Amendments;

/// <summary>What the pages that write a target of an amendment share.</summary>
public abstract class TargetPage(SenDb db, BusinessClock clock, Texts T) : PageModel
{
    protected Texts Words => T;

    [BindProperty]
    public TargetForm Given { get; set; } = new();

    public AmendmentView View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Operators => [.. Enum.GetValues<TargetOperator>().Select(o => new SelectListItem(RowWords.Operator(o, T), o.ToString()))];

    /// <summary>Goals for a new target; empty where it has one.</summary>
    public virtual IReadOnlyList<SelectListItem> Goals => [];

    protected async Task<bool> LoadAsync(AmendmentId id, CancellationToken cancel)
    {
        if (await db.AmendmentViewAsync(id, this.Actor(), clock.Today, cancel) is not { } view)
            return false;
        View = view;
        return true;
    }
}
