using System.Diagnostics;

namespace Sen.Bench;

/// <summary>One act of issue at 80 tasks × 145 units and at twice that; the ratio must stay near 2.</summary>
internal static class IssueBench
{
    private const int Rounds = 3;

    public static async Task RunAsync(string database)
    {
        var engine = database.Length == 0 ? "SQLite" : "PostgreSQL";
        await using var city = await new BenchCity(BenchCity.InNewFolder(database)).FoundAsync();
        var number = 100;
        await city.IssueAsync(await city.DraftAsync(8), number++);

        var small = new List<double>();
        var large = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            small.Add(await TimeAsync(city, 80, number++));
            large.Add(await TimeAsync(city, 160, number++));
        }

        Console.WriteLine($"{engine}: issue 11,600 assignments {Median(small):0.00} s, 23,200 {Median(large):0.00} s, ratio {Median(large) / Median(small):0.00} (goal ≤ 2.2)");
    }

    private static async Task<double> TimeAsync(BenchCity city, int tasks, int number)
    {
        var plan = await city.DraftAsync(tasks);
        var watch = Stopwatch.StartNew();
        var output = await city.IssueAsync(plan, number);
        if (output.Assignments != tasks * BenchCity.UnitsPerTask)
            throw new InvalidOperationException($"{output.Assignments} assignments.");
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
