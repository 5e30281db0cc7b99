using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access;

/// <summary>A role for a person in a unit.</summary>
/// <param name="Unit">Needed but for administrators and auditors, and ignored for them.</param>
/// <param name="From">First day; null for at once.</param>
/// <param name="To">First day no longer; null for no end.</param>
public sealed record Gift(UserId User, Role Role, UnitId? Unit, DateOnly? From = null, DateOnly? To = null);

/// <summary>
/// Gives roles, all or none. What an administrator gives waits for a second person where it opens data, or makes another administrator
/// while there are two who could check each other. What the program gives counts at once. Nobody gives to themself.
/// </summary>
public sealed class GrantRoles(SenDb db, SecurityClock clock)
{
    public sealed record Input(IReadOnlyList<Gift> Gifts);

    public Task<Result<GrantId[]>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<GrantId[]>(db, ProcessKinds.GrantingRoles, input, async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.AdministratorOnly;
            var administrators = await db.CountAdministratorsAsync(Instants.DayInVietnam(clock.Now), cancel);
            var made = new List<GrantId>(input.Gifts.Count);
            foreach (var gift in input.Gifts)
            {
                if (await RefusalAsync(gift, actor, cancel) is { } refusal)
                    return refusal;
                var grant = RoleGrantRow.Make(gift, actor.UserId, clock.Now);
                if (actor.IsProgram || !NeedsSecondPerson(gift.Role, administrators))
                    grant.Settle(actor.UserId, clock.Now);
                db.Add(grant);
                made.Add(grant.Id);
            }

            return made.ToArray();
        }, cancel);

    internal static bool NeedsSecondPerson(Role role, int administrators) =>
        RoleGrantRow.GivesData(role) || (role == Role.Administrator && administrators > 1);

    private async Task<Problem?> RefusalAsync(Gift gift, Actor actor, CancellationToken cancel)
    {
        if (gift.User == actor.UserId)
            return Problems.OwnRights;
        if (RoleGrantRow.GivesData(gift.Role) && gift.Unit is null)
            return Problems.UnitMissing.At(nameof(Gift.Unit));
        if (gift.From is { } from && gift.To is { } to && to <= from)
            return Problems.DaysReversed.At(nameof(Gift.To));
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == gift.User, cancel);
        if (account is null)
            return Problems.AccountNotFound;
        if (account.IsDisabled)
            return Problems.AccountDisabled;
        var unit = RoleGrantRow.UnitFor(gift.Role, gift.Unit);
        var first = gift.From ?? Instants.DayInVietnam(clock.Now);
        var held = await db.RoleGrants.Where(g => g.UserId == gift.User && g.Role == gift.Role && g.UnitId == unit && g.Standing == GrantStanding.Own).Overlapping(first, gift.To).AnyAsync(cancel);
        return held ? Problems.GrantExists : null;
    }
}
