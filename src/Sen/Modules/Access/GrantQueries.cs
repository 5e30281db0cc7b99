using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
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

    /// <summary>
    /// Grants that wait and that this person may confirm: administrators all, heads and leaders those of their units, leaders those of heads of the
    /// units below theirs besides; never their own, and none whose days are over.
    /// </summary>
    internal static IQueryable<RoleGrantRow> WaitingFor(this SenDb db, Actor actor, DateOnly day)
    {
        var me = actor.UserId;
        var waiting = db.RoleGrants.Where(g => g.ConfirmedAt == null && g.RevokedAt == null && g.GrantedBy != me && g.UserId != me && (g.ValidTo == null || day < g.ValidTo));
        return actor.Has(Role.Administrator) ? waiting : waiting.WithinReachOf(db, actor, day);
    }

    /// <summary>Grants of roles in units that this person heads or leads, and of heads of the units below those that they lead.</summary>
    internal static IQueryable<RoleGrantRow> WithinReachOf(this IQueryable<RoleGrantRow> grants, SenDb db, Actor actor, DateOnly day)
    {
        var units = actor.UnitsAs(Role.UnitHead, Role.Leader).ToArray();
        var above = actor.UnitsAs(Role.Leader).Select(u => (UnitId?)u).ToArray();
        var data = grants.Where(g => g.UnitId != null && g.Role != Role.Administrator && g.Role != Role.Auditor);
        return data.Where(g => units.Contains(g.UnitId!.Value) || (g.Role == Role.UnitHead && db.Set<UnitVersion>().Any(v =>
            v.UnitId == g.UnitId && above.Contains(v.ParentId) && (v.ValidFrom == null || v.ValidFrom <= day) && (v.ValidTo == null || day < v.ValidTo))));
    }

    /// <summary>Whether somebody holds a role in a unit, or waits for it, on any of the days from <paramref name="first"/> until before <paramref name="end"/>.</summary>
    internal static IQueryable<RoleGrantRow> Overlapping(this IQueryable<RoleGrantRow> grants, DateOnly first, DateOnly? end) =>
        grants.Where(g => g.RevokedAt == null && (g.ValidTo == null || first < g.ValidTo) && (end == null || g.ValidFrom == null || g.ValidFrom < end));
}
