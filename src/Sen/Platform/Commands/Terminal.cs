using System.CommandLine;
using Sen.Kernel.Results;
using Sen.Platform.Hosting;

namespace Sen.Platform.Commands;

/// <summary>What the verbs share: the data folder, and how a problem is said. Exit codes: 0 done, 1 broken, 2 refused with a sentence.</summary>
public static class Terminal
{
    public const int Refused = 2;

    public static Option<string> Dir() => new("--dir")
    {
        Description = "Thư mục dữ liệu / data folder",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SEN_DIR") is { Length: > 0 } set ? set : "sen-data",
    };

    /// <summary>Prints each problem on a line of standard error; returns <see cref="Refused"/>.</summary>
    public static int Refuse(Problem problem)
    {
        foreach (var one in problem.All())
            Console.Error.WriteLine(one.Field is null ? one.ToString() : $"{one.Field}: {one}");
        return Refused;
    }

    /// <summary>The settings of an installation that must be there already.</summary>
    public static Result<SenSettings> Existing(string dir)
    {
        var folder = new DataFolder(dir);
        if (!Directory.Exists(folder.Path))
            return Hosting.Problems.FolderMissing(folder.Path);
        var settings = SenSettings.Load(folder);
        if (settings.IsProblem)
            return settings;
        var missing = Database.Migrator.Missing(settings.Value.Engine);
        return missing.Count > 0 ? Hosting.Problems.NotMigrated(missing.Count) : settings;
    }
}
