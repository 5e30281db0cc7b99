using System.Net;
using Sen.Modules.Plans;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>More time: asked with a reason before the last day, decided by the standing agency, counted. The tests stand on Tuesday 24/11/2026.</summary>
public sealed class ExtensionPageTests
{
    [Fact]
    public async Task Extension_AskedAndGranted_MovesTheLastDayAndIsCounted()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id) = await AcceptedAsync(sen, "2026-11-25");
        var page = await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}");

        var refused = await page.Form("Gửi Sở Nội vụ quyết định").Fill("Hạn mới", "29/11/2026").SubmitAsync();
        Assert.Equal(["Ghi lý do xin gia hạn.", "Ngày 29/11/2026 là ngày nghỉ. Chọn một ngày làm việc."], refused.Problems);
        var asked = await refused.Form("Gửi Sở Nội vụ quyết định").Fill("Hạn mới", "30/11/2026").Fill("Lý do xin gia hạn", "Hai chủ hộ đi vắng").SubmitAsync();
        Assert.True(asked.Has("Đã xin gia hạn đến 30/11/2026, chờ Sở Nội vụ quyết định."));
        Assert.Equal(new DateOnly(2026, 11, 25), (await sen.WorkOfAsync(given.Communes[0]))[0].Now.LastDay);

        var officer = sen.As(given.PlanOfficer);
        Assert.True((await officer.GetAsync("/ban-lam-viec")).Has("“Hai chủ hộ đi vắng”"));
        var decision = (await officer.GetAsync($"/viec/{id}")).Form("Gia hạn");
        Assert.Equal("30/11/2026", decision.Value("Hạn mới"));
        var granted = await decision.Fill("Hạn mới", "27/11/2026").SubmitAsync();

        Assert.True(granted.Has("Đã gia hạn."));
        Assert.True(granted.Has("Hạn 27/11/2026 · gia hạn 1 lần"));
        Assert.True((await officer.GetAsync("/viec")).Has("gia hạn 1 lần"));
        Assert.True((await sen.As(given.FocalOfficer(0)).GetAsync("/ban-lam-viec")).Has("Đã gia hạn đến 27/11/2026:"));
    }

    [Fact]
    public async Task Extension_Refused_NeedsAReasonAndChangesNothing()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id) = await AcceptedAsync(sen, "2026-11-25");
        (await sen.AskExtensionAsync(given.FocalOfficer(0), id, new(2026, 12, 30))).Expect();
        var page = await sen.As(given.PlanOfficer).GetAsync($"/viec/{id}");

        var unsaid = await page.Form("Không gia hạn").SubmitAsync();
        Assert.Equal(["Ghi lý do không gia hạn."], unsaid.Problems);
        var refused = await unsaid.Form("Không gia hạn").Fill("Lời nhắn, hoặc lý do không gia hạn", "Đã gia hạn cho cả thành phố").SubmitAsync();

        Assert.True(refused.Has("Đã trả lời không gia hạn."));
        var now = (await sen.WorkOfAsync(given.Communes[0]))[0].Now;
        Assert.Equal((new DateOnly(2026, 11, 25), 0, null), (now.LastDay, now.Extensions, now.ExtensionAskedAt));
        Assert.True((await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}")).Has("Lần xin thứ 2 của việc này."));
    }

    [Theory]
    [InlineData("2027-01-04", "assignment.beyond-plan")]
    [InlineData("2026-12-05", "assignment.day-off")]
    [InlineData("2026-11-25", "assignment.not-later")]
    public async Task Extension_UntilADayThatCannotBe_IsRefused(string until, string code)
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id) = await AcceptedAsync(sen, "2026-11-25");

        (await sen.AskExtensionAsync(given.FocalOfficer(0), id, DateOnly.Parse(until, null))).Expect(code);
        (await sen.AskExtensionAsync(given.FocalOfficer(0), id, new(2026, 12, 30))).Expect();
        (await sen.DecideAsync(given.PlanOfficer, id, DateOnly.Parse(until, null))).Expect(code);
    }

    /// <summary>The board of the day before shows what it showed then.</summary>
    [Fact]
    public async Task Extension_GrantedLater_LeavesTheListOfAnEarlierDay()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id) = await AcceptedAsync(sen, "2026-11-24");
        (await sen.AskExtensionAsync(given.FocalOfficer(0), id, new(2026, 12, 30))).Expect();
        sen.Time.Advance(TimeSpan.FromDays(2));
        (await sen.DecideAsync(given.PlanOfficer, id, new(2026, 12, 30))).Expect();

        var unit = sen.As(given.FocalOfficer(0));

        Assert.Equal("1 việc, 1 quá hạn", (await unit.GetAsync("/viec?den-ngay=2026-11-25")).Heading.Replace('\u00A0', ' '));
        Assert.Equal("1 việc, không việc nào quá hạn", (await unit.GetAsync("/viec")).Heading.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Extension_WhenTheDayCannotBeRead_IsToldAndKept()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id) = await AcceptedAsync(sen, "2026-11-25");
        var page = await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}");

        var refused = await page.Form("Gửi Sở Nội vụ quyết định").Fill("Hạn mới", "ba mươi").Fill("Lý do xin gia hạn", "Bận").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("ba mươi", refused.Form("Gửi Sở Nội vụ quyết định").Value("Hạn mới"));
        Assert.Equal("Bận", refused.Form("Gửi Sở Nội vụ quyết định").Value("Lý do xin gia hạn").Trim());
    }

    private static async Task<(PlanGiven Given, AssignmentId Id)> AcceptedAsync(SenHost sen, string lastDay)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", lastDay));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.AcceptAsync(given.FocalOfficer(0), id);
        return (given, id);
    }
}
