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
            await Spreadsheet.WriteAsync(sheet, "Phụ lục I", ReportColumns.Units, report.Units, cancel);
        else if (file == "muc-tieu.xlsx")
            await Spreadsheet.WriteAsync(sheet, "Theo mục tiêu", ReportColumns.Goals, [.. report.Goals, report.WithoutGoal], cancel);
        else
            await Spreadsheet.WriteAsync(sheet, "Phụ lục II", ReportColumns.Late, report.Late, cancel);
        return File(sheet.ToArray(), Spreadsheet.ContentType, $"{name}-{file}");
    }
}
