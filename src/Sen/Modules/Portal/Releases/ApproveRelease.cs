using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Portal.Releases;

/// <summary>A leader of the issuer, not the person who proposed it, lets a release out. It is public from that moment.</summary>
public sealed class ApproveRelease(SenDb db, BusinessClock clock)
{
    public Task<Result> RunAsync(ReleaseId id, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PortalProcesses.ApprovingRelease, id, async actor =>
        {
            var release = await db.Releases.ToDecideOn(db, actor).SingleOrDefaultAsync(r => r.Id == id, cancel);
            if (release is null)
                return Problems.ReleaseNotFound;
            var issuer = await db.Plans.Where(p => p.Id == release.PlanId).Select(p => p.IssuerId).SingleAsync(cancel);
            return actor.Has(Role.Leader, issuer) ? release.Approve(actor.UserId, clock.Now) : Problems.ReleaseNotFound;
        }, cancel);
}

internal static class ReleaseLoading
{
    public static IQueryable<Release> ToDecideOn(this IQueryable<Release> releases, SenDb db, Actor actor) =>
        releases.VisibleTo(db, actor).Include(r => r.Approval).Include(r => r.Withdrawal);
}
