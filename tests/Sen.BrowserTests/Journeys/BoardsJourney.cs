namespace Sen.BrowserTests.Journeys;

public sealed class BoardsJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Leader_GoesFromTheOverviewToTheMatrixToAUnit_AndLooksBack(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var leader = await site.VisitAsAsync("lanhdao", script, path: "/toan-canh");
        await leader.SeesHeadingAsync("Kế hoạch chậm nhịp: ");
        await leader.SeesAsync("Quá hạn lâu nhất");

        await leader.FollowAsync("Xem ma trận");
        await leader.SeesHeadingAsync("126 xã, phường và 13 nhiệm vụ");
        await leader.ChooseAsync("Tình trạng", "Chỉ nơi có việc quá hạn");
        await leader.FillAsync("Tìm đơn vị", "kim lien");
        await leader.PressAsync("Lọc");
        Assert.Contains("chi=qua-han", leader.Path, StringComparison.Ordinal);
        var sheet = await leader.DownloadAsync("Excel");
        Assert.Equal("PK"u8, sheet.AsSpan(0, 2));

        await leader.FollowAsync("P. Kim Liên");
        await leader.SeesHeadingAsync("UBND phường Kim Liên: ");
        var paper = await leader.DownloadAsync("Phiếu để ký");
        Assert.Equal("PK"u8, paper.AsSpan(0, 2));

        await leader.Page.GetByText("Xem ngày khác").ClickAsync();
        await leader.FillAsync("Xem đến hết ngày", "14/6/2026");
        await leader.PressAsync("Xem");
        await leader.SeesAsync("Đang xem như cuối ngày 14/06/2026");
        await leader.FollowAsync("Ma trận");
        await leader.SeesAsync("Đang xem như cuối ngày 14/06/2026");
        await leader.FollowAsync("Xem hôm nay");
        await leader.SeesNotAsync("Đang xem như cuối ngày");
    }

    [Fact]
    public async Task Ward_SeesItsOwnRow()
    {
        await using var site = await demonstration.StartAsync();
        await using var ward = await site.VisitAsAsync("kimlien", path: "/ke-hoach/ha-noi/64-kh-ubnd-2026/ma-tran");
        Assert.Equal(1, await ward.Page.Locator("tbody tr").CountAsync());
        await ward.SeesNotAsync("hạng");
    }
}
