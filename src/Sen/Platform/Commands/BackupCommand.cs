using System.CommandLine;
using Sen.Kernel.Results;
using Sen.Platform.Backup;
using Sen.Platform.Hosting;
using Spectre.Console;
using Problems = Sen.Platform.Backup.Problems;

namespace Sen.Platform.Commands;

internal static class BackupCommand
{
    public static Command Make()
    {
        var dir = Terminal.Dir();
        var output = new Option<string>("--out") { Description = "Tệp sao lưu .zip / the archive to write", Required = true };
        var command = new Command("backup", "Sao lưu trong lúc hệ thống đang chạy / back up while people work") { dir, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(dir), Path.GetFullPath(parsed.GetRequiredValue(output))));
        return command;
    }

    private static int Run(string dir, string output)
    {
        var settings = Terminal.Existing(dir);
        if (settings.IsProblem)
            return Terminal.Refuse(settings.Problem);
        if (File.Exists(output))
            return Terminal.Refuse(Problems.AlreadyThere(output));

        var made = AnsiConsole.Progress().Start(progress => Write(settings.Value, output, progress.AddTask("Sao lưu")));
        if (made.IsProblem)
            return Terminal.Refuse(made.Problem);
        Console.WriteLine($"Đã sao lưu vào {output}. Tệp này có cả khóa và dữ liệu: cất ở nơi chỉ người quản trị mở được.");
        return 0;
    }

    private static Result Write(SenSettings settings, string output, ProgressTask bar)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        // The head before the database: a head that is behind its database is no alarm, the other way round would be.
        var work = Directory.CreateTempSubdirectory("sen-backup-");
        try
        {
            var head = Path.Combine(work.FullName, "audit-head.json");
            if (File.Exists(settings.Folder.AuditHead))
                File.Copy(settings.Folder.AuditHead, head);
            var copy = Path.Combine(work.FullName, "database");
            if (DatabaseCopy.Make(settings.Engine, copy) is { IsProblem: true } refused)
                return refused;
            BackupArchive.Write(output, settings.Engine.IsSqlite ? "sqlite" : "postgres", TimeProvider.System.GetUtcNow(), Content(settings, copy, head), done => bar.Value = done * 100);
            return Result.Done;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static List<(string Entry, string File)> Content(SenSettings settings, string database, string head)
    {
        var content = new List<(string, string)> { (DatabaseCopy.EntryFor(settings.Engine), database) };
        if (File.Exists(head))
            content.Add((Path.GetFileName(settings.Folder.AuditHead), head));
        // A demonstration stays one when it comes back: its passwords are known to everybody.
        foreach (var file in new[] { settings.Folder.Configuration, settings.Folder.Demonstration }.Where(File.Exists))
            content.Add((Path.GetFileName(file), file));
        foreach (var folder in new[] { settings.Folder.Keys, settings.Folder.Files }.Where(Directory.Exists))
        {
            content.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => !Path.GetFileName(f).StartsWith("arriving-", StringComparison.Ordinal))
                .Select(f => (Path.GetRelativePath(settings.Folder.Path, f).Replace('\\', '/'), f)));
        }

        return content;
    }
}
