using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Directives;

/// <summary>One directive: to whom it went, who answered what; the leader who has the answers closes them.</summary>
[Authorize(Roles = WorkRoles.See)]
public sealed class DirectiveModel(SenDb db, BusinessClock clock, CloseDirective close, Texts T) : PageModel
{
    [FromRoute]
    public DirectiveId Id { get; init; }

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; init; }

    /// <summary>Ticked units: the assignment and how much of the story the page showed.</summary>
    [BindProperty]
    public List<string> Chosen { get; init; } = [];

    [BindProperty]
    public string? Note { get; init; }

    [TempData]
    public string? Done { get; set; }

    public AsOf On { get; private set; }

    internal DirectiveView View { get; private set; } = null!;

    internal bool MayClose => !On.IsPast && this.Actor().Leads(View.Directive);

    internal string Heading => View switch
    {
        { Units.Count: 0 } => T["Ý kiến chỉ đạo"],
        { Units: [var only] } => $"{only.Name}: {DirectiveWords.Of(only.Standing, On.Day, T).Word}",
        { Owed: 0 } => T["Cả {0:N0} đơn vị đã báo cáo", View.Units.Count],
        { Overdue: > 0 } => T["{0:N0}/{1:N0} đơn vị đã báo cáo, {2:N0} quá hạn", View.Units.Count - View.Owed, View.Units.Count, View.Overdue],
        _ => T["{0:N0}/{1:N0} đơn vị đã báo cáo", View.Units.Count - View.Owed, View.Units.Count],
    };

    /// <summary>What was answered is ticked at first; afterwards what the person ticked, unless something happened to it since.</summary>
    internal bool IsTicked(DirectedUnit unit) => HttpMethods.IsPost(Request.Method) ? Chosen.Contains(ValueOf(unit)) : unit.Standing.Step == DirectiveStep.Answered;

    internal static string ValueOf(DirectedUnit unit) => FormattableString.Invariant($"{unit.At}:{unit.Said.Count}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel))
            return NotFound();
        var seen = Chosen.Take(GiveDirective.Most + 1).Select(Read).ToList();
        if (seen.Contains(null))
            return NotFound();
        var result = await close.RunAsync(new(Id, [.. seen.OfType<SeenDirective>()], Note ?? ""), this.Process(), cancel);
        if (result.IsProblem)
            return result.Problem.Code == Problems.DirectiveNotFound.Code || !await LoadAsync(cancel) ? NotFound() : this.Show(result.Problem);
        Done = T["Đã kết thúc theo dõi {0:N0} đơn vị.", seen.Distinct().Count()];
        return LocalRedirect(Request.At(WorkLinks.Directive(Id)));
    }

    private static SeenDirective? Read(string value) =>
        value.Split(':') is [var id, var seen] && Guid.TryParse(id, out var guid) && int.TryParse(seen, CultureInfo.InvariantCulture, out var number) ? new(AssignmentId.From(guid), number) : null;

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        if (await db.Set<Directive>().AsNoTracking().VisibleTo(db, actor).SingleOrDefaultAsync(d => d.Id == Id, cancel) is not { } directive)
            return false;
        On = AsOf.Choose(this, Asked, clock.Today, Instants.DayInVietnam(directive.At));
        View = (await DirectiveView.LoadAsync(db, db.Assignments.VisibleTo(db, actor), [directive], On.Day, words: true, cancel))[0];
        return true;
    }
}
