using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Rounds;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>The report as it will be printed, its contents on the left, its figures on the right. Frozen, it is what it was.</summary>
[Authorize(Roles = PlanRoles.Overseers)]
public sealed class EditionModel(SenDb db, ReportData data, ChangesSince changes, Texts T) : EditionPage(db, data)
{
    private const string FigureName = "so";

    [BindProperty(SupportsGet = true, Name = FigureName)]
    public string? Asked { get; init; }

    [TempData]
    public string? Done { get; set; }

    public OfficialDocument Document { get; private set; } = null!;

    /// <summary>Assignments of the report that stand differently since its day; 0 while it is not frozen.</summary>
    public int ChangedRecords { get; private set; }

    public bool MayWrite => Keeps && !Edition.IsFrozen;

    public Figure? Opened => Figures.FirstOrDefault(f => f.Token == Asked);

    public string Heading => T["Báo cáo {0}, bản {1}", PeriodWords.Of(Round.Period, T), Ordinal];

    public string OpenHref(Figure figure) => QueryHelpers.AddQueryString(Request.At(Here), FigureName, figure.Token) + "#con-so";

    public string OverdueHref(string unit) => new FigureLists(Round.PlanId, RoundId, Round.Period, Snapshot.AsOf, Snapshot.Narratives.Day).Work(CountedWork.Overdue, unit);

    public string Moment(DateTimeOffset at) => Instants.InVietnam(at).ToString("HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        Document = EditionDocument.Of(Snapshot, Edition.Issue, Replaced);
        if (Edition.IsFrozen)
            ChangedRecords = await changes.CountAsync(Round, Snapshot.AsOf, cancel);
        return Page();
    }
}
