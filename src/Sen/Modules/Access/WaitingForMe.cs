using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access.Handover;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access;

/// <summary>What waits for somebody as the second person: roles, covers and hand-overs.</summary>
public sealed class WaitingForMe(SenDb db, SecurityClock clock)
{
    /// <summary>How many lines the page of waiting roles shows this person; 0 for whoever confirms nothing.</summary>
    public async Task<int> CountAsync(Actor actor, CancellationToken cancel)
    {
        if (!actor.Has(Role.Administrator) && !actor.Has(Role.UnitHead) && !actor.Has(Role.Leader))
            return 0;
        var today = Instants.DayInVietnam(clock.Now);
        return await db.WaitingFor(actor, today).CountAsync(cancel) + (await db.HandoversFor(actor, today, cancel)).Count;
    }
}
