using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Composing;
using Sen.Modules.Reports.Rounds;
using Sen.Modules.Reports.Yearly;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Narratives;

/// <summary>What one unit writes for a round: its people write and send, the plan officer takes it or sends it back.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class WriteModel(SenDb db, BusinessClock clock, WriteNarrative write, AcceptNarratives accept, ReturnNarrative giveBack, YearlyFigures figures, Texts T) : PageModel
{
    private const string Send = "send";

    private Narrative narrative = null!;

    [FromRoute]
    public NarrativeId Id { get; init; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public List<string?> Texts { get; set; } = [];

    [BindProperty]
    public string? Act { get; init; }

    [BindProperty]
    public int? Section { get; init; }

    [BindProperty]
    public string? Reason { get; init; }

    [TempData]
    public string? Done { get; set; }

    public ReportRound Round { get; private set; } = null!;

    public RoundUnit Unit { get; private set; } = null!;

    public string PlanNumber { get; private set; } = "";

    public string AgencyName { get; private set; } = "";

    public IReadOnlyList<RoundSection> Sections => Round.Sections;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<NarrativeEvent> Events { get; private set; } = [];

    public IReadOnlyList<(string Label, int Count, string Href)> Figures { get; private set; } = [];

    public DateOnly FiguresDay { get; private set; }

    public bool MayWrite { get; private set; }

    public bool MayReview { get; private set; }

    /// <summary>What is being written belongs to the unit; others read what was sent.</summary>
    public bool ShowsTexts { get; private set; }

    public NarrativeEvent? LastReturn => Events.FirstOrDefault(e => e.Kind == NarrativeEventKind.Returned);

    public string BackHref { get; private set; } = "";

    public string Heading => T["Báo cáo {0} của {1}", PeriodWords.Of(Round.Period, T), Unit.Name];

    public IEnumerable<SelectListItem> SectionOptions => [new(T["Cả báo cáo"], ""), .. Sections.Select(s => new SelectListItem($"{s.Ordinal}. {s.Heading}", $"{s.Ordinal}"))];

    private IReadOnlyDictionary<UserId, string> People { get; set; } = new Dictionary<UserId, string>();

    public string NameOf(UserId user) => People.GetValueOrDefault(user, "—");

    /// <summary>The words that somebody else saved meanwhile, where they differ from what was entered; null when there is nothing to compare.</summary>
    public string? StoredBeside(int ordinal) =>
        ModelState.IsValid || !Request.HasFormContentType || Text(ordinal) == (Texts.ElementAtOrDefault(ordinal - 1) ?? "").ReplaceLineEndings("\n").Trim() || !wasChanged ? null : Text(ordinal);

    private bool wasChanged;

    public static string WordsOf(NarrativeEvent happened, Texts T) => happened.Kind switch
    {
        NarrativeEventKind.Submitted => T["Đơn vị gửi"],
        NarrativeEventKind.Returned => happened.Section is { } section ? T["Trả lại phần {0}", section] : T["Trả lại cả báo cáo"],
        _ => T["Đã nhận"],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        Version = narrative.Version;
        Texts = [.. Sections.Select(s => (string?)Text(s.Ordinal))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var sends = Act == Send;
        var result = await write.RunAsync(new(Id, Version, [.. Texts.Select(t => t ?? "")], sends), this.Process(), cancel);
        return await AnswerAsync(result, sends ? T["Đã gửi."] : T["Đã lưu nháp."], cancel);
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancel) =>
        await AnswerAsync(await accept.RunAsync([new(Id, Version)], this.Process(), cancel), T["Đã nhận báo cáo."], cancel);

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken cancel) =>
        await AnswerAsync(await giveBack.RunAsync(new(Id, Version, Section, Reason), this.Process(), cancel), T["Đã trả lại đơn vị."], cancel);

    private async Task<IActionResult> AnswerAsync(Result result, string done, CancellationToken cancel)
    {
        if (!result.IsProblem)
        {
            Done = done;
            return LocalRedirect(Request.At(ReportLinks.Narrative(Id)));
        }

        if (!await LoadAsync(cancel))
            return NotFound();
        // Whoever saw the other words may send again over them.
        wasChanged = Version != narrative.Version;
        Version = narrative.Version;
        ModelState.Remove(nameof(Version));
        if (!MayWrite)
            Texts = [.. Sections.Select(s => (string?)Text(s.Ordinal))];
        return this.Show(result.Problem);
    }

    private string Text(int ordinal) => narrative.Texts.SingleOrDefault(t => t.Ordinal == ordinal)?.Text ?? "";

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        var found = await db.Narratives.AsNoTracking().VisibleTo(db, actor).Include(n => n.Texts).Include(n => n.Events).SingleOrDefaultAsync(n => n.Id == Id, cancel);
        if (found is null)
            return false;
        narrative = found;
        Round = await db.Rounds.AsNoTracking().Include(r => r.Sections.OrderBy(s => s.Ordinal)).SingleAsync(r => r.Id == found.RoundId, cancel);
        var plan = await db.Plans.AsNoTracking().Where(p => p.Id == Round.PlanId).Select(p => new { p.Issue!.Number, p.StandingAgencyId }).SingleAsync(cancel);
        var names = await db.NamesOnAsync([found.UnitId, plan.StandingAgencyId], clock.Today, cancel);
        var code = await db.Units.Where(u => u.Id == found.UnitId).Select(u => u.Code).SingleAsync(cancel);
        (PlanNumber, AgencyName) = (plan.Number, names[plan.StandingAgencyId]);
        Unit = RoundUnits.Of(found.Id, found.UnitId, code, names[found.UnitId], found.Version, found.Events, Round.DueOn, clock.Today);
        Events = [.. found.Events.OrderByDescending(e => e.Ordinal)];
        MayWrite = found.IsOpen && actor.WritesFor(found);
        MayReview = actor.Has(Role.PlanOfficer, plan.StandingAgencyId) && Unit.State is (NarrativeState.Sent or NarrativeState.Accepted);
        ShowsTexts = actor.WritesFor(found) || !found.IsOpen;
        BackHref = actor.WritesFor(found) ? ReportLinks.Root : ReportLinks.Round(Round.Id);
        var people = Events.Select(e => e.ByUserId).Distinct().ToArray();
        People = await db.Accounts.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        await CountAsync(code, cancel);
        return true;
    }

    private async Task CountAsync(string code, CancellationToken cancel)
    {
        FiguresDay = Round.Period.CutOff < clock.Today ? Round.Period.CutOff : clock.Today;
        var counts = await figures.InPeriod(Round.PlanId, Round.Period.CutOff, FiguresDay).Where(a => db.AssignmentsOn(FiguresDay).Any(d => d.AssignmentId == a.Id && d.UnitId == narrative.UnitId)).CountOnAsync(db, FiguresDay, cancel);
        var lists = new FigureLists(Round.PlanId, Round.Id, Round.Period, FiguresDay, FiguresDay);
        Figures =
        [
            (T["Việc được giao"], counts.Total, lists.Work(CountedWork.Total, code)), (T["Đã đến hạn"], counts.Due, lists.Work(CountedWork.Due, code)),
            (T["Hoàn thành"], counts.DueDone, lists.Work(CountedWork.DueDone, code)), (T["Đúng hạn"], counts.DueDoneOnTime, lists.Work(CountedWork.DueDoneOnTime, code)),
            (T["Quá hạn"], counts.InProgressOverdue, lists.Work(CountedWork.Overdue, code)),
        ];
    }
}
