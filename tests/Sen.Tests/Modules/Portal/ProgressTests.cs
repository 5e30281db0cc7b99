using System.Net;
using System.Text;
using AngleSharp.Dom;
using Sen.Tests.Modules.Plans;

namespace Sen.Tests.Modules.Portal;

public sealed class ProgressTests
{
    [Fact]
    public async Task Figures_AreOfYesterdayAndConfirmedOnly()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        await given.ReleasedAsync(await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Tập huấn", "2026-11-24")));
        await given.DoneAsync(0);
        await given.DoneAsync(1, confirmed: false);
        Assert.Contains("Chưa có số liệu của ngày 23/11/2026", Words(await given.ReadAsync(PortalGiven.PlanPath)), StringComparison.Ordinal);

        given.NextDay();

        var page = await given.ReadAsync(PortalGiven.PlanPath);
        Assert.Equal(["1 / 3", "0 / 3", "0 / 3"], page.Document.QuerySelectorAll(".truths .big").Select(b => b.TextContent.Trim()));
        Assert.Contains("số liệu đến 24/11/2026", Words(page), StringComparison.Ordinal);

        given.NextDay();
        Assert.Equal(["1 / 3", "1 / 3", "0 / 3"], (await given.ReadAsync(PortalGiven.PlanPath)).Document.QuerySelectorAll(".truths .big").Select(b => b.TextContent.Trim()));
    }

    [Fact]
    public async Task Units_WithTheSameShare_ShareARank_AndOnesWithNothingDueHaveNoRate()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen, communes: 4);
        await given.ReleasedAsync(await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-24"), PlanGiven.ToCommunes("Hai", "2026-12-20")));
        await given.DoneAsync(2);
        await given.DoneAsync(1);
        given.NextDay();

        var rows = (await given.ReadAsync(PortalGiven.PlanPath + "/don-vi")).Document.QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))).ToList();

        Assert.Equal(["UBND phường Số 1|3", "UBND phường Số 2|1", "UBND phường Số 3|1", "UBND phường Số 4|3"], rows.Select(r => string.Join('|', r.Split('|')[..2])).Order(StringComparer.Ordinal));
        Assert.Equal("UBND phường Số 2|1|1/1|100,0\u00A0%|1/1|0", rows[0]);
        Assert.Equal("UBND phường Số 1|3|0/1|0,0\u00A0%|0/1|0", rows[2]);
    }

    [Fact]
    public async Task Units_WhenTheReleaseDoesNotShowThem_AreNowhere()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        await given.ReleasedAsync(await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Một")), showsUnits: false);
        given.NextDay();

        Assert.Equal(HttpStatusCode.NotFound, (await given.ReadAsync(PortalGiven.PlanPath + "/don-vi")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await given.ReadAsync(PortalGiven.PlanPath + "/don-vi.csv")).Status);
        Assert.DoesNotContain("phường Số", (await given.ReadAsync(PortalGiven.PlanPath)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_SayWhatThePageSays()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        await given.ReleasedAsync(await given.Plans.IssuedAsync(PlanGiven.ToCommunes("=HYPERLINK(\"x\")", "2026-11-24")));
        await given.DoneAsync(0);
        given.NextDay();

        var bytes = (await given.ReadAsync(PortalGiven.PlanPath + "/nhiem-vu.csv")).Body;
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("plan_number,plan_year,issuer,as_of,section_code,section_title,task_code,task_text,lead_agencies,next_last_day,units,status,assignments,due,due_done,due_done_on_time,done_on_time,done_late,overdue,in_progress,not_due", lines[0]);
        Assert.Contains(",\"'=HYPERLINK(\"\"x\"\")\",", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",2026-11-24,3,in_progress,3,3,1,1,1,0,0,0,2", lines[1], StringComparison.Ordinal);
        Assert.Contains("1/3", (await given.ReadAsync(PortalGiven.PlanPath)).Document.QuerySelector("tbody td.num")!.TextContent, StringComparison.Ordinal);

        var units = Encoding.UTF8.GetString((await given.ReadAsync(PortalGiven.PlanPath + "/don-vi.csv")).Body).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, units.Length);
        Assert.Contains("2026-11-24,P1,UBND phường Số 1,1,100,1,1,1,1,1,0,0,0,0", units[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/don-vi")]
    [InlineData("/nhiem-vu/3.1.1")]
    public async Task Page_InEnglish_IsEnglishAndLinksToBoth(string below)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        await given.ReleasedAsync(await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Một")));
        given.NextDay();

        var page = await given.ReadAsync("/en" + PortalGiven.PlanPath + below);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("en", page.Language);
        Assert.Equal(["vi", "en", "x-default"], page.Document.QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("hreflang")!));
        Assert.Contains("How it is counted", page.Text + (await given.ReadAsync("/en" + PortalGiven.PlanPath)).Text, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("main a[href^='/']").Where(a => !a.GetAttribute("href")!.EndsWith(".csv", StringComparison.Ordinal)), a => Assert.StartsWith("/en", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_AskedAgainWithItsTag_IsNotSentAgain()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        await given.ReleasedAsync(await given.Plans.IssuedAsync(PlanGiven.ToCommunes("Một")));
        using var client = sen.Client();
        var first = await client.RawAsync(new HttpRequestMessage(HttpMethod.Get, PortalGiven.PlanPath));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);

        var again = new HttpRequestMessage(HttpMethod.Get, PortalGiven.PlanPath);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.RawAsync(again)).StatusCode);
        Assert.NotNull((await client.RawAsync(new HttpRequestMessage(HttpMethod.Get, PortalGiven.PlanPath))).Headers.Age);

        given.NextDay();
        var tomorrow = new HttpRequestMessage(HttpMethod.Get, PortalGiven.PlanPath);
        tomorrow.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.OK, (await client.RawAsync(tomorrow)).StatusCode);
    }

    [Fact]
    public async Task Staff_SeeTheWayToTheirDesk_AndStrangersDoNot()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        using var staff = sen.ClientAs(given.Plans.PlanOfficer);

        Assert.NotNull((await staff.GetAsync("/")).Document.QuerySelector("a[href='/ban-lam-viec']"));
        Assert.Null((await given.ReadAsync("/")).Document.QuerySelector("a[href='/ban-lam-viec']"));
    }

    private static string Words(Web.Page page) => page.Text.Replace('\u00A0', ' ');
}
