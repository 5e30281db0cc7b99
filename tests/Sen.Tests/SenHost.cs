using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Jobs;
using Sen.Tests.Web;

namespace Sen.Tests;

/// <summary>The whole program in memory, on a folder and a database of its own. It stands on Tuesday 24/11/2026, 09:41 in Viet Nam.</summary>
public sealed class SenHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Engine engine;

    private SenHost(WebApplication app, Engine engine, FakeTimeProvider time)
    {
        this.app = app;
        this.engine = engine;
        Time = time;
        Given = new Given(this);
    }

    public static DateOnly Today { get; } = new(2026, 11, 24);

    public FakeTimeProvider Time { get; }

    /// <summary>Makes what a test needs to be there.</summary>
    public Given Given { get; }

    public IServiceProvider Services => app.Services;

    public SenSettings Settings => Services.GetRequiredService<SenSettings>();

    public static async Task<SenHost> StartAsync(Action<IServiceCollection>? configure = null, Func<SenSettings, SenSettings>? with = null)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("sen-test-").FullName);
        folder.Create();
        var database = TestDatabase.Make(folder.Database);
        var time = new FakeTimeProvider(new DateTimeOffset(Today, new TimeOnly(9, 41), TimeSpan.FromHours(7)));
        var settings = new SenSettings(folder) { Database = database.IsSqlite ? "" : database.ConnectionString };
        var program = SenApp.Build(with?.Invoke(settings) ?? settings, time, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
            TestSignIn.Add(builder.Services);
            builder.Services.Configure<AccessSettings>(access => access.HashingRounds = 1);
            configure?.Invoke(builder.Services);
        });
        await program.StartAsync();
        return new SenHost(program, database, time);
    }

    public HttpMessageHandler Handler() => app.GetTestServer().CreateHandler();

    /// <summary>Requests through this handler come from <paramref name="actor"/>, as if signed in; null is a stranger.</summary>
    public HttpMessageHandler HandlerAs(Actor? actor) => new TestSignIn.As(actor) { InnerHandler = Handler() };

    /// <summary>A browser without script and without cookies yet.</summary>
    public SenClient Client() => new(Handler());

    /// <summary>A browser whose requests come from an actor who needs no account: the short way for pages that only ask for rights.</summary>
    public SenClient ClientAs(Actor actor) => new(HandlerAs(actor));

    /// <summary>A browser at which this person has signed in.</summary>
    public async Task<SenClient> ClientAsync(Person person)
    {
        var client = Client();
        await client.SignInAsync(person.User);
        return client;
    }

    /// <summary>Runs something with a scope of its own, as a request has.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task<T> QueryAsync<T>(Func<SenDb, Task<T>> query) => InScopeAsync(s => query(s.GetRequiredService<SenDb>()));

    /// <summary>Runs an operation as an actor.</summary>
    public Task<T> ActAsync<TOperation, T>(Actor actor, Func<TOperation, Process, Task<T>> act)
        where TOperation : notnull =>
        InScopeAsync(s => act(s.GetRequiredService<TOperation>(), new Process(s.GetRequiredService<Ledger>(), ProcessId.New(), actor)));

    /// <summary>Runs a daily job as the scheduler does; no job runs by itself here.</summary>
    public Task RunJobAsync(string name) => InScopeAsync(async s =>
    {
        await s.GetRequiredKeyedService<IDailyJob>(name).RunAsync(default);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        var folder = Settings.Folder.Path;
        await app.DisposeAsync();
        TestDatabase.Drop(engine);
        Directory.Delete(folder, recursive: true);
    }
}

public static class ResultAssertions
{
    public static T Expect<T>(this Result<T> result)
    {
        Assert.False(result.IsProblem, result.Problem?.ToString());
        return result.Value;
    }

    public static void Expect(this Result result) => Assert.False(result.IsProblem, result.Problem?.ToString());

    public static void Expect(this Result result, string code) => Assert.Equal(code, result.Problem?.Code);

    public static void Expect<T>(this Result<T> result, string code) => Assert.Equal(code, result.Problem?.Code);
}
