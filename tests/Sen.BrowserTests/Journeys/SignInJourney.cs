namespace Sen.BrowserTests.Journeys;

public sealed class SignInJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task SignIn_WithPasswordAndCode_OpensThePageThatWasAskedFor(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var auditor = await site.VisitAsync(script);

        await auditor.GoAsync("/tai-khoan");
        auditor.AssertAt("/dang-nhap?tiep=%2Ftai-khoan");
        await auditor.SignInAsync("kiemsoat", site.Account("kiemsoat").Password);
        await auditor.SeesHeadingAsync("Nhập mã xác thực");

        await auditor.FillAsync("Mã xác thực", "000000");
        await auditor.PressAsync("Tiếp tục");
        await auditor.SeesAsync("Mã không đúng hoặc đã dùng. Đợi mã mới trên điện thoại rồi nhập lại.");

        await auditor.FillAsync("Mã xác thực", site.CodeNow("kiemsoat"));
        await auditor.PressAsync("Tiếp tục");
        auditor.AssertAt("/tai-khoan");
        await auditor.SeesHeadingAsync("Phạm Thị Ngân");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task SignIn_WithAWrongPassword_SaysTheSameForEveryName(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var stranger = await site.VisitAsync(script, width: 390);
        await stranger.GoAsync("/dang-nhap");

        foreach (var name in new[] { "kimlien", "khong-co-ai" })
        {
            await stranger.SignInAsync(name, "mật khẩu đoán mò");
            await stranger.SeesAsync("Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.");
            Assert.Equal(name, await stranger.Page.GetByLabel("Tên đăng nhập").InputValueAsync());
            Assert.Equal("", await stranger.Page.GetByLabel("Mật khẩu").InputValueAsync());
        }

        if (script)
            Assert.Equal([], await Examination.OfAsync(stranger.Page, 1440, 390));
    }
}
