namespace Sen.BrowserTests.Journeys;

public sealed class DirectoryJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Unit_IsFoundWithoutMarksAndTellsWhatItWas(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/don-vi");

        await officer.FillAsync("Tên hoặc mã, không cần dấu", "kim lien");
        await officer.PressAsync("Lọc");
        await officer.FollowAsync("UBND phường Kim Liên");
        await officer.SeesHeadingAsync("Lịch sử");
        await officer.SeesAsync("01/07/2025");

        await officer.FillAsync("Xem như ngày", "30/06/2025");
        await officer.PressAsync("Xem");
        await officer.SeesNotAsync("Như ngày 24/11/2026");
    }
}
