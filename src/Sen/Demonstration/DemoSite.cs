using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Access;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;

namespace Sen.Demonstration;

/// <summary>A folder in which a demonstration is being built: the program's services on a clock that is put from day to day, and acts of its people.</summary>
internal abstract class DemoSite(SenSettings settings) : IAsyncDisposable
{
    protected SettableTime Time { get; } = new();

    protected ServiceProvider Services => field ??= PlatformSetup.ForCommand(settings with { IsDurable = false }, SenApp.AddModules, Time);

    public ValueTask DisposeAsync() => Services.DisposeAsync();

    protected void PutTime(DateOnly day, double hour) => Time.Put(VietnamTime.StartOf(day).AddHours(hour));

    protected Task<Actor> ActorAsync(UserId user, CancellationToken cancel) =>
        InScopeAsync(async s => await s.GetRequiredService<Actors>().ForAsync(s.GetRequiredService<SenDb>(), user, cancel) ?? throw new InvalidOperationException("No such account."));

    protected Task<T> ActAsync<TOperation, T>(Actor actor, Func<TOperation, Process, Task<T>> act)
        where TOperation : notnull =>
        InScopeAsync(s => act(s.GetRequiredService<TOperation>(), new Process(s.GetRequiredService<Ledger>(), ProcessId.New(), actor)));

    /// <summary>What the demonstration is refused is a bug.</summary>
    protected async Task<T> MustAsync<TOperation, T>(Actor actor, Func<TOperation, Process, Task<Result<T>>> act)
        where TOperation : notnull => (await ActAsync(actor, act)).OrThrow();

    protected async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }
}
