using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>The plan officer's list: what units report complete, by task; several confirmed at once, sent back one by one on their own page.</summary>
[Authorize(Roles = WorkRoles.Confirm)]
public sealed class ConfirmationsModel(SenDb db, BusinessClock clock, ConfirmAssignments confirm, Texts T) : ConfirmationList(db, clock)
{
    public const int PageSize = 50;
    internal const string AfterName = "sau";

    [BindProperty(SupportsGet = true, Name = AfterName)]
    public string? After { get; init; }

    /// <summary>Ticked rows: identity and version, as the page gave them.</summary>
    [BindProperty]
    public List<string> Chosen { get; init; } = [];

    [TempData]
    public int? Confirmed { get; set; }

    public string Heading { get; private set; } = "";

    public string? NextHref { get; private set; }

    public string? FirstHref => ConfirmationCursor.Parse(After) is null ? null : Request.At(WorkLinks.With(WorkLinks.Confirmations, Query));

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Tasks { get; private set; } = [];

    internal IReadOnlyList<WorkRow> Rows { get; private set; } = [];

    internal IReadOnlyDictionary<UnitId, string> Names { get; private set; } = new Dictionary<UnitId, string>();

    internal IReadOnlyDictionary<AssignmentId, AssignmentEvent> Reports { get; private set; } = new Dictionary<AssignmentId, AssignmentEvent>();

    internal IEnumerable<IGrouping<TaskId, WorkRow>> Groups => Rows.GroupBy(r => r.Task);

    /// <summary>Whoever reported first; of one day by name.</summary>
    internal IEnumerable<WorkRow> InReadingOrder(IEnumerable<WorkRow> rows) =>
        rows.OrderBy(r => r.On.CompletedOn).ThenBy(r => Names.GetValueOrDefault(r.Unit, ""), VietnameseOrder.Instance);

    internal static string ValueOf(WorkRow row) => FormattableString.Invariant($"{row.Id}:{row.Version}");

    public Task OnGetAsync(CancellationToken cancel) => LoadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var seen = Chosen.Take(ConfirmAssignments.Most + 1).Select(Read).ToList();
        if (seen.Contains(null))
            return NotFound();
        var result = await confirm.RunAsync([.. seen.OfType<SeenAssignment>()], this.Process(), cancel);
        if (result.IsProblem)
        {
            await LoadAsync(cancel);
            return this.Show(result.Problem);
        }

        Confirmed = seen.Distinct().Count();
        return LocalRedirect(Request.At(WorkLinks.With(WorkLinks.Confirmations, Query)));
    }

    private static SeenAssignment? Read(string value) =>
        value.Split(':') is [var id, var version] && Guid.TryParse(id, out var guid) && int.TryParse(version, CultureInfo.InvariantCulture, out var number)
            ? new SeenAssignment(AssignmentId.From(guid), number)
            : null;

    private async Task LoadAsync(CancellationToken cancel)
    {
        var work = Narrowed();
        Heading = Headline.OfConfirmations(await work.CountAsync(cancel), await work.Select(w => w.On.UnitId).Distinct().CountAsync(cancel), T);
        var found = await Ordered(ConfirmationCursor.Parse(After)?.After(work) ?? work).Take(PageSize + 1)
            .Select(w => new { w.Assignment.Id, w.Issue.IssuedAt, w.Task.Ordinal, w.On.CompletedOn }).ToListAsync(cancel);
        var ids = found.Take(PageSize).Select(f => f.Id).ToList();
        Rows = await Ordered(Waiting().Where(w => ids.Contains(w.Assignment.Id))).Rows().ToListAsync(cancel);
        if (found.Count > PageSize && found[PageSize - 1] is var last)
        {
            var cursor = new ConfirmationCursor(last.IssuedAt, last.Ordinal, last.CompletedOn!.Value, last.Id);
            NextHref = Request.At(WorkLinks.With(WorkLinks.Confirmations, [.. Query, (AfterName, cursor.ToString())]));
        }

        Names = await Db.UnitNamesAsync(Rows, Day, cancel);
        Reports = await ReportsAsync(ids, cancel);
        await ChooseOptionsAsync(cancel);
    }

    private async Task<Dictionary<AssignmentId, AssignmentEvent>> ReportsAsync(List<AssignmentId> ids, CancellationToken cancel)
    {
        var events = await Db.Set<AssignmentEvent>().AsNoTracking().Include(e => e.Evidence)
            .Where(e => ids.Contains(e.AssignmentId) && (e.Kind == AssignmentEventKind.Submitted || e.Kind == AssignmentEventKind.Completed)).ToListAsync(cancel);
        return events.GroupBy(e => e.AssignmentId).ToDictionary(g => g.Key, ReportOf);
    }

    /// <summary>What the unit wrote: where its head approved it, that is what was submitted on the day that the approval names.</summary>
    private static AssignmentEvent ReportOf(IEnumerable<AssignmentEvent> events)
    {
        var ordered = events.OrderBy(e => e.At).ToList();
        var completed = ordered[^1];
        return ordered.Count > 1 && ordered[^2] is { Kind: AssignmentEventKind.Submitted } submitted && completed.Day == Instants.DayInVietnam(submitted.At) && completed.ByUnitId == submitted.ByUnitId
            ? submitted
            : completed;
    }

    private async Task ChooseOptionsAsync(CancellationToken cancel)
    {
        var waiting = Waiting().Select(w => w.On.UnitId).Distinct();
        var units = await Db.UnitsOn(Day).Where(v => waiting.Contains(v.UnitId))
            .Join(Db.Units, v => v.UnitId, u => u.Id, (v, u) => new { u.Code, v.ShortName }).ToListAsync(cancel);
        Units = [new(T["Tất cả"], ""), .. units.OrderBy(u => u.ShortName, VietnameseOrder.Instance).Select(u => new SelectListItem(u.ShortName, u.Code))];
        var tasks = await Waiting().Select(w => new { w.Task.Id, w.Task.Code, w.Task.Text, w.Issue.Number }).Distinct().ToListAsync(cancel);
        Tasks = [new(T["Tất cả"], ""), .. tasks.OrderBy(t => t.Number).ThenBy(t => t.Code, StringComparer.Ordinal).Select(t => new SelectListItem($"{t.Number} · {t.Code} {Short(t.Text)}", t.Id.ToString()))];
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
