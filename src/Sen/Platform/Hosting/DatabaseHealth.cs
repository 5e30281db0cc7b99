using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sen.Platform.Database;

namespace Sen.Platform.Hosting;

/// <summary>Ready when the database answers.</summary>
internal sealed class DatabaseHealth(SenDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
