using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Access.Cover;

/// <summary>What must hold for a role to be held in another's stead; asked when it is proposed and again when it is confirmed.</summary>
internal static class CoverRules
{
    /// <summary>Why a stand-in cannot begin to count now: who is away has lost the role, or the empty post was filled. Null for grants of one's own.</summary>
    public static async Task<Problem?> RefusalOfStandInAsync(this SenDb db, RoleGrantRow row, DateOnly today, CancellationToken cancel)
    {
        if (row.Standing == GrantStanding.Own)
            return null;
        var wanted = new StandIn(row.UserId, row.Role, row.UnitId!.Value, row.InsteadOfUserId, row.ValidFrom!.Value, row.ValidTo!.Value.AddDays(-1));
        if (await db.PostRefusalAsync(wanted, cancel) is { } gone)
            return gone;
        var home = await db.Accounts.Where(a => a.Id == row.UserId && a.DisabledAt == null).Select(a => a.UnitId).SingleOrDefaultAsync(cancel);
        return (await db.HomesForAsync(wanted.Role, wanted.Unit, today, cancel)).Contains(home) ? null : Problems.CoverOutsider;
    }

    /// <summary>Whether there is a post to stand in for: somebody away who holds it, or a unit without a head.</summary>
    public static async Task<Problem?> PostRefusalAsync(this SenDb db, StandIn wanted, CancellationToken cancel)
    {
        var held = db.RoleGrants.AsNoTracking().Where(g => g.Standing == GrantStanding.Own && g.UnitId == wanted.Unit && g.Role == wanted.Role && g.ConfirmedAt != null);
        if (wanted.InsteadOf is { } away)
        {
            return await held.AnyAsync(g => g.UserId == away && g.RevokedAt == null && (g.ValidFrom == null || g.ValidFrom <= wanted.First) && (g.ValidTo == null || g.ValidTo >= wanted.End), cancel)
                ? null
                : Problems.CoverNotHeld;
        }

        if (wanted.Role != Role.UnitHead)
            return Problems.CoverPostMissing;
        return await held.Overlapping(wanted.First, wanted.End).AnyAsync(g => db.Set<Account>().Any(a => a.Id == g.UserId && a.DisabledAt == null), cancel)
            ? Problems.CoverHeadPresent
            : null;
    }

    /// <summary>Whether the person can take it: of the unit (for a head also of the unit above), able to sign in, and free on these days.</summary>
    public static async Task<Problem?> PersonRefusalAsync(this SenDb db, StandIn wanted, DateOnly today, CancellationToken cancel)
    {
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == wanted.User, cancel);
        if (account is null || account.IsDisabled || !(await db.HomesForAsync(wanted.Role, wanted.Unit, today, cancel)).Contains(account.UnitId))
            return Problems.CoverOutsider.At(nameof(ProposeCover.Input.User));
        var same = db.RoleGrants.Where(g => g.Role == wanted.Role && g.UnitId == wanted.Unit).Overlapping(wanted.First, wanted.End);
        if (await same.AnyAsync(g => g.UserId == wanted.User, cancel))
            return Problems.CoverOverlaps.At(nameof(ProposeCover.Input.User));
        return await same.AnyAsync(g => g.Standing != GrantStanding.Own && g.InsteadOfUserId == wanted.InsteadOf, cancel)
            ? Problems.CoverTaken.At(nameof(ProposeCover.Input.First))
            : null;
    }

    /// <summary>The units whose people can stand in: the unit itself, and the one above it for its head.</summary>
    public static async Task<IReadOnlyList<UnitId?>> HomesForAsync(this SenDb db, Role role, UnitId unit, DateOnly today, CancellationToken cancel)
    {
        if (role != Role.UnitHead)
            return [unit];
        var above = await db.UnitsOn(today).Where(v => v.UnitId == unit && v.ParentId != null).Select(v => v.ParentId).ToListAsync(cancel);
        return [unit, .. above];
    }

    public static Task<bool> IsLedAboveAsync(this SenDb db, Actor actor, UnitId unit, DateOnly today, CancellationToken cancel)
    {
        var led = actor.UnitsAs(Role.Leader).Select(u => (UnitId?)u).ToArray();
        return led.Length == 0 ? Task.FromResult(false) : db.UnitsOn(today).AnyAsync(v => v.UnitId == unit && led.Contains(v.ParentId), cancel);
    }

    /// <summary>A unit that has its head has no acting one any more.</summary>
    public static async Task EndActingAsync(this SenDb db, RoleGrantRow confirmed, UserId by, DateTimeOffset at, CancellationToken cancel)
    {
        if (confirmed.Role != Role.UnitHead || confirmed.Standing != GrantStanding.Own)
            return;
        var today = Platform.Time.Instants.DayInVietnam(at);
        var acting = await db.RoleGrants.Where(g => g.Standing == GrantStanding.Acting && g.UnitId == confirmed.UnitId && g.RevokedAt == null).ToListAsync(cancel);
        // A head who begins later leaves the acting one until then; whoever is appointed proposes the rest.
        foreach (var grant in acting.Where(g => g.LastsAfter(today) && !(confirmed.ValidFrom > today)))
            grant.Revoke(by, at);
    }

    /// <summary>Who has lost a role is not covered in it any more.</summary>
    public static async Task EndCoversOfAsync(this SenDb db, RoleGrantRow lost, UserId by, DateTimeOffset at, CancellationToken cancel)
    {
        if (lost.Standing != GrantStanding.Own)
            return;
        var covers = await db.RoleGrants.Where(g => g.InsteadOfUserId == lost.UserId && g.Role == lost.Role && g.UnitId == lost.UnitId && g.RevokedAt == null).ToListAsync(cancel);
        foreach (var cover in covers.Where(c => c.LastsAfter(Platform.Time.Instants.DayInVietnam(at))))
            cover.Revoke(by, at);
    }
}
