using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sen.BrowserTests.Journeys;

public sealed partial class ImportJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Plan_FromWord_IsConfirmedRowByRowAndIssuedToTheUnits(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/ke-hoach/nhap");

        await officer.ReadInAsync();
        await officer.SeesHeadingAsync("Đọc văn bản thành nhiệm vụ");
        await ConfirmAsync(officer);
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

    /// <summary>What the machine is sure of in one act, each question answered, each remaining row looked at.</summary>
    private static async Task ConfirmAsync(Visitor officer)
    {
        for (var step = 0; step < 100; step++)
        {
            if (await NextAsync(officer.Page) is not { } button)
                return;
            await button.ClickAsync();
            await officer.Page.WaitForLoadStateAsync(LoadState.Load);
            officer.AssertQuiet();
        }

        Assert.Fail("After a hundred answers there were still questions.");
    }

    private static async Task<ILocator?> NextAsync(IPage page)
    {
        var questions = page.GetByRole(AriaRole.Button, new() { NameRegex = Questions() });
        if (await questions.CountAsync() > 0)
            return questions.First;
        var rest = page.GetByText(Waiting());
        return await rest.CountAsync() == 0 ? null : page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận, sang dòng sau" });
    }

    [GeneratedRegex("máy đọc chắc chắn|^Dùng cho cả|^Không phải nhiệm vụ|^Đúng, dùng năm đó")]
    private static partial Regex Questions();

    [GeneratedRegex("Còn [1-9][0-9.]* dòng chờ xác nhận")]
    private static partial Regex Waiting();
}
