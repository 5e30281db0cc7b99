using Quartz;
using Sen.Platform.Hosting;

namespace Sen.Platform.Jobs;

/// <summary>
/// Modules name their jobs; the server alone runs them. Tests run a job by hand, and a demonstration does not run any: its clock stands on a day that
/// was, and people who do not exist would be written to.
/// </summary>
public static class JobsSetup
{
    private const string Cluster = "Sen";

    // Late enough not to share the machine with the first visitors.
    private static readonly TimeSpan StartDelay = TimeSpan.FromSeconds(20);

    public static IServiceCollection AddDailyJob<TJob>(this IServiceCollection services, string name, int minute, params IReadOnlyList<int> hours)
        where TJob : class, IDailyJob =>
        services.AddKeyedScoped<IDailyJob, TJob>(name).AddSingleton(new DailyJob(name, minute, hours));

    /// <summary>After all modules are there: from then on the program runs what they named.</summary>
    public static void RunDailyJobs(this IServiceCollection services, TimeSpan? startDelay = null)
    {
        var instances = services.Where(s => !s.IsKeyedService).Select(s => s.ImplementationInstance).ToList();
        var settings = instances.OfType<SenSettings>().Single();
        var jobs = instances.OfType<DailyJob>().ToList();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Cluster;
                scheduler.GenerateInstanceId = true;
            });
            Store(quartz, settings);
            foreach (var job in jobs)
                Schedule(quartz, job);
        });
        services.AddQuartzHostedService(host =>
        {
            host.StartDelay = startDelay ?? StartDelay;
            host.WaitForJobsToComplete = true;
        });
    }

    /// <summary>Nodes that share a PostgreSQL share one schedule in it; with SQLite there is one node, which can keep it in memory.</summary>
    private static void Store(IQuartzBuilder quartz, SenSettings settings)
    {
        if (settings.Engine.IsSqlite)
        {
            quartz.UseInMemoryStore();
            return;
        }

        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(settings.Engine.ConnectionString);
            store.UseClustering();
            store.ConfigureStore(options => options.UseBackgroundThreads = true);
            store.UseSystemTextJsonSerializer();
        });
    }

    private static void Schedule(IQuartzBuilder quartz, DailyJob job)
    {
        var key = new JobKey(job.Name);
        quartz.AddJob<RunDailyJob>(detail => detail.WithIdentity(key).StoreDurably());
        quartz.AddTrigger<RunDailyJob>(trigger => trigger
            .WithIdentity(job.Name)
            .ForJob(key)
            .WithCronSchedule(job.Cron, cron => cron.InTimeZone(TimeZoneInfo.Utc)));
        // What was missed while the program was down.
        quartz.RunAtStartup(key);
    }
}
