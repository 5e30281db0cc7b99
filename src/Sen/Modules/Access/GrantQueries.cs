using Microsoft.EntityFrameworkCore;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access;

/// <summary>Questions about grants that several journeys ask.</summary>
public static class GrantQueries
{
    /// <summary>Grants that count on a day, of accounts that can sign in.</summary>
    public static IQueryable<RoleGrantRow> GrantsOn(this SenDb db, DateOnly day) =>
        db.RoleGrants.AsNoTracking().Where(g =>
            g.ConfirmedAt != null && g.RevokedAt == null && (g.ValidFrom == null || g.ValidFrom <= day) && (g.ValidTo == null || day < g.ValidTo)
            && db.Set<Account>().Any(a => a.Id == g.UserId && a.DisabledAt == null));

    internal static Task<int> CountAdministratorsAsync(this SenDb db, DateOnly day, CancellationToken cancel) =>
        db.GrantsOn(day).Where(g => g.Role == Role.Administrator).Select(g => g.UserId).Distinct().CountAsync(cancel);

    /// <summary>Grants that wait and that this person may confirm: administrators all, heads and leaders those of their units; never their own.</summary>
    internal static IQueryable<RoleGrantRow> WaitingFor(this SenDb db, Actor actor)
    {
        var me = actor.UserId;
        var waiting = db.RoleGrants.Where(g => g.ConfirmedAt == null && g.RevokedAt == null && g.GrantedBy != me && g.UserId != me);
        if (actor.Has(Role.Administrator))
            return waiting;
        var units = actor.UnitsAs(Role.UnitHead, Role.Leader).ToArray();
        return waiting.Where(g => g.UnitId != null && units.Contains(g.UnitId.Value) && g.Role != Role.Administrator && g.Role != Role.Auditor);
    }
}
