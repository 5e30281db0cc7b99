using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Sen.Demonstration;
using Sen.Modules.Access.TwoFactor;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Web;

namespace Sen.BrowserTests;

/// <summary>The real program on Kestrel, at a free port, with a copy of the demonstration that is thrown away.</summary>
internal sealed class DemoSite : IAsyncDisposable
{
    private readonly WebApplication program;
    private readonly DataFolder folder;
    private readonly IReadOnlyList<DemoAccount> accounts;
    private readonly IBrowser browser;

    private DemoSite(WebApplication program, DataFolder folder, IReadOnlyList<DemoAccount> accounts, IBrowser browser)
    {
        this.program = program;
        this.folder = folder;
        this.accounts = accounts;
        this.browser = browser;
    }

    public string Address => program.Urls.Single();

    public IServiceProvider Services => program.Services;

    /// <param name="original">What is copied; null for an empty folder.</param>
    public static async Task<DemoSite> StartAsync(DataFolder copy, DataFolder? original, IReadOnlyList<DemoAccount> accounts, IBrowser browser)
    {
        copy.Create();
        if (original is not null)
            Copy(original, copy);
        var settings = new SenSettings(copy) { Address = "http://127.0.0.1:0", AsOf = Demonstration.Today, IsDemonstration = true, IsDurable = false };
        Migrator.Run(settings.Engine);
        var app = SenApp.Build(settings, TimeProvider.System, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.Configure<Frames>(frames => frames.ShowKit = true);
        });
        await app.StartAsync();
        return new DemoSite(app, copy, accounts, browser);
    }

    /// <summary>Somebody at a browser of their own, not signed in.</summary>
    public async Task<Visitor> VisitAsync(bool script = true, int width = 1440, string? state = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address,
            JavaScriptEnabled = script,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = 900 },
            StorageState = state,
        });
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>The same, signed in through the door as anybody would and then at <paramref name="path"/>.</summary>
    public async Task<Visitor> VisitAsAsync(string user, bool script = true, int width = 1440, string path = "/muc-luc")
    {
        var visitor = await VisitAsync(script, width);
        var account = Account(user);
        await visitor.GoAsync($"/dang-nhap?tiep={Uri.EscapeDataString(path)}");
        await visitor.SignInAsync(user, account.Password);
        if (account.TotpSecret is not null)
        {
            await visitor.FillAsync("Mã xác thực", CodeNow(user));
            await visitor.PressAsync("Tiếp tục");
        }

        visitor.AssertAt(path);
        return visitor;
    }

    /// <summary>What the authenticator on this person's phone shows now.</summary>
    public string CodeNow(string user) =>
        TimeBasedCode.At(Base32.Read(Account(user).TotpSecret!), TimeBasedCode.StepAt(TimeProvider.System.GetUtcNow()));

    public DemoAccount Account(string user) => accounts.Single(a => a.User == user);

    public IEnumerable<RouteEndpoint> Endpoints() => Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();

    public async ValueTask DisposeAsync()
    {
        await using var connection = new SqliteConnection(Services.GetRequiredService<SenSettings>().Engine.ConnectionString);
        await program.DisposeAsync();
        // Of this site alone: others are at work beside it.
        SqliteConnection.ClearPool(connection);
        Directory.Delete(folder.Path, recursive: true);
    }

    private static void Copy(DataFolder from, DataFolder to)
    {
        foreach (var file in Directory.EnumerateFiles(from.Path, "*", SearchOption.AllDirectories))
        {
            var target = to.In(Path.GetRelativePath(from.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }
}
