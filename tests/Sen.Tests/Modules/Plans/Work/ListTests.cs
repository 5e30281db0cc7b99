using System.Net;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Plans.Work;

public sealed class ListTests
{
    [Fact]
    public async Task Pages_ByCursor_ShowEveryRowOnce_AndLeadBack()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 40);
        await given.IssuedAsync(
            PlanGiven.ToCommunes("Một", "2026-11-30"), PlanGiven.ToCommunes("Hai", "2026-11-18"), new TaskContent("b", "Không hạn") { Agencies = PlanGiven.ToCommunes("x").Agencies });
        // Reported work of every kind of last day, so that pages end and begin on both sides of where it starts.
        foreach (var commune in Enumerable.Range(0, 12))
        {
            var mine = await sen.WorkOfAsync(given.Communes[commune]);
            await sen.AcceptAsync(given.FocalOfficer(commune), [.. mine.Select(a => a.Id)]);
            foreach (var assignment in mine)
                await sen.ReportAsync(given.FocalOfficer(commune), assignment.Id);
        }

        var client = sen.As(given.PlanOfficer);

        var pages = new List<Web.Page> { await client.GetAsync("/viec") };
        while (pages[^1].HasLink("Trang sau"))
            pages.Add(await pages[^1].FollowAsync("Trang sau"));
        var back = await (await pages[2].FollowAsync("Trang trước")).FollowAsync("Trang trước");

        Assert.Equal([50, 50, 20], pages.Select(p => Hrefs(p).Count));
        Assert.Equal(120, pages.SelectMany(Hrefs).Distinct().Count());
        Assert.Equal(Hrefs(pages[0]), Hrefs(back));
        Assert.False(back.HasLink("Trang trước"));
        Assert.Equal(Enumerable.Repeat(false, 84).Concat(Enumerable.Repeat(true, 36)), pages.SelectMany(Rows).Select(r => r.TextContent.Contains("Chờ xác nhận", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal("120 việc, 40 quá hạn", pages[0].Heading.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("q=hai", 3)]
    [InlineData("tinh-trang=qua-han", 3)]
    [InlineData("tinh-trang=cho-tiep-nhan", 3)]
    [InlineData("vai-tro=phoi-hop", 0)]
    [InlineData("don-vi=P2", 2)]
    [InlineData("han-truoc=2026-11-19", 3)]
    [InlineData("ke-hoach=nonsense&sau=x&truoc=_&tinh-trang=%27", 6)]
    public async Task Filter_OfPageAndSheet_GivesTheSameRows(string query, int rows)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"), PlanGiven.ToCommunes("Hai", "2026-11-18"));
        var client = sen.As(given.PlanOfficer);

        var page = await client.GetAsync("/viec?" + query);
        var sheet = await client.GetAsync("/viec/tai-ve.xlsx?" + query);

        Assert.Equal(rows, Hrefs(page).Count);
        Assert.Equal(rows, SheetReading.Column(sheet.Body, "Nội dung").Count);
        Assert.StartsWith("attachment", sheet.Header("Content-Disposition"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.FocalOfficer, HttpStatusCode.OK, 2)]
    [InlineData(Role.UnitHead, HttpStatusCode.OK, 2)]
    [InlineData(Role.PlanOfficer, HttpStatusCode.OK, 2)]
    [InlineData(Role.Administrator, HttpStatusCode.NotFound, 0)]
    [InlineData(Role.Auditor, HttpStatusCode.NotFound, 0)]
    public async Task List_ShowsOnlyWhatConcernsTheReader(Role role, HttpStatusCode status, int rows)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"), PlanGiven.ToCommunes("Hai", "2026-11-18"));

        var page = await sen.As(PlanGiven.As(role, given.Communes[0])).GetAsync("/viec");

        Assert.Equal(status, page.Status);
        Assert.Equal(rows, status == HttpStatusCode.OK ? Hrefs(page).Count : 0);
    }

    [Fact]
    public async Task AsOf_AnEarlierDay_ShowsTheStatusOfThatDay()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"));
        sen.Time.Advance(TimeSpan.FromDays(10));
        var officer = given.FocalOfficer(0);
        await sen.AcceptAsync(officer, (await sen.WorkOfAsync(given.Communes[0]))[0].Id);
        var client = sen.As(officer);

        Assert.True((await client.GetAsync("/viec")).Has("Quá hạn 4 ngày"));
        Assert.True((await client.GetAsync("/viec?den-ngay=25/11/2026")).Has("Chưa tiếp nhận còn 5 ngày"));
        Assert.True((await client.GetAsync("/viec?den-ngay=2030-01-01")).Has("Ngày này ở sau hôm nay"));
        Assert.Equal("/viec?den-ngay=2026-11-23", (await client.GetAsync("/viec/tai-ve.xlsx?den-ngay=2026-11-23")).Path);
    }

    /// <summary>Twice the work costs not one statement more.</summary>
    [Theory]
    [InlineData("/ban-lam-viec")]
    [InlineData("/viec")]
    public async Task Statements_OfAPage_DoNotGrowWithTheWork(string path)
    {
        var few = await StatementsAsync(path, tasks: 30);
        var many = await StatementsAsync(path, tasks: 200);

        Assert.Equal(few, many);
        Assert.InRange(many, 3, 16);
    }

    private static async Task<int> StatementsAsync(string path, int tasks)
    {
        var counter = new StatementCounter();
        await using var sen = await SenHost.StartAsync(counter.Watch);
        var given = await PlanGiven.CityAsync(sen, communes: 2);
        await given.IssuedAsync([.. Enumerable.Range(1, tasks).Select(i => PlanGiven.ToCommunes($"Việc {i}", i % 3 == 0 ? "2026-11-18" : i % 3 == 1 ? "2026-11-30" : "2026-12-31"))]);
        var mine = await sen.WorkOfAsync(given.Communes[0]);
        await sen.AcceptAsync(given.FocalOfficer(0), [.. mine.Where((_, i) => i % 2 == 0).Take(100).Select(a => a.Id)]);
        counter.Count = 0;

        Assert.Equal(HttpStatusCode.OK, (await sen.As(given.FocalOfficer(0)).GetAsync(path)).Status);
        return counter.Count;
    }

    private static IEnumerable<AngleSharp.Dom.IElement> Rows(Web.Page page) => page.Document.QuerySelectorAll(".rows > li");

    private static List<string> Hrefs(Web.Page page) => [.. page.Document.QuerySelectorAll(".rows .what > a").Select(a => a.GetAttribute("href")!)];
}
