using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The list of work that somebody sees, as a page and as Excel: the same filters give the same rows.</summary>
public abstract class WorkList(SenDb db, BusinessClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public WorkFilter Filter { get; init; } = new();

    public DateOnly Day => Filter.Day is { } asked && asked < clock.Today ? asked : clock.Today;

    public bool IsToday => Day == clock.Today;

    protected SenDb Db => db;

    private protected IQueryable<Work> Narrowed() =>
        Filter.Narrow(db, db.WorkOn(db.Assignments.VisibleTo(db, this.Actor()), Day), Day);

    protected Task<AssignmentCounts> CountAsync(CancellationToken cancel) =>
        Narrowed().Select(w => w.Assignment).CountOnAsync(db, Day, cancel);
}
