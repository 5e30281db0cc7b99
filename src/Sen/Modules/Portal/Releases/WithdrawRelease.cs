using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Portal.Releases;

/// <summary>
/// Takes a release back with a reason: the plan officer or a leader, alone, because taking back must be quick. Approved or still waiting; from
/// that moment nothing of it is public.
/// </summary>
public sealed class WithdrawRelease(SenDb db, BusinessClock clock)
{
    public sealed record Input(ReleaseId Id, string? Reason);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PortalProcesses.WithdrawingRelease, input, async actor =>
        {
            var release = await db.Releases.ToDecideOn(db, actor).SingleOrDefaultAsync(r => r.Id == input.Id, cancel);
            if (release is null)
                return Problems.ReleaseNotFound;
            var reason = input.Reason?.Trim() ?? "";
            if (reason.Length == 0)
                return Problems.ReasonMissing.At(nameof(input.Reason));
            if (reason.Length > Release.LongestReason)
                return Problems.ReasonTooLong(Release.LongestReason).At(nameof(input.Reason));
            return release.Withdraw(actor.UserId, clock.Now, reason);
        }, cancel);
}
