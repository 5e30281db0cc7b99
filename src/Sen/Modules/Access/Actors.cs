using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access;

/// <summary>Builds the <see cref="Actor"/> of an account from the grants that count now.</summary>
public sealed class Actors(SecurityClock clock)
{
    /// <summary>Who acts when this account acts; null when there is none or it is disabled.</summary>
    public async Task<Actor?> ForAsync(SenDb db, UserId user, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking()
            .Where(a => a.Id == user && a.DisabledAt == null)
            .Select(a => new { a.DisplayName, a.UnitId })
            .SingleOrDefaultAsync(cancel);
        if (account is null)
            return null;
        var rows = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == user && g.ConfirmedAt != null && g.RevokedAt == null).ToListAsync(cancel);
        return Make(user, account.DisplayName, account.UnitId, rows);
    }

    internal Actor Make(UserId user, string name, Kernel.Places.UnitId? unit, IEnumerable<RoleGrantRow> rows)
    {
        var today = Instants.DayInVietnam(clock.Now);
        // An administrator's work lies in no unit: such a grant matches none.
        return new Actor(user, name, unit, [.. rows.Where(g => g.CountsOn(today)).Select(g => new RoleGrant(g.Role, g.UnitId ?? default)).Distinct()]);
    }
}
