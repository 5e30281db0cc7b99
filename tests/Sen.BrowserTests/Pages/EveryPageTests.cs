using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;

namespace Sen.BrowserTests.Pages;

/// <summary>
/// Every page of the program, as everyone who may see it, in both languages: nothing that axe finds against WCAG 2.2 A and AA, no error in
/// the console (the content policy speaks there), no sideways scroll from 320 to 1440 pixels, the right language, a title, one first heading.
/// What two people see alike is examined once.
/// </summary>
public sealed class EveryPageTests(Demonstration demonstration)
{
    private static readonly int[] Widths = [1440, 390, 320];
    private static readonly string[] People = ["kehoach", "kimlien", "kimlien-ld", "lanhdao", "bientap", "quantri", "kiemsoat"];

    /// <summary>Files whose name is a parameter; and the page of a system without accounts, which <see cref="Journeys.SetUpJourney"/> visits.</summary>
    private static readonly string[] NotHere = ["{file}", "minh-chung", "khoi-tao"];

    private readonly ConcurrentBag<string> findings = [];
    private readonly ConcurrentDictionary<string, bool> examined = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);

    [Theory, InlineData("vi"), InlineData("en")]
    public async Task EveryPage_IsAccessibleQuietAndFits(string language)
    {
        await using var site = await demonstration.StartAsync();
        Samples samples;
        await using (var officer = await site.VisitAsAsync("kehoach"))
            samples = await Samples.MakeAsync(site, officer);
        var pages = site.Endpoints().Where(IsPage).DistinctBy(r => r.RoutePattern.RawText).ToList();
        await Parallel.ForEachAsync(People.Prepend(null), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (user, _) =>
        {
            await using var visitor = await ComeAsync(site, user, language);
            foreach (var route in pages)
                foreach (var address in samples.Of(route))
                    await VisitAsync(visitor, language == "en" && user is null ? "/en" + address : address, language, route.RoutePattern.RawText!);
        });

        foreach (var route in pages.Where(p => !seen.ContainsKey(p.RoutePattern.RawText!)))
            findings.Add($"{route.RoutePattern.RawText}: nobody was shown this page; give it a sample address.");
        Assert.True(findings.IsEmpty, $"{findings.Count} findings on {examined.Count} different pages:\n{string.Join('\n', findings.Order(StringComparer.Ordinal))}");
    }

    /// <summary>A page of the program; a file that is offered under a name of its own is none.</summary>
    private static bool IsPage(RouteEndpoint route) =>
        route.Metadata.GetMetadata<PageActionDescriptor>() is not null && !Path.HasExtension(route.RoutePattern.RawText!)
        && !NotHere.Any(part => route.RoutePattern.RawText!.Contains(part, StringComparison.Ordinal));

    private static async Task<Visitor> ComeAsync(DemoSite site, string? user, string language)
    {
        if (user is null)
        {
            // Half way in, for the page that asks for the code.
            var stranger = await site.VisitAsync();
            await stranger.GoAsync("/dang-nhap");
            await stranger.SignInAsync("kiemsoat", site.Account("kiemsoat").Password);
            return stranger;
        }

        var visitor = await site.VisitAsAsync(user, path: "/tai-khoan");
        if (language == "en")
        {
            await visitor.ChooseAsync("Ngôn ngữ", "Tiếng Anh");
            await visitor.PressAsync("Lưu lựa chọn");
        }

        return visitor;
    }

    private async Task VisitAsync(Visitor visitor, string address, string language, string route)
    {
        var page = visitor.Page;
        var answer = await page.GotoAsync(address);
        if (!IsShown(answer!, address, route))
            return;
        seen[route] = true;
        var content = await page.EvaluateAsync<string>("(document.querySelector('main') ?? document.body).innerText");
        if (!examined.TryAdd($"{route} {content}", true))
            return;
        foreach (var complaint in visitor.Complaints())
            findings.Add($"{address}: console: {complaint}");
        await LookAtWordsAsync(page, address, language);
        foreach (var width in Widths)
            await LookAtWidthAsync(page, address, width);
        // English says the same in the same places; the narrow page was examined in Vietnamese.
        foreach (var finding in await Examination.OfAsync(page, language == "vi" ? Widths[..2] : Widths[..1]))
            findings.Add($"{address}: {finding}");
    }

    /// <summary>Whether this visitor was shown the page itself, and not the door or that there is nothing.</summary>
    private static bool IsShown(IResponse answer, string address, string route) =>
        route.TrimStart('/').StartsWith("loi/", StringComparison.Ordinal) || (answer.Status == 200 && new Uri(answer.Url).PathAndQuery == address);

    private async Task LookAtWordsAsync(IPage page, string address, string language)
    {
        var lang = await page.Locator("html").GetAttributeAsync("lang");
        var headings = await page.Locator("h1").CountAsync();
        var title = await page.TitleAsync();
        if (lang != language)
            findings.Add($"{address}: lang is {lang}, not {language}.");
        if (headings != 1)
            findings.Add($"{address}: {headings} first headings.");
        if (title.Length < 3)
            findings.Add($"{address}: the title is “{title}”.");
    }

    private async Task LookAtWidthAsync(IPage page, string address, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        if (wide > width)
            findings.Add($"{address}: {wide} pixels wide at {width}: {await page.EvaluateAsync<string>(Culprits)}");
    }

    /// <summary>The first elements that stand out at the right, for the report.</summary>
    private const string Culprits = """
        [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
          .slice(-3).map(e => e.outerHTML.slice(0, 120)).join(' … ')
        """;
}
