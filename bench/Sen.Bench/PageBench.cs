using System.Diagnostics;
using System.IO.Compression;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;

namespace Sen.Bench;

/// <summary>Time and weight of pages over loopback, at 11,600 assignments.</summary>
internal static class PageBench
{
    private const int Requests = 60;

    public static async Task RunAsync(string database)
    {
        var settings = BenchCity.InNewFolder(database) with { Address = "http://127.0.0.1:0", AsOf = new DateOnly(2026, 11, 24) };
        await using var city = await new BenchCity(settings).FoundAsync();
        await city.IssueAsync(await city.DraftAsync(80), 64);
        var commune = await city.InScopeAsync(s => s.GetRequiredService<SenDb>().UnitsOn(new DateOnly(2026, 3, 1)).Where(v => v.Kind == UnitKind.Ward).OrderBy(v => v.Name).Select(v => v.UnitId).FirstAsync());
        var focal = new Actor(UserId.New(), "Bench", commune, [new RoleGrant(Role.FocalOfficer, commune)]);

        await using var app = SenApp.Build(settings, TimeProvider.System, builder =>
        {
            builder.Logging.ClearProviders();
            SignIn.Add(builder.Services, new() { ["keeper"] = city.Officer, ["focal"] = focal });
        });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Console.WriteLine($"{(database.Length == 0 ? "SQLite" : "PostgreSQL")}, 11,600 assignments, {Requests} requests each over loopback:");
        await MeasureAsync(client, "keeper", "/ke-hoach/ha-noi/64-kh-ubnd-2026");
        await MeasureAsync(client, "keeper", "/ke-hoach");
        await MeasureAsync(client, "keeper", "/ban-lam-viec");
        await MeasureAsync(client, "focal", "/ban-lam-viec");
        await MeasureAsync(client, "focal", "/viec");
        await MeasureAsync(client, "keeper", "/xac-nhan");
    }

    private static async Task MeasureAsync(HttpClient client, string who, string path)
    {
        var times = new List<double>();
        long raw = 0, packed = 0;
        for (var i = 0; i < Requests + 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(SignIn.Mark, who);
            var watch = Stopwatch.StartNew();
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadAsByteArrayAsync();
            if (i >= 5)
                times.Add(watch.Elapsed.TotalMilliseconds);
            if (!answer.IsSuccessStatusCode)
            {
                Console.WriteLine($"  {path} as {who}: {(int)answer.StatusCode}");
                return;
            }

            (raw, packed) = (body.Length, Packed(body));
        }

        times.Sort();
        Console.WriteLine($"  {path} as {who}: median {times[times.Count / 2]:0} ms, p95 {times[(int)(times.Count * 0.95)]:0} ms, {raw / 1024.0:0.0} kB, brotli {packed / 1024.0:0.0} kB");
    }

    private static long Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            brotli.Write(body);
        return packed.Length;
    }

    /// <summary>Lets a request name its actor; in the bench alone.</summary>
    private static class SignIn
    {
        public const string Mark = "X-Bench-Actor";

        public static void Add(IServiceCollection services, Dictionary<string, Actor> actors)
        {
            services.AddSingleton(actors);
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Handler>("Bench", null);
            services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = "Bench");
        }

        private sealed class Handler(
            IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, System.Text.Encodings.Web.UrlEncoder encoder, Dictionary<string, Actor> actors)
            : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync()
            {
                if (!actors.TryGetValue(Request.Headers[Mark].ToString(), out var actor))
                    return Task.FromResult(AuthenticateResult.NoResult());
                Context.Features.Set(actor);
                var claims = actor.Grants.Select(g => new Claim(ClaimTypes.Role, g.Role.ToString()));
                return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, "Bench")), "Bench")));
            }
        }
    }
}
