namespace Sen.BrowserTests.Journeys;

public sealed class NoticesJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Officer_ReadsWhatIsNewFollowsItAndMarksItAsSeen(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var officer = await site.VisitAsAsync("kehoach", script);
        var bell = officer.Page.Locator("a.news");
        var count = await bell.Locator("b").InnerTextAsync();
        await officer.LeaveByAsync(bell);
        officer.AssertAt("/thong-bao");
        await officer.SeesHeadingAsync($"{count.Split()[0]} thông báo mới");
        await officer.SeesAsync("Đơn vị đề nghị làm rõ");

        await officer.PressAsync("Đã xem");
        await officer.SeesHeadingAsync("Không có thông báo mới");
        Assert.Equal(0, await bell.Locator("b").CountAsync());

        await officer.LeaveByAsync(officer.Page.Locator(".rows .what a").First);
        Assert.Matches("^/(viec/|xac-nhan)", officer.Path);
    }
}
