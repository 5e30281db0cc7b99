using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.SignIn;

/// <summary>Begins, recognises and ends sessions. A session is a row; the browser only holds its number, sealed.</summary>
internal sealed class Sessions(SenDb db, Actors actors, SecurityClock clock, IOptions<AccessSettings> settings)
{
    // How far LastUsedAt may lag; a row is not written for every page.
    private static readonly TimeSpan Touch = TimeSpan.FromMinutes(5);

    public async Task<Session> BeginAsync(Account account, HttpContext http, CancellationToken cancel)
    {
        var now = clock.Now;
        var browser = http.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            Id = SessionId.New(),
            AccountId = account.Id,
            SecurityStamp = account.SecurityStamp,
            StartedAt = now,
            LastUsedAt = now,
            Address = AddressOf(http),
            Browser = browser.Length > 200 ? browser[..200] : browser,
        };
        db.Add(session);
        await db.SaveChangesAsync(cancel);
        db.Entry(session).State = EntityState.Detached;
        return session;
    }

    /// <summary>Who a session's number stands for; null when it ended, its account is disabled, or the stamp has changed since.</summary>
    public async Task<Recognised?> RecogniseAsync(SessionId id, CancellationToken cancel)
    {
        var now = clock.Now;
        var grants = db.RoleGrants.AsNoTracking().Where(g => g.ConfirmedAt != null && g.RevokedAt == null);
        var found = await (
            from session in db.Sessions.AsNoTracking()
            join account in db.Accounts.AsNoTracking() on session.AccountId equals account.Id
            where session.Id == id && session.EndedAt == null && account.DisabledAt == null && session.SecurityStamp == account.SecurityStamp
            select new
            {
                session,
                account,
                grants = grants.Where(g => g.UserId == account.Id).ToList(),
            }).SingleOrDefaultAsync(cancel);
        if (found is null || !found.session.IsOpen(now, settings.Value))
            return null;

        if (now - found.session.LastUsedAt > Touch)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastUsedAt, now), cancel);
        var a = found.account;
        return new Recognised(
            new SignedIn(id, a.Id, a.UserName.ToString(), a.DisplayName, a.Position, a.UnitId, a.Language, a.Theme, a.MustChangePassword),
            actors.Make(a.Id, a.DisplayName, a.UnitId, found.grants));
    }

    public Task EndAsync(UserId owner, SessionId id, CancellationToken cancel)
    {
        var now = clock.Now;
        return db.Sessions.Where(s => s.Id == id && s.AccountId == owner && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
    }

    public Task EndOthersAsync(UserId owner, SessionId kept, CancellationToken cancel)
    {
        var now = clock.Now;
        return db.Sessions.Where(s => s.AccountId == owner && s.Id != kept && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancel);
    }

    /// <summary>A person who changes their own password stays where they are; every other session of theirs dies with the old stamp.</summary>
    public async Task KeepAsync(SessionId id, UserId owner, CancellationToken cancel)
    {
        var stamp = await db.Accounts.Where(a => a.Id == owner).Select(a => a.SecurityStamp).SingleAsync(cancel);
        await db.Sessions.Where(s => s.Id == id && s.AccountId == owner).ExecuteUpdateAsync(s => s.SetProperty(x => x.SecurityStamp, stamp), cancel);
    }

    public static string AddressOf(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }
}

internal sealed record Recognised(SignedIn SignedIn, Actor Actor);
