using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sen.Platform.Audit;
using Sen.Platform.Database;

namespace Sen.Platform.Hosting;

/// <summary>Degraded, and not down, when the chain no longer agrees with its signed head: people go on working while somebody looks.</summary>
internal sealed class AuditHealth(SenDb db, AuditHead head) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var entries = db.Set<AuditEntry>().AsNoTracking();
            await head.CompareAsync(
                async () => await entries.OrderByDescending(e => e.Sequence).Select(e => new Head(e.Sequence, e.Hash)).FirstOrDefaultAsync(cancellationToken) ?? Head.None,
                sequence => entries.Where(e => e.Sequence == sequence).Select(e => e.Hash).SingleOrDefaultAsync(cancellationToken),
                begins: false);
        }
        catch (DbException)
        {
            // That the database is away is for the check of the database to say.
        }

        return head.Alarm is { } fault ? HealthCheckResult.Degraded($"{fault.Kind} {fault.Sequence}") : HealthCheckResult.Healthy();
    }
}
