using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Access.Administration;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

public sealed class SessionTests
{
    [Fact]
    public async Task SignOut_EndsTheSessionEvenForACopiedCookie()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.FocalOfficer));
        var cookie = client.Cookies.Single(c => c.Name == "sen").Value;

        var door = await (await client.GetAsync("/tai-khoan")).Form("Đăng xuất").SubmitAsync();

        Assert.Equal("/dang-nhap", door.Path);
        using var thief = sen.Client();
        var request = new HttpRequestMessage(HttpMethod.Get, "/tai-khoan");
        request.Headers.Add("Cookie", $"sen={cookie}");
        using var answer = await thief.RawAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData(11.9, true)]
    [InlineData(12.1, false)]
    public async Task Session_WhenLeftAlone_EndsAfterTwelveHours(double hours, bool open)
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.FocalOfficer));

        sen.Time.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(open, await IsInAsync(client));
    }

    [Fact]
    public async Task Session_WhenUsedAllTheTime_EndsAfterSevenDays()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.FocalOfficer));

        for (var i = 0; i < 15; i++)
        {
            sen.Time.Advance(TimeSpan.FromHours(11));
            Assert.True(await IsInAsync(client), $"After {(i + 1) * 11} hours");
        }

        sen.Time.Advance(TimeSpan.FromHours(11));
        Assert.False(await IsInAsync(client));
    }

    [Fact]
    public async Task EndOthers_KeepsThisOneOnly()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var here = await sen.ClientAsync(an);
        using var there = await sen.ClientAsync(an);

        var page = await (await here.GetAsync("/tai-khoan")).Form("Kết thúc mọi phiên khác").SubmitAsync();

        Assert.True(page.Has("Đã kết thúc phiên."));
        Assert.True(await IsInAsync(here));
        Assert.False(await IsInAsync(there));
    }

    [Fact]
    public async Task End_OfSomebodyElsesSession_DoesNothing()
    {
        await using var sen = await SenHost.StartAsync();
        using var binh = await sen.ClientAsync(await sen.Given.AccountAsync(Role.FocalOfficer));
        var his = await sen.QueryAsync(db => db.Sessions.Select(s => s.Id).SingleAsync());
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var first = await sen.ClientAsync(an);
        using var second = await sen.ClientAsync(an);

        var form = (await first.GetAsync("/tai-khoan")).Form("Kết thúc Trình duyệt không rõ");
        await form.Set("session", his.ToString()).SubmitAsync();

        Assert.True(await IsInAsync(binh));
        Assert.True(await IsInAsync(second));
    }

    [Fact]
    public async Task Password_WhenChanged_EndsOtherSessionsAndKeepsThisOne()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var here = await sen.ClientAsync(an);
        using var there = await sen.ClientAsync(an);

        var page = await (await here.GetAsync("/tai-khoan/mat-khau")).Form("Đổi mật khẩu")
            .Fill("Mật khẩu đang dùng", Given.Password).Fill("Mật khẩu mới", "một câu dài dễ nhớ").Fill("Nhập lại mật khẩu mới", "một câu dài dễ nhớ").SubmitAsync();

        Assert.Equal("/tai-khoan?xong=mat-khau", page.Path);
        Assert.True(await IsInAsync(here));
        Assert.False(await IsInAsync(there));
        using var again = sen.Client();
        Assert.NotEmpty((await again.TrySignInAsync(an.User)).Problems);
        await again.SignInAsync(an.User, "một câu dài dễ nhớ");
    }

    [Fact]
    public async Task Password_WhenAnAdministratorSetIt_IsReplacedBeforeAnythingElse()
    {
        await using var sen = await SenHost.StartAsync();
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var person = PersonalDetails.Parse("an.kl", "Nguyễn Thị An", "", "", null).Expect();
        var given = Password.Parse(Given.Password, person.UserName).Expect();
        (await sen.ActAsync<CreateAccounts, Result<UserId[]>>(
            admin.Actor, (create, process) => create.RunAsync(new([new NewAccount(person, [], given)], WithLinks: false), process, default))).Expect();
        using var client = await sen.ClientAsync(new Person(default, "an.kl", "", null, admin.Actor));

        var page = await client.GetAsync("/tai-khoan");
        Assert.Equal("/tai-khoan/mat-khau", page.Path);
        await page.Form("Đổi mật khẩu").Fill("Mật khẩu đang dùng", Given.Password).Fill("Mật khẩu mới", "một câu dài dễ nhớ").Fill("Nhập lại mật khẩu mới", "một câu dài dễ nhớ").SubmitAsync();

        Assert.True(await IsInAsync(client));
    }

    [Fact]
    public async Task Account_WhenDisabled_IsOutAtOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = await sen.ClientAsync(an);
        using var administrator = await sen.ClientAsync(admin);

        await (await administrator.GetAsync($"/quan-tri/tai-khoan/{an.Id}")).Form("Khóa tài khoản").SubmitAsync();

        Assert.False(await IsInAsync(client));
        var page = await (await administrator.GetAsync($"/quan-tri/tai-khoan/{an.Id}")).Form("Mở khóa tài khoản").SubmitAsync();
        Assert.True(page.HasButton("Khóa tài khoản"));
        Assert.False(await IsInAsync(client));
        await sen.Client().SignInAsync(an.User);
    }

    [Fact]
    public async Task Role_WhenRevoked_IsGoneAtTheNextRequest()
    {
        await using var sen = await SenHost.StartAsync();
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var other = await sen.Given.AccountAsync(Role.Administrator);
        using var client = await sen.ClientAsync(other);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await client.GetAsync("/quan-tri/tai-khoan")).Status);
        var grant = await sen.QueryAsync(db => db.RoleGrants.Where(g => g.UserId == other.Id).Select(g => g.Id).SingleAsync());

        (await sen.ActAsync<RevokeGrant, Result>(admin.Actor, (op, process) => op.RunAsync(new(grant), process, default))).Expect();

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await client.GetAsync("/quan-tri/tai-khoan")).Status);
    }

    [Fact]
    public async Task SignIn_LeavesASessionAndNoEntryInTheAudit()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var before = await sen.QueryAsync(db => db.Set<AuditEntry>().CountAsync());

        using var client = await sen.ClientAsync(an);

        Assert.Equal(before, await sen.QueryAsync(db => db.Set<AuditEntry>().CountAsync()));
        Assert.Equal(an.Id, await sen.QueryAsync(db => db.Sessions.Select(s => s.AccountId).SingleAsync()));
    }

    [Fact]
    public async Task Language_WhenChosen_IsSpokenFromThenOn()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.FocalOfficer));

        var page = await (await client.GetAsync("/tai-khoan")).Form("Lưu lựa chọn").Choose("Ngôn ngữ", "Tiếng Anh").Choose("Nền trang", "Tối").SubmitAsync();

        Assert.Equal("en", page.Language);
        Assert.True(page.HasButton("Save choices"));
        Assert.Equal("screen", page.Document.QuerySelector("link[href^='/dark.css']")!.GetAttribute("media"));
        Assert.Equal(Theme.Dark, await sen.QueryAsync(db => db.Accounts.Select(a => a.Theme).SingleAsync()));
        page = await page.Form("Save choices").Choose("Language", "Vietnamese").SubmitAsync();
        Assert.Equal("vi", page.Language);
    }

    private static async Task<bool> IsInAsync(SenClient client) => (await client.GetAsync("/tai-khoan")).Path == "/tai-khoan";
}
