using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Documents;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Import;

/// <summary>The three ways to a draft, and the drafts that are under way.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class StartModel(SenDb db, StartDraft start, DraftStore drafts, BusinessClock clock) : PageModel
{
    private const int MostShown = 50;

    public sealed record Line(ImportDraftId Id, string Title, string? FileName, DateTimeOffset ChangedAt, string ChangedBy, int Rows, int Waiting);

    public IReadOnlyList<Line> Drafts { get; private set; } = [];

    /// <summary>Issuers to choose from; one needs no question.</summary>
    public IReadOnlyList<SelectListItem> Issuers { get; private set; } = [];

    [BindProperty]
    public UnitId? Issuer { get; set; }

    /// <summary>Issued plans that the officer keeps, to copy into the next year.</summary>
    public IReadOnlyList<SelectListItem> Issued { get; private set; } = [];

    [BindProperty]
    public Guid? Copied { get; set; }

    [BindProperty]
    public IFormFile? Word { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public IFormFile? List { get; set; }

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostWordAsync(CancellationToken cancel)
    {
        if (Word is null)
            return await RefuseAsync(ImportProblems.NoFile.At(nameof(Word)), cancel);
        await using var file = Word.OpenReadStream();
        var name = Path.GetFileName(Word.FileName);
        return await BeginAsync((place, actor) => start.ReadAsync(file, name, place, actor, cancel), nameof(Word), cancel);
    }

    public async Task<IActionResult> OnPostPasteAsync(CancellationToken cancel)
    {
        await using var rows = List?.OpenReadStream() ?? new MemoryStream(Encoding.UTF8.GetBytes(Pasted ?? ""));
        if (List is null && string.IsNullOrWhiteSpace(Pasted))
            return await RefuseAsync(ImportProblems.NothingPasted.At(nameof(Pasted)), cancel);
        var field = List is null ? nameof(Pasted) : nameof(List);
        var list = await SpreadsheetReader.ReadAsync(rows, [], cancel);
        if (list.IsProblem)
            return await RefuseAsync(list.Problem.At(field), cancel);
        var tasks = PastedList.Read(list.Value);
        return tasks.IsProblem
            ? await RefuseAsync(tasks.Problem.At(field), cancel)
            : await BeginAsync((place, actor) => start.PasteAsync(tasks.Value, place, actor, cancel), field, cancel);
    }

    public async Task<IActionResult> OnPostForwardAsync(CancellationToken cancel)
    {
        if (Copied is not { } plan)
            return await RefuseAsync(ImportProblems.NothingToCopy.At(nameof(Copied)), cancel);
        var draft = await start.ForwardAsync(PlanId.From(plan), this.Actor(), cancel);
        return draft.IsProblem ? await RefuseAsync(draft.Problem.At(nameof(Copied)), cancel) : Redirect(ImportLinks.Draft(draft.Value));
    }

    public Task<IActionResult> OnPostEmptyAsync(CancellationToken cancel) =>
        BeginAsync((place, actor) => start.EmptyAsync(place, actor, cancel), "", cancel);

    private async Task<IActionResult> BeginAsync(Func<StartDraft.Place, Actor, Task<Result<ImportDraftId>>> begin, string field, CancellationToken cancel)
    {
        if (await PlaceAsync(cancel) is not { } place)
            return await RefuseAsync(ImportProblems.IssuerMissing.At(nameof(Issuer)), cancel);
        var draft = await begin(place, this.Actor());
        return draft.IsProblem ? await RefuseAsync(draft.Problem.At(field), cancel) : Redirect(ImportLinks.Draft(draft.Value));
    }

    private async Task<IActionResult> RefuseAsync(Problem problem, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        return this.Show(problem);
    }

    /// <summary>The officer's own unit keeps the plan; the issuer is the only one, or the one chosen among those above it.</summary>
    private async Task<StartDraft.Place?> PlaceAsync(CancellationToken cancel)
    {
        foreach (var agency in Agencies())
        {
            var issuers = await start.IssuersAsync(agency, cancel);
            var issuer = Issuer is { } chosen ? issuers.FirstOrDefault(i => i.UnitId == chosen) : issuers is [var only, ..] ? only : null;
            if (issuer is not null)
                return new(agency, issuer.UnitId);
        }

        return null;
    }

    /// <summary>The unit where the officer sits comes first.</summary>
    private IEnumerable<UnitId> Agencies() => this.Actor().UnitsAs(Role.PlanOfficer).OrderByDescending(u => u == this.Actor().Unit);

    private async Task LoadAsync(CancellationToken cancel)
    {
        Drafts = await drafts.VisibleTo(this.Actor()).AsNoTracking().Where(d => d.PlanId == null)
            .OrderByDescending(d => d.ChangedAt).Take(MostShown)
            .Select(d => new Line(d.Id, d.Title, d.SourceFileName, d.ChangedAt, d.ChangedBy, d.Rows.Count(r => r.State != RowState.Dropped), d.Rows.Count(r => r.State == RowState.Waiting)))
            .ToListAsync(cancel);
        var issuers = new List<UnitVersion>();
        foreach (var agency in Agencies().Take(10))
            issuers.AddRange(await start.IssuersAsync(agency, cancel));
        var agencies = Agencies().ToArray();
        var plans = await db.Plans.AsNoTracking().Where(p => p.Issue != null && p.ParentPlanId == null && agencies.Contains(p.StandingAgencyId))
            .OrderByDescending(p => p.Year).ThenBy(p => p.Issue!.Number).Take(MostShown).Select(p => new { p.Id, p.Issue!.Number, p.Year, p.Title }).ToListAsync(cancel);
        Issued = [.. plans.Select(p => new SelectListItem($"{p.Number} ({p.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}) {p.Title}", p.Id.ToString()))];
        Issuers = [.. issuers.DistinctBy(i => i.UnitId).Select(i => new SelectListItem(i.ShortName, i.UnitId.ToString()))];
    }

    public DateOnly DayOf(Line line) => Instants.DayInVietnam(line.ChangedAt);

    public DateOnly Today => clock.Today;
}
