using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Hosting;

namespace Sen.Tests.Modules.Access;

/// <summary>Whose word counts for where somebody comes from, and when cookies insist on encryption.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("", "10.1.2.3", "203.0.113.9", "10.1.2.3")]
    [InlineData("127.0.0.1", "10.1.2.3", "203.0.113.9", "10.1.2.3")]
    [InlineData("10.0.0.0/8", "10.1.2.3", "203.0.113.9", "203.0.113.9")]
    [InlineData("10.0.0.0/8", "10.1.2.3", "198.51.100.7, 203.0.113.9", "203.0.113.9")]
    [InlineData("10.0.0.0/8, 203.0.113.9", "10.1.2.3", "198.51.100.7, 203.0.113.9", "198.51.100.7")]
    public async Task Session_TellsTheAddressThatATrustedProxyNamed(string trusted, string from, string forwarded, string expected)
    {
        await using var sen = await StartAsync(trusted, from);
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = sen.Client();
        client.Headers.Add("X-Forwarded-For", forwarded);

        await client.SignInAsync(an.User);

        Assert.Equal(expected, await sen.QueryAsync(db => db.Sessions.Select(s => s.Address).SingleAsync()));
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080", "", false)]
    [InlineData("http://127.0.0.1:8080", "", false)]
    [InlineData("http://127.0.0.1:8080", "https://sen.example", true)]
    [InlineData("https://10.0.0.5", "", true)]
    public async Task Cookie_InsistsOnEncryption_WhenPeopleComeByHttps(string address, string publicAddress, bool secure)
    {
        await using var sen = await SenHost.StartAsync(with: s => s with { Address = address, PublicAddress = publicAddress });
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = sen.Client();

        var page = await client.TrySignInAsync(an.User);

        // The browser of these tests comes by http, and so keeps a cookie that insists on encryption to itself.
        Assert.Empty(page.Problems);
        Assert.Equal(!secure, client.Cookies.Any(c => c.Name == "sen"));
    }

    [Theory]
    [InlineData("127.0.0.1, 10.0.0.0/8, ::1", true)]
    [InlineData("10.0.0.0/99", false)]
    [InlineData("proxy.example", false)]
    public void Settings_NameTheProxyTheyCannotRead(string proxies, bool good)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("sen-settings-").FullName);
        File.WriteAllText(folder.Configuration, $$"""{ "trustedProxies": "{{proxies}}" }""");

        var settings = SenSettings.Load(folder);

        Assert.Equal(good, !settings.IsProblem);
        if (good)
            Assert.Equal(3, settings.Value.TrustedProxies.Count);
        Directory.Delete(folder.Path, recursive: true);
    }

    private static Task<SenHost> StartAsync(string trusted, string from) => SenHost.StartAsync(
        services => services.AddSingleton<IStartupFilter>(new ComesFrom(IPAddress.Parse(from))),
        settings => settings with { TrustedProxies = [.. trusted.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Network)] });

    private static IPNetwork Network(string text) => IPNetwork.TryParse(text, out var network) ? network : new IPNetwork(IPAddress.Parse(text), 32);

    /// <summary>Requests of the test server come from nowhere; these come from a proxy.</summary>
    private sealed class ComesFrom(IPAddress address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                http.Connection.RemoteIpAddress = address;
                return go(http);
            });
            next(app);
        };
    }
}
