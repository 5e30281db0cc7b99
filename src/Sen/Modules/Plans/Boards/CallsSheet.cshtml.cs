using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>Every unit that needs a call, with its focal officers, as Excel: those that are late, those from which nothing is heard.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class CallsSheetModel(SenDb db, BusinessClock clock, Texts T) : BoardPage(db, clock)
{
    private sealed record Call(string Why, BoardUnit Unit, int Count, int Days, string People);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel) || !Address.SeesAll)
            return NotFound();
        var late = await LateUnit.ReadAsync(Db, Board, Shown.Today, cancel);
        var silence = await Silence.ReadAsync(Db, Db.Assignments.Where(a => a.PlanId == Address.Id), Board, Shown.Today, cancel);
        ListColumn<Call>[] columns =
        [
            new(T["Tình trạng"], c => c.Why, 16), new(T["Mã đơn vị"], c => c.Unit.Code, 12), new(T["Đơn vị"], c => c.Unit.Name, 36), new(T["Số việc"], c => c.Count, 10),
            new(T["Số ngày"], c => c.Days, 10), new(T["Đầu mối hiện nay"], c => c.People, 36),
        ];
        List<Call> rows =
        [
            .. late.Select(l => new Call(T["Quá hạn"], l.Unit, l.Count, l.Days, l.People)),
            .. silence.NeverOpened.Select(u => new Call(T["Chưa mở xem"], u.Unit, u.Count, u.Days, u.People)),
            .. silence.NeverUpdated.Select(u => new Call(T["Chưa cập nhật"], u.Unit, u.Count, u.Days, u.People)),
        ];
        return await SheetAsync("can-goi", T["Cần gọi, đến {0:dd-MM-yyyy}", Shown.Day], columns, rows, PlanLinks.Ranking(Address.Href), cancel);
    }
}
