using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Process = System.Diagnostics.Process;

namespace Sen.Bench;

/// <summary>
/// Kills a program (SIGKILL) that makes and issues plans, at a random moment, again and again on the same database: afterwards every plan has
/// all of its rows and assignments or none, and the audit chain holds.
/// </summary>
internal static class KillBench
{
    private const int Tasks = 40;

    public static async Task RunAsync(int times)
    {
        var settings = BenchCity.InNewFolder();
        await using (var city = await new BenchCity(settings).FoundAsync())
        {
        }

        var random = new Random(7);
        var during = new Dictionary<string, int>(StringComparer.Ordinal) { ["import"] = 0, ["issue"] = 0 };
        for (var i = 0; i < times; i++)
        {
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["kill-child", settings.Folder.Path, $"{i}"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var doing = await DoingAsync(child, wanted: i % 2 == 0 ? "import" : "issue");
            await Task.Delay(random.Next(0, doing == "import" ? 60 : 700));
            child.Kill();
            await child.WaitForExitAsync();
            during[doing]++;
            await CheckAsync(settings);
        }

        Console.WriteLine($"killed {times} times (during import {during["import"]}, during issue {during["issue"]}): all or nothing each time, chain intact");
    }

    /// <summary>The program to kill: makes and issues plans until it dies, and says what it is at.</summary>
    public static async Task ChildAsync(string folder, int run)
    {
        await using var city = await new BenchCity(new SenSettings(new DataFolder(folder))).FoundAsync();
        for (var n = 0; ; n++)
        {
            Console.WriteLine("import");
            var plan = await city.DraftAsync(Tasks);
            Console.WriteLine("issue");
            await city.IssueAsync(plan, (run * 1000) + n + 1);
        }
    }

    private static async Task<string> DoingAsync(Process child, string wanted)
    {
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == wanted)
                return line;
        }

        throw new InvalidOperationException("The child ended by itself.");
    }

    private static async Task CheckAsync(SenSettings settings)
    {
        await using var services = PlatformSetup.ForCommand(settings, SenApp.AddModules);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var plans = await db.Plans.Select(p => new { Issued = p.Issue != null, Tasks = p.Tasks.Count, Given = db.Set<Assignment>().Count(a => a.PlanId == p.Id) }).ToListAsync();
        if (plans.Exists(p => p.Tasks != Tasks || p.Given != (p.Issued ? Tasks * BenchCity.UnitsPerTask : 0)))
            throw new InvalidOperationException("A plan is half written.");
        var outcome = await scope.ServiceProvider.GetRequiredService<ChainCheck>().RunAsync(_ => { }, default);
        if (outcome.Fault is not null)
            throw new InvalidOperationException($"The chain is broken: {outcome.Fault}");
    }
}
