using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Access.Cover;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Administration;

/// <summary>Takes a role back, or a grant that still waits; who stood in for it stands for nothing any more. The last administrator stays.</summary>
internal sealed class RevokeGrant(SenDb db, SecurityClock clock)
{
    public sealed record Input(GrantId Grant);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.RevokingGrant, input, async actor =>
        {
            if (!actor.Has(Role.Administrator))
                return Problems.AdministratorOnly;
            var grant = await db.RoleGrants.SingleOrDefaultAsync(g => g.Id == input.Grant, cancel);
            if (grant is null)
                return Problems.GrantNotFound;
            var today = Instants.DayInVietnam(clock.Now);
            if (grant.Role == Role.Administrator && grant.CountsOn(today) && await db.CountAdministratorsAsync(today, cancel) == 1)
                return Problems.LastAdministrator;
            if (grant.Revoke(actor.UserId, clock.Now) is { IsProblem: true } refused)
                return refused;
            await db.EndCoversOfAsync(grant, actor.UserId, clock.Now, cancel);
            return Result.Done;
        }, cancel);
}
