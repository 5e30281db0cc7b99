using System.CommandLine;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Commands;
using Sen.Platform.Hosting;
using Spectre.Console;

namespace Sen.Modules.Organisation.Import;

/// <summary><c>sen units import</c>: a province from the tables that ship, or the units of a file.</summary>
public static class ImportCommand
{
    public static Command Make()
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "Tệp .csv hoặc .xlsx / a .csv or .xlsx file", Arity = ArgumentArity.ZeroOrOne };
        var province = new Option<string?>("--province") { Description = "Mã tỉnh trong bảng kèm theo, ví dụ 01 / code of a province in the shipped tables" };
        var trial = new Option<bool>("--dry-run") { Description = "Chỉ kiểm tra, không ghi / check only, write nothing" };
        var dir = Terminal.Dir();
        var command = new Command("import", "Nhập đơn vị từ bảng kèm theo hoặc từ tệp / import units from the shipped tables or a file") { file, province, trial, dir };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(file), parsed.GetValue(province), parsed.GetValue(trial), parsed.GetRequiredValue(dir), cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? file, string? province, bool isTrial, string dir, CancellationToken cancel)
    {
        if (file is null == province is null)
            return Terminal.Refuse(Problems.FileOrProvince);
        if (file is { Exists: false })
            return Terminal.Refuse(Problems.FileMissing(file.Name));
        var settings = Terminal.Existing(dir);
        if (settings.IsProblem)
            return Terminal.Refuse(settings.Problem);

        await using var services = PlatformSetup.ForCommand(settings.Value, s => s.AddOrganisation());
        await using var scope = services.CreateAsyncScope();
        var done = await WithProgressAsync(() => file is null
            ? ProvinceAsync(scope.ServiceProvider, province!, isTrial, cancel)
            : FileAsync(scope.ServiceProvider, file, isTrial, cancel));
        if (done.IsProblem)
            return Terminal.Refuse(done.Problem);
        Console.WriteLine(VietnameseFormat.Fill(
            isTrial ? "Sẽ thêm {0:N0} đơn vị, {1:N0} liên kết kế thừa. Chưa ghi gì." : "Đã thêm {0:N0} đơn vị, {1:N0} liên kết kế thừa.", done.Value.Units, done.Value.Successions));
        return 0;
    }

    private static async Task<Result<ImportProvince.Output>> ProvinceAsync(IServiceProvider services, string province, bool isTrial, CancellationToken cancel)
    {
        var code = UnitCode.Parse(province);
        return code.IsProblem ? code.Problem : await services.GetRequiredService<ImportProvince>().RunAsync(code.Value, Act(services), cancel, isTrial);
    }

    private static async Task<Result<ImportProvince.Output>> FileAsync(IServiceProvider services, FileInfo file, bool isTrial, CancellationToken cancel)
    {
        await using var stream = file.OpenRead();
        var read = await UnitFile.ReadAsync(stream, cancel);
        return read.IsProblem ? read.Problem : await services.GetRequiredService<ImportUnits>().RunAsync(read.Value, isTrial, Act(services), cancel);
    }

    private static Process Act(IServiceProvider services) => new(services.GetRequiredService<Ledger>(), ProcessId.New(), Actor.Program);

    /// <summary>One transaction: a bar that moves while it runs, and is full when all is written.</summary>
    private static Task<T> WithProgressAsync<T>(Func<Task<T>> work) => AnsiConsole.Progress().StartAsync(async progress =>
    {
        var task = progress.AddTask("Nhập đơn vị");
        task.IsIndeterminate = true;
        var done = await work();
        task.IsIndeterminate = false;
        task.Value = task.MaxValue;
        return done;
    });
}
