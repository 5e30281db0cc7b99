using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>What is said once for many rows, what is added, and the making of the plan.</summary>
public sealed partial class DraftModel
{
    private static readonly string YearDoubt = Reading.Doubts.YearFromPlan.Code;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public int Year { get; set; }

    [BindProperty]
    public int PeriodTo { get; set; }

    public Task<IActionResult> OnPostSureAsync(CancellationToken cancel) => ChangeAsync(() =>
    {
        foreach (var row in Draft.Rows.Where(r => r.IsWaiting && !DraftView.Looks(r)).ToList())
            row.Confirm(By);
        return Done(Draft.Rows.Find(r => r.IsWaiting));
    }, cancel);

    /// <summary>"“Sở LĐTBXH” xuất hiện 4 lần": one answer for all of them.</summary>
    public Task<IActionResult> OnPostNameAsync(string? printed, string? choice, CancellationToken cancel) => ChangeAsync(async () =>
    {
        Around = await Surroundings.LoadAsync(db, Draft, clock.Today, cancel);
        var (unit, set) = Chosen(choice);
        var known = unit is { } chosen ? (await db.NamesOnAsync([chosen], clock.Today, cancel)).Count == 1 : set is not null;
        if (printed is null || !known)
            return (null, ImportProblems.AgencyUnknown(Clip.At(printed ?? "", 100)));
        NameQuestions.Answer(Draft, printed, unit, set);
        return (Held(), null);
    }, cancel);

    public Task<IActionResult> OnPostYearsAsync(CancellationToken cancel) => ChangeAsync(() =>
    {
        foreach (var row in Draft.Rows.Where(r => r.IsWaiting && r.Doubts.Any(d => d.Code == YearDoubt)))
            row.Settle(d => d.Code == YearDoubt);
        return Done(Held());
    }, cancel);

    public Task<IActionResult> OnPostBeforeAsync(bool dayBefore, CancellationToken cancel) => ChangeAsync(() =>
    {
        Draft.BeforeMeansDayBefore = dayBefore;
        return Done(Held());
    }, cancel);

    /// <summary>A sentence that became no row becomes a task, to be looked at.</summary>
    public Task<IActionResult> OnPostAddAsync(int passage, CancellationToken cancel) => ChangeAsync(() =>
    {
        if (!Draft.Unread.Contains(passage) || Draft.Passages.FirstOrDefault(p => p.Id == passage) is not { } source)
            return Done(Held());
        Draft.Judge(passage);
        var before = Draft.Rows.LastOrDefault(r => r.Content is TaskValues or SectionValues && r.Passages is [.., var last] && last < passage)
            ?? Draft.Rows.LastOrDefault(r => r.Content is TaskValues);
        var text = Clip.At(Reading.Markers.Cut(source.Text).Text, 4000);
        return Done(Draft.Insert(new DraftRow(Guid.CreateVersion7(), new TaskValues("", text)) { Passages = [passage], Confidence = Reading.Confidence.Low }, before));
    }, cancel);

    public Task<IActionResult> OnPostJudgeAsync(int passage, CancellationToken cancel) => ChangeAsync(() =>
    {
        Draft.Judge(passage);
        return Done(Held());
    }, cancel);

    /// <summary>A typed row, behind the one in hand or behind the last of its kind.</summary>
    public Task<IActionResult> OnPostNewAsync(string? kind, CancellationToken cancel) => ChangeAsync(() =>
    {
        if (Draft.Rows.Count >= ImportDraft.MaxRows)
            return Task.FromResult<(ImportRow?, Problem?)>((null, ImportProblems.TooManyRows(ImportDraft.MaxRows)));
        var made = NewRows.Of(kind);
        return Done(Draft.Insert(new DraftRow(Guid.CreateVersion7(), made), NewRows.Place(Draft, made, Held())));
    }, cancel);

    public Task<IActionResult> OnPostHeadAsync(CancellationToken cancel) => ChangeAsync(() => Task.FromResult(KeepHead()), cancel);

    public async Task<IActionResult> OnPostPlanAsync(CancellationToken cancel)
    {
        var kept = await ChangeAsync(() => Task.FromResult(KeepHead()), cancel);
        if (kept is not RedirectResult || Draft.PlanId is not null)
            return kept;
        var made = await makePlan.RunAsync(Id, this.Process(), cancel);
        if (!made.IsProblem)
            return Redirect(PlanLinks.Draft(made.Value));
        if (!await LoadAsync(cancel))
            return NotFound();
        await ShowAsync(cancel);
        return this.Show(made.Problem);
    }

    private (ImportRow? Next, Problem? Wrong) KeepHead()
    {
        if (Year is < 2000 or > 2100 || PeriodTo < Year || PeriodTo > 2100)
            return (null, ImportProblems.YearWrong.At(nameof(Year)));
        if (string.IsNullOrWhiteSpace(Title))
            return (null, ImportProblems.TitleMissing.At(nameof(Title)));
        (Draft.Title, Draft.Year, Draft.PeriodTo) = (Clip.At(Title.Trim(), DraftHead.MaxTitle), Year, PeriodTo);
        return (Held(), null);
    }

    private ImportRow? Held() => RowId is { } id ? Draft.Row(id) : null;

    private static Task<(ImportRow?, Problem?)> Done(ImportRow? next) => Task.FromResult<(ImportRow?, Problem?)>((next, null));

    private static (UnitId? Unit, string? Set) Chosen(string? choice) => choice switch
    {
        ['u', ':', .. var unit] when Guid.TryParse(unit, out var id) => (UnitId.From(id), null),
        ['s', ':', .. var set] => (null, UnitSet.Find(set)?.Code),
        _ => (null, null),
    };
}
