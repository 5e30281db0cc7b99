using Sen.Bench;

// dotnet run -c Release --project bench/Sen.Bench -- issue|pages|boards|nation FOLDER [sqlite|postgres] [PROVINCES,...]|kill [times]|read FOLDER [rows]
// SEN_BENCH_POSTGRES: connection string to an empty database, for issue, pages and boards; for nation to a server on which it may make databases.
var postgres = Environment.GetEnvironmentVariable("SEN_BENCH_POSTGRES") ?? "";
switch (args)
{
    case ["issue"]:
        await IssueBench.RunAsync(postgres);
        return 0;
    case ["pages"]:
        await PageBench.RunAsync(postgres);
        return 0;
    case ["boards"]:
        await BoardBench.RunAsync(postgres);
        return 0;
    case ["nation", var folder, .. var asked]:
        return await NationBench.RunAsync(folder, postgres, asked);
    case ["kill", .. var rest]:
        await KillBench.RunAsync(rest is [var times] ? int.Parse(times, null) : 100);
        return 0;
    case ["kill-child", var folder, var run]:
        await KillBench.ChildAsync(folder, int.Parse(run, null));
        return 0;
    case ["read", var plans, .. var shown]:
        return ReadBench.Run(plans, shown is ["rows"]);
    default:
        Console.Error.WriteLine("issue | pages | boards | nation FOLDER [sqlite|postgres] [PROVINCES,...] | kill [times] | read FOLDER [rows]");
        return 2;
}
