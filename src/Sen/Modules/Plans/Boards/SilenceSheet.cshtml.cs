using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>Every unit from which nothing is heard, with its focal officers, as Excel.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class SilenceSheetModel(SenDb db, BusinessClock clock, Texts T) : BoardPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Address.SeesAll)
            return NotFound();
        var silence = await Silence.ReadAsync(Db, Db.Assignments.Where(a => a.PlanId == Address.Id), Board, Shown.Today, cancel);
        ListColumn<(string What, SilentUnit Unit)>[] columns =
        [
            new(T["Tình trạng"], r => r.What, 16), new(T["Mã đơn vị"], r => r.Unit.Unit.Code, 12), new(T["Đơn vị"], r => r.Unit.Unit.Name, 36), new(T["Số việc"], r => r.Unit.Count, 10),
            new(T["Số ngày im lặng"], r => r.Unit.Days), new(T["Đầu mối hiện nay"], r => r.Unit.People, 36),
        ];
        List<(string, SilentUnit)> rows = [.. silence.NeverOpened.Select(u => (T["Chưa mở xem"], u)), .. silence.NeverUpdated.Select(u => (T["Chưa cập nhật"], u))];
        return await SheetAsync("im-lang", T["Im lặng đến {0:dd-MM-yyyy}", Shown.Day], columns, rows, PlanLinks.Ranking(Address.Href), cancel);
    }
}
