using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Yearly;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Files;

namespace Sen.Modules.Reports.Composing;

/// <summary>An edition as Word, its annex as Excel, and the signed file that came back.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class EditionFileModel(SenDb db, ReportData data, FileStore files) : EditionPage(db, data)
{
    public async Task<IActionResult> OnGetAsync(string file, CancellationToken cancel)
    {
        if (file is not ("bao-cao.docx" or "phu-luc.xlsx" or "ban-ky.pdf") || !await LoadAsync(cancel))
            return NotFound();
        var name = FormattableString.Invariant($"bao-cao-{Round.Period}-ban-{Ordinal}");
        if (file == "bao-cao.docx")
            return File(Decree30Writer.ToBytes(EditionDocument.Of(Snapshot, Edition.Issue, Replaced)), Decree30Writer.ContentType, name + ".docx");
        if (file == "ban-ky.pdf")
            return Edition.Issue?.SignedFile is { } signed ? File(files.Open(signed), FileType.Pdf, name + ".pdf") : NotFound();
        return File(await ReportAnnex.WriteAsync(Snapshot.Figures, cancel), Spreadsheet.ContentType, name + "-phu-luc.xlsx");
    }
}
