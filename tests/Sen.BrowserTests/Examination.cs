using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Sen.BrowserTests;

/// <summary>What axe finds on a page against WCAG 2.2 A and AA.</summary>
internal static class Examination
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    public static async Task<IReadOnlyList<string>> OfAsync(IPage page, IEnumerable<int> widths)
    {
        var found = new List<string>();
        foreach (var width in widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            var violations = (await page.RunAxe(Wcag)).Violations;
            found.AddRange(violations.SelectMany(v => v.Nodes.Take(3), (v, node) => $"at {width}: {v.Id}: {v.Help}: {node.Html}"));
        }

        return found;
    }
}
