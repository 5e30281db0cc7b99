using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Commands;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Web;
using Sen.Serving;
using Spectre.Console;
using Problems = Sen.Serving.Problems;

namespace Sen.Demonstration;

/// <summary><c>sen demo</c>: Ha Noi with its 126 communes, or the whole nation, and a year of work, in a folder of its own.</summary>
internal static class DemoCommand
{
    private static readonly DateOnly UsualDay = new(2026, 11, 24);

    private sealed record Asked(DataFolder Folder, int Port, bool Reset, DateOnly? AsOf, string? Scale);

    public static Command Make()
    {
        var dir = new Option<string>("--dir") { Description = "Thư mục của bản trình diễn / its folder", DefaultValueFactory = _ => "sen-demo" };
        var port = new Option<int>("--port")
        {
            Description = "Cổng trên 127.0.0.1 / port",
            DefaultValueFactory = _ => 8080,
            CustomParser = argument =>
            {
                if (int.TryParse(argument.Tokens[0].Value, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= IPEndPoint.MaxPort)
                    return number;
                argument.AddError("Cổng là một số từ 1 đến 65535, ví dụ --port 8080.");
                return 0;
            },
        };
        var reset = new Option<bool>("--reset") { Description = "Xóa và dựng lại từ đầu / build anew" };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "Ngày mà bản trình diễn đứng, ví dụ 2026-11-24 / the day on which it stands",
            CustomParser = argument =>
            {
                if (DateOnly.TryParseExact(argument.Tokens[0].Value, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                argument.AddError("Ngày ghi theo dạng 2026-11-24 hoặc 24/11/2026.");
                return null;
            },
        };
        var scale = new Option<string?>("--scale") { Description = "Quy mô: city (Hà Nội) hoặc nation (cả nước) / city or nation" };
        var command = new Command("demo", "Dựng và chạy bản trình diễn / build and run the demonstration") { dir, port, reset, asOf, scale };
        command.SetAction((parsed, cancel) => RunAsync(
            new(new DataFolder(parsed.GetRequiredValue(dir)), parsed.GetValue(port), parsed.GetValue(reset), parsed.GetValue(asOf), parsed.GetValue(scale)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(Asked asked, CancellationToken cancel)
    {
        if (!PortIsFree(asked.Port))
            return Terminal.Refuse(Problems.PortTaken(asked.Port));
        var ready = await ReadyAsync(asked, cancel);
        if (ready.IsProblem)
            return Terminal.Refuse(ready.Problem);

        var state = ready.Value with { Address = AddressOf(asked.Port) };
        state.Write(asked.Folder);
        var settings = new SenSettings(asked.Folder) { Address = state.Address, AsOf = state.AsOf, IsDemonstration = true };
        await Server.RunAsync(settings, builder => Configure(builder, state), app => Greet(state), cancel);
        return 0;
    }

    /// <summary>The demonstration that the folder holds, built when it must be.</summary>
    private static async Task<Result<DemoState>> ReadyAsync(Asked asked, CancellationToken cancel)
    {
        var scale = DemoScale.Parse(asked.Scale);
        if (scale.IsProblem)
            return scale.Problem;
        var engine = new SenSettings(asked.Folder).Engine;
        var there = asked.Reset ? null : DemoState.Read(asked.Folder);
        if (there is not null && there.Schema != DemoState.SchemaOf(engine))
            return Problems.OtherVersion(asked.Folder.Path);
        if (there is not null && asked.Scale is not null && asked.Scale != there.Scale)
            return Problems.OtherScale(there.Scale);
        if (there is not null)
            return asked.AsOf is { } other && other != there.AsOf ? Problems.OtherDay(there.AsOf) : there;

        var isOurs = DemoState.Read(asked.Folder) is not null || DemoState.WasCutShort(asked.Folder);
        if (!isOurs && Directory.Exists(asked.Folder.Path) && Directory.EnumerateFileSystemEntries(asked.Folder.Path).Any())
            return Problems.NotADemonstration(asked.Folder.Path);
        var day = asked.AsOf ?? there?.AsOf ?? UsualDay;
        if (day < scale.Value.Year.First || day > scale.Value.Year.Last)
            return Problems.OutsideTheYear(scale.Value.Year.First, scale.Value.Year.Last);
        return await BuildAsync(asked, scale.Value, day, cancel);
    }

    private static async Task<DemoState> BuildAsync(Asked asked, DemoScale scale, DateOnly day, CancellationToken cancel)
    {
        var folder = asked.Folder;
        if (Directory.Exists(folder.Path))
            Directory.Delete(folder.Path, recursive: true);
        DemoState.Begin(folder);
        var settings = new SenSettings(folder) { Address = AddressOf(asked.Port), IsDemonstration = true };
        Migrator.Run(settings.Engine);
        await using var builder = scale.Builder(settings);
        var (number, accounts) = await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var tasks = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            var built = await builder.BuildAsync(day, (name, done) => Advance(progress, tasks, name, done), cancel);
            Advance(progress, tasks, "Xong", 1);
            return built;
        });
        var state = new DemoState("", number, day, DemoState.SchemaOf(settings.Engine), accounts) { Scale = scale.Name };
        state.Write(folder);
        return state;
    }

    private static string AddressOf(int port) => $"http://127.0.0.1:{port}";

    private static void Advance(ProgressContext progress, Dictionary<string, ProgressTask> tasks, string name, double done)
    {
        if (!tasks.TryGetValue(name, out var task))
        {
            foreach (var earlier in tasks.Values)
                earlier.Value = 100;
            tasks[name] = task = progress.AddTask(name);
        }

        task.Value = done * 100;
    }

    private static void Configure(WebApplicationBuilder builder, DemoState state)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Frames>(frames => frames.ShowKit = true);
        builder.Services.Configure<AccessSettings>(access => access.DemonstrationPeople =
            [.. state.Accounts.Where(a => a.Named).Select(a => new DemonstrationPerson(a.User, a.Password, PartOf(a)))]);
    }

    private static string PartOf(DemoAccount account)
    {
        var role = RoleNames.Of(Enum.Parse<Role>(account.Role), new Texts(TextCatalogue.Load()));
        return string.Join(", ", new[] { account.Name, role, account.Unit }.Where(word => word.Length > 0));
    }

    private static Task Greet(DemoState state)
    {
        Console.WriteLine();
        Console.WriteLine(VietnameseFormat.Fill("Sen, bản trình diễn ngày {0:d}: {1}", state.AsOf, state.Address));
        Console.WriteLine($"Đăng nhập bằng một trong các tài khoản sau, mật khẩu chung: {DemoPeople.Password}");
        foreach (var account in state.Accounts.Where(a => a.Named))
            Console.WriteLine($"  {account.User,-14} {PartOf(account)}{(account.TotpSecret is null ? "" : $" (mã hai lớp: {account.TotpSecret})")}");
        Console.WriteLine("Các tài khoản khác nằm trong demo.json của thư mục dữ liệu. Dừng: Ctrl+C.");
        return Task.CompletedTask;
    }

    private static bool PortIsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
