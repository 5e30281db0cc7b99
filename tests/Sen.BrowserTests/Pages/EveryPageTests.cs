using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;

namespace Sen.BrowserTests.Pages;

/// <summary>
/// Every page of the program, as everyone who may see it, in both languages: nothing that axe finds against WCAG 2.2 A and AA in either theme,
/// no error in the console (the content policy speaks there), no sideways scroll from 320 to 1440 pixels, the right language, a title, one
/// first heading. Axe examines pages of one shape once.
/// </summary>
public sealed class EveryPageTests(Demonstration demonstration)
{
    private static readonly int[] Widths = [1440, 390, 320];
    /// <summary>A ward whose focal officer keeps its plans besides.</summary>
    private const string Both = "caugiay";

    internal static readonly string[] People = ["kehoach", "kimlien", "kimlien-ld", Both, "lanhdao", "bientap", "quantri", "kiemsoat"];

    /// <summary>Files whose name is a parameter; and the page of a system without accounts, which <see cref="Journeys.SetUpJourney"/> visits.</summary>
    private static readonly string[] NotHere = ["{file}", "minh-chung", "khoi-tao"];

    /// <summary>A folder for pictures of every page, to look at; none are made without it.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SEN_PICTURES");

    private readonly ConcurrentBag<string> findings = [];
    private readonly ConcurrentDictionary<string, bool> examined = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> seen = new(StringComparer.Ordinal);
    private int loaded;

    [Fact]
    public async Task EveryPage_IsAccessibleQuietAndFits()
    {
        await using var site = await demonstration.StartAsync();
        Samples samples;
        await using (var officer = await site.VisitAsAsync("kehoach"))
            samples = await Samples.MakeAsync(site, officer);
        var pages = site.Endpoints().Where(IsPage).DistinctBy(r => r.RoutePattern.RawText).ToList();
        await Parallel.ForEachAsync(People.Prepend(null), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (user, _) =>
        {
            var own = pages.Where(p => MayEnter(p, site, user)).ToList();
            await using var visitor = await ComeAsync(site, user);
            await WalkAsync(visitor, own, samples, "vi", "");
            await SpeakEnglishAsync(visitor, user);
            await WalkAsync(visitor, own, samples, "en", user is null ? "/en" : "");
        });

        foreach (var route in pages.Where(p => !seen.ContainsKey(p.RoutePattern.RawText!)))
            findings.Add($"{route.RoutePattern.RawText}: nobody was shown this page; give it a sample address.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{loaded} pages, {examined.Count} of different shape.");
        Assert.True(findings.IsEmpty, $"{findings.Count} findings on {loaded} pages, {examined.Count} of different shape:\n{string.Join('\n', findings.Order(StringComparer.Ordinal))}");
    }

    /// <summary>A page of the program; a file that is offered under a name of its own is none.</summary>
    internal static bool IsPage(RouteEndpoint route) =>
        route.Metadata.GetMetadata<PageActionDescriptor>() is not null && !Path.HasExtension(route.RoutePattern.RawText!)
        && !NotHere.Any(part => route.RoutePattern.RawText!.Contains(part, StringComparison.Ordinal));

    /// <summary>By what the page itself says; the matrix of rights tests that it is so. It spares hundreds of pages that say there is nothing.</summary>
    internal static bool MayEnter(RouteEndpoint route, DemoSite site, string? user)
    {
        if (route.Metadata.GetMetadata<IAllowAnonymous>() is not null || user is null)
            return route.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        string[] roles = user == Both ? [site.Account(user).Role, nameof(Role.PlanOfficer)] : [site.Account(user).Role];
        return route.Metadata.GetOrderedMetadata<IAuthorizeData>().All(a => a.Roles is null || a.Roles.Split(',').Intersect(roles).Any());
    }

    private static async Task<Visitor> ComeAsync(DemoSite site, string? user)
    {
        if (user is not null)
            return await site.VisitAsAsync(user, path: Links.Mine);

        // Half way in, for the page that asks for the code.
        var stranger = await site.VisitAsync();
        await stranger.GoAsync(Links.Door);
        await stranger.SignInAsync("kiemsoat", site.Account("kiemsoat").Password);
        return stranger;
    }

    private static async Task SpeakEnglishAsync(Visitor visitor, string? user)
    {
        if (user is null)
            return;
        await visitor.Page.SetViewportSizeAsync(Widths[0], 900);
        await visitor.GoAsync(Links.Mine);
        await visitor.ChooseAsync("Ngôn ngữ", "Tiếng Anh");
        await visitor.PressAsync("Lưu lựa chọn");
    }

    private async Task WalkAsync(Visitor visitor, IEnumerable<RouteEndpoint> pages, Samples samples, string language, string prefix)
    {
        foreach (var route in pages)
            foreach (var address in samples.Of(route))
                await VisitAsync(visitor, prefix + address, language, route.RoutePattern.RawText!);
    }

    private async Task VisitAsync(Visitor visitor, string address, string language, string route)
    {
        var page = visitor.Page;
        await page.SetViewportSizeAsync(Widths[0], 900);
        var answer = await page.GotoAsync(address);
        var heard = visitor.Complaints();
        if (!IsShown(answer!, address, route))
            return;
        seen[route] = true;
        Interlocked.Increment(ref loaded);
        foreach (var complaint in heard)
            findings.Add($"{address}: console: {complaint}");
        await LookAtWordsAsync(page, address, language);
        foreach (var width in Widths)
            await LookAtWidthAsync(page, address, width);
        if (examined.TryAdd(await Examination.ShapeAsync(page), true))
            await ExamineAsync(page, address, language);
    }

    /// <summary>The other language puts other words into the same places: colours and narrow screens have been looked at in the first.</summary>
    private async Task ExamineAsync(IPage page, string address, string language)
    {
        if (language == "en")
        {
            foreach (var finding in await Examination.OfAsync(page, Widths[0]))
                findings.Add($"{address}: {finding}");
            return;
        }

        if (Pictures is not null)
            foreach (var width in Widths[..2])
                await PhotographAsync(page, address, width);
        List<string> found = [.. await Examination.OfAsync(page, Widths[..2])];
        if (await page.Locator("html.staff").CountAsync() > 0)
            found.AddRange(await Examination.OfDarkAsync(page));
        foreach (var finding in found)
            findings.Add($"{address}: {finding}");
    }

    private static async Task PhotographAsync(IPage page, string address, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        var name = address.Trim('/').Replace('/', '_');
        await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures!, $"{name}-{width}.png"), FullPage = true });
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
