using System.Data.Common;
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
            await head.CompareAsync(db, begins: false, cancellationToken);
        }
        catch (DbException)
        {
            // That the database is away is for the check of the database to say.
        }

        return head.Alarm is { } fault ? HealthCheckResult.Degraded($"{fault.Kind} {fault.Sequence}") : HealthCheckResult.Healthy();
    }
}
