using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Access;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Directives;

/// <summary>A directive at one unit: the story, and the form of whoever must speak next.</summary>
[Authorize(Roles = WorkRoles.See)]
public sealed class AtModel(SenDb db, BusinessClock clock, AnswerDirective answer, ReturnDirective giveBack, CloseDirective close, Texts T) : PageModel
{
    private IReadOnlyDictionary<UserId, string> people = new Dictionary<UserId, string>();

    private CoverBook covers = CoverBook.Empty;

    [FromRoute]
    public AssignmentId Id { get; init; }

    [FromRoute(Name = "directive")]
    public DirectiveId Which { get; init; }

    [BindProperty]
    public string? Act { get; init; }

    /// <summary>How many events of the directive the person saw.</summary>
    [BindProperty]
    public int Seen { get; init; }

    [BindProperty]
    public string? Answer { get; init; }

    [BindProperty]
    public string? Number { get; init; }

    [BindProperty]
    public DateOnly? Date { get; init; }

    [BindProperty]
    public string? Reason { get; init; }

    [BindProperty]
    public DateOnly? Until { get; init; }

    [BindProperty]
    public string? Note { get; init; }

    [TempData]
    public string? Done { get; set; }

    /// <summary>What was typed into a form that is no longer there, because somebody else acted first.</summary>
    internal string? Lost => !ModelState.IsValid && (Act == "answer" ? !(Answers && Unit.Standing.IsOwed) : Act == "return" && !(Leads && Unit.Standing.Step == DirectiveStep.Answered))
        ? string.Join(' ', new[] { Answer, Reason }.Where(w => !string.IsNullOrWhiteSpace(w)))
        : null;

    public DateOnly Day { get; } = clock.Today;

    internal DirectiveView View { get; private set; } = null!;

    internal DirectedUnit Unit => View.Units[0];

    internal bool Answers => this.Actor().Has(Role.FocalOfficer, Unit.Unit) || this.Actor().Has(Role.UnitHead, Unit.Unit);

    internal bool Leads => this.Actor().Leads(View.Directive);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        var errors = new FieldErrors();
        var document = Act == "answer" ? ReadDocument(errors) : null;
        if (errors.ToProblem() is { } unclear)
            return this.Show(unclear);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return Act switch
        {
            "answer" => await FinishAsync(await answer.RunAsync(new(Id, Which, Seen, Answer ?? "", document), this.Process(), cancel), T["Đã gửi báo cáo."], cancel),
            "return" => await FinishAsync(await giveBack.RunAsync(new(Id, Which, Seen, Reason ?? "", Until), this.Process(), cancel), T["Đã yêu cầu báo cáo lại."], cancel),
            "close" => await FinishAsync(await close.RunAsync(new(Which, [new(Id, Seen)], Note ?? ""), this.Process(), cancel), T["Đã kết thúc theo dõi."], cancel),
            _ => NotFound(),
        };
    }

    internal string TitleOf(AssignmentEvent e) => Timeline.TitleOfDirective(e.Kind, T);

    internal string WhoSaid(AssignmentEvent e) => string.Join(", ", new[]
    {
        NameOf(e), e.ByUnitId == View.Directive.ByUnitId ? View.LeaderUnit : Unit.Name,
    }.Where(s => !string.IsNullOrEmpty(s)));

    /// <summary>Of somebody who spoke in another's stead, both.</summary>
    private string? NameOf(AssignmentEvent e)
    {
        var name = people.GetValueOrDefault(e.ByUserId);
        ReadOnlySpan<Role> roles = e.Kind == AssignmentEventKind.DirectiveAnswered ? [Role.FocalOfficer, Role.UnitHead] : [Role.Leader];
        return name is not null && e.ByUnitId is { } unit && covers.At(e.ByUserId, unit, e.At, roles) is { } held ? held.Beside(name, T) : name;
    }

    private EvidenceGiven? ReadDocument(FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(Number) && Date is null)
            return null;
        var number = errors.Take(nameof(Number), DocumentNumber.Parse(Number));
        errors.NeedDay(nameof(Date), Date, ModelState, Problems.DocumentDateMissing);
        return new EvidenceGiven(null, null, number, Date, false);
    }

    private async Task<IActionResult> FinishAsync(Result result, string done, CancellationToken cancel)
    {
        if (result.IsProblem)
        {
            if (result.Problem.Code == Problems.DirectiveNotFound.Code || !await LoadAsync(cancel))
                return NotFound();
            return this.Show(result.Problem);
        }

        Done = done;
        return LocalRedirect(Request.At(WorkLinks.DirectiveAt(Id, Which)));
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await db.Set<Directive>().AsNoTracking().VisibleTo(db, actor).SingleOrDefaultAsync(d => d.Id == Which, cancel) is not { } directive)
            return false;
        var view = (await DirectiveView.LoadAsync(db, db.Assignments.VisibleTo(db, actor).Where(a => a.Id == Id), [directive], Day, words: true, cancel))[0];
        if (view.Units.FirstOrDefault(u => u.At == Id) is not { } unit)
            return false;
        var evidence = (await db.Set<Evidence>().AsNoTracking().Where(x => db.Set<AssignmentEvent>().Any(e => e.Id == x.EventId && e.AssignmentId == Id && e.DirectiveId == Which)).ToListAsync(cancel)).ToLookup(x => x.EventId);
        foreach (var said in unit.Said)
            said.Evidence.AddRange(evidence[said.Id]);
        View = view with { Units = [unit] };
        people = await db.NamesAsync(unit.Said.Select(e => e.ByUserId), cancel);
        covers = await db.CoverBookAsync([.. people.Keys], [directive.ByUnitId, unit.Unit], cancel);
        return true;
    }
}
