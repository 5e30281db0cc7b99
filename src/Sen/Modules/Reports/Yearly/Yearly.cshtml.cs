using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Modules.Plans;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Yearly;

/// <summary>The yearly report before it becomes Word: the sheet, and beside it the figures that open their lists.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class YearlyModel(YearlyFigures figures, BusinessClock clock, Texts T) : YearlyPage(figures, clock)
{
    public const int MostLateShown = 50;

    private readonly YearlyFigures figures = figures;

    public YearlyReport Report { get; private set; } = null!;

    public OfficialDocument Document { get; private set; } = null!;

    /// <summary>Years of the plan.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public string Heading => T["Báo cáo năm {0} của Kế hoạch {1}", Report.Period.ToString(), Report.Plan.Number];

    public string PlanPath => PlanLinks.Plan(Report.Plan.Issuer.ShortName, Report.Plan.Slug);

    public string File(string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReportLinks.Yearly(Report.Plan.Issuer.ShortName, Report.Plan.Slug)}/{name}?ky={Report.Period}&den-ngay={Report.AsOf:yyyy-MM-dd}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ReadAsync(cancel) is not { } report)
            return NotFound();
        (Report, Document) = (report, ReportDocument.Of(report));
        Years = await figures.YearsAsync(report.Plan.Id, cancel);
        return Page();
    }
}
