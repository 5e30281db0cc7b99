using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Sen.Demonstration;
using Sen.Demonstration.Nation;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Hosting;

namespace Sen.Bench;

/// <summary>A demonstration of some size on one engine. Built once and kept in a folder, so that measuring again builds nothing.</summary>
/// <param name="Provinces">Null for the city.</param>
internal sealed record NationSite(string Folder, string Server, int? Provinces)
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    private sealed record Note(double Seconds, double Megabytes, int Assignments, int Dates, long Entries);

    public string Name => Provinces is { } count ? count == 1 ? "1 province" : $"{count} provinces" : "city";

    private string Key => $"{(Server.Length == 0 ? "sqlite" : "postgres")}-{(Provinces is { } count ? $"nation-{count}" : "city")}";

    private string Database => $"sen_bench_{Key.Replace('-', '_')}";

    private SenSettings Settings => new(new DataFolder(Path.Combine(Folder, Key)))
    {
        Address = "http://127.0.0.1:0",
        AsOf = Day,
        IsDemonstration = true,
        Database = Server.Length == 0 ? "" : new NpgsqlConnectionStringBuilder(Server) { Database = Database }.ToString(),
    };

    public async Task BuildAsync()
    {
        var note = Path.Combine(Folder, Key + ".json");
        // What was kept may be of an older schema.
        if (File.Exists(note))
            Migrator.Run(Settings.Engine);
        if (!File.Exists(note))
            await File.WriteAllTextAsync(note, JsonSerializer.Serialize(await MakeAsync()));
        var made = JsonSerializer.Deserialize<Note>(await File.ReadAllTextAsync(note))!;
        Console.WriteLine($"  {Name}: built in {made.Seconds:0} s, {made.Megabytes:0} MB, {made.Assignments:N0} assignments, {made.Dates:N0} rows of dates, chain of {made.Entries:N0} entries holds");
    }

    public async Task<IReadOnlyDictionary<string, Measured>> MeasureAsync(IEnumerable<BenchPage> pages)
    {
        var actors = new Dictionary<string, Actor>();
        await using var app = SenApp.Build(Settings, TimeProvider.System, builder =>
        {
            builder.Logging.ClearProviders();
            PageMeter.Add(builder.Services, actors);
        });
        var places = await PlacesAsync(app.Services, actors);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var measured = new Dictionary<string, Measured>();
        foreach (var page in pages)
            measured[page.Name] = await PageMeter.TimeAsync(client, page.Who, page.Path(places));
        return measured;
    }

    private async Task<Note> MakeAsync()
    {
        if (Directory.Exists(Settings.Folder.Path))
            Directory.Delete(Settings.Folder.Path, recursive: true);
        Settings.Folder.Create();
        if (Server.Length > 0)
        {
            await ExecuteAsync($"drop database if exists {Database} with (force)");
            await ExecuteAsync($"create database {Database}");
        }

        Migrator.Run(Settings.Engine);
        var watch = Stopwatch.StartNew();
        await using (var builder = Provinces is { } count ? (IDemoBuilder)new NationBuilder(Settings, Codes(count)) : new DemoBuilder(Settings))
            await builder.BuildAsync(Day, (_, _) => { }, default);
        var seconds = watch.Elapsed.TotalSeconds;
        SqliteConnection.ClearAllPools();

        await using var services = PlatformSetup.ForCommand(Settings, SenApp.AddModules);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        if (Server.Length > 0)
            await db.Database.ExecuteSqlRawAsync("vacuum analyze");
        var chain = await scope.ServiceProvider.GetRequiredService<ChainCheck>().RunAsync(_ => { }, default);
        if (chain.Fault is not null)
            throw new InvalidOperationException($"The chain is broken: {chain.Fault}");
        return new(seconds, await MegabytesAsync(db), await db.Set<Assignment>().CountAsync(), await db.Set<AssignmentDates>().CountAsync(), chain.Entries);
    }

    private async Task<double> MegabytesAsync(SenDb db) => Server.Length == 0
        ? new FileInfo(Settings.Folder.Database).Length / 1048576.0
        : await db.Database.SqlQueryRaw<long>("select pg_database_size(current_database()) as \"Value\"").SingleAsync() / 1048576.0;

    /// <summary>Ho Chi Minh City, with the most communes, is in each.</summary>
    private static IReadOnlyList<string> Codes(int count)
    {
        var all = NationUnits.Provinces();
        return [.. all.Where(c => c == "79").Concat(all.Where(c => c != "79")).Take(count).Order(StringComparer.Ordinal)];
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(Server);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Names the actors; gives the addresses of what they look at.</summary>
    private async Task<BenchPlaces> PlacesAsync(IServiceProvider services, Dictionary<string, Actor> actors)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SenDb>();
        var units = await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id);
        var (province, department, commune) = Provinces is null ? ("01", "SNV", "00229") : ("79", "SNV-79", await db.UnitsOn(Day).Where(v => v.ParentId == units["79"] && v.Kind == UnitKind.Ward)
            .Join(db.Units, v => v.UnitId, u => u.Id, (v, u) => u.Code).OrderBy(c => c).FirstAsync());
        Add("keeper", Role.PlanOfficer, department);
        Add("leader", Role.Leader, province);
        Add("focal", Role.FocalOfficer, commune);
        if (Provinces is not null)
        {
            Add("ministry", Role.PlanOfficer, NationUnits.Ministry);
            Add("minister", Role.Leader, NationUnits.Ministry);
        }

        var top = await PlanAsync(db, units[province]);
        return new(top, Provinces is null ? top : await PlanAsync(db, units[NationUnits.Ministry]), commune);

        void Add(string name, Role role, string unit) => actors[name] = new Actor(UserId.New(), "Bench", units[unit], [new RoleGrant(role, units[unit])]);
    }

    private static async Task<string> PlanAsync(SenDb db, UnitId issuer)
    {
        var slug = await db.Set<PlanIssue>().Where(i => i.IssuerId == issuer).OrderBy(i => i.IssuedAt).Select(i => i.Slug).FirstAsync();
        return PlanLinks.Plan((await db.NamesOnAsync([issuer], Day, default))[issuer], slug);
    }
}

/// <summary>Addresses on a site.</summary>
/// <param name="Plan">The plan of the city or province that gives work to communes.</param>
/// <param name="Above">The ministry's plan; the same as <paramref name="Plan"/> in the city.</param>
internal sealed record BenchPlaces(string Plan, string Above, string Commune);

/// <summary>A page as somebody looks at it.</summary>
internal sealed record BenchPage(string Name, string Who, Func<BenchPlaces, string> Path);
