using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Coverage;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Drafting;

/// <summary>What the pages that write a task share: the draft, the form, and what its lists offer.</summary>
public abstract class TaskPage(SenDb db, BusinessClock clock, Texts T) : PageModel
{
    protected SenDb Db => db;

    protected BusinessClock Clock => clock;

    protected Texts Words => T;

    [BindProperty]
    public TaskForm Given { get; set; } = new();

    public Plan Plan { get; private set; } = null!;

    public AgencyLookup Agencies { get; private set; } = null!;

    public virtual IReadOnlyList<SelectListItem> Sections =>
        [.. Plan.Sections.OrderBy(s => s.Ordinal).Select(s => new SelectListItem($"{(s.No.Length > 0 ? s.No : s.Code)} {s.Title}".Trim(), s.Id.ToString()))];

    public virtual IReadOnlyList<SelectListItem> Targets =>
    [
        new(T["Không gắn với chỉ tiêu"], ""),
        .. Plan.TargetsInForce.OrderBy(t => t.Code, Kernel.Text.VietnameseOrder.Instance).ThenBy(t => t.Ordinal).DistinctBy(t => t.Code).Select(t => new SelectListItem($"{t.Code} {t.Text}", t.Id.ToString())),
    ];

    /// <summary>What the superior's plan gave the unit; empty when the plan has none.</summary>
    public IReadOnlyList<SelectListItem> Asked { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds =>
    [
        new(T["Không ghi"], ""),
        new(T["trước"], nameof(DeadlineKind.Before)),
        new(T["chậm nhất, đến hết"], nameof(DeadlineKind.By)),
        new(T["đúng ngày"], nameof(DeadlineKind.On)),
        new(T["trong thời gian"], nameof(DeadlineKind.Within)),
        new(T["từ đó trở đi"], nameof(DeadlineKind.From)),
    ];

    public IReadOnlyList<SelectListItem> Recurrences =>
    [
        new(T["Một lần"], ""),
        new(T["Hằng tháng"], nameof(Recurrence.Monthly)),
        new(T["Hằng quý"], nameof(Recurrence.Quarterly)),
        new(T["6 tháng một lần"], nameof(Recurrence.Semiannual)),
        new(T["Hằng năm"], nameof(Recurrence.Annual)),
        new(T["Hai tuần một lần"], nameof(Recurrence.Biweekly)),
        new(T["Hai năm một lần"], nameof(Recurrence.Biennial)),
        new(T["Thường xuyên"], nameof(Recurrence.Continuous)),
    ];

    public IReadOnlyList<SelectListItem> EvidenceKinds =>
    [
        new(T["Văn bản có số và ngày"], nameof(EvidenceRules.Document)),
        new(T["Ảnh"], nameof(EvidenceRules.Photo)),
        new(T["Tệp danh sách"], nameof(EvidenceRules.List)),
    ];

    /// <summary>Whether there is such a draft and the reader keeps it.</summary>
    protected async Task<bool> LoadAsync(PlanId id, CancellationToken cancel)
    {
        var draft = await db.DraftAsync(id, this.Actor(), cancel);
        if (draft.IsProblem)
            return false;
        await UseAsync(draft.Value, cancel);
        return true;
    }

    /// <summary>Takes the plan into which the form writes, and what its lists offer.</summary>
    protected async Task UseAsync(Plan plan, CancellationToken cancel)
    {
        Plan = plan;
        if (Plan.ParentPlanId is not null)
            Asked = [new(T["Chọn nhiệm vụ"], ""), .. (await db.AskedOfAsync(Plan, cancel)).Select(t => new SelectListItem($"{t.Code} {t.Text}", t.Id.ToString()))];
        Agencies = await AgencyLookup.AroundAsync(db, Plan.IssuerId, clock.Today, cancel);
    }

    protected async Task<TaskForm> FormOfAsync(PlanTask task, CancellationToken cancel) =>
        TaskForm.Of(task, Plan.Version, await PlanOnDay.NamesAsync(db, Plan, clock.Today, cancel));
}
