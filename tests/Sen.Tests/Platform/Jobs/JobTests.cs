using Microsoft.Extensions.DependencyInjection;
using Sen.Platform.Jobs;

namespace Sen.Tests.Platform.Jobs;

/// <summary>The scheduler: in memory with SQLite, in the database with PostgreSQL.</summary>
public sealed class JobTests
{
    [Fact]
    public async Task Server_RunsWhatModulesNamed_AndSaysWhatFails()
    {
        var runs = new Runs();
        await using var sen = await SenHost.StartAsync(services =>
        {
            services.AddSingleton(runs).AddDailyJob<Counting>("counting", 0, 1).AddDailyJob<Failing>("failing", 0, 1);
            services.RunDailyJobs(TimeSpan.Zero);
        });

        await runs.Counted.Task.WaitAsync(TimeSpan.FromSeconds(60));
        await runs.Failed.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var jobs = sen.Services.GetRequiredService<JobRuns>();
        for (var wait = 0; wait < 100 && jobs.Failing.Count == 0; wait++)
            await Task.Delay(100);

        Assert.Equal(["failing"], jobs.Failing);
        using var client = new HttpClient(sen.Handler()) { BaseAddress = new("http://localhost") };
        Assert.Equal("Degraded", await client.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task Tests_RunNoJobs()
    {
        await using var sen = await SenHost.StartAsync();

        Assert.Empty(sen.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().Where(s => s.GetType().Namespace!.StartsWith("Quartz", StringComparison.Ordinal)));
        Assert.Contains(sen.Services.GetServices<DailyJob>(), j => j.Name == "digests");
    }

    [Fact]
    public void Cron_IsThatHourInVietNam() => Assert.Equal("0 30 23,1,3 * * ?", new DailyJob("digests", 30, [6, 8, 10]).Cron);

    [Fact]
    public async Task SweepLetters_KeepsAQuarter()
    {
        await using var sen = await SenHost.StartAsync();
        var mail = sen.Settings.Folder.Mail;
        foreach (var day in new[] { "2026-08-25", "2026-08-26", "2026-11-24", "khac" })
            Directory.CreateDirectory(Path.Combine(mail, day));

        await sen.RunJobAsync("sweep-letters");

        Assert.Equal(["2026-08-26", "2026-11-24", "khac"], Directory.GetDirectories(mail).Select(Path.GetFileName).Order());
    }

    private sealed class Runs
    {
        public TaskCompletionSource Counted { get; } = new();

        public TaskCompletionSource Failed { get; } = new();
    }

    private sealed class Counting(Runs runs) : IDailyJob
    {
        public Task RunAsync(CancellationToken cancel)
        {
            runs.Counted.TrySetResult();
            return Task.CompletedTask;
        }
    }

    private sealed class Failing(Runs runs) : IDailyJob
    {
        public Task RunAsync(CancellationToken cancel)
        {
            runs.Failed.TrySetResult();
            throw new IOException("Meant to.");
        }
    }
}
