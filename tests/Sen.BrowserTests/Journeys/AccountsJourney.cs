using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sen.BrowserTests.Journeys;

public sealed partial class AccountsJourney(Demonstration demonstration)
{
    private const string List = """
        Họ và tên,Tên đăng nhập,Đơn vị,Chức vụ,Email,Vai trò
        Nguyễn Thị An,an.kimlien,UBND phường Kim Liên,Chuyên viên,an.kimlien@hanoi.gov.vn,Cán bộ đầu mối
        Trần Văn Bình,binh.syt,SYT,Chuyên viên,,Cán bộ đầu mối
        """;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Accounts_FromAList_AreMadeWithLettersThatOpenTheDoor(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var administrator = await site.VisitAsAsync("quantri", script, path: "/quan-tri/tai-khoan");
        await administrator.FollowAsync("Nhập danh sách từ Excel");

        await UploadAsync(administrator, List.Replace("an.kimlien,UBND phường Kim Liên", "an.kimlien,UBND phường Không Có", StringComparison.Ordinal));
        await administrator.SeesHeadingAsync("Danh sách có 1 chỗ cần sửa");
        await administrator.SeesAsync("Không tìm thấy đơn vị “UBND phường Không Có”.");
        if (script)
            Assert.Equal([], await Examination.OfAsync(administrator.Page, 1440, 390));

        await UploadAsync(administrator, List);
        await administrator.SeesHeadingAsync("2 tài khoản sẵn sàng tạo");
        await administrator.PressAsync("Tạo 2 tài khoản và hiện thư");
        var letters = await administrator.Page.Locator("main").InnerTextAsync();
        Assert.Contains("an.kimlien", letters, StringComparison.Ordinal);
        Assert.Contains("binh.syt", letters, StringComparison.Ordinal);
        if (script)
            Assert.Equal([], await Examination.OfAsync(administrator.Page, 1440, 390));

        await FirstSignInAsync(site, script, FirstLink().Match(letters).Value, "an.kimlien");
    }

    private static async Task UploadAsync(Visitor administrator, string list)
    {
        await administrator.UploadAsync("Tệp Excel", new FilePayload { Name = "danh-sach.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list) });
        await administrator.PressAsync("Kiểm tra danh sách");
    }

    private static async Task FirstSignInAsync(DemoSite site, bool script, string link, string user)
    {
        const string password = "trời thu xanh ngắt";
        await using var officer = await site.VisitAsync(script, width: 390);
        await officer.GoAsync(link);
        await officer.SeesAsync($"Tên đăng nhập của bạn là {user}.");
        if (script)
            Assert.Equal([], await Examination.OfAsync(officer.Page, 1440, 390));
        await officer.FillAsync("Mật khẩu mới", password);
        await officer.FillAsync("Nhập lại mật khẩu mới", password);
        await officer.PressAsync("Đặt mật khẩu");
        await officer.SignInAsync(user, password);
        await officer.GoAsync("/tai-khoan");
        await officer.SeesHeadingAsync("Nguyễn Thị An");
    }

    [GeneratedRegex(@"/lan-dau\?ma=[^\s]+")]
    private static partial Regex FirstLink();
}
