using System.Net;
using System.Net.Http.Headers;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Sen.Tests.Web;

/// <summary>
/// A person at a browser without script: keeps cookies, follows redirects, reads pages by heading, label and button.
/// <code>await client.SignInAsync("an"); var page = await client.GetAsync("/tai-khoan"); page = await page.Form("Lưu").Fill("Tên", "…").SubmitAsync();</code>
/// </summary>
public sealed class SenClient : IDisposable
{
    private const int MostRedirects = 8;
    private static readonly Uri Site = new("http://localhost");
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public SenClient(HttpMessageHandler program)
    {
        http = new HttpClient(new CookieContainerHandler(cookies) { InnerHandler = program }) { BaseAddress = Site };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("SenClient/1");
    }

    /// <summary>Sent with every request.</summary>
    public HttpRequestHeaders Headers => http.DefaultRequestHeaders;

    public IReadOnlyCollection<Cookie> Cookies => cookies.GetCookies(Site);

    public Task<Page> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Signs in at the door; fails the test when the door stays shut. Use <see cref="TrySignInAsync"/> to be refused.</summary>
    public async Task<Page> SignInAsync(string user, string password = Given.Password, string path = "/dang-nhap")
    {
        var page = await TrySignInAsync(user, password, path);
        Assert.Empty(page.Problems);
        Assert.Contains(Cookies, c => c.Name == "sen" && c.Value.Length > 0);
        return page;
    }

    public async Task<Page> TrySignInAsync(string user, string password = Given.Password, string path = "/dang-nhap")
    {
        var door = await GetAsync(path);
        return await door.Form("Đăng nhập").Fill("Tên đăng nhập", user).Fill("Mật khẩu", password).SubmitAsync();
    }

    /// <summary>Sends what no page offers: a form made by hand, without its guard against forgery.</summary>
    public Task<Page> PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        });

    /// <summary>The plain answer, redirects not followed.</summary>
    public Task<HttpResponseMessage> RawAsync(HttpRequestMessage request) => http.SendAsync(request);

    public void Dispose() => http.Dispose();

    internal async Task<Page> SendAsync(HttpRequestMessage request)
    {
        var response = await http.SendAsync(request);
        var address = new Uri(Site, request.RequestUri!);
        for (var hop = 0; IsRedirect(response.StatusCode); hop++)
        {
            Assert.True(hop < MostRedirects, $"Redirects without end at {address}");
            address = new Uri(address, response.Headers.Location!);
            Assert.Equal(Site.Host, address.Host);
            response.Dispose();
            response = await http.GetAsync(address);
        }

        return await Page.ReadAsync(this, address, response);
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently;
}
