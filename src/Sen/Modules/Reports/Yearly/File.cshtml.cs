using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Modules.Plans;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Yearly;

/// <summary>The report as Word, and its tables as Excel.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class FileModel(YearlyFigures figures, BusinessClock clock) : YearlyPage(figures, clock)
{
    private static readonly ListColumn<ReportedUnit>[] UnitColumns =
    [
        new("Mã đơn vị", u => u.Code, 12), new("Đơn vị", u => u.Name, 40), new("Tổng số việc", u => u.Counts.Total), new("Đã đến hạn", u => u.Counts.Due),
        new("Hoàn thành", u => u.Counts.DueDone), new("Tỷ lệ (%)", u => u.Counts.DoneRate), new("Đúng hạn", u => u.Counts.DueDoneOnTime),
        new("Quá hạn", u => u.Counts.InProgressOverdue), new("Chưa mở xem", u => u.NeverOpened),
    ];

    private static readonly ListColumn<LateWork>[] LateColumns =
    [
        new("Mã", l => l.TaskCode, 10), new("Nhiệm vụ", l => l.TaskText, 70), new("Đơn vị", l => l.Unit, 34), new("Hạn cuối", l => l.LastDay, 12),
        new("Số ngày quá hạn", l => l.Days), new("Đã báo cáo, chờ xác nhận", l => l.IsReported),
    ];

    private static readonly ListColumn<ReportedGoal>[] GoalColumns =
    [
        new("Mã", g => g.Code, 8), new("Mục tiêu", g => g.Title, 60), new("Nhiệm vụ", g => g.Tasks), new("Tổng số việc", g => g.Counts.Total), new("Đã đến hạn", g => g.Counts.Due),
        new("Hoàn thành", g => g.Counts.DueDone), new("Tỷ lệ (%)", g => g.Counts.DoneRate), new("Đúng hạn", g => g.Counts.DueDoneOnTime), new("Quá hạn", g => g.Counts.InProgressOverdue),
    ];

    public async Task<IActionResult> OnGetAsync(string file, CancellationToken cancel)
    {
        if (file is not ("bao-cao.docx" or "don-vi.xlsx" or "qua-han.xlsx" or "muc-tieu.xlsx") || await ReadAsync(cancel) is not { } report)
            return NotFound();
        // The page says why a day was refused; a file of another day than the one asked for would not.
        if (ModelState[AsOf.Name]?.Errors.Count > 0)
            return LocalRedirect(ReportLinks.Yearly(report.Plan.Issuer.ShortName, report.Plan.Slug) + Request.QueryString);
        var name = FormattableString.Invariant($"bao-cao-{report.Period}-{report.Plan.Slug}");
        if (file == "bao-cao.docx")
            return File(Decree30Writer.ToBytes(ReportDocument.Of(report)), Decree30Writer.ContentType, name + ".docx");

        using var sheet = new MemoryStream();
        if (file == "don-vi.xlsx")
            await Spreadsheet.WriteAsync(sheet, "Phụ lục I", UnitColumns, report.Units, cancel);
        else if (file == "muc-tieu.xlsx")
            await Spreadsheet.WriteAsync(sheet, "Theo mục tiêu", GoalColumns, [.. report.Goals, report.WithoutGoal], cancel);
        else
            await Spreadsheet.WriteAsync(sheet, "Phụ lục II", LateColumns, report.Late, cancel);
        return File(sheet.ToArray(), Spreadsheet.ContentType, $"{name}-{file}");
    }
}
