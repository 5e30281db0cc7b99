using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sen.Tests.Platform.Web;

/// <summary>What a person reads when something fails: what happened, what is safe, what to do, a code to quote.</summary>
public sealed class ErrorPageTests
{
    [Theory]
    [InlineData("GET", "/loi/400", 400)]
    [InlineData("GET", "/loi/404", 404)]
    [InlineData("GET", "/loi/413", 413)]
    [InlineData("GET", "/loi/418", 418)]
    [InlineData("GET", "/loi/429", 429)]
    [InlineData("GET", "/loi/500", 500)]
    [InlineData("GET", "/loi/503", 503)]
    [InlineData("GET", "/loi/200", 404)]
    [InlineData("DELETE", "/loi/405", 405)]
    public async Task Page_OfAnyStatus_SaysAllFourThings(string verb, string path, int status)
    {
        await using var sen = await SenHost.StartAsync();

        var (answered, page) = await SendAsync(sen, verb, path);

        Assert.Equal((HttpStatusCode)status, answered);
        Assert.All(new[] { "h1", "h1 + .lead", ".lead + p", ".safe" }, part => Assert.NotEmpty(page.QuerySelector(part)!.TextContent.Trim()));
        Assert.Matches("[0-9A-Z]{4}-[0-9A-Z]{4}", page.QuerySelector(".safe")!.TextContent);
    }

    [Fact]
    public async Task Page_WhenEnglish_IsEnglish()
    {
        await using var sen = await SenHost.StartAsync();

        var (_, page) = await SendAsync(sen, "GET", "/en/loi/404");

        Assert.Equal("This page has moved or is gone", page.QuerySelector("h1")!.TextContent);
    }

    private static async Task<(HttpStatusCode Status, IHtmlDocument Page)> SendAsync(SenHost sen, string verb, string path)
    {
        using var client = new HttpClient(sen.Handler()) { BaseAddress = new Uri("http://sen.test") };
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
