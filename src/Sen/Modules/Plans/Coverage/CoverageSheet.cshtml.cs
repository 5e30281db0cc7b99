using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Coverage;

/// <summary>The coverage of a plan as Excel, by unit or by task.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class CoverageSheetModel(SenDb db, BusinessClock clock, Texts T) : CoveragePage(db, clock)
{
    [BindProperty(SupportsGet = true, Name = CoverageModel.ViewName)]
    public string? View { get; init; }

    [BindProperty(SupportsGet = true, Name = CoverageModel.OnlyName)]
    public string? Only { get; init; }

    private bool IsAll => Only != CoverageModel.OnlyMissing;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await CoverAsync(cancel))
            return NotFound();
        var title = T["Độ phủ đến {0:dd-MM-yyyy}", Shown.Day];
        if (View is { Length: > 0 })
        {
            ListColumn<TaskCover>[] byTask =
                [new(T["Mã"], r => r.Task.Code, 10), new(T["Nhiệm vụ"], r => r.Task.Text, 80), new(T["Đơn vị được giao"], r => r.Given), new(T["Đã đưa vào kế hoạch"], r => r.Taken), new(T["Chưa có"], r => r.Given - r.Taken)];
            return await SheetAsync("do-phu-nhiem-vu", title, byTask, [.. Coverage.ByTask.Where(t => IsAll || t.Given > t.Taken)], PlanLinks.Coverage(Address.Href), cancel);
        }

        ListColumn<UnitCover>[] byUnit =
        [
            new(T["Mã đơn vị"], r => r.Unit.Code, 12), new(T["Đơn vị"], r => r.Unit.Name, 36), new(T["Kế hoạch của đơn vị"], r => r.Plan?.Number, 20), new(T["Ngày ký"], r => r.Plan?.SignedOn, 14),
            new(T["Nhiệm vụ được giao"], r => r.Given), new(T["Đã đưa vào kế hoạch"], r => r.Taken), new(T["Chưa có"], r => r.Given - r.Taken),
        ];
        return await SheetAsync("do-phu-don-vi", title, byUnit, [.. Coverage.ByUnit.Where(u => IsAll || u.Given > u.Taken)], PlanLinks.Coverage(Address.Href), cancel);
    }
}
