using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Urging;

/// <summary>Who is late, and one button that reminds them all.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class UrgeModel(SenDb db, BusinessClock clock, UrgeLate urge, Texts T) : PageModel
{
    internal const string SetName = "nhom";

    [BindProperty(SupportsGet = true, Name = WorkFilter.PlanName)]
    public PlanId? Plan { get; init; }

    [BindProperty(SupportsGet = true, Name = WorkFilter.TaskName)]
    public TaskId? Task { get; init; }

    [BindProperty(SupportsGet = true, Name = SetName)]
    public string? Set { get; init; }

    [BindProperty]
    public string? Note { get; init; }

    [TempData]
    public int? Urged { get; set; }

    public DateOnly Day { get; } = clock.Today;

    public int ToUrge { get; private set; }

    public int UnitsToUrge { get; private set; }

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public IReadOnlyList<SelectListItem> TaskOptions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sets => [new(T["Tất cả"], ""), .. UnitSet.All.Select(s => new SelectListItem(s.Name, s.Code))];

    internal IReadOnlyList<TaskToUrge> Tasks { get; private set; } = [];

    internal int Late => Tasks.Sum(t => t.Late);

    public string Heading => Late == 0 ? T["Không có việc nào quá hạn"] : T["{0:N0} việc quá hạn, {1:N0} việc chưa đôn đốc hôm nay", Late, ToUrge];

    private LateFilter Filter => new(Plan, Task, Set);

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var urged = await urge.RunAsync(new(Filter, Note ?? ""), this.Process(), cancel);
        if (urged.IsProblem)
        {
            await LoadAsync(cancel);
            return this.Show(urged.Problem);
        }

        Urged = urged.Value;
        return LocalRedirect(Request.At(WorkLinks.With(WorkLinks.Urging, (WorkFilter.PlanName, Plan?.ToString()), (WorkFilter.TaskName, Task?.ToString()), (SetName, Set))));
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        var all = await LateWork.TasksAsync(db, db.Late(actor, Filter with { Task = null }, Day), Day, cancel);
        TaskOptions = [new(T["Tất cả"], ""), .. all.OrderBy(t => t.Code, Kernel.Text.VietnameseOrder.Instance).Select(t => new SelectListItem($"{t.Code} {Short(t.Text)}", t.Id.ToString()))];
        Tasks = [.. all.Where(t => Task is null || t.Id == Task)];
        ToUrge = Tasks.Sum(t => t.Late - t.Urged);
        UnitsToUrge = await db.Late(actor, Filter, Day).NotUrgedOn(db, Day).Select(a => a.UnitId).Distinct().CountAsync(cancel);
        var plans = await db.Plans.AsNoTracking().OverseenBy(actor).OrderByDescending(p => p.Year).ThenBy(p => p.Issue!.Number)
            .Select(p => new { p.Id, p.Issue!.Number, p.Year }).ToListAsync(cancel);
        Plans = [new(T["Tất cả"], ""), .. plans.Select(p => new SelectListItem($"{p.Number} ({p.Year})", p.Id.ToString()))];
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
