using Sen.Kernel.Time;

namespace Sen.Platform.Jobs;

/// <summary>
/// Something that the program does by itself. Shallow: it finds out what is to be done and calls what does it. It may run twice, on two nodes at
/// once, or not for some days, and nothing comes out wrong.
/// </summary>
public interface IDailyJob
{
    Task RunAsync(CancellationToken cancel);
}

/// <summary>When a job runs: at <paramref name="Minute"/> past each of <paramref name="Hours"/>, every day, in Viet Nam; and once after each start.</summary>
/// <param name="Name">Lower case with hyphens; unique, and what logs and <c>/health/ready</c> call it.</param>
public sealed record DailyJob(string Name, int Minute, IReadOnlyList<int> Hours)
{
    /// <summary>In UTC, from which Viet Nam differs by whole hours all year: no time-zone database is asked, on any node.</summary>
    internal string Cron => FormattableString.Invariant($"0 {Minute} {string.Join(',', Hours.Select(h => (h - VietnamTime.Offset.Hours + 24) % 24))} * * ?");
}
