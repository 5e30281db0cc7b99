using System.Diagnostics;
using System.IO.Compression;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;

namespace Sen.Bench;

/// <summary>Time and weight of pages over loopback, at 11,600 assignments.</summary>
internal static class PageBench
{
    public static async Task RunAsync(string database)
    {
        var settings = BenchCity.InNewFolder(database) with { Address = "http://127.0.0.1:0", AsOf = new DateOnly(2026, 11, 24) };
        await using var city = await new BenchCity(settings).FoundAsync();
        await city.IssueAsync(await city.DraftAsync(80), 64);
        var commune = await city.InScopeAsync(s => s.GetRequiredService<SenDb>().UnitsOn(new DateOnly(2026, 3, 1)).Where(v => v.Kind == UnitKind.Ward).OrderBy(v => v.Name).Select(v => v.UnitId).FirstAsync());
        var focal = new Actor(UserId.New(), "Bench", commune, [new RoleGrant(Role.FocalOfficer, commune)]);

        await using var app = SenApp.Build(settings, TimeProvider.System, builder =>
        {
            builder.Logging.ClearProviders();
            PageMeter.Add(builder.Services, new() { ["keeper"] = city.Officer, ["focal"] = focal });
        });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Console.WriteLine($"{(database.Length == 0 ? "SQLite" : "PostgreSQL")}, 11,600 assignments, {PageMeter.Requests} requests each over loopback:");
        await PageMeter.MeasureAsync(client, "keeper", "/ke-hoach/ha-noi/64-kh-ubnd-2026");
        await PageMeter.MeasureAsync(client, "keeper", "/ke-hoach");
        await PageMeter.MeasureAsync(client, "keeper", "/ban-lam-viec");
        await PageMeter.MeasureAsync(client, "focal", "/ban-lam-viec");
        await PageMeter.MeasureAsync(client, "focal", "/viec");
        await PageMeter.MeasureAsync(client, "keeper", "/xac-nhan");
        await PageMeter.MeasureAsync(client, "keeper", "/ke-hoach/ha-noi/64-kh-ubnd-2026/ma-tran?loai=tat-ca");
        await PageMeter.MeasureAsync(client, "keeper", "/ke-hoach/ha-noi/64-kh-ubnd-2026/xep-hang?loai=tat-ca");
        await PageMeter.MeasureAsync(client, "keeper", "/toan-canh");
    }
}
