using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Cover;

/// <summary>Ends a stand-in before its last day, or takes back one that has not begun or still waits: who is away, who proposed it, the head of the unit, an administrator.</summary>
internal sealed class EndCover(SenDb db, SecurityClock clock)
{
    public sealed record Input(GrantId Grant);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.EndingCover, input, async actor =>
        {
            var today = Instants.DayInVietnam(clock.Now);
            var grant = await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == input.Grant && g.Standing != GrantStanding.Own, cancel);
            if (grant is null || !await MayEndAsync(grant, actor, today, cancel))
                return Problems.CoverNotFound;
            if (grant.RevokedAt is null && !grant.LastsAfter(today))
                return Problems.CoverOver;
            return grant.Revoke(actor.UserId, clock.Now);
        }, cancel);

    private async Task<bool> MayEndAsync(RoleGrantRow grant, Actor actor, DateOnly today, CancellationToken cancel) =>
        grant.MayBeEndedBy(actor) || (grant.Role == Role.UnitHead && await db.IsLedAboveAsync(actor, grant.UnitId!.Value, today, cancel));
}

internal static class Ending
{
    /// <summary>Without asking for units: leaders of the unit above end stand-ins of heads besides.</summary>
    public static bool MayBeEndedBy(this RoleGrantRow grant, Actor actor) =>
        actor.Has(Role.Administrator) || grant.InsteadOfUserId == actor.UserId || grant.GrantedBy == actor.UserId || actor.Has(Role.UnitHead, grant.UnitId!.Value);
}
