using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>The ranking with its filters, as Excel.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class RankingSheetModel(SenDb db, BusinessClock clock, Texts T) : BoardPage(db, clock)
{
    [BindProperty(SupportsGet = true, Name = "")]
    public MatrixFilter Filter { get; init; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Address.SeesAll)
            return NotFound();
        ListColumn<MatrixRow>[] columns =
        [
            new(T["Hạng"], r => r.Rank, 8), new(T["Mã đơn vị"], r => r.Unit.Code, 12), new(T["Đơn vị"], r => r.Unit.Name, 36),
            new(T["Hoàn thành đúng hạn"], r => r.Sum.DueOnTime), new(T["Đã đến hạn"], r => r.Sum.Due), new(T["Tỷ lệ (%)"], r => r.Sum.OnTimeRate),
            new(T["Hoàn thành, kể cả quá hạn"], r => r.Sum.DueDone, 24), new(T["Quá hạn"], r => r.Sum.Overdue), new(T["Chưa mở xem"], r => r.Sum.NeverOpened), new(T["Chưa cập nhật"], r => r.Sum.NeverUpdated),
        ];
        return await SheetAsync("xep-hang", T["Xếp hạng đến {0:dd-MM-yyyy}", Shown.Day], columns, Matrix.Of(Board, Filter).Rows, PlanLinks.Ranking(Address.Href), cancel);
    }
}
