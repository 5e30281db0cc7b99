using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Sen.Platform.Database;
using Sen.Platform.Jobs;
using Sen.Platform.Time;

namespace Sen.Modules.Access.SignIn;

/// <summary>
/// Takes away sessions that have long been over, with the network addresses in them, and counters that no longer count. One-time links stay: they are
/// part of what was done, and hold only a hash.
/// </summary>
internal sealed class SweepSessions(SenDb db, SecurityClock clock, IOptions<AccessSettings> settings) : IDailyJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task RunAsync(CancellationToken cancel)
    {
        var began = clock.Now - settings.Value.SessionLife - Kept;
        var ended = clock.Now - Kept;
        var counted = clock.Now - Throttle.Forgotten;
        await db.Sessions.Where(s => s.StartedAt < began || s.EndedAt < ended).ExecuteDeleteAsync(cancel);
        await db.Set<Throttle>().Where(t => t.LastAt < counted).ExecuteDeleteAsync(cancel);
    }
}
