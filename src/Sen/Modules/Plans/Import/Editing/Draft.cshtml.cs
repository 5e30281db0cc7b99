using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>The document as issued beside the rows that were read from it; one row at a time is a form. Every post keeps what it changes.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed partial class DraftModel(SenDb db, DraftStore drafts, MakePlan makePlan, BusinessClock clock, WorkingCalendar calendar, Texts T) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public ImportDraftId Id { get; set; }

    /// <summary>The row in hand.</summary>
    [BindProperty(SupportsGet = true, Name = "dong")]
    public Guid? RowId { get; set; }

    /// <summary>The version of the row in hand that the officer saw.</summary>
    [BindProperty(Name = "ban")]
    public int SeenVersion { get; set; }

    [BindProperty]
    public RowForm Form { get; set; } = new();

    internal DraftView View { get; private set; } = null!;

    internal Surroundings Around { get; private set; } = null!;

    /// <summary>What somebody else made of the row meanwhile.</summary>
    public string? Meanwhile { get; private set; }

    public ImportDraft Draft { get; private set; } = null!;

    private ImportRow.By By => new(this.Actor().UserId, this.Actor().Name, clock.Now);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        return Draft.PlanId is { } plan ? Redirect(PlanLinks.Draft(plan)) : await ShowAsync(cancel);
    }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel) => ReviseAsync(confirm: true, row => NextAfter(row), cancel);

    public Task<IActionResult> OnPostKeepAsync(CancellationToken cancel) => ReviseAsync(confirm: false, row => row, cancel);

    public Task<IActionResult> OnPostSplitAsync(CancellationToken cancel) => ReviseAsync(confirm: false, row =>
    {
        var (first, second) = RowSplit.Of(row.Content);
        row.Revise(first);
        row.Reopen();
        Draft.Insert(new DraftRow(Guid.CreateVersion7(), second) { Passages = row.Passages }, row);
        return row;
    }, cancel);

    public Task<IActionResult> OnPostDropAsync(CancellationToken cancel) => OnRowAsync(row =>
    {
        row.Drop(By);
        return NextAfter(row);
    }, cancel);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken cancel) => OnRowAsync(row =>
    {
        row.Reopen();
        return row;
    }, cancel);

    /// <summary>Keeps what the form says, then does the rest; what cannot be confirmed yet is kept and shown with what is missing.</summary>
    private Task<IActionResult> ReviseAsync(bool confirm, Func<ImportRow, ImportRow?> then, CancellationToken cancel) => ChangeAsync(async () =>
    {
        if (RowId is not { } id || Draft.Row(id) is not { } row)
            return (null, Problems.PlanNotFound);
        if (row.Version != SeenVersion)
            return (null, await SayMeanwhileAsync(row, cancel));
        Around = await Surroundings.LoadAsync(db, Draft, clock.Today, cancel);
        var read = new RowReading(Around.Agencies, Draft.Year).Read(Form, row.Content);
        if (read.IsProblem)
            return (null, read.Problem);
        row.Revise(read.Value);
        if (!confirm)
        {
            row.Reopen();
            return (then(row), null);
        }

        if (RowCheck.Of(row.Content) is { } missing)
        {
            row.Reopen();
            return (row, missing);
        }

        row.Confirm(By);
        return (then(row), null);
    }, cancel);

    private Task<IActionResult> OnRowAsync(Func<ImportRow, ImportRow?> act, CancellationToken cancel) => ChangeAsync(async () =>
    {
        if (RowId is not { } id || Draft.Row(id) is not { } row)
            return (null, Problems.PlanNotFound);
        return row.Version == SeenVersion ? (act(row), null) : (null, await SayMeanwhileAsync(row, cancel));
    }, cancel);

    private async Task<Problem> SayMeanwhileAsync(ImportRow row, CancellationToken cancel)
    {
        Around = await Surroundings.LoadAsync(db, Draft, clock.Today, cancel);
        var state = row.State switch { RowState.Confirmed => T["Đã xác nhận"], RowState.Dropped => T["Đã bỏ"], _ => T["Chờ xác nhận"] };
        Meanwhile = string.Join(" · ", new[] { row.DecidedByName, state, row.Content.Text, RowWords.Line(row.Content, Around.Agencies, T) }.Where(w => !string.IsNullOrEmpty(w)));
        return ImportProblems.ChangedMeanwhile;
    }

    /// <summary>Loads, changes, keeps; then goes to the row that comes next, or shows the page again with what is wrong.</summary>
    private async Task<IActionResult> ChangeAsync(Func<Task<(ImportRow? Next, Problem? Wrong)>> change, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        if (Draft.PlanId is { } plan)
            return Redirect(PlanLinks.Draft(plan));
        var (next, wrong) = await change();
        if (next is not null || wrong is null)
        {
            Draft.Touch(By);
            var kept = await drafts.SaveAsync(cancel);
            if (kept.IsProblem && await LoadAsync(cancel))
                (next, wrong) = (null, kept.Problem);
        }

        if (wrong is null)
            return Redirect(next is null ? ImportLinks.Draft(Id) : ImportLinks.Row(Id, next.Id));
        await ShowAsync(cancel);
        return this.Show(wrong);
    }

    private ImportRow? NextAfter(ImportRow row) => new DraftView(Draft, row.Id).NextFrom(Draft.Rows.IndexOf(row) + 1) ?? row;

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await drafts.FindAsync(Id, this.Actor(), cancel) is not { } draft)
            return false;
        Draft = draft;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Around = await Surroundings.LoadAsync(db, Draft, clock.Today, cancel);
        View = new DraftView(Draft, RowId);
        Form = View.Current is { } row ? RowForm.Of(row.Content, Around.Agencies) : new RowForm();
        (Title, Year, PeriodTo) = (Draft.Title, Draft.Year, Draft.PeriodTo);
        return Page();
    }
}
