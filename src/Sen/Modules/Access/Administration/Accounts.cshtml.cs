using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Administration;

internal sealed class AccountsModel(SenDb db, BusinessClock clock, SecurityClock security, Texts T) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Query { get; set; }

    /// <summary>The account after which, or before which, the page begins.</summary>
    [BindProperty(Name = "sau", SupportsGet = true)]
    public UserId? After { get; set; }

    [BindProperty(Name = "truoc", SupportsGet = true)]
    public UserId? Before { get; set; }

    public string Heading { get; private set; } = "";

    public int WaitingForMe { get; private set; }

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public string? PreviousHref { get; private set; }

    public string? NextHref { get; private set; }

    public sealed record Line(UserId Id, string Name, UserName UserName, string Unit, string Roles, string State);

    private sealed record Row(UserId Id, string DisplayName, UserName UserName, Kernel.Places.UnitId? UnitId, bool HasPassword, bool IsDisabled);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        WaitingForMe = await db.WaitingFor(this.Actor(), Instants.DayInVietnam(security.Now)).CountAsync(cancel);
        Heading = await HeadingAsync(cancel);
        await ShowAsync(await PageAsync(cancel), cancel);
    }

    private async Task<string> HeadingAsync(CancellationToken cancel)
    {
        var all = await db.Accounts.CountAsync(a => a.DisabledAt == null, cancel);
        var never = await db.Accounts.CountAsync(a => a.DisabledAt == null && a.PasswordHash == null, cancel);
        return never == 0 ? T["{0:N0} tài khoản đang dùng", all] : T["{0:N0} tài khoản, {1:N0} người chưa đặt mật khẩu", all, never];
    }

    private async Task<List<Row>> PageAsync(CancellationToken cancel)
    {
        var key = SearchKey.Of(Query);
        var found = db.Accounts.AsNoTracking().Where(a => a.SearchKey.Contains(key));
        var at = (After ?? Before) is { } mark ? await db.Accounts.Where(a => a.Id == mark).Select(a => a.SearchKey).SingleOrDefaultAsync(cancel) : null;
        var backwards = at is not null && Before is not null;
        if (at is not null)
        {
#pragma warning disable CA1309 // Compared by the database, in the order in which it sorts. A key ends in the user name, so no two are alike.
            found = backwards ? found.Where(a => string.Compare(a.SearchKey, at) < 0) : found.Where(a => string.Compare(a.SearchKey, at) > 0);
#pragma warning restore CA1309
        }

        var ordered = backwards ? found.OrderByDescending(a => a.SearchKey) : found.OrderBy(a => a.SearchKey);
        var rows = await ordered.Select(a => new Row(a.Id, a.DisplayName, a.UserName, a.UnitId, a.PasswordHash != null, a.DisabledAt != null)).Take(PageSize + 1).ToListAsync(cancel);
        var more = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (backwards)
            rows.Reverse();
        if (rows.Count > 0)
        {
            PreviousHref = (backwards ? more : at is not null) ? Href("truoc", rows[0].Id) : null;
            NextHref = backwards || more ? Href("sau", rows[^1].Id) : null;
        }

        return rows;
    }

    private string Href(string name, UserId mark) => $"{Links.Accounts}?q={Uri.EscapeDataString(Query ?? "")}&{name}={mark}";

    private async Task ShowAsync(List<Row> rows, CancellationToken cancel)
    {
        var units = await db.NamesOnAsync([.. rows.Select(r => r.UnitId ?? default).Distinct()], clock.Today, cancel);
        var ids = rows.Select(r => r.Id).ToList();
        var grants = (await db.RoleGrants.AsNoTracking().Where(g => ids.Contains(g.UserId) && g.RevokedAt == null).ToListAsync(cancel)).ToLookup(g => g.UserId);
        Lines = [.. rows.Select(r => new Line(
            r.Id, r.DisplayName, r.UserName, units.GetValueOrDefault(r.UnitId ?? default, "–"), RolesOf(grants[r.Id]), StateOf(r)))];
    }

    private string RolesOf(IEnumerable<RoleGrantRow> grants)
    {
        var words = grants.OrderBy(g => g.Role).Select(g => g.IsWaiting ? T["{0} (chờ xác nhận)", RoleNames.Of(g.Role, T)] : RoleNames.Of(g.Role, T)).Distinct();
        return string.Join("; ", words) is { Length: > 0 } some ? some : "–";
    }

    private string StateOf(Row row) => row.IsDisabled ? T["Đang khóa"] : row.HasPassword ? T["Đang dùng"] : T["Chưa đặt mật khẩu"];
}
