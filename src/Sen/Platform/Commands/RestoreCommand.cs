using System.CommandLine;
using System.IO.Compression;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Audit;
using Sen.Platform.Backup;
using Sen.Platform.Hosting;
using Spectre.Console;
using Problems = Sen.Platform.Backup.Problems;

namespace Sen.Platform.Commands;

internal static class RestoreCommand
{
    public static Command Make()
    {
        var dir = Terminal.Dir();
        var file = new Argument<string>("file") { Description = "Tệp sao lưu / the archive" };
        var command = new Command("restore", "Khôi phục bản sao lưu vào thư mục trống / restore into an empty folder") { file, dir };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(file), new DataFolder(parsed.GetRequiredValue(dir)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string file, DataFolder folder, CancellationToken cancel)
    {
        if (!File.Exists(file))
            return Terminal.Refuse(Problems.FileMissing(file));
        if (Directory.Exists(folder.Path) && Directory.EnumerateFileSystemEntries(folder.Path).Any())
            return Terminal.Refuse(Problems.FolderNotEmpty(folder.Path));

        var restored = AnsiConsole.Progress().Start(progress => Restore(file, folder, progress.AddTask("Khôi phục")));
        if (restored.IsProblem)
        {
            if (Directory.Exists(folder.Path))
                Directory.Delete(folder.Path, recursive: true);
            return Terminal.Refuse(restored.Problem);
        }

        await using var services = PlatformSetup.ForCommand(restored.Value, _ => { });
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<ChainCheck>().RunAsync(_ => { }, cancel);
        Console.WriteLine(outcome.Fault is null
            ? VietnameseFormat.Fill("Đã khôi phục vào {0}. Chuỗi nhật ký nguyên vẹn: {1:N0} mục.", folder.Path, outcome.Entries)
            : VietnameseFormat.Fill("Đã khôi phục vào {0}, nhưng chuỗi nhật ký có chỗ sai. Chạy sen verify để xem.", folder.Path));
        return outcome.Fault is null ? 0 : 1;
    }

    private static Result<SenSettings> Restore(string file, DataFolder folder, ProgressTask bar)
    {
        using var zip = Open(file);
        if (zip is null)
            return Problems.NotABackup;
        var manifest = BackupArchive.ReadManifest(zip);
        if (manifest.IsProblem)
            return manifest.Problem;
        folder.Create();
        if (BackupArchive.Extract(zip, manifest.Value, folder.Path, done => bar.Value = done * 100) is { IsProblem: true } damaged)
            return damaged.Problem;
        var settings = SenSettings.Load(folder);
        if (settings.IsProblem)
            return settings;
        if (manifest.Value.Engine == "sqlite")
            return settings.Value.Engine.IsSqlite ? settings : Problems.OtherEngine;
        if (settings.Value.Engine.IsSqlite)
            return Problems.DatabaseNeeded;

        var dump = folder.In(DatabaseCopy.EntryFor(settings.Value.Engine));
        var loaded = DatabaseCopy.Restore(settings.Value.Engine, dump);
        File.Delete(dump);
        return loaded.IsProblem ? loaded.Problem : settings;
    }

    private static ZipArchive? Open(string file)
    {
        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
