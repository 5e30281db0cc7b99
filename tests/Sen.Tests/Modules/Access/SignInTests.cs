using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

public sealed class SignInTests
{
    private const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.";

    [Fact]
    public async Task SignIn_WhenPasswordIsRight_OpensThePageThatWasAskedFor()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = sen.Client();

        var door = await client.GetAsync("/tai-khoan?x=1");
        Assert.Equal("/dang-nhap?tiep=%2Ftai-khoan%3Fx%3D1", door.Path);
        var page = await door.Form("Đăng nhập").Fill("Tên đăng nhập", an.User.ToUpperInvariant()).Fill("Mật khẩu", Given.Password).SubmitAsync();

        Assert.Equal("/tai-khoan?x=1", page.Path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task SignIn_WhenTypedDecomposed_IsTheSamePassword()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);

        await sen.Client().SignInAsync(an.User, Given.Password.Normalize(System.Text.NormalizationForm.FormD));
    }

    [Fact]
    public async Task SignIn_WhenRefused_SaysTheSameWhateverWasWrong()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var gone = await sen.Given.AccountAsync(Role.FocalOfficer);
        await sen.Given.RunAsync("disabling", db => db.Accounts.Single(a => a.Id == gone.Id).Disable(an.Id, sen.Time.GetUtcNow()));
        using var client = sen.Client();

        foreach (var (user, password) in new[] { (an.User, "sai mật khẩu rồi"), ("khong.co.ai", Given.Password), (gone.User, Given.Password), ("", ""), ("'; --", "x") })
        {
            var page = await client.TrySignInAsync(user, password);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
            Assert.Equal([Wrong], page.Problems);
            Assert.DoesNotContain(client.Cookies, c => c.Name == "sen");
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_WhenAskedToGoElsewhere_StaysOnTheSite(string back)
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = sen.Client();

        var page = await client.SignInAsync(an.User, path: "/dang-nhap?tiep=" + Uri.EscapeDataString(back));

        Assert.Equal("/ban-lam-viec", page.Path);
    }

    [Fact]
    public async Task Page_WhenRoleDoesNotAllow_IsNotThere()
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.FocalOfficer));

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/quan-tri/tai-khoan")).Status);
    }

    [Fact]
    public async Task Form_WhenSentWithoutItsGuard_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = sen.Client();

        var page = await client.PostAsync("/dang-nhap", ("UserName", an.User), ("Password", Given.Password));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain(client.Cookies, c => c.Name == "sen");
    }

    [Fact]
    public async Task Cookie_IsForHttpOnlyAndHoldsNoName()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer, user: "nguyen.thi.an");
        using var client = await sen.ClientAsync(an);

        var cookie = Assert.Single(client.Cookies, c => c.Name == "sen");

        Assert.True(cookie.HttpOnly);
        Assert.Equal(DateTime.MinValue, cookie.Expires);
        Assert.DoesNotContain("nguyen", cookie.Value, StringComparison.OrdinalIgnoreCase);
    }
}
