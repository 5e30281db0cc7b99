using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Sen.BrowserTests;
using Sen.Demonstration;
using Sen.Platform.Database;
using Sen.Platform.Hosting;

[assembly: AssemblyFixture(typeof(Demonstration))]

namespace Sen.BrowserTests;

/// <summary>Ha Noi with a year of work, built once for the run, and the one browser. A test works on a copy of the data.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    private readonly RunFolder folder = new();
    private readonly DataFolder original;
    private IReadOnlyList<DemoAccount> accounts = [];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Demonstration()
    {
        original = new DataFolder(folder.New());
    }

    /// <summary>The demonstration's usual day.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 24);

    private static string? Chromium { get; } = new[] { Environment.GetEnvironmentVariable("SEN_CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
            return;
        var building = Task.Run(BuildAsync);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        await building;
    }

    /// <summary>The program on its own copy of the data. Skips the test where there is no Chromium.</summary>
    internal Task<DemoSite> StartAsync() => DemoSite.StartAsync(new(folder.New()), original, accounts, Browser());

    /// <summary>The program on a folder in which there is nothing yet.</summary>
    internal Task<DemoSite> StartEmptyAsync() => DemoSite.StartAsync(new(folder.New()), null, [], Browser());

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await folder.DisposeAsync();
    }

    private IBrowser Browser()
    {
        Assert.SkipWhen(browser is null, "Chromium is missing (Debian package: chromium; or set SEN_CHROMIUM). This journey was not run.");
        return browser;
    }

    private async Task BuildAsync()
    {
        original.Create();
        var settings = new SenSettings(original) { IsDemonstration = true };
        Migrator.Run(settings.Engine);
        await using var builder = new DemoBuilder(settings);
        accounts = (await builder.BuildAsync(Today, (_, _) => { }, CancellationToken.None)).Accounts;
        // The last connection writes its log into the database; open ones would do so while a test copies the files.
        SqliteConnection.ClearAllPools();
    }
}
