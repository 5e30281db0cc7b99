using System.Net;

namespace Sen.Tests.Platform.Web;

public sealed class HostTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/site.css")]
    public async Task Get_OfWhatEverybodyMayHave_IsOkWithStrictHeaders(string path)
    {
        await using var sen = await SenHost.StartAsync();
        using var client = new HttpClient(sen.Handler()) { BaseAddress = new("http://localhost") };

        var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
