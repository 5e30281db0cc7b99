using Sen.Modules.Access;

namespace Sen.BrowserTests.Journeys;

public sealed class SetUpJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task FirstAdministrator_IsMadeByTheOneTimeLinkAndEntersAtTheDoor(bool script)
    {
        const string password = "trời thu xanh ngắt";
        await using var site = await demonstration.StartEmptyAsync();
        var link = await FirstAdministratorLink.MakeAsync(site.Services, CancellationToken.None);
        await using var administrator = await site.VisitAsync(script);

        await administrator.GoAsync(link!.PathAndQuery);
        if (script)
            Assert.Equal([], await Examination.OfAsync(administrator.Page, 1440, 390));
        await administrator.FillAsync("Họ và tên", "Đặng Quang Huy");
        await administrator.FillAsync("Tên đăng nhập", "quantri.snv");
        await administrator.FillAsync("Mật khẩu", password);
        await administrator.FillAsync("Nhập lại mật khẩu", password);
        await administrator.PressAsync("Tạo tài khoản");

        await administrator.SignInAsync("quantri.snv", password);
        await administrator.GoAsync("/quan-tri/tai-khoan");
        await administrator.SeesAsync("quantri.snv");
        await administrator.GoAsync(link.PathAndQuery, expected: 404);
    }
}
