using Microsoft.Playwright;

namespace Sen.BrowserTests.Journeys;

public sealed class ReportJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Report_ShowsFiguresThatOpenTheirListsAndComesAsWord(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/bao-cao/ha-noi/64-kh-ubnd-2026");
        await officer.SeesAsync("Bản dự thảo, số liệu đến hết ngày 24/11/2026");
        await officer.SeesAsync("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");

        var word = await officer.DownloadAsync("Tải Word");
        Assert.Equal("PK"u8, word.AsSpan(0, 2));
        Assert.True(word.Length > 8_000, $"The report in Word has only {word.Length} bytes.");

        var overdue = officer.Page.GetByRole(AriaRole.Definition).Filter(new() { Has = officer.Page.GetByRole(AriaRole.Link) }).Nth(2).GetByRole(AriaRole.Link);
        var figure = await overdue.InnerTextAsync();
        await overdue.ClickAsync();
        await officer.SeesHeadingAsync($"{figure} việc, {figure} quá hạn");
    }
}
