using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Directives;

[Authorize(Roles = WorkRoles.See)]
public sealed class ListModel(SenDb db, BusinessClock clock, Texts T) : DirectiveList(db, clock)
{
    public const int PageSize = 30;
    internal const string AfterName = "sau";

    /// <summary>Where the page before ended.</summary>
    [BindProperty(SupportsGet = true, Name = AfterName)]
    public DirectiveId? After { get; init; }

    public string? NextHref { get; private set; }

    public IReadOnlyList<SelectListItem> States => [new(T["Đang theo dõi"], ""), new(T["Tất cả"], All)];

    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];

    internal IReadOnlyList<DirectiveView> Views { get; private set; } = [];

    internal bool Leads => this.Actor().Has(Role.Leader);

    public string Heading { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ChooseDayAsync(cancel);
        var directives = Narrowed();
        var count = await directives.CountAsync(cancel);
        Heading = count == 0 ? T["Ý kiến chỉ đạo"] : State == All ? T["{0:N0} ý kiến chỉ đạo", count] : T["{0:N0} ý kiến chỉ đạo đang theo dõi", count];
        if (After is { } after && await Db.Set<Directive>().Where(d => d.Id == after).Select(d => new { d.At, d.Id }).SingleOrDefaultAsync(cancel) is { } last)
            directives = directives.Where(d => d.At < last.At || (d.At == last.At && d.Id < last.Id));
        var found = await directives.Take(PageSize + 1).ToListAsync(cancel);
        Views = await DirectiveView.LoadAsync(Db, Db.Assignments.VisibleTo(Db, this.Actor()), [.. found.Take(PageSize)], On.Day, words: false, cancel);
        if (found.Count > PageSize)
            NextHref = Request.At(WorkLinks.With(WorkLinks.Directives, [.. Query, (AfterName, found[PageSize - 1].Id.ToString())]));
        var plans = await Db.Plans.AsNoTracking().VisibleTo(Db, this.Actor()).Where(p => p.Issue != null).OrderByDescending(p => p.Year).ThenByDescending(p => p.Issue!.IssuedAt)
            .Select(p => new { p.Id, p.Issue!.Number, p.Year }).ToListAsync(cancel);
        Plans = [new(T["Tất cả"], ""), .. plans.Select(p => new SelectListItem($"{p.Number} ({p.Year})", p.Id.ToString()))];
    }
}
