using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Modules.Plans.Assignments;
using Sen.Modules.Plans.Boards;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Coverage;

/// <summary>What the page of coverage and its Excel share: the plan, the day, who took up what.</summary>
public abstract class CoveragePage(SenDb db, BusinessClock clock) : BoardPage(db, clock)
{
    internal PlanCoverage Coverage { get; private set; } = null!;

    /// <summary>False when there is no such plan that the reader sees whole.</summary>
    protected async Task<bool> CoverAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Address.SeesAll)
            return false;
        Coverage = await PlanCoverage.ReadAsync(Db, Address.Id, Board, cancel);
        return true;
    }
}

/// <summary>Which task of the plan nobody has taken into a plan of their own, by unit and by task.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class CoverageModel(SenDb db, BusinessClock clock, Texts T) : CoveragePage(db, clock)
{
    public const string ViewName = "xem";
    public const string OnlyName = "hien";
    private const string TaskView = "nhiem-vu";
    public const string OnlyMissing = "thieu";

    [BindProperty(SupportsGet = true, Name = ViewName)]
    public string? View { get; init; }

    [BindProperty(SupportsGet = true, Name = OnlyName)]
    public string? Only { get; init; }

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? TaskCode { get; init; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public string? UnitCode { get; init; }

    public bool ByTask => View == TaskView;

    internal IReadOnlyList<UnitCover> Units => [.. Coverage.ByUnit.Where(u => Only != OnlyMissing || u.Given > u.Taken)];

    internal IReadOnlyList<TaskCover> Tasks => [.. Coverage.ByTask.Where(t => Only != OnlyMissing || t.Given > t.Taken)];

    internal BoardTask? Task => TaskCode is null ? null : Board.Tasks.FirstOrDefault(t => t.Code == TaskCode);

    internal BoardUnit? Unit => UnitCode is null ? null : Coverage.Units.FirstOrDefault(u => u.Code == UnitCode);

    internal IReadOnlyList<BoardUnit> MissingUnits => [.. Coverage.Missing(Task!.Id)];

    internal IReadOnlyList<BoardTask> MissingTasks => [.. Coverage.Missing(Unit!.Id)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        !await CoverAsync(cancel) || TaskCode is not null && Task is null || UnitCode is not null && Unit is null ? NotFound() : Page();

    /// <summary>The answer: how many units have a plan of their own, how many tasks nobody took up.</summary>
    internal string Heading
    {
        get
        {
            if (Coverage.Units.Count == 0)
                return T["Chưa đơn vị nào được giao việc"];
            var alone = Coverage.ByTask.Count(t => t.Taken == 0);
            return alone == 0
                ? T["{0:N0}/{1:N0} đơn vị đã có kế hoạch, nhiệm vụ nào cũng có đơn vị đưa vào", Coverage.UnitsWithPlan, Coverage.Units.Count]
                : T["{0:N0}/{1:N0} đơn vị đã có kế hoạch, {2:N0} nhiệm vụ chưa đơn vị nào đưa vào", Coverage.UnitsWithPlan, Coverage.Units.Count, alone];
        }
    }

    public IReadOnlyList<SelectListItem> ViewOptions => [new(T["Đơn vị"], ""), new(T["Nhiệm vụ"], TaskView)];

    public IReadOnlyList<SelectListItem> OnlyOptions => [new(T["Tất cả"], ""), new(T["Chỉ nơi còn thiếu"], OnlyMissing)];

    internal string UnitHref(BoardUnit unit) => Request.At(Shown.In(PlanLinks.Unit(Address.Href, unit.Code)));

    internal string PlanHref(UnitCover row) => Request.At(Shown.In(PlanLinks.Plan(row.Plan!.Issuer, row.Plan.Slug)));

    internal string TaskHref(BoardTask task) => Here(("ma", task.Code));

    internal string MissingHref(BoardUnit unit) => Here(("don-vi", unit.Code));

    internal string BackHref => Here((ViewName, View), (OnlyName, Only));

    internal string SheetHref => Request.At(Shown.In(WorkLinks.With(PlanLinks.CoverageSheet(Address.Href), (ViewName, View), (OnlyName, Only))));

    private string Here(params (string Name, string? Value)[] query) => Request.At(Shown.In(WorkLinks.With(PlanLinks.Coverage(Address.Href), query)));
}
