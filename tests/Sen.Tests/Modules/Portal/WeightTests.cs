using System.IO.Compression;
using AngleSharp.Dom;
using Sen.Tests.Modules.Plans;

namespace Sen.Tests.Modules.Portal;

/// <summary>What a phone must fetch (decision 25), with a plan of the size of a city's.</summary>
public sealed class WeightTests
{
    [Fact]
    public async Task PublicPages_AreLight()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen, communes: 126);
        var tasks = Enumerable.Range(1, 80).Select(i => PlanGiven.ToCommunes(
            $"Tổ chức tập huấn, bồi dưỡng kiến thức, kỹ năng lồng ghép giới và phòng ngừa bạo lực trên cơ sở giới cho nhóm thứ {i} tại cơ sở")).ToArray();
        await given.ReleasedAsync(await given.Plans.IssuedAsync(tasks));
        given.NextDay();
        var code = (await given.ReadAsync(PortalGiven.PlanPath)).Document.QuerySelector("tbody .code")!.TextContent;

        foreach (var path in new[] { "/", "/ke-hoach-va-ket-qua", PortalGiven.PlanPath, PortalGiven.PlanPath + "/don-vi", $"{PortalGiven.PlanPath}/nhiem-vu/{code}" })
        {
            var page = await given.ReadAsync(path);
            var html = Compressed(page.Body);
            Assert.True(html <= 15_000, $"{path}: {html} bytes of HTML");
            // The browser asks for these once; the address of each names its version.
            var parts = page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Append("/icons.svg");
            var first = html;
            foreach (var part in parts)
                first += Compressed((await given.ReadAsync(part)).Body);
            Assert.True(first <= 60_000, $"{path}: {first} bytes on the first visit");
        }
    }

    private static int Compressed(byte[] body)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(body);
        return (int)target.Length;
    }
}
