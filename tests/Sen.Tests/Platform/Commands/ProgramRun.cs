using System.Diagnostics;

namespace Sen.Tests.Platform.Commands;

/// <summary>The program as somebody at a terminal runs it: a process of its own, with what it said and how it ended.</summary>
internal sealed record ProgramRun(int Code, string Said, string Complained)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "Sen.exe" : "Sen");

    /// <param name="database">PostgreSQL connection string; empty for the SQLite file of the folder.</param>
    public static async Task<ProgramRun> OnAsync(string database, params string[] arguments)
    {
        using var running = Start(database, arguments);
        var said = running.StandardOutput.ReadToEndAsync();
        var complained = running.StandardError.ReadToEndAsync();
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(running.ExitCode, await said, await complained);
    }

    public static Task<ProgramRun> OfAsync(params string[] arguments) => OnAsync("", arguments);

    /// <summary>Left running; the caller ends it.</summary>
    public static Process Start(string database, params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["SEN_DATABASE"] = database;
        start.Environment["DOTNET_NOLOGO"] = "1";
        return Process.Start(start)!;
    }
}
