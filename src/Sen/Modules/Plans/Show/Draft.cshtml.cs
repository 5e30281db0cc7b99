using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Coverage;
using Sen.Modules.Plans.Issuing;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>A plan that is not issued yet: the same tree, with what must be mended before it can be.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class DraftModel(SenDb db, BusinessClock clock, WorkingCalendar calendar) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nhom")]
    public string? Group { get; set; }

    public PlanOnDay Shown { get; private set; } = null!;

    public Distribution Distribution { get; private set; } = null!;

    public OwnPlans Units { get; private set; } = null!;

    /// <summary>What the superior gave the unit and no task of the draft answers.</summary>
    public IReadOnlyList<AskedTask> Unanswered { get; private set; } = [];

    public bool BySection => Group == "muc";

    public Plan Plan => Shown.Plan;

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancel)
    {
        var actor = this.Actor();
        var known = await db.Plans.AsNoTracking().VisibleTo(db, actor).Where(p => p.Id == id && p.Issue == null).Select(p => p.StandingAgencyId).ToListAsync(cancel);
        if (known is not [var agency] || !actor.Has(Role.PlanOfficer, agency))
            return NotFound();
        Shown = await PlanOnDay.ReadAsync(db, id, actor, seesAll: true, clock.Today, calendar, cancel);
        Distribution = await Distribution.OnAsync(db, Plan, clock.Today, calendar, cancel);
        Units = await OwnPlans.ReadAsync(db, Plan, actor, clock.Today, cancel);
        Unanswered = [.. (await db.AskedOfAsync(Plan, cancel)).Where(asked => Plan.Tasks.TrueForAll(t => t.AnswersTaskId != asked.Id))];
        return Page();
    }

    public TreeView View => new()
    {
        Tree = PlanTree.Of(Plan, Shown.Rows, BySection ? Grouping.Sections : Grouping.Goals, new TreeFilter(null, null, null, null)),
        IsIssued = false,
        PeriodTo = Plan.PeriodTo,
        Href = _ => null,
        ReviseHref = task => PlanLinks.ReviseTask(Plan.Id, task.Code),
        Problems = Distribution.Problems.ToLookup(p => p.Task.Code, p => p.Problem),
    };
}
