using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Access;
using Sen.Modules.Plans.Directives;
using Sen.Modules.Plans.Show;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>The first page of a leader: is the plan on track, what is not, whom to call. Prints as one sheet.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class OverviewModel(SenDb db, BusinessClock clock, WaitingForMe waitingForMe, Texts T) : PageModel
{
    /// <summary>Lines of each list of units to call; the ranking shows the rest.</summary>
    public const int MostCalls = 6;

    internal const string PlanName = "ke-hoach";

    [BindProperty(SupportsGet = true, Name = PlanName)]
    public PlanId? Chosen { get; init; }

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; init; }

    public AsOf Shown { get; private set; }

    /// <summary>Issued plans that the reader sees whole, newest first.</summary>
    public IReadOnlyList<PlanAddress> Plans { get; private set; } = [];

    /// <summary>Null when nothing is issued yet.</summary>
    public PlanAddress? Plan { get; private set; }

    public string Title { get; private set; } = "";

    internal Overview Overview { get; private set; } = null!;

    internal IReadOnlyList<LateUnit> Late { get; private set; } = [];

    internal Silence Silence { get; private set; } = new([], []);

    public IReadOnlyList<SelectListItem> PlanOptions => [.. Plans.Select(p => new SelectListItem(T["Kế hoạch {0}", p.Number], p.Id.ToString()))];

    /// <summary>What waits for the reader as the second person.</summary>
    internal int ToAgree { get; private set; }

    internal DirectivesOfPlan Directives { get; private set; } = new(0, 0, 0, 0);

    /// <summary>The year's figures are closed on this day.</summary>
    public DateOnly CutOff => ReportingPeriod.Containing(ReportingCycle.Year, Shown.Day).CutOff;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Plans = await PlanAddress.OverseenAsync(db, this.Actor(), cancel);
        Plan = Chosen is { } chosen ? Plans.FirstOrDefault(p => p.Id == chosen) : Plans.FirstOrDefault(p => p.IssuedOn <= (Asked ?? clock.Today)) ?? (Plans is [.., var oldest] ? oldest : null);
        if (Plan is null && Chosen is not null)
            return NotFound();
        Shown = AsOf.Choose(this, Asked, clock.Today, Plan?.IssuedOn);
        ToAgree = Shown.IsPast ? 0 : await waitingForMe.CountAsync(this.Actor(), cancel);
        if (Plan is not null)
            await ReadAsync(Plan, cancel);
        return Page();
    }

    internal string Heading => Plan is null
        ? T["Chưa có kế hoạch nào ban hành"]
        : Overview.Total.Due == 0
            ? T["Kế hoạch {0}: chưa có việc nào đến hạn", Plan.Number]
            : Overview.Pace switch
            {
                Pace.OnPath => T["Kế hoạch đúng nhịp: mọi việc đã đến hạn đều xong"],
                Pace.Behind => T["Kế hoạch chậm nhịp: {0:N0} việc quá hạn ở {1:N0} đơn vị", Overview.Total.Overdue, Overview.UnitsLate],
                _ => T["Kế hoạch chậm: {0:N0} việc quá hạn ở {1:N0} đơn vị", Overview.Total.Overdue, Overview.UnitsLate],
            };

    /// <summary>"3 chậm, 1 chậm nhịp", of the groups that have work due.</summary>
    internal string GroupsSaid => string.Join(", ", new[]
    {
        Overview.GroupsAt(Pace.FarBehind) is > 0 and var far ? T["{0:N0} chậm", far] : "",
        Overview.GroupsAt(Pace.Behind) is > 0 and var behind ? T["{0:N0} chậm nhịp", behind] : "",
        Overview.GroupsNotDue is > 0 and var notDue ? T["{0:N0} chưa đến hạn", notDue] : "",
    }.Where(w => w.Length > 0));

    /// <summary>"4 đúng nhịp, 1 chưa đến hạn".</summary>
    internal string QuietSaid => string.Join(", ", new[]
    {
        Overview.GroupsAt(Pace.OnPath) is > 0 and var on ? T["{0:N0} đúng nhịp", on] : "",
        Overview.GroupsNotDue is > 0 and var notDue ? T["{0:N0} chưa đến hạn", notDue] : "",
    }.Where(w => w.Length > 0));

    internal string UnitHref(BoardUnit unit) => Request.At(Shown.In(PlanLinks.Unit(Plan!.Href, unit.Code)));

    internal string Href(string address) => Request.At(Shown.In(address));

    internal string ClassWords(RateClass c) => c.To is null ? T["từ {0} %", c.From] : c.From == 0 ? T["dưới {0} %", c.To] : T["{0}–{1} %", c.From, c.To];

    private async Task ReadAsync(PlanAddress plan, CancellationToken cancel)
    {
        var assignments = db.Assignments.Where(a => a.PlanId == plan.Id);
        var board = await PlanBoard.ReadAsync(db, plan.Id, assignments, Shown.Day, cancel);
        Title = await db.Plans.Where(p => p.Id == plan.Id).Select(p => p.Title).SingleAsync(cancel);
        Overview = Overview.Of(board);
        Silence = await Silence.ReadAsync(db, assignments, board, Shown.Today, cancel);
        Directives = await DirectivesOfPlan.LoadAsync(db, this.Actor(), plan.Id, Shown.Day, cancel);
        Late = await LateUnit.ReadAsync(db, board, Shown.Today, cancel);
    }
}
