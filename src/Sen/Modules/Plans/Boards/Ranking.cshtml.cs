using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>Units by what they did in time of what was due; and those from which nothing is heard, with whom to call.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class RankingModel(SenDb db, BusinessClock clock, Texts T) : BoardPage(db, clock)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public MatrixFilter Filter { get; init; } = new();

    internal Matrix Matrix { get; private set; } = null!;

    internal Silence Silence { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Address.SeesAll)
            return NotFound();
        Matrix = Matrix.Of(Board, Filter);
        Silence = await Silence.ReadAsync(Db, Db.Assignments.Where(a => a.PlanId == Address.Id), Board, Shown.Today, cancel);
        return Page();
    }

    /// <summary>The answer: how many have nothing left undone, how many are late.</summary>
    internal string Heading
    {
        get
        {
            var due = Matrix.Ranked.Where(r => r.Sum.Due > 0).ToList();
            return due.Count == 0
                ? T["Chưa đơn vị nào có việc đến hạn"]
                : T["{0:N0}/{1:N0} đơn vị làm đúng hạn mọi việc, {2:N0} đơn vị có việc quá hạn", due.Count(r => r.Sum.DueOnTime == r.Sum.Due), due.Count, Matrix.Ranked.Count(r => r.Sum.Overdue > 0)];
        }
    }

    public IReadOnlyList<SelectListItem> KindOptions => BoardOptions.Kinds(Board.Units, T);

    public IReadOnlyList<SelectListItem> GroupOptions => BoardOptions.Groups(Board.Tasks, T);

    public IReadOnlyList<SelectListItem> SortOptions => BoardOptions.Sorts(T);

    internal string UnitHref(BoardUnit unit) => Request.At(Shown.In(PlanLinks.Unit(Address.Href, unit.Code)));

    internal string ListHref(BoardUnit unit, string state) => Request.At(Shown.In(WorkLinks.With(
        WorkLinks.List, (WorkFilter.PlanName, Address.Id.ToString()), (WorkFilter.UnitName, unit.Code), (WorkFilter.StateName, state))));

    internal string SheetHref => Request.At(Shown.In(WorkLinks.With(PlanLinks.RankingSheet(Address.Href), Filter.Query)));

    internal string CallsSheetHref => Request.At(Shown.In(PlanLinks.CallsSheet(Address.Href)));
}
