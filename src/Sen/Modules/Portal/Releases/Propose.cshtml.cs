using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Releases;

/// <summary>Which tasks of a plan should be public? All are ticked at first; one can be left out.</summary>
[Authorize(Roles = StaffRoles.Propose)]
public sealed class ProposeModel(SenDb db, ProposeRelease propose) : PageModel
{
    public sealed record Line(TaskId Id, string Code, string Text);

    public sealed record Group(string Title, IReadOnlyList<Line> Tasks);

    [FromRoute]
    public PlanId Plan { get; set; }

    [BindProperty]
    public List<TaskId> Tasks { get; set; } = [];

    [BindProperty]
    public bool ShowsUnits { get; set; } = true;

    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    public bool Chosen(TaskId task) => !Request.HasFormContentType || Tasks.Contains(task);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var proposed = await propose.RunAsync(new(Plan, Tasks, Request.Form.ContainsKey(nameof(ShowsUnits))), this.Process(), cancel);
        if (!proposed.IsProblem)
            return Redirect(Links.Release(proposed.Value));
        ShowsUnits = Request.Form.ContainsKey(nameof(ShowsUnits));
        return await LoadAsync(cancel) ? this.Show(proposed.Problem) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var keeps = this.Actor().UnitsAs(Role.PlanOfficer).ToArray();
        var plan = await db.Plans.AsNoTracking().Where(p => p.Id == Plan && p.Issue != null && keeps.Contains(p.StandingAgencyId))
            .Select(p => new { p.Title, p.Issue!.Number }).SingleOrDefaultAsync(cancel);
        if (plan is null)
            return false;
        (Title, Number) = (plan.Title, plan.Number);
        var tasks = await db.PlanTasks.AsNoTracking().Where(t => t.PlanId == Plan && t.WithdrawnAt == null).OrderBy(t => t.Ordinal).Select(t => new { t.SectionId, Line = new Line(t.Id, t.Code, t.Text) }).ToListAsync(cancel);
        var sections = await db.Set<PlanSection>().AsNoTracking().Where(s => s.PlanId == Plan).OrderBy(s => s.Ordinal).ToListAsync(cancel);
        Groups = [.. sections.Select(s => new Group(s.Title, [.. tasks.Where(t => t.SectionId == s.Id).Select(t => t.Line)])).Where(g => g.Tasks.Count > 0)];
        return true;
    }
}
