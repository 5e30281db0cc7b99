using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Sen.Tests.Modules.Plans;

namespace Sen.Tests.Modules.Portal;

/// <summary>Whatever is planned, done and released: the public reads no more than the release names.</summary>
public sealed class LeakTests
{
    private static readonly Gen<(bool[] Named, bool[] Done, bool Units)> Worlds = Gen.Select(Gen.Bool.Array[1, 5], Gen.Bool.Array[3], Gen.Bool);

    [Fact]
    public Task PublicPages_NeverSayMoreThanTheReleaseNames() => Worlds.SampleAsync(async world =>
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync([.. world.Named.Select((named, i) => PlanGiven.ToCommunes($"{(named ? "Rõràng" : "Kínđáo")} {i}", "2026-11-24"))]);
        if (world.Named.Any(n => n))
            await given.ReleasedAsync(plan, t => t.Text.StartsWith("Rõràng", StringComparison.Ordinal), world.Units);
        for (var commune = 0; commune < 3; commune++)
        {
            if (world.Done[commune])
                await given.DoneAsync(commune, note: "LờibáocáoriêngX", confirmed: commune != 1, evidence: "97531/QĐ-UBND");
        }

        given.NextDay();

        foreach (var path in await PathsAsync(sen))
        {
            var words = Encoding.UTF8.GetString((await given.ReadAsync(path)).Body);
            foreach (var secret in new[] { "Kínđáo", "LờibáocáoriêngX", "97531", "Người thử", "Nguyễn Thị Thử" })
                Assert.DoesNotContain(secret, words, StringComparison.Ordinal);
            if (!world.Units)
                Assert.DoesNotContain("phường Số", words, StringComparison.Ordinal);
        }
    }, iter: 6, threads: 1);

    /// <summary>Every public address of the plan, also of tasks that are not named.</summary>
    private static async Task<IEnumerable<string>> PathsAsync(SenHost sen)
    {
        var codes = await sen.QueryAsync(db => db.Set<Sen.Modules.Plans.PlanTask>().Select(t => t.Code).ToListAsync());
        string[] below = ["", "/don-vi", "/don-vi.csv", "/nhiem-vu.csv", .. codes.Select(c => "/nhiem-vu/" + c)];
        return [.. below.Select(b => PortalGiven.PlanPath + b), .. below.Select(b => "/en" + PortalGiven.PlanPath + b), "/", "/ke-hoach-va-ket-qua", "/sitemap.xml", "/robots.txt"];
    }
}
