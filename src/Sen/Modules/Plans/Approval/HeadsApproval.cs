using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Approval;

/// <summary>Whether a report of completion waits for the head of the unit.</summary>
internal static class HeadsApproval
{
    /// <summary>
    /// Where the plan asks for it, the unit has a head who can sign in, and it is not the head who reports. A unit without a head is not held up.
    /// </summary>
    public static async Task<bool> WaitsForHeadAsync(this SenDb db, Actor actor, PlanId plan, UnitId unit, DateOnly day, CancellationToken cancel) =>
        !actor.Has(Role.UnitHead, unit)
        && await db.Plans.AnyAsync(p => p.Id == plan && p.HeadsApprove, cancel)
        && await db.HasHeadAsync(unit, day, cancel);

    /// <summary>Whether anybody can approve for the unit on a day: its head, or who stands in.</summary>
    public static Task<bool> HasHeadAsync(this SenDb db, UnitId unit, DateOnly day, CancellationToken cancel) =>
        db.GrantsOn(day).AnyAsync(g => g.Role == Role.UnitHead && g.UnitId == unit, cancel);
}
