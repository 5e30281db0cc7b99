using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Dialogue;
using Sen.Modules.Plans.Directives;
using Sen.Modules.Plans.Passing;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The first page after signing in: what waits for this person, whatever their roles.</summary>
[Authorize]
public sealed class DeskModel(SenDb db, BusinessClock clock, WorkingCalendar calendar, AcceptAssignments accept, StandIns standIns, WaitingForMe waitingForMe, IEnumerable<IOwed> sources, IOptions<Frames> frames, Texts T) : PageModel
{
    private IReadOnlyDictionary<UnitId, string> agencies = new Dictionary<UnitId, string>();

    /// <summary>Rows ticked in the list of new work.</summary>
    [BindProperty]
    public List<AssignmentId> Chosen { get; init; } = [];

    /// <summary>The row whose own button was pressed; ticks elsewhere then do not count.</summary>
    [BindProperty]
    public AssignmentId? Only { get; init; }

    /// <summary>One of several pieces of work on one task, taken over from units that ended: all of them that wait are accepted.</summary>
    [BindProperty]
    public AssignmentId? Together { get; init; }

    [TempData]
    public int? Accepted { get; set; }

    /// <summary>For those who keep plans, or anyone who looks back at what lay here.</summary>
    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; init; }

    public AsOf On { get; private set; } = new(clock.Today, clock.Today);

    public DateOnly Day => On.Day;

    internal DeskWork Work { get; private set; } = null!;

    internal IReadOnlyList<Comparison> Comparisons { get; private set; } = [];

    internal IReadOnlyList<PlanStanding> Plans { get; private set; } = [];

    internal IReadOnlyDictionary<UserId, string> Names { get; private set; } = new Dictionary<UserId, string>();

    internal int ToConfirm { get; private set; }

    /// <summary>Plans with work of units that have ended.</summary>
    internal IReadOnlyList<PlanToPass> ToPass { get; private set; } = [];

    internal OpenRequests Requests { get; private set; } = OpenRequests.Nothing;

    internal IReadOnlyList<NewWords> News { get; private set; } = [];

    internal IReadOnlyList<HeldInStead> StandsIn { get; private set; } = [];

    internal string CoverWords(HeldInStead held) => held.ToThemself(NameOf(held.Unit), T);

    internal string NameOf(UnitId unit) => agencies.GetValueOrDefault(unit, "");

    internal bool Answers => this.Actor().UnitsAs(Role.FocalOfficer, Role.UnitHead).Any();

    internal bool Keeps => this.Actor().Has(Role.PlanOfficer) || this.Actor().Has(Role.Leader);

    /// <summary>What waits for the reader as the second person.</summary>
    internal int ToAgree { get; private set; }

    /// <summary>What other modules ask of the reader's units, the most urgent first.</summary>
    internal IReadOnlyList<Owed> Owed { get; private set; } = [];

    internal bool Heads => this.Actor().Has(Role.UnitHead);

    /// <summary>What leaders said and the reader's units owe an answer to; for leaders and keepers, what units answered or owe.</summary>
    internal DirectivesOnDesk Directives { get; private set; } = DirectivesOnDesk.Nothing;

    internal bool Urges => this.Actor().Has(Role.PlanOfficer);

    internal Oversight Oversight { get; private set; } = Oversight.Nothing;

    public string Heading => Keeps && Plans.Count == 0 && !Answers ? T["Chưa có kế hoạch nào ban hành"] : Headline.Of(Work, Keeps ? Oversight : null, ToConfirm, Requests, Directives.Count, Heads, T);

    public int Week => ISOWeek.GetWeekOfYear(Day.ToDateTime(TimeOnly.MinValue));

    public ReportingPeriod Period => ReportingPeriod.Containing(ReportingCycle.Year, Day);

    /// <summary>Whoever has no work here, because they only lead or neither answer nor follow a plan, begins at their own first page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Answers && !this.Actor().Has(Role.PlanOfficer) && this.Actor().Has(Role.Leader))
            return LocalRedirect(Request.At(PlanLinks.Overview) + Request.QueryString);
        if (!Answers && !Keeps && frames.Value.Staff(HttpContext).Links is [var first, ..])
            return LocalRedirect(Request.At(first.Href));
        On = AsOf.Choose(this, Asked, clock.Today, Asked is null ? null : await db.FirstIssueAsync(this.Actor(), cancel));
        await LoadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        IReadOnlyList<AssignmentId> ids = Together is { } one ? await db.AlikeToAcceptAsync(one, cancel) : Only is { } only ? [only] : Chosen;
        var accepted = await accept.RunAsync(ids, this.Process(), cancel);
        if (accepted.IsProblem)
        {
            await LoadAsync(cancel);
            return this.Show(accepted.Problem);
        }

        Accepted = ids.Distinct().Count();
        return LocalRedirect(Request.At(WorkLinks.Desk));
    }

    internal DeskRow Row(WorkRow row, WorkPart part) => new(row, part, On)
    {
        Agency = Work.Units.GetValueOrDefault(row.Agency, ""),
        Unit = Comparisons.Count > 1 ? Work.Units.GetValueOrDefault(row.Unit) : null,
        From = row.IsTakenOver ? Work.Units.GetValueOrDefault(row.GivenTo) : null,
        Return = Work.Returns.GetValueOrDefault(row.Id),
        DoneBy = row.On.DoneByUserId is { } person ? Names.GetValueOrDefault(person) : null,
        Heads = this.Actor().Has(Role.UnitHead, row.Unit),
        ReturnedBy = Work.Returns.GetValueOrDefault(row.Id) is { } note ? Signature(note) : "",
    };

    private async Task LoadAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        var units = actor.UnitsAs(Role.FocalOfficer, Role.UnitHead);
        Work = await DeskWork.LoadAsync(db, units, Day, cancel);
        News = units.Length == 0 || On.IsPast ? [] : await NewWords.LoadAsync(db, units, clock.Now, cancel);
        ToAgree = On.IsPast ? 0 : await waitingForMe.CountAsync(actor, cancel);
        StandsIn = On.IsPast ? [] : await standIns.OfAsync(actor.UserId, cancel);
        agencies = await db.NamesOnAsync([.. News.Select(n => n.Unit).OfType<UnitId>().Concat(StandsIn.Select(s => s.Unit)).Distinct()], Day, cancel);
        var owed = new List<Owed>();
        foreach (var source in sources)
            owed.AddRange(await source.OfUnitsAsync([.. units], Day, cancel));
        Owed = [.. owed.OrderBy(o => o.LastDay)];
        Directives = await DirectivesOnDesk.LoadAsync(db, units, Day, cancel);
        Names = await db.NamesAsync(Work.Returns.Values.Select(r => r.By).Concat(News.Select(n => n.By)).Concat(Work.DoneBy), cancel);
        var comparisons = new List<Comparison>();
        foreach (var unit in units)
        {
            if (await Comparison.LoadAsync(db, unit, Day, cancel) is { } comparison)
                comparisons.Add(comparison);
        }

        Comparisons = comparisons;
        if (!Keeps)
            return;
        if (!On.IsPast)
            ToPass = await db.PlansToPassAsync(actor, Day, cancel);
        Requests = await OpenRequests.LoadAsync(db, actor, Day, calendar, cancel);
        ToConfirm = await Confirmation.Waiting(db, actor, Day).CountAsync(cancel);
        Plans = await PlanStanding.LoadAsync(db, actor, Day, cancel);
        Oversight = await Oversight.LoadAsync(db, actor, Day, cancel);
    }

    private string Signature(ReturnNote note) => string.Join(", ", new[]
    {
        Names.GetValueOrDefault(note.By), note.Unit is { } unit ? Work.Units.GetValueOrDefault(unit) : null,
    }.Where(s => !string.IsNullOrEmpty(s)));
}

/// <summary>A line of a desk, ready to be drawn.</summary>
internal sealed record DeskRow(WorkRow Row, WorkPart Part, AsOf On)
{
    public DateOnly Day => On.Day;

    /// <summary>Address of a part within the page.</summary>
    public static string AnchorOf(WorkPart part) => WorkFilter.NameOf(part);

    /// <summary>"20/11": within a year everyone knows which.</summary>
    public static string ShortDay(DateTimeOffset at) => Instants.DayInVietnam(at).ToString("dd/MM", CultureInfo.InvariantCulture);

    public required string Agency { get; init; }

    /// <summary>Told only to people who answer for several units.</summary>
    public string? Unit { get; init; }

    /// <summary>Who of the unit was given it; null for nobody in particular.</summary>
    public string? DoneBy { get; init; }

    /// <summary>Whether the reader is the head who approves.</summary>
    public bool Heads { get; init; }

    /// <summary>The unit that it was given to, when this one took it over.</summary>
    public string? From { get; init; }

    public ReturnNote? Return { get; init; }

    public string ReturnedBy { get; init; } = "";
}
