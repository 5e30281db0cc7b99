using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Sen.BrowserTests;

/// <summary>What axe finds on a page against WCAG 2.2 A and AA. Only where scripts run: axe waits for ever where they do not.</summary>
internal static class Examination
{
    private static readonly string Axe = ReadAxe();

    private const string Wcag = """{ type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] }""";
    private const string Contrast = """{ type: "rule", values: ["color-contrast"] }""";

    /// <summary>
    /// The language, and which kinds of elements stand in which, how often up to three times. Pages that are alike in this differ in their words and
    /// in how long their lists are; of one of them alone is axe asked.
    /// </summary>
    private const string Shape = """
        () => {
          const of = e => e.localName + [...e.attributes].filter(a => a.name !== "lang").map(a => ["class", "type", "role"].includes(a.name) ? `[${a.name}=${a.value}]` : `[${a.name}]`).sort().join("");
          const counts = {};
          for (const e of document.querySelectorAll("html *")) {
            const kind = `${of(e.parentElement)}>${of(e)}`;
            counts[kind] = Math.min(3, (counts[kind] ?? 0) + 1);
          }
          return document.documentElement.lang + "\n" + Object.entries(counts).map(([kind, n]) => `${n} ${kind}`).sort().join("\n");
        }
        """;

    public static Task<string> ShapeAsync(IPage page) => page.EvaluateAsync<string>(Shape);

    public static async Task<IReadOnlyList<string>> OfAsync(IPage page, params int[] widths)
    {
        var found = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            found.AddRange((await RunAsync(page, Wcag)).Select(f => $"at {width}: {f}"));
        }

        return found;
    }

    /// <summary>Contrast in the dark theme, which the pages of staff take from the system.</summary>
    public static async Task<IReadOnlyList<string>> OfDarkAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var found = await RunAsync(page, Contrast);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. found.Select(f => $"in the dark: {f}")];
    }

    private static async Task<string[]> RunAsync(IPage page, string rules)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>($$"""
            async () => (await axe.run(document, { runOnly: {{rules}}, resultTypes: ["violations"] })).violations
              .flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${v.help}: ${n.html}`))
            """);
    }

    private static string ReadAxe()
    {
        using var script = new StreamReader(typeof(AxeRunOptions).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!);
        return script.ReadToEnd();
    }
}
