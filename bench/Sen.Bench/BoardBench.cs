using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sen.Demonstration;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Bench;

/// <summary>Time and weight of the boards on the demonstration: Ha Noi after nine months of work, 157 units, 36 tasks, 2,995 assignments.</summary>
internal static class BoardBench
{
    private const string Plan = "/ke-hoach/ha-noi/64-kh-ubnd-2026";

    public static async Task RunAsync(string database)
    {
        var day = new DateOnly(2026, 11, 24);
        var settings = BenchCity.InNewFolder(database) with { Address = "http://127.0.0.1:0", AsOf = day, IsDemonstration = true };
        await using (var builder = new DemoBuilder(settings))
            await builder.BuildAsync(day, (_, _) => { }, default);

        var actors = new Dictionary<string, Actor>();
        await using var app = SenApp.Build(settings, TimeProvider.System, builder =>
        {
            builder.Logging.ClearProviders();
            PageMeter.Add(builder.Services, actors);
        });
        await NameAsync(app.Services, actors);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Console.WriteLine($"{(database.Length == 0 ? "SQLite" : "PostgreSQL")}, the demonstration, {PageMeter.Requests} requests each over loopback:");
        foreach (var path in new[] { Plan + "/ma-tran", Plan + "/ma-tran?loai=tat-ca", Plan + "/ma-tran?loai=tat-ca&den-ngay=2026-06-14", Plan + "/xep-hang", Plan + "/don-vi/00229", "/toan-canh", "/toan-canh?den-ngay=2026-06-14", Plan, "/ban-lam-viec" })
            await PageMeter.MeasureAsync(client, "keeper", path);
        await PageMeter.MeasureAsync(client, "leader", "/toan-canh");
        await PageMeter.MeasureAsync(client, "focal", Plan + "/ma-tran");
    }

    private static async Task NameAsync(IServiceProvider services, Dictionary<string, Actor> actors)
    {
        await using var scope = services.CreateAsyncScope();
        var units = await scope.ServiceProvider.GetRequiredService<SenDb>().Units.Where(u => u.Code == "01" || u.Code == "SNV" || u.Code == "00229").ToDictionaryAsync(u => u.Code, u => u.Id);
        Add("leader", Role.Leader, "01");
        Add("keeper", Role.PlanOfficer, "SNV");
        Add("focal", Role.FocalOfficer, "00229");

        void Add(string name, Role role, string unit) => actors[name] = new Actor(UserId.New(), "Bench", units[unit], [new RoleGrant(role, units[unit])]);
    }
}
