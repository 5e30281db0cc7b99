using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Sen.Platform.Web;

namespace Sen.Tests.Platform.Web;

/// <summary>The tag helpers and layouts as they come out of the program, read on the page that shows them all.</summary>
public sealed class KitPageTests : IAsyncLifetime
{
    private SenHost sen = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        sen = await SenHost.StartAsync(services => services.Configure<Frames>(frames =>
        {
            frames.ShowKit = true;
            frames.Staff = _ => new StaffFrame([new NavLink("/viec", "Bàn làm việc"), new NavLink("/bo-phan", "Bộ phận")], "Nguyễn Thu Hằng", "UBND phường Kim Liên") { SearchHref = "/tim" };
        }));
        client = new HttpClient(new Cookies(sen.Handler())) { BaseAddress = new Uri("http://sen.test") };
    }

    [Fact]
    public async Task Kit_WhenNotSwitchedOn_IsNotFound()
    {
        await using var plain = await SenHost.StartAsync();
        using var stranger = new HttpClient(plain.Handler()) { BaseAddress = new Uri("http://sen.test") };

        var answer = await stranger.GetAsync("/bo-phan", Cancel);
        var page = Parse(await answer.Content.ReadAsStringAsync(Cancel));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Trang này đã chuyển hoặc không còn", page.QuerySelector("h1")!.TextContent);
        Assert.Matches("Mã để báo kỹ thuật: [0-9A-Z]{4}-[0-9A-Z]{4}", page.Body!.TextContent);
    }

    [Fact]
    public async Task Page_HoldsNothingInline()
    {
        var page = await GetAsync("/bo-phan");

        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Empty(page.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))).Select(e => e.OuterHtml));
        Assert.Contains("\"allowEval\":false", page.QuerySelector("meta[name=htmx-config]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains("\"includeIndicatorStyles\":false", page.QuerySelector("meta[name=htmx-config]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_EveryControlHasItsLabelAndEveryIdIsItsOwn()
    {
        var page = await GetAsync("/bo-phan");

        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(page.QuerySelectorAll("input:not([type=hidden]), select, textarea").Where(i => LabelOf(page, i) is null).Select(i => i.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("[aria-describedby]").SelectMany(e => e.GetAttribute("aria-describedby")!.Split(' ')).Where(id => page.GetElementById(id) is null));
        Assert.Empty(page.QuerySelectorAll("[aria-labelledby]").Where(e => page.GetElementById(e.GetAttribute("aria-labelledby")!) is null));
    }

    [Fact]
    public async Task Page_WritesVietnameseAsItIs() =>
        Assert.Contains("Tình trạng do hệ thống tính từ ngày tháng", await client.GetStringAsync("/bo-phan", Cancel), StringComparison.Ordinal);

    [Fact]
    public async Task Bar_MarksWhereOneIs() =>
        Assert.Equal(["Bộ phận"], (await GetAsync("/bo-phan")).QuerySelectorAll("header.bar nav a[aria-current=page]").Select(a => a.TextContent));

    [Fact]
    public async Task Page_WhenEnglish_SaysTheFrameInEnglish()
    {
        var page = await GetAsync("/en/bo-phan");

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Skip to the main content", page.QuerySelector(".skip")!.TextContent);
    }

    [Fact]
    public async Task Post_WhenRefused_ShowsEachProblemBesideItsFieldAndKeepsWhatWasEntered()
    {
        var (status, page) = await PostAsync(new() { ["Deadline"] = "1/2/2027", ["Reason"] = " ", ["Sex"] = "nam", ["Groups"] = "so", ["Agreed"] = "true" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal("Lỗi: Bộ phận dùng chung · Sen", page.Title);
        Assert.Equal("Có 2 chỗ cần sửa", page.QuerySelector("main [role=alert] h2")!.TextContent.Trim());
        Assert.Equal(["#Deadline", "#Reason"], page.QuerySelectorAll("main [role=alert] a").Select(a => a.GetAttribute("href")));
        var deadline = (IHtmlInputElement)page.GetElementById("Deadline")!;
        Assert.Equal("true", deadline.GetAttribute("aria-invalid"));
        Assert.Equal("Deadline-hint Deadline-wrong", deadline.GetAttribute("aria-describedby"));
        Assert.Equal("Chọn ngày từ 25/11/2026 đến 14/12/2026", page.GetElementById("Deadline-wrong")!.TextContent.Trim());
        Assert.Equal("1/2/2027", deadline.Value);
        Assert.Equal(["Nam"], Ticked(page, "Sex"));
        Assert.Equal(["Sở, ban, ngành"], Ticked(page, "Groups"));
        Assert.True(((IHtmlInputElement)page.GetElementById("Agreed")!).IsChecked);
    }

    [Fact]
    public async Task Post_WhenDayCannotBeRead_SaysHowToWriteIt()
    {
        var (_, page) = await PostAsync(new() { ["Deadline"] = "mai", ["Reason"] = "" });

        Assert.Equal("Nhập ngày như 24/11/2026", page.GetElementById("Deadline-wrong")!.TextContent.Trim());
        Assert.Equal("mai", ((IHtmlInputElement)page.GetElementById("Deadline")!).Value);
    }

    [Fact]
    public async Task Form_CarriesAFreshProcessAndKeepsItWhenRefused()
    {
        var first = ProcessOf(await GetAsync("/bo-phan"));
        var second = ProcessOf(await GetAsync("/bo-phan"));
        var (_, refused) = await PostAsync(new() { ["Reason"] = "", [PageRequest.ProcessField] = first.ToString() });

        Assert.Equal(7, first.Version);
        Assert.NotEqual(first, second);
        Assert.Equal(first, ProcessOf(refused));
    }

    [Fact]
    public async Task Form_HasOneAntiforgeryToken() =>
        Assert.Single((await GetAsync("/bo-phan")).QuerySelectorAll("main form[method=post] [name=__RequestVerificationToken]"));

    [Fact]
    public async Task Form_WhenItAsks_CarriesNoProcess() =>
        Assert.Empty((await GetAsync("/bo-phan")).QuerySelectorAll("form[method=get] [name=_process]"));

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sen.DisposeAsync();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static Guid ProcessOf(IHtmlDocument page) => Guid.Parse(((IHtmlInputElement)page.QuerySelector("main form[method=post] [name=_process]")!).Value);

    private static IElement? LabelOf(IHtmlDocument page, IElement control) => page.QuerySelector($"label[for='{control.Id}']") ?? control.Closest("label");

    private static IEnumerable<string> Ticked(IHtmlDocument page, string name) =>
        page.QuerySelectorAll<IHtmlInputElement>($"input[name={name}]").Where(i => i.IsChecked).Select(i => LabelOf(page, i)!.TextContent.Trim());

    private async Task<IHtmlDocument> GetAsync(string path) => Parse(await client.GetStringAsync(path, Cancel));

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> PostAsync(Dictionary<string, string> fields)
    {
        var form = await GetAsync("/bo-phan");
        fields["__RequestVerificationToken"] = ((IHtmlInputElement)form.QuerySelector("[name=__RequestVerificationToken]")!).Value;
        using var content = new FormUrlEncodedContent(fields);
        var answer = await client.PostAsync("/bo-phan", content, Cancel);
        return (answer.StatusCode, Parse(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    private sealed class Cookies(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer kept = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (kept.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies)
                request.Headers.Add("Cookie", cookies);
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var given))
                given.ToList().ForEach(c => kept.SetCookies(request.RequestUri!, c));
            return answer;
        }
    }
}
