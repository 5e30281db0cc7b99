namespace Sen.BrowserTests.Journeys;

public sealed class ImportJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Plan_FromWord_IsConfirmedRowByRowAndIssuedToTheUnits(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/ke-hoach/nhap");

        await officer.ReadInAsync();
        await officer.SeesHeadingAsync("Đọc văn bản thành nhiệm vụ");
        await DraftPage.ConfirmAsync(officer);
        await officer.PressAsync("Lập kế hoạch");
        await officer.SeesAsync("Chưa đơn vị nào được giao việc.");

        await officer.FollowAsync("Ban hành");
        await officer.FillAsync("Số, ký hiệu", "99/KH-UBND");
        await officer.FillAsync("Ngày ký", "24/11/2026");
        await officer.FillAsync("Quyền hạn của người ký", "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH");
        await officer.FillAsync("Họ tên người ký", "Lê Thị Hồng Sen");
        await officer.PressAsync("Ban hành và giao");
        officer.AssertAt("/ke-hoach/ha-noi/99-kh-ubnd-2026");

        await using var ward = await site.VisitAsAsync("kimlien", script, path: "/ban-lam-viec");
        await ward.SeesHeadingAsync("Chờ tiếp nhận");
        await ward.SeesAsync("Kế hoạch 99/KH-UBND");
    }
}
