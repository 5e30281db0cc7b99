using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Statistics;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Boards;
using Sen.Platform.Authorisation;
using Sen.Platform.Web;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Boards;

public sealed class OverviewTests
{
    private const string Ranking = "/ke-hoach/ha-noi/58-kh-ubnd-2026/xep-hang";

    [Fact]
    public async Task Leader_SeesWhetherThePlanIsOnTrack_WhatIsLateAndWhomToCall()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await LateAsync(sen);

        var page = await sen.As(PlanGiven.As(Role.Leader, given.City)).GetAsync("/toan-canh");

        Assert.Equal("Kế hoạch chậm: 4 việc quá hạn ở 2 đơn vị", page.Heading.Replace('\u00A0', ' '));
        Assert.Equal(["0 / 2", "33,3 %", "0"], page.Document.QuerySelectorAll(".big").Select(b => Web.Page.Words(b)));
        Assert.True(page.Has("2/6 việc; kể cả quá hạn thì xong 2."));
        Assert.Equal(["UBND phường Số 2 Trần Thị Hai", "UBND phường Số 3 chưa cử đầu mối"], Calls(page, 0).Select(c => c[0]));
        Assert.Equal(["3.1.1 Truyền thông và 1 việc khác", "3.1.1 Truyền thông và 1 việc khác"], Calls(page, 0).Select(c => c[1]));
        Assert.Equal(["UBND phường Số 2 Trần Thị Hai", "UBND phường Số 3 chưa cử đầu mối"], Calls(page, 1).Select(c => c[0]));
        Assert.Equal(["2 việc", "2 việc"], Calls(page, 1).Select(c => c[1]));
        Assert.Equal(["12 ngày", "12 ngày"], Calls(page, 1).Select(c => c[2]));
    }

    [Fact]
    public async Task Accepted_WithoutAWordNearItsLastDay_IsNamed()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Gần", "2026-12-10"), PlanGiven.ToCommunes("Xa", "2027-03-10"));
        await sen.AcceptAsync(given.FocalOfficer(0), [.. (await sen.WorkOfAsync(given.Communes[0])).Select(a => a.Id)]);
        sen.Time.Advance(TimeSpan.FromDays(3));

        var page = await sen.As(given.PlanOfficer).GetAsync("/toan-canh");
        var ranking = await sen.As(given.PlanOfficer).GetAsync(Ranking);

        Assert.Equal(["UBND phường Số 1 chưa cử đầu mối", "1 việc", "3 ngày"], page.Rows("table.calls:last-of-type")[^1]);
        Assert.Equal("1", ranking.Rows("table.ranking").Single(r => r[0] == "UBND phường Số 1")[^1]);
    }

    [Fact]
    public async Task Ranking_SharesARankAndStatesItsDenominator()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await LateAsync(sen);
        var client = sen.As(given.PlanOfficer);

        var page = await client.GetAsync(Ranking);
        var sheet = await client.GetAsync(Ranking + ".xlsx");
        var calls = await client.GetAsync(Ranking.Replace("/xep-hang", "/can-goi.xlsx", StringComparison.Ordinal));

        Assert.Equal("1/3 đơn vị làm đúng hạn mọi việc, 2 đơn vị có việc quá hạn", page.Heading.Replace('\u00A0', ' '));
        Assert.Equal(["UBND phường Số 1 1 2 / 2", "UBND phường Số 2 2 0 / 2", "UBND phường Số 3 2 0 / 2"], page.Rows("table.ranking").Select(r => string.Join(' ', r.Take(3))));
        Assert.Equal(["1", "2", "2"], SheetReading.Column(sheet.Body, "Hạng"));
        Assert.Equal(["2", "2", "2"], SheetReading.Column(sheet.Body, "Đã đến hạn"));
        Assert.Equal(["Quá hạn", "Quá hạn", "Chưa mở xem", "Chưa mở xem"], SheetReading.Column(calls.Body, "Tình trạng"));
        Assert.Equal(["UBND phường Số 2", "UBND phường Số 3", "UBND phường Số 2", "UBND phường Số 3"], SheetReading.Column(calls.Body, "Đơn vị"));
        Assert.Equal(["Trần Thị Hai", "", "Trần Thị Hai", ""], SheetReading.Column(calls.Body, "Đầu mối hiện nay"));
    }

    /// <summary>Every figure of the ranking opens a list of as many rows.</summary>
    [Fact]
    public async Task Figures_OfRandomHistories_OpenAsManyRows()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 4);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai", "2026-12-10"), new TaskContent("b", "Ba") { Agencies = PlanGiven.ToCommunes("Ba").Agencies });
        await Lives.AllAsync(sen, given.PlanOfficer, Lives.Random(12));
        sen.Time.Advance(TimeSpan.FromDays(40));
        var client = sen.As(given.PlanOfficer);

        foreach (var day in new[] { "2026-11-25", "2026-12-08", "2026-12-31" })
        {
            var figures = (await client.GetAsync($"{Ranking}?den-ngay={day}")).Document.QuerySelectorAll("table.ranking tbody td a").ToList();
            Assert.NotEmpty(figures);
            foreach (var figure in figures)
            {
                var list = await client.GetAsync(figure.GetAttribute("href")!);
                Assert.Equal((figure.GetAttribute("href"), Web.Page.Words(figure)), (figure.GetAttribute("href"), $"{list.Document.QuerySelectorAll(".rows > li").Length}"));
            }
        }
    }

    [Fact]
    public async Task Leader_OfAnotherPlace_SeesNoPlan()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var client = sen.As(PlanGiven.As(Role.Leader, given.Communes[0]));

        Assert.Equal("Chưa có kế hoạch nào ban hành", (await client.GetAsync("/toan-canh")).Heading.Replace('\u00A0', ' '));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/toan-canh?ke-hoach={plan}")).Status);
    }

    [Fact]
    public async Task Overview_OfTwoPlans_OpensWithTheNewestAndOffersTheOther()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var first = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        sen.Time.Advance(TimeSpan.FromDays(2));
        (await given.IssueAsync(await given.DraftAsync(PlanGiven.ToCommunes("Hai", "2026-12-30")), number: "59/KH-UBND")).Expect();
        var client = sen.As(given.PlanOfficer);

        var page = await client.GetAsync("/toan-canh");
        var other = await page.Form("Xem", 1).Choose("Kế hoạch", "Kế hoạch 58/KH-UBND").SubmitAsync();
        var before = await client.GetAsync("/toan-canh?den-ngay=2026-11-25");

        Assert.Equal("Kế hoạch 59/KH-UBND: chưa có việc nào đến hạn", page.Heading.Replace('\u00A0', ' '));
        Assert.Equal($"/toan-canh?ke-hoach={first}", other.Path);
        Assert.Equal("Kế hoạch chậm: 3 việc quá hạn ở 3 đơn vị", other.Heading.Replace('\u00A0', ' '));
        Assert.Equal("Kế hoạch chậm: 3 việc quá hạn ở 3 đơn vị", before.Heading.Replace('\u00A0', ' '));
    }

    /// <summary>The rates of communes fall into classes that do not move: every commune with work due is in one.</summary>
    [Fact]
    public async Task Classes_HoldEveryCommuneOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 9);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai", "2026-12-10"));
        await Lives.AllAsync(sen, given.PlanOfficer, Lives.Random(18));

        foreach (var day in Enumerable.Range(0, 12).Select(i => SenHost.Today.AddDays(i * 7)))
        {
            var board = await sen.QueryAsync(db => PlanBoard.ReadAsync(db, plan, db.Assignments, day, default));
            var overview = Overview.Of(board);
            var withWorkDue = board.Work.GroupBy(w => w.Unit).Count(u => u.Sum(w => board.TallyOf(w).Due) > 0);
            Assert.InRange(withWorkDue, 1, 9);
            Assert.Equal((withWorkDue, withWorkDue), (overview.Communes, overview.Classes.Sum(c => c.Units)));
        }
    }

    [Theory]
    [InlineData(10, 10, Pace.OnPath)]
    [InlineData(91, 100, Pace.Behind)]
    [InlineData(9, 10, Pace.FarBehind)]
    [InlineData(0, 0, Pace.OnPath)]
    public void Pace_IsDoneOfDue(int done, int due, Pace pace) =>
        Assert.Equal(pace, new GroupPace(new("mt-1", "1", "Mục tiêu"), 1, new Tally(0, done, 0, 0, 0, due - done, due, done, done, 0, 0)).Pace);

    /// <summary>Two tasks long past and one goal; unit 1 has done all, unit 2 has a focal officer who has not looked, unit 3 nobody.</summary>
    private static async Task<PlanGiven> LateAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[1], name: "Trần Thị Hai");
        var content = given.Content(PlanGiven.ToCommunes("Truyền thông", "2026-11-25"), PlanGiven.ToCommunes("Địa chỉ tin cậy", "2026-11-26") with { TargetKey = "tin cậy" });
        await given.IssuedAsync(content with
        {
            Goals = [new("Mục tiêu 1", "Trong đời sống gia đình", [new("tin cậy", "1", "Số địa chỉ tin cậy", [new(TargetOperator.AtLeast, 5)])])],
        });
        var mine = (await sen.WorkOfAsync(given.Communes[0])).Select(a => a.Id).ToArray();
        await sen.AcceptAsync(given.FocalOfficer(0), mine);
        foreach (var id in mine)
        {
            await sen.ReportAsync(given.FocalOfficer(0), id);
            await sen.ConfirmAsync(given.PlanOfficer, id);
        }

        sen.Time.Advance(TimeSpan.FromDays(12));
        return given;
    }

    private static List<IReadOnlyList<string>> Calls(Web.Page page, int table) =>
        [.. page.Document.QuerySelectorAll("table.calls").ElementAt(table).QuerySelectorAll("tbody tr").Select(r => (IReadOnlyList<string>)[.. r.Children.Select(c => string.Join(' ', c.ChildNodes.Select(Web.Page.Words).Where(w => w.Length > 0)))])];
}
