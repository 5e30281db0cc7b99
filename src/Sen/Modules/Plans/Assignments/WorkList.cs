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

    /// <summary>The end of this day is what the list shows.</summary>
    public AsOf On { get; private set; }

    public DateOnly Day => On.Day;

    protected SenDb Db => db;

    /// <summary>Settles the day; before anything else is read.</summary>
    protected async Task ChooseDayAsync(CancellationToken cancel) =>
        On = AsOf.Choose(this, Filter.Day, clock.Today, Filter.Day is null ? null : await db.FirstIssueAsync(this.Actor(), cancel));

    private protected IQueryable<Work> Narrowed() =>
        Filter.Narrow(db, db.WorkOn(db.AllVisibleTo(this.Actor()), Day), this.Actor().UserId, Day);

    protected Task<AssignmentCounts> CountAsync(CancellationToken cancel) =>
        Narrowed().Select(w => w.Assignment).CountOnAsync(db, Day, cancel);
}
