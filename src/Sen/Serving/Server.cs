using Sen.Platform.Hosting;

namespace Sen.Serving;

/// <summary>Runs the program until it is told to stop.</summary>
internal static class Server
{
    /// <param name="started">Called once the program listens, with its addresses.</param>
    public static async Task RunAsync(
        SenSettings settings, Action<WebApplicationBuilder> configure, Func<WebApplication, Task> started, CancellationToken cancel)
    {
        await using var app = SenApp.Build(settings, TimeProvider.System, configure);
        await app.StartAsync(cancel);
        await started(app);
        await app.WaitForShutdownAsync(cancel);
    }

    /// <summary>One JSON object a line, without what people typed: levels and ids only.</summary>
    public static void LogAsJson(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // Its messages would carry addresses with one-time links in them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }
}
