using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Modules.Access;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Notices;

/// <summary>What happened to one's work, by day, and the table of who is told what.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class ListModel(SenDb db, BusinessClock clock, MarkSeen mark, Texts T) : PageModel
{
    /// <summary>When the page was opened that is marked as seen.</summary>
    [BindProperty]
    public DateTimeOffset Until { get; set; }

    public DateOnly Today { get; } = clock.Today;

    public DateTimeOffset OpenedAt { get; } = clock.Now;

    internal IReadOnlyList<IGrouping<DateOnly, Notice>> ByDay { get; private set; } = [];

    /// <summary>Of the bar: what a long list leaves out counts too.</summary>
    public int NewCount { get; private set; }

    public string Heading => NewCount switch
    {
        0 => T["Không có thông báo mới"],
        > NewNotices.Most => T["Hơn {0} thông báo mới", NewNotices.Most],
        _ => T["{0} thông báo mới", NewCount],
    };

    internal static IReadOnlyList<Role> Told => [Role.FocalOfficer, Role.UnitHead, Role.PlanOfficer, Role.Leader];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        var known = await NewNotices.KnownToAsync(db, actor.UserId, clock.Now, cancel);
        var notices = await NoticeList.LoadAsync(db, NoticeReader.Of(actor), NoticeList.Beginning(clock.Now), known, Today, cancel);
        NewCount = NewNotices.Count(db, clock, actor);
        ByDay = [.. notices.GroupBy(n => n.Day)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await mark.RunAsync(this.Actor().UserId, Until, cancel);
        return LocalRedirect(Request.At(WorkLinks.Notices));
    }

    internal string RoleName(Role role) => RoleNames.Of(role, T);
}
