using System.Diagnostics;
using System.IO.Compression;
using System.Security.Claims;
using System.Text;
using System.Text.RegularExpressions;
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

/// <summary>Milliseconds of the middle request and of the slowest but one in twenty; bytes of the page, plain and packed; cells and list items in it.</summary>
internal sealed record Measured(double Median, double P95, long Raw, long Packed, int Shown)
{
    /// <summary>The status that was answered instead of a page.</summary>
    public int? Failed { get; init; }
}

/// <summary>Asks for a page again and again over loopback, and says how long it took and how heavy it was.</summary>
internal static class PageMeter
{
    public const int Requests = 60;

    private const string Mark = "X-Bench-Actor";

    /// <summary>Lets a request name its actor; in the bench alone.</summary>
    public static void Add(IServiceCollection services, Dictionary<string, Actor> actors)
    {
        services.AddSingleton(actors);
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, Handler>("Bench", null);
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = "Bench");
    }

    public static async Task MeasureAsync(HttpClient client, string who, string path)
    {
        var measured = await TimeAsync(client, who, path);
        Console.WriteLine(measured.Failed is { } code
            ? $"  {path} as {who}: {code}"
            : $"  {path} as {who}: median {measured.Median:0} ms, p95 {measured.P95:0} ms, {measured.Raw / 1024.0:0.0} kB, brotli {measured.Packed / 1024.0:0.0} kB");
    }

    public static async Task<Measured> TimeAsync(HttpClient client, string who, string path)
    {
        var times = new List<double>();
        byte[] body = [];
        for (var i = 0; i < Requests + 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(Mark, who);
            var watch = Stopwatch.StartNew();
            using var answer = await client.SendAsync(request);
            body = await answer.Content.ReadAsByteArrayAsync();
            if (i >= 5)
                times.Add(watch.Elapsed.TotalMilliseconds);
            if (!answer.IsSuccessStatusCode)
                return new(0, 0, 0, 0, 0) { Failed = (int)answer.StatusCode };
        }

        times.Sort();
        return new(times[times.Count / 2], times[(int)(times.Count * 0.95)], body.Length, Packed(body), Shown(Encoding.UTF8.GetString(body)));
    }

    /// <summary>What the page shows: cells of tables, and items of lists, in its main part.</summary>
    private static int Shown(string page)
    {
        var main = page[Math.Max(0, page.IndexOf("<main", StringComparison.Ordinal))..];
        return Regex.Count(main, "<(td|li)[ >]");
    }

    private static long Packed(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(body);
        return packed.Length;
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
