using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

[Authorize(Roles = WorkRoles.See)]
public sealed class ListModel(SenDb db, BusinessClock clock, Texts T) : WorkList(db, clock)
{
    public const int PageSize = 50;
    internal const string AfterName = "sau";
    internal const string BeforeName = "truoc";

    [BindProperty(SupportsGet = true, Name = AfterName)]
    public string? After { get; init; }

    [BindProperty(SupportsGet = true, Name = BeforeName)]
    public string? Before { get; init; }

    public AssignmentCounts Counts { get; private set; }

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public string? PreviousHref { get; private set; }

    public string? NextHref { get; private set; }

    internal IReadOnlyList<WorkRow> Rows { get; private set; } = [];

    internal IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();

    public IReadOnlyList<SelectListItem> States =>
    [
        new(T["Tất cả"], ""), new(T["Quá hạn"], WorkFilter.AnyOverdue), new(T["Quá hạn, chưa báo cáo hoàn thành"], WorkFilter.NameOf(WorkPart.Overdue)),
        new(T["Chưa mở xem"], WorkFilter.NeverOpened), new(T["Chưa cập nhật"], WorkFilter.NeverUpdated), new(T["Chờ tiếp nhận"], WorkFilter.NameOf(WorkPart.ToAccept)), new(T["Trả lại"], WorkFilter.NameOf(WorkPart.Returned)),
        new(T["Đến hạn trong 14 ngày"], WorkFilter.NameOf(WorkPart.DueSoon)), new(T["Đang thực hiện"], WorkFilter.NameOf(WorkPart.InProgress)),
        new(T["Đề nghị làm rõ"], WorkFilter.OpenQuestion), new(T["Xin gia hạn"], WorkFilter.ExtensionAsked),
        new(T["Chờ thủ trưởng duyệt"], WorkFilter.NameOf(WorkPart.AwaitingHead)), new(T["Chờ xác nhận"], WorkFilter.NameOf(WorkPart.AwaitingConfirmation)), new(T["Đã xong"], WorkFilter.NameOf(WorkPart.Done)),
        new(T["Đã đến hạn"], WorkFilter.Due), new(T["Đã đến hạn, đã xong"], WorkFilter.DueDone), new(T["Đã đến hạn, xong đúng hạn"], WorkFilter.DueDoneOnTime),
        new(T["Không kể việc đã dừng"], WorkFilter.NotStopped),
    ];

    public IReadOnlyList<SelectListItem> Roles => [new(T["Tất cả"], ""), new(T["Chủ trì"], WorkFilter.Lead), new(T["Phối hợp"], WorkFilter.Coordinating)];

    public IReadOnlyList<SelectListItem> Persons => [new(T["Tất cả"], ""), new(T["Giao cho tôi"], WorkFilter.Mine), new(T["Chưa phân công"], WorkFilter.Nobody)];

    /// <summary>Whoever answers for a unit may see who in it does what.</summary>
    internal bool Answers => this.Actor().Has(Role.FocalOfficer) || this.Actor().Has(Role.UnitHead);

    internal IReadOnlyDictionary<UserId, string> People { get; private set; } = new Dictionary<UserId, string>();

    internal bool ShowsUnits => Units.Count > 2;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ChooseDayAsync(cancel);
        Counts = await CountAsync(cancel);
        await ChooseRowsAsync(cancel);
        Names = await Db.UnitNamesAsync(Rows, Day, cancel);
        var own = this.Actor().UnitsAs(Role.FocalOfficer, Role.UnitHead);
        People = await Db.NamesAsync(Rows.Where(r => own.Contains(r.Unit)).Select(r => r.On.DoneByUserId).OfType<UserId>(), cancel);
        await ChooseOptionsAsync(cancel);
    }

    private async Task ChooseRowsAsync(CancellationToken cancel)
    {
        var work = Narrowed();
        if (WorkCursor.Parse(Before) is { } before)
        {
            var rows = await before.Before(work).Take(PageSize + 1).Rows().ToListAsync(cancel);
            Rows = [.. rows.Take(PageSize).Reverse()];
            PreviousHref = rows.Count > PageSize ? Href(BeforeName, Rows[0]) : null;
            NextHref = Rows.Count > 0 ? Href(AfterName, Rows[^1]) : null;
            return;
        }

        var after = WorkCursor.Parse(After);
        var found = await (after is null ? work : after.After(work)).ByUrgency().Take(PageSize + 1).Rows().ToListAsync(cancel);
        Rows = [.. found.Take(PageSize)];
        PreviousHref = after is not null && Rows.Count > 0 ? Href(BeforeName, Rows[0]) : null;
        NextHref = found.Count > PageSize ? Href(AfterName, Rows[^1]) : null;
    }

    private async Task ChooseOptionsAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        // Plans of units under one that the reader keeps hold none of this work, and there may be thousands.
        var given = Db.AllVisibleTo(actor).Select(a => a.PlanId).Distinct();
        var plans = await Db.Plans.AsNoTracking().Where(p => p.Issue != null && given.Contains(p.Id))
            .OrderByDescending(p => p.Year).ThenByDescending(p => p.Issue!.IssuedAt)
            .Select(p => new { p.Id, p.Issue!.Number, p.Year }).ToListAsync(cancel);
        Plans = [new(T["Tất cả"], ""), .. plans.Select(p => new SelectListItem($"{p.Number} ({p.Year})", p.Id.ToString()))];
        var mine = Db.AllVisibleTo(actor).Join(Db.AssignmentsOn(Day), a => a.Id, d => d.AssignmentId, (a, d) => d.UnitId).Distinct();
        var units = await Db.UnitsOn(Day).Where(v => mine.Contains(v.UnitId))
            .Join(Db.Units, v => v.UnitId, u => u.Id, (v, u) => new { u.Code, v.ShortName }).ToListAsync(cancel);
        Units = [new(T["Tất cả"], ""), .. units.OrderBy(u => u.ShortName, VietnameseOrder.Instance).Select(u => new SelectListItem(u.ShortName, u.Code))];
    }

    private string Href(string direction, WorkRow row) =>
        Request.At(WorkLinks.With(WorkLinks.List, [.. Filter.Query, (direction, WorkCursor.Of(row).ToString())]));
}

/// <summary>Who may come to the pages of work; which work they see is for <see cref="PlanAccess"/>.</summary>
internal static class WorkRoles
{
    public const string See = nameof(Role.FocalOfficer) + "," + nameof(Role.UnitHead) + "," + nameof(Role.PlanOfficer) + "," + nameof(Role.Leader);

    public const string Confirm = nameof(Role.PlanOfficer);
}
