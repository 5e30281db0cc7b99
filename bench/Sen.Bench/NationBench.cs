using System.Globalization;

namespace Sen.Bench;

/// <summary>
/// The same pages at city scale and at nation scale, on both engines: the time must follow what a page shows, not what the database holds. Then the desk of
/// one commune and the boards of one province while the nation around them grows.
/// </summary>
internal static class NationBench
{
    private static readonly int[] Sizes = [1, 8, 34];

    /// <summary>At both scales: the city's people and those of one province.</summary>
    private static readonly BenchPage[] Common =
    [
        new("desk of a commune", "focal", _ => "/ban-lam-viec"),
        new("work list of a commune", "focal", _ => "/viec"),
        new("notices of a commune", "focal", _ => "/thong-bao"),
        new("desk of a plan officer", "keeper", _ => "/ban-lam-viec"),
        new("list of plans", "keeper", _ => "/ke-hoach"),
        new("plan", "keeper", p => p.Plan),
        new("matrix", "keeper", p => p.Plan + "/ma-tran"),
        new("ranking", "keeper", p => p.Plan + "/xep-hang"),
        new("coverage", "keeper", p => p.Plan + "/do-phu"),
        new("work list of a plan officer", "keeper", _ => "/viec"),
        new("confirmations", "keeper", _ => "/xac-nhan"),
        new("notices of a plan officer", "keeper", _ => "/thong-bao"),
        new("leader's page", "leader", _ => "/toan-canh"),
        new("leader's page in June", "leader", _ => "/toan-canh?den-ngay=2026-06-14"),
        new("directory of units", "keeper", _ => "/don-vi"),
        new("public plans", "nobody", _ => "/tien-do"),
    ];

    private static readonly BenchPage[] Ministry =
    [
        new("ministry: desk", "ministry", _ => "/ban-lam-viec"),
        new("ministry: list of plans", "ministry", _ => "/ke-hoach"),
        new("ministry: plan", "ministry", p => p.Above),
        new("ministry: matrix", "ministry", p => p.Above + "/ma-tran"),
        new("ministry: ranking", "ministry", p => p.Above + "/xep-hang"),
        new("ministry: coverage", "ministry", p => p.Above + "/do-phu"),
        new("ministry: work list", "ministry", _ => "/viec"),
        new("ministry: notices", "ministry", _ => "/thong-bao"),
        new("ministry: leader's page", "minister", _ => "/toan-canh"),
        new("ministry: a province's matrix", "ministry", p => p.Plan + "/ma-tran"),
    ];

    public static async Task<int> RunAsync(string folder, string postgres, string[] asked)
    {
        var engines = new[] { (Name: "sqlite", Server: ""), (Name: "postgres", Server: postgres) }.Where(e => (e.Name == "sqlite" || postgres.Length > 0) && !asked.Any(a => a is "sqlite" or "postgres") || asked.Contains(e.Name)).ToList();
        var sizes = asked.Where(a => char.IsAsciiDigit(a[0])).SelectMany(a => a.Split(',')).Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        Directory.CreateDirectory(folder);
        foreach (var (name, server) in engines)
            await MeasureAsync(name, server, folder, sizes.Length > 0 ? sizes : Sizes);
        return 0;
    }

    private static async Task MeasureAsync(string engine, string server, string folder, int[] sizes)
    {
        Console.WriteLine($"{engine}, {PageMeter.Requests} requests each over loopback");
        var city = new NationSite(folder, server, null);
        var nations = sizes.Select(s => new NationSite(folder, server, s)).ToList();
        foreach (var site in nations.Prepend(city))
            await site.BuildAsync();

        var inCity = await city.MeasureAsync(Common);
        var inNation = new List<IReadOnlyDictionary<string, Measured>>();
        foreach (var nation in nations)
            inNation.Add(await nation.MeasureAsync([.. Common, .. Ministry]));

        Print($"city and {nations[^1].Name}", ["city", nations[^1].Name], Common, [inCity, inNation[^1]]);
        Print("the same people while the nation grows", [.. nations.Select(n => n.Name)], [.. Common, .. Ministry], inNation);
    }

    /// <summary>A line for each page: what it shows, median and p95 in ms; then last over first, of what it shows and of the median.</summary>
    private static void Print(string title, IReadOnlyList<string> sites, IEnumerable<BenchPage> pages, IReadOnlyList<IReadOnlyDictionary<string, Measured>> measured)
    {
        Console.WriteLine($"{title}: cells and items shown, median / p95 in ms; last over first");
        Console.WriteLine($"| {"page",-30} | {string.Join(" | ", sites.Select(s => $"{s,22}"))} | shown | time |");
        Console.WriteLine($"|---|{string.Concat(sites.Select(_ => "--:|"))}--:|--:|");
        foreach (var page in pages)
        {
            var at = measured.Select(m => m[page.Name]).ToList();
            var cells = at.Select(m => m.Failed is { } code ? $"{code,22}" : string.Create(CultureInfo.InvariantCulture, $"{m.Shown,5}  {m.Median,6:0.0} / {m.P95,6:0.0}"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {page.Name,-30} | {string.Join(" | ", cells)} | {Ratio(at[^1].Shown, at[0].Shown)} | {Ratio(at[^1].Median, at[0].Median)} |"));
        }
    }

    private static string Ratio(double last, double first) => first == 0 ? "–" : (last / first).ToString("0.0", CultureInfo.InvariantCulture);
}
