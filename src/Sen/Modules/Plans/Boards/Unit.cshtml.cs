using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>What one unit has done of a plan, task by task: where the cells of the matrix lead, and what its head signs.</summary>
public abstract class UnitBoardPage(SenDb db, BusinessClock clock) : BoardPage(db, clock)
{
    internal BoardUnit Unit { get; private set; } = null!;

    internal Tally Sum { get; private set; }

    /// <summary>Its tasks in the order of the plan, each with its occurrences by last day.</summary>
    internal IReadOnlyList<(BoardTask Task, IReadOnlyList<WorkRow> Rows)> Tasks { get; private set; } = [];

    /// <summary>What the plan gave it and another unit has by the day.</summary>
    internal IReadOnlyList<WorkRow> Passed { get; private set; } = [];

    internal IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();

    /// <summary>False when the reader sees no work of such a unit in such a plan.</summary>
    protected async Task<bool> FindUnitAsync(string code, CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || await UnitAsync(code, cancel) is not { } unit)
            return false;
        Unit = unit;
        Sum = Tally.Sum(Board.Work.Where(w => w.Unit == unit.Id).Select(Board.TallyOf));
        var rows = await Db.WorkOn(Visible.Where(a => a.PlanId == Address.Id), Shown.Day).Where(w => w.On.UnitId == unit.Id).Rows().ToListAsync(cancel);
        var byTask = rows.OrderBy(r => r.On.LastDay ?? DateOnly.MaxValue).ThenBy(r => r.Id).ToLookup(r => r.Task);
        Tasks = [.. Board.Tasks.Where(t => byTask.Contains(t.Id)).Select(t => (t, (IReadOnlyList<WorkRow>)[.. byTask[t.Id]]))];
        var passed = await Db.WorkOn(Visible.Where(a => a.PlanId == Address.Id && a.GivenTo == unit.Id), Shown.Day).Where(w => w.On.UnitId != unit.Id).Rows().ToListAsync(cancel);
        Passed = [.. passed.OrderBy(r => r.Code, Kernel.Text.VietnameseOrder.Instance).ThenBy(r => r.On.LastDay ?? DateOnly.MaxValue)];
        Names = await Db.UnitNamesAsync([.. rows, .. passed], Shown.Day, cancel);
        return true;
    }

    /// <summary>One that had no work yet on a refused day is there all the same, so that the page can say why it is empty.</summary>
    private async Task<BoardUnit?> UnitAsync(string code, CancellationToken cancel)
    {
        if (Board.Units.FirstOrDefault(u => u.Code == code) is { } unit)
            return unit;
        var given = Visible.Where(a => a.PlanId == Address.Id);
        var id = await Db.Units.Where(u => u.Code == code && given.Any(a => a.UnitId == u.Id || a.GivenTo == u.Id)).Select(u => (UnitId?)u.Id).SingleOrDefaultAsync(cancel);
        return id is { } known ? (await PlanBoard.UnitsAsync(Db, [known], Shown.Today, cancel))[0] : null;
    }
}

[Authorize(Roles = PlanRoles.Readers)]
public sealed class UnitModel(SenDb db, BusinessClock clock, Texts T) : UnitBoardPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => await FindUnitAsync(code, cancel) ? Page() : NotFound();

    internal string Heading => Tasks.Count == 0 && Passed.Count > 0
        ? T["{0}: {1:N0} việc đã chuyển cho đơn vị kế thừa", Unit.Name, Passed.Count]
        : Sum.Due == 0
        ? T["{0}: chưa có việc đến hạn", Unit.Name]
        : Sum.Overdue > 0
            ? T["{0}: {1:N0}/{2:N0} việc đến hạn làm đúng hạn, {3:N0} việc quá hạn", Unit.Name, Sum.DueOnTime, Sum.Due, Sum.Overdue]
            : T["{0}: {1:N0}/{2:N0} việc đến hạn làm đúng hạn, không việc nào quá hạn", Unit.Name, Sum.DueOnTime, Sum.Due];

    internal string PaperHref => Request.At(Shown.In(PlanLinks.UnitPaper(Address.Href, Unit.Code)));

    internal IEnumerable<IGrouping<BoardGroup, (BoardTask Task, IReadOnlyList<WorkRow> Rows)>> Groups => Tasks.GroupBy(t => t.Task.Group);
}
