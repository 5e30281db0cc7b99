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
        var times = new List<double>();
        long raw = 0, packed = 0;
        for (var i = 0; i < Requests + 5; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add(Mark, who);
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
