using System.CommandLine;
using Sen.Platform.Database;
using Sen.Platform.Hosting;

namespace Sen.Platform.Commands;

internal static class MigrateCommand
{
    public static Command Make()
    {
        var dir = Terminal.Dir();
        var command = new Command("migrate", "Tạo hoặc nâng cấp cơ sở dữ liệu / create or upgrade the database") { dir };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(dir)));
        return command;
    }

    private static int Run(string dir)
    {
        var folder = new DataFolder(dir);
        folder.Create();
        var settings = SenSettings.Load(folder);
        if (settings.IsProblem)
            return Terminal.Refuse(settings.Problem);

        var ran = Migrator.Run(settings.Value.Engine);
        foreach (var script in ran)
            Console.WriteLine(script);
        Console.WriteLine(ran.Count == 0 ? "Cơ sở dữ liệu đã mới nhất." : $"Đã chạy {ran.Count} bước nâng cấp.");
        return 0;
    }
}
