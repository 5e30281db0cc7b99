using System.Diagnostics;

namespace Sen.BrowserTests;

/// <summary>
/// Where everything lies that a run writes, the browser's profile too. It is deleted when this process ends, however it ends: another process
/// waits for that, in a session of its own, so that a signal to the whole group does not reach it.
/// </summary>
internal sealed class RunFolder : IAsyncDisposable
{
    private const string Keep = "exec >/dev/null 2>&1; cat; until rm -rf \"$0\"; do sleep 0.1; done";

    private readonly Process keeper;

    public RunFolder()
    {
        Path = Directory.CreateTempSubdirectory("sen-browser-").FullName;
        keeper = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", Keep, Path]) { UseShellExecute = false, RedirectStandardInput = true })!;
        // For the browser and for uploads on their way.
        Environment.SetEnvironmentVariable("TMPDIR", Path);
    }

    public string Path { get; }

    public string New() => Directory.CreateDirectory(System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName())).FullName;

    public async ValueTask DisposeAsync()
    {
        keeper.StandardInput.Close();
        await keeper.WaitForExitAsync();
        keeper.Dispose();
    }
}
