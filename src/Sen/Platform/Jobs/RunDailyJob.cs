using Quartz;

namespace Sen.Platform.Jobs;

/// <summary>Hands a firing of the scheduler to the job of that name. A failure is logged, shows in <c>/health/ready</c>, and waits for the next time.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RunDailyJob(IServiceProvider services, JobRuns runs, ILogger<RunDailyJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        try
        {
            await services.GetRequiredKeyedService<IDailyJob>(name).RunAsync(cancellationToken);
            runs.Succeeded(name);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program stops; what is left is done after the next start.
        }
#pragma warning disable CA1031 // The edge: whatever a job meets must not stop the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            runs.Failed(name);
            LogFailure(name, e);
        }
    }

    [LoggerMessage(LogLevel.Error, "The job {Name} failed")]
    private partial void LogFailure(string name, Exception e);
}
