using System.Collections.Concurrent;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Sen.Platform.Jobs;

/// <summary>Which jobs failed when they last ran on this node.</summary>
public sealed class JobRuns
{
    private readonly ConcurrentDictionary<string, bool> failed = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Failing => [.. failed.Keys.Order(StringComparer.Ordinal)];

    public void Succeeded(string name) => failed.TryRemove(name, out _);

    public void Failed(string name) => failed[name] = true;
}

/// <summary>Degraded, and not down, while a job fails: pages work, but nobody is told.</summary>
internal sealed class JobHealth(JobRuns runs) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(runs.Failing is { Count: > 0 } failing ? HealthCheckResult.Degraded(string.Join(", ", failing)) : HealthCheckResult.Healthy());
}
