using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Documents;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

public sealed class ImportTests
{
    private static readonly string[] Columns = ["Họ và tên", "Tên đăng nhập", "Đơn vị", "Chức vụ", "Email", "Vai trò"];

    [Fact]
    public async Task List_OfAHundredAndFifty_BecomesAccountsInOneActWithLetters()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.Administrator));
        var rows = new List<string[]>();
        for (var i = 1; i <= 150; i++)
        {
            await sen.Given.UnitAsync($"UBND phường Số {i}", code: $"{i:D5}");
            rows.Add([$"Nguyễn Thị {i}", $"canbo.{i}", i % 2 == 0 ? $"{i:D5}" : $"UBND phường Số {i}", "Chuyên viên", "", "Cán bộ đầu mối"]);
        }

        var preview = await UploadAsync(client, rows);
        Assert.Equal("150 tài khoản sẵn sàng tạo", preview.Heading);
        Assert.Equal(1, await sen.QueryAsync(db => db.Accounts.CountAsync()));
        var acts = await sen.QueryAsync(db => db.Set<ProcessRow>().CountAsync());

        var letters = await preview.Form("Tạo 150 tài khoản và hiện thư").SubmitAsync();

        Assert.Equal("150 thư đăng nhập lần đầu", letters.Heading);
        Assert.Equal(151, await sen.QueryAsync(db => db.Accounts.CountAsync()));
        Assert.Equal(acts + 1, await sen.QueryAsync(db => db.Set<ProcessRow>().CountAsync()));
        var links = letters.Document.QuerySelectorAll(".long").Select(l => new Uri(l.TextContent.Trim()).PathAndQuery).ToList();
        Assert.Equal(150, links.Distinct().Count());
        Assert.Equal("Đặt mật khẩu", (await sen.Client().GetAsync(links[149])).Heading);
    }

    [Fact]
    public async Task Create_WhenSentTwice_ShowsTheSameLettersAndMakesNothingMore()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.Administrator));
        await sen.Given.UnitAsync(code: "KL");
        var form = (await UploadAsync(client, [["Nguyễn Thị An", "an.kl", "KL", "", "", "Cán bộ đầu mối"]])).Form("Tạo 1 tài khoản và hiện thư");

        var (first, second) = (await form.SubmitAsync(), await form.SubmitAsync());

        Assert.Equal(first.Document.QuerySelector(".long")!.TextContent, second.Document.QuerySelector(".long")!.TextContent);
        Assert.Equal(2, await sen.QueryAsync(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task List_WithProblems_NamesEveryRowAndMakesNothing()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.Administrator, user: "quan.tri"));
        await sen.Given.UnitAsync("Trường Chu Văn An", code: "A1");
        await sen.Given.UnitAsync("Trường Chu Văn An", code: "A2");

        var page = await UploadAsync(client,
        [
            ["Lê Thị Một", "le.mot", "A1", "", "", "Cán bộ đầu mối"],
            ["", "le.hai", "A1", "", "sai", "Cán bộ đầu mối"],
            ["Lê Thị Ba", "LE.MOT", "Sở Không Có", "", "", "Sếp, lãnh đạo"],
            ["Lê Thị Tư", "quan.tri", "Trường Chu Văn An", "", "", ""],
            ["Lê Thị Năm", "lê năm", "", "", "", "Thủ trưởng đơn vị"],
            ["Lê Thị Sáu", "le.sau", "", "", "", "Quản trị"],
        ]);

        Assert.Equal("Danh sách có 10 chỗ cần sửa", page.Heading);
        Assert.Equal(
            [
                "3 Email", "3 Họ và tên", "4 Tên đăng nhập", "4 Vai trò", "4 Đơn vị", "5 Tên đăng nhập", "5 Vai trò", "5 Đơn vị", "6 Tên đăng nhập", "6 Đơn vị",
            ],
            page.Rows().Select(r => $"{r[0]} {r[1]}").Order(StringComparer.Ordinal));
        Assert.Contains(page.Rows(), r => r[2] == "Tên đăng nhập le.mot đã có ở dòng 2. Mỗi người một tên.");
        Assert.Contains(page.Rows(), r => r[2] == "Có nhiều đơn vị tên “Trường Chu Văn An”. Ghi mã đơn vị.");
        Assert.Equal(1, await sen.QueryAsync(db => db.Accounts.CountAsync()));
    }

    [Fact]
    public async Task File_ThatIsNoList_GetsASentence()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.Administrator));
        var form = (await client.GetAsync("/quan-tri/tai-khoan/nhap")).Form("Kiểm tra danh sách");

        Assert.Equal(["Chọn tệp Excel có danh sách tài khoản."], (await form.SubmitAsync()).Problems);
        var page = await form.Attach("Tệp Excel", "x.csv", Encoding.UTF8.GetBytes("a,b\n1,2\n")).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.StartsWith("Không thấy cột: Họ và tên, Tên đăng nhập, Đơn vị, Vai trò.", Assert.Single(page.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_WhenTamperedWith_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.Administrator));
        await sen.Given.UnitAsync(code: "KL");
        var form = (await UploadAsync(client, [["Nguyễn Thị An", "an.kl", "KL", "", "", "Cán bộ đầu mối"]])).Form("Tạo 1 tài khoản và hiện thư");

        Assert.Equal(HttpStatusCode.BadRequest, (await form.Set("Held", "AAAA").SubmitAsync()).Status);
    }

    [Fact]
    public async Task FirstList_CountsAtOnce_AndLaterOnesWaitForASecondPerson()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.Administrator));
        await sen.Given.UnitAsync(code: "KL");

        foreach (var user in new[] { "an.kl", "binh.kl" })
            await (await UploadAsync(client, [["Nguyễn Thị An", user, "KL", "", "", "Cán bộ đầu mối"]])).Form("Tạo 1 tài khoản và hiện thư").SubmitAsync();

        var settled = await sen.QueryAsync(db => db.RoleGrants.Where(g => g.Role == Role.FocalOfficer).OrderBy(g => g.GrantedAt).ThenBy(g => g.Id).Select(g => g.ConfirmedAt != null).ToListAsync());
        Assert.Equal([true, false], settled);
    }

    [Fact]
    public async Task Sample_IsAListThatPassesItsOwnCheck()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.Administrator));
        await sen.Given.UnitAsync("UBND phường Kim Liên");

        var sample = await (await client.GetAsync("/quan-tri/tai-khoan/nhap")).FollowAsync("Tải tệp mẫu");
        var page = await (await client.GetAsync("/quan-tri/tai-khoan/nhap")).Form("Kiểm tra danh sách").Attach("Tệp Excel", "mau.xlsx", sample.Body).SubmitAsync();

        Assert.Equal("1 tài khoản sẵn sàng tạo", page.Heading);
    }

    [Fact]
    public async Task Accounts_PageByCursorForthAndBack()
    {
        await using var sen = await SenHost.StartAsync();
        var admin = await sen.Given.AccountAsync(Role.Administrator, name: "Đỗ Quản Trị");
        for (var i = 0; i < 60; i++)
            await sen.Given.AccountAsync([], null, name: $"Lê Thị {(char)('A' + (i / 10))}{i % 10}");
        using var client = await sen.ClientAsync(admin);

        var first = await client.GetAsync("/quan-tri/tai-khoan");
        Assert.False(first.HasLink("Trang trước"));
        var second = await first.FollowAsync("Trang sau");
        Assert.False(second.HasLink("Trang sau"));
        Assert.Equal(61, first.Rows().Concat(second.Rows()).Select(r => r[1]).Distinct().Count());
        var back = await second.FollowAsync("Trang trước");
        Assert.Equal(first.Rows().Select(r => r[1]), back.Rows().Select(r => r[1]));
        Assert.False(back.HasLink("Trang trước"));

        Assert.Equal("Đỗ Quản Trị", Assert.Single((await first.Form("Tìm").Fill("Tìm theo tên, tên đăng nhập", "do quan").SubmitAsync()).Rows())[0]);
    }

    private static async Task<Page> UploadAsync(SenClient client, IReadOnlyList<string[]> rows)
    {
        using var file = new MemoryStream();
        await Spreadsheet.WriteAsync(file, "Tài khoản", [.. Columns.Select((c, i) => new ListColumn<string[]>(c, r => r[i]))], rows, default);
        return await (await client.GetAsync("/quan-tri/tai-khoan/nhap")).Form("Kiểm tra danh sách").Attach("Tệp Excel", "danh-sach.xlsx", file.ToArray()).SubmitAsync();
    }
}
