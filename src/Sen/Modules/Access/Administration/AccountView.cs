using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Access.Administration;

/// <summary>What an administrator sees of one account: the person, the grants with who and when, how many sessions are open.</summary>
internal sealed class AccountView(SenDb db, BusinessClock business, SecurityClock clock, IOptions<AccessSettings> settings, Texts T)
{
    private IReadOnlyDictionary<UserId, string> people = new Dictionary<UserId, string>();

    public Account Account { get; private set; } = null!;

    public string Line { get; private set; } = "";

    public string SessionsLine { get; private set; } = "";

    public UnitLookup Units { get; private set; } = null!;

    public IReadOnlyList<GrantLine> Grants { get; private set; } = [];

    public sealed record GrantLine(RoleGrantRow Row, string Title, string History, bool MayConfirm);

    public string Name(UserId id) => id == Actor.Program.UserId ? "Sen" : people.GetValueOrDefault(id, "–");

    /// <summary>False when there is no such account.</summary>
    public async Task<bool> LoadAsync(UserId id, Actor actor, CancellationToken cancel)
    {
        if (await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account)
            return false;
        Account = account;
        Units = await UnitLookup.LoadAsync(db, business.Today, cancel);
        var rows = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == id).ToListAsync(cancel);
        await LoadPeopleAsync(rows, cancel);
        var names = await db.NamesOnAsync([.. rows.Select(g => g.UnitId ?? default).Append(account.UnitId ?? default).Distinct()], business.Today, cancel);
        Line = string.Join(" · ", new[] { account.Position, names.GetValueOrDefault(account.UnitId ?? default, "") }.Where(t => t.Length > 0));
        var mayConfirm = (await db.WaitingFor(actor, Instants.DayInVietnam(clock.Now)).Where(g => g.UserId == id).Select(g => g.Id).ToListAsync(cancel)).ToHashSet();
        Grants = [.. rows.OrderBy(g => g.RevokedAt is not null).ThenByDescending(g => g.GrantedAt)
            .Select(g => new GrantLine(g, GrantWords.Whole(g, people, names, T), History(g), mayConfirm.Contains(g.Id)))];
        await LoadSessionsAsync(cancel);
        return true;
    }

    private async Task LoadPeopleAsync(List<RoleGrantRow> rows, CancellationToken cancel)
    {
        var ids = rows.SelectMany(g => new[] { g.GrantedBy, g.ConfirmedBy, g.RevokedBy, g.InsteadOfUserId }).Append(Account.MadeBy).Append(Account.DisabledBy)
            .OfType<UserId>().Distinct().ToList();
        people = await db.Accounts.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
    }

    private async Task LoadSessionsAsync(CancellationToken cancel)
    {
        var rows = await db.Sessions.AsNoTracking().Where(s => s.AccountId == Account.Id && s.EndedAt == null && s.SecurityStamp == Account.SecurityStamp).ToListAsync(cancel);
        var open = rows.Where(s => s.IsOpen(clock.Now, settings.Value)).ToList();
        SessionsLine = open.Count == 0 ? T["Không có phiên nào đang mở."] : T["{0:N0} phiên đang mở, lần cuối dùng {1:HH:mm dd/MM/yyyy}.", open.Count, Instants.InVietnam(open.Max(s => s.LastUsedAt))];
    }

    private string History(RoleGrantRow grant)
    {
        var parts = new List<string> { T["{0} cấp {1:HH:mm dd/MM/yyyy}", Name(grant.GrantedBy), Instants.InVietnam(grant.GrantedAt)] };
        if (grant.ConfirmedBy is { } by && by != grant.GrantedBy)
            parts.Add(T["{0} xác nhận {1:HH:mm dd/MM/yyyy}", Name(by), Instants.InVietnam(grant.ConfirmedAt!.Value)]);
        if (grant.IsWaiting)
            parts.Add(T["chờ người thứ hai xác nhận"]);
        if (grant.RevokedBy is { } revoker)
            parts.Add(T["{0} thu hồi {1:HH:mm dd/MM/yyyy}", Name(revoker), Instants.InVietnam(grant.RevokedAt!.Value)]);
        return string.Join(" · ", parts);
    }
}
