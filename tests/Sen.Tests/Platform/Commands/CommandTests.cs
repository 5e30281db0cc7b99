using System.Net;
using System.Net.Sockets;
using Sen.Demonstration;
using Sen.Platform.Hosting;

namespace Sen.Tests.Platform.Commands;

/// <summary>What a newcomer meets at a terminal: one clear sentence and the right exit code, never the insides of the program.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("sen-cli-");

    [Theory]
    [InlineData("serve --dir {0}/x --address cổng-8080", "Không hiểu địa chỉ")]
    [InlineData("verify --dir {0}/x", "Không có thư mục dữ liệu")]
    [InlineData("backup --dir {0}/x --out {0}/b.zip", "Không có thư mục dữ liệu")]
    [InlineData("restore {0}/khong.zip --dir {0}/x", "Không có tệp sao lưu")]
    [InlineData("restore {0}/notes.txt --dir {0}/x", "không phải bản sao lưu của Sen")]
    [InlineData("demo --dir {0}", "không phải của bản trình diễn")]
    [InlineData("demo --dir {0}/x --port 99999", "Cổng là một số từ 1 đến 65535")]
    [InlineData("demo --dir {0}/x --port 0", "Cổng là một số từ 1 đến 65535")]
    [InlineData("demo --dir {0}/x --port abc", "Cổng là một số từ 1 đến 65535")]
    [InlineData("demo --dir {0}/x --as-of hôm-qua", "Ngày ghi theo dạng")]
    [InlineData("demo --dir {0}/x --as-of 2031-01-01", "Chọn lại --as-of")]
    [InlineData("demo --dir {0}/x --scale xã", "Ghi --scale city (Hà Nội) hoặc --scale nation")]
    [InlineData("demo --dir {0}/x --scale nation --as-of 2026-03-20", "một ngày từ 01/04/2026 đến 31/12/2026")]
    [InlineData("plan read {0}/khong.docx", "Không tìm thấy tệp")]
    [InlineData("plan read {0}/notes.txt", "")]
    [InlineData("plan write 64/KH-UBND --dir {0}/x --out {0}/p.docx", "Không có thư mục dữ liệu")]
    [InlineData("report write 64/KH-UBND --period 2026 --dir {0}/x --out {0}/r.docx", "Không có thư mục dữ liệu")]
    [InlineData("units import --province 01 --dir {0}/x", "Không có thư mục dữ liệu")]
    [InlineData("backup", "")]
    [InlineData("plan", "")]
    [InlineData("no-such-verb", "")]
    public async Task Command_WhenItCannotBeDone_SaysWhyAndEndsWithTwo(string line, string sentence)
    {
        await File.WriteAllTextAsync(Path.Combine(work.FullName, "notes.txt"), "ghi chép", TestContext.Current.CancellationToken);

        var run = await ProgramRun.OfAsync(line.Replace("{0}", work.FullName, StringComparison.Ordinal).Split(' '));

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.Complained, StringComparison.Ordinal);
        Assert.NotEmpty(run.Complained.Trim());
        Assert.DoesNotContain("   at ", run.Complained + run.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(work.FullName, "x")));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("demo --help")]
    [InlineData("serve --help")]
    [InlineData("plan read --help")]
    [InlineData("report write --help")]
    [InlineData("restore --help")]
    public async Task Help_OfEveryVerb_IsThere(string line)
    {
        var run = await ProgramRun.OfAsync(line.Split(' '));

        Assert.Equal(0, run.Code);
        Assert.Contains("/", run.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo.json")]
    [InlineData("demo.unfinished")]
    public async Task Serve_OnTheFolderOfADemonstration_IsRefused(string mark)
    {
        await File.WriteAllTextAsync(Path.Combine(work.FullName, mark), "{}", TestContext.Current.CancellationToken);

        var run = await ProgramRun.OfAsync("serve", "--dir", work.FullName);

        Assert.Equal(2, run.Code);
        Assert.Contains("mật khẩu ai cũng biết", run.Complained, StringComparison.Ordinal);
        Assert.Single(work.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Serve_WhereTheAddressIsTaken_SaysSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var run = await ProgramRun.OfAsync("serve", "--dir", work.FullName, "--address", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");

        Assert.Equal(2, run.Code);
        Assert.Contains("đang có chương trình khác dùng", run.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_MakesAFolderForItsOwnerAlone()
    {
        var dir = Path.Combine(work.FullName, "sen-data");

        Assert.Equal(0, (await ProgramRun.OfAsync("migrate", "--dir", dir)).Code);

        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var path in Directory.GetFiles(dir).Append(dir))
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others);
    }

    [Fact]
    public async Task Demonstration_OfAnotherVersion_IsNotTouchedUnlessAsked()
    {
        var state = Path.Combine(work.FullName, "demo.json");
        await File.WriteAllTextAsync(state, """{"address":"","plan":"64/KH-UBND","asOf":"2026-11-24","schema":"other","accounts":[]}""", TestContext.Current.CancellationToken);

        var run = await ProgramRun.OfAsync("demo", "--dir", work.FullName, "--port", "18099");

        Assert.Equal(2, run.Code);
        Assert.Contains("--reset", run.Complained, StringComparison.Ordinal);
        Assert.Single(work.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task Demonstration_OfAnotherScale_IsNotTouchedUnlessAsked()
    {
        var folder = new DataFolder(work.FullName);
        new DemoState("", "64/KH-UBND", new(2026, 11, 24), DemoState.SchemaOf(new SenSettings(folder).Engine), []).Write(folder);

        var run = await ProgramRun.OfAsync("demo", "--dir", work.FullName, "--port", "18098", "--scale", "nation");

        Assert.Equal(2, run.Code);
        Assert.Contains("ở quy mô city. Muốn quy mô khác, thêm --reset", run.Complained, StringComparison.Ordinal);
        Assert.Single(work.EnumerateFileSystemInfos());
    }

    public void Dispose() => work.Delete(recursive: true);
}
