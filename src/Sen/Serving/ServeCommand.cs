using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Sen.Modules.Access;
using Sen.Platform.Commands;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Jobs;

namespace Sen.Serving;

internal static class ServeCommand
{
    public static Command Make()
    {
        var dir = Terminal.Dir();
        var address = new Option<string?>("--address") { Description = "Địa chỉ lắng nghe, ví dụ http://127.0.0.1:8080 / where to listen" };
        var command = new Command("serve", "Chạy hệ thống cho người dùng thật / run for real people") { dir, address };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetRequiredValue(dir), parsed.GetValue(address), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string dir, string? address, CancellationToken cancel)
    {
        var folder = new DataFolder(dir);
        if (folder.IsOfADemonstration)
            return Terminal.Refuse(Problems.IsADemonstration(folder.Path));
        var loaded = SenSettings.Load(folder);
        if (loaded.IsProblem)
            return Terminal.Refuse(loaded.Problem);
        var settings = address is null ? loaded.Value : loaded.Value with { Address = address };
        if (!Uri.TryCreate(settings.Address, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
            return Terminal.Refuse(Problems.AddressUnreadable(settings.Address));

        folder.Create();
        Migrator.Run(settings.Engine);
        try
        {
            await Server.RunAsync(settings, Configure, app => GreetAsync(app, cancel), cancel);
            return 0;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            return Terminal.Refuse(Problems.AddressTaken(settings.Address));
        }
        catch (SocketException e)
        {
            return Terminal.Refuse(Problems.AddressRefused(settings.Address, e.Message));
        }
    }

    private static void Configure(WebApplicationBuilder builder)
    {
        Server.LogAsJson(builder);
        builder.Services.RunDailyJobs();
    }

    private static async Task GreetAsync(WebApplication app, CancellationToken cancel)
    {
        Console.WriteLine($"Sen đang chạy tại {string.Join(", ", app.Urls)}");
        if (await FirstAdministratorLink.MakeAsync(app.Services, cancel) is { } link)
            Console.WriteLine($"Chưa có tài khoản nào. Mở đường dẫn dùng một lần này để lập tài khoản quản trị đầu tiên:\n{link}");
    }
}
