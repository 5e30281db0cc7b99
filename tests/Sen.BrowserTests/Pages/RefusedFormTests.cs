using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;

namespace Sen.BrowserTests.Pages;

/// <summary>
/// Every form that asks for words, sent with nothing or nonsense in it, as everyone who may see it: the page that refuses is as accessible as the one
/// that asks. Forms that ask for nothing are left alone; what a form takes all the same, it takes.
/// </summary>
public sealed class RefusedFormTests(Demonstration demonstration)
{
    private const int FewestRefusals = 12;

    /// <summary>Empties what must be filled, writes what no field can mean into the rest, and sends the form as its first button would.</summary>
    private const string Spoil = """
        form => {
          form.noValidate = true;
          for (const field of form.querySelectorAll("input:not([type=hidden]):not([type=file]):not([type=checkbox]):not([type=radio]), textarea"))
            field.value = field.required || field.localName === "textarea" || field.type === "password" ? "" : "31/02/2026 ?";
          // Behind this call, which so ends before the page is left.
          setTimeout(() => form.requestSubmit(form.querySelector("button:not([formaction]), button")));
        }
        """;

    private const string Asking = "main form[method=post i]:has(input[type=text], input:not([type]), input[type=password], textarea, input[type=file])";

    private readonly HashSet<string> examined = new(StringComparer.Ordinal);
    private readonly List<string> findings = [];
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    [Fact]
    public async Task EveryRefusal_IsAccessible()
    {
        await using var site = await demonstration.StartAsync();
        Samples samples;
        await using (var officer = await site.VisitAsAsync("kehoach"))
            samples = await Samples.MakeAsync(site, officer);
        var pages = site.Endpoints().Where(EveryPageTests.IsPage).DistinctBy(r => r.RoutePattern.RawText).ToList();
        foreach (var user in EveryPageTests.People.Prepend(null))
        {
            await using var visitor = user is null ? await site.VisitAsync() : await site.VisitAsAsync(user);
            foreach (var route in pages.Where(p => EveryPageTests.MayEnter(p, site, user)))
                foreach (var address in samples.Of(route).Take(1))
                    await SpoilAsync(visitor, route, address);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{refused.Count} refusals, {examined.Count} of different shape:\n{string.Join('\n', refused.Order(StringComparer.Ordinal))}");
        Assert.True(refused.Count >= FewestRefusals, $"Only {refused.Count} forms refused nonsense.");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    private async Task SpoilAsync(Visitor visitor, RouteEndpoint route, string address)
    {
        if (!await IsShownAsync(visitor.Page, address))
            return;
        var forms = await visitor.Page.Locator(Asking).CountAsync();
        for (var form = 0; form < forms && !refused.Contains($"{route.RoutePattern.RawText} {form}"); form++)
        {
            if (form > 0 && !await IsShownAsync(visitor.Page, address) || await visitor.Page.Locator(Asking).CountAsync() <= form)
                return;
            if (await SendAsync(visitor, form) == 422)
                await ExamineAsync(visitor.Page, $"{route.RoutePattern.RawText} {form}", address);
        }
    }

    private static async Task<bool> IsShownAsync(IPage page, string address) =>
        await page.GotoAsync(address) is { Status: 200 } answer && new Uri(answer.Url).PathAndQuery == address;

    private static async Task<int> SendAsync(Visitor visitor, int form)
    {
        var answer = visitor.Page.WaitForResponseAsync(r => r.Request.Method == "POST" && r.Request.IsNavigationRequest);
        await visitor.LeaveAsync(() => visitor.Page.Locator(Asking).Nth(form).EvaluateAsync(Spoil));
        return (await answer).Status;
    }

    private async Task ExamineAsync(IPage page, string form, string address)
    {
        refused.Add(form);
        if (!(await page.TitleAsync()).StartsWith("Lỗi: ", StringComparison.Ordinal))
            findings.Add($"{address}: refused, and its title does not say so.");
        if (examined.Add(await Examination.ShapeAsync(page)))
            findings.AddRange((await Examination.OfAsync(page, 1440, 390)).Select(f => $"{address}, refused: {f}"));
    }
}
