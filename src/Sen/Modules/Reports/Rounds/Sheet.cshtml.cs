using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Rounds;

/// <summary>The units of a round as Excel: the same filters give the same rows.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class SheetModel(SenDb db, BusinessClock clock, Texts T) : RoundPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadRoundAsync(cancel))
            return NotFound();
        ListColumn<RoundUnit>[] columns =
        [
            new("Mã đơn vị", u => u.Code, 12), new("Đơn vị", u => u.Name, 40), new("Tình trạng", u => NarrativeWords.Of(u.State, T), 14), new("Ngày gửi", u => u.SentOn, 12), new("Số ngày muộn", u => u.DaysLate),
        ];
        using var sheet = new MemoryStream();
        await Spreadsheet.WriteAsync(sheet, "Báo cáo của các đơn vị", columns, Shown, cancel);
        return File(sheet.ToArray(), Spreadsheet.ContentType, FormattableString.Invariant($"bao-cao-don-vi-{Round.Period}.xlsx"));
    }
}
