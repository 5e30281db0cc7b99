using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access;
using Sen.Modules.Access.TwoFactor;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

public sealed partial class TwoFactorTests
{
    /// <summary>RFC 6238, appendix B, for SHA-1; the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_IsThatOfTheStandard(long seconds, string code)
    {
        var key = Encoding.ASCII.GetBytes("12345678901234567890");
        Assert.Equal(code, TimeBasedCode.At(key, TimeBasedCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Code_OneStepEarlyOrLate_IsLetInAndNoMore(int steps, bool matches)
    {
        var key = TimeBasedCode.NewKey();
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = TimeBasedCode.StepAt(now) + steps;
        Assert.Equal(matches ? step : null, TimeBasedCode.Match(key, TimeBasedCode.At(key, step), now));
    }

    [Fact]
    public void Base32_IsReadBackAsWritten() =>
        Gen.Byte.Array[0, 64].Sample(bytes => Assert.Equal(bytes, Base32.Read(Base32.Write(bytes))));

    [Fact]
    public async Task SignIn_WhenTwoFactorIsOn_AsksForACodeOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var (key, _) = await TurnOnAsync(sen, an);
        sen.Time.Advance(TimeSpan.FromMinutes(2));

        using var client = sen.Client();
        var page = await client.TrySignInAsync(an.User, path: "/dang-nhap?tiep=%2Ftai-khoan");
        Assert.Equal("Nhập mã xác thực", page.Heading);
        Assert.Equal("/dang-nhap?tiep=%2Ftai-khoan", (await client.GetAsync("/tai-khoan")).Path);

        var code = CodeNow(sen, key);
        page = await page.Form("Tiếp tục").Fill("Mã xác thực", code).SubmitAsync();
        Assert.Equal("/tai-khoan", page.Path);

        using var thief = sen.Client();
        page = await (await thief.TrySignInAsync(an.User)).Form("Tiếp tục").Fill("Mã xác thực", code).SubmitAsync();
        Assert.Equal("Mã không đúng hoặc đã dùng. Đợi mã mới trên điện thoại rồi nhập lại.", Assert.Single(page.Problems));
    }

    [Fact]
    public async Task SignIn_InEnglish_AsksForTheCodeInEnglish()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var (key, _) = await TurnOnAsync(sen, an);
        sen.Time.Advance(TimeSpan.FromMinutes(2));
        using var client = sen.Client();

        var asked = await (await client.GetAsync("/en/dang-nhap")).Form("Sign in").Fill("User name", an.User).Fill("Password", Given.Password).SubmitAsync();
        Assert.Equal(("/en/dang-nhap/ma", "Enter the code"), (asked.Path, asked.Heading));
        var page = await asked.Form("Continue").Fill("Code", CodeNow(sen, key)).SubmitAsync();

        Assert.Equal("/ban-lam-viec", page.Path);
    }

    [Fact]
    public async Task Code_WhenWrongTooOften_MakesOneWait()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        await TurnOnAsync(sen, an);
        using var client = sen.Client();
        var page = await client.TrySignInAsync(an.User);

        for (var i = 0; i < 5; i++)
            page = await page.Form("Tiếp tục").Fill("Mã xác thực", "abcdef").SubmitAsync();
        page = await page.Form("Tiếp tục").Fill("Mã xác thực", "abcdef").SubmitAsync();

        Assert.StartsWith("Đã nhập sai nhiều lần.", Assert.Single(page.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_WhenPasswordIsTooOld_StartsAnew()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var (key, _) = await TurnOnAsync(sen, an);
        using var client = sen.Client();
        var page = await client.TrySignInAsync(an.User);

        sen.Time.Advance(TimeSpan.FromMinutes(11));
        page = await page.Form("Tiếp tục").Fill("Mã xác thực", CodeNow(sen, key)).SubmitAsync();

        Assert.Equal("Đã quá thời gian nhập mã. Nhập lại tên đăng nhập và mật khẩu.", Assert.Single(page.Problems));
    }

    [Fact]
    public async Task RecoveryCode_OpensOnceAndIsInTheAudit()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var (_, codes) = await TurnOnAsync(sen, an);
        Assert.Equal(10, codes.Distinct().Count());

        var page = await (await sen.Client().TrySignInAsync(an.User)).Form("Tiếp tục").Fill("Mã xác thực", codes[3].ToUpperInvariant()).SubmitAsync();
        Assert.Equal("/ban-lam-viec", page.Path);
        page = await (await sen.Client().TrySignInAsync(an.User)).Form("Tiếp tục").Fill("Mã xác thực", codes[3]).SubmitAsync();
        Assert.Single(page.Problems);

        Assert.Equal(1, await sen.QueryAsync(db => db.Set<ProcessRow>().CountAsync(p => p.Kind == "using-recovery-code" && p.ActorId == an.Id)));
    }

    [Fact]
    public async Task Key_IsNotReadableInTheDatabaseNorInTheAudit()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var (key, codes) = await TurnOnAsync(sen, an);

        var stored = await sen.QueryAsync(db => db.Accounts.Where(a => a.Id == an.Id).Select(a => a.AuthenticatorKey).SingleAsync());
        var audit = string.Join('\n', await sen.QueryAsync(db => db.Set<AuditPayload>().Select(p => p.Body).ToListAsync()));

        Assert.DoesNotContain(Base32.Write(key), stored, StringComparison.Ordinal);
        Assert.DoesNotContain(stored!, audit, StringComparison.Ordinal);
        Assert.DoesNotContain(codes[0], audit, StringComparison.Ordinal);
        Assert.Contains("authenticator_key", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TurnOn_WhenPasswordIsWrong_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        using var client = await sen.ClientAsync(an);
        var page = await client.GetAsync("/tai-khoan/hai-lop");

        page = await page.Form("Bật xác thực hai lớp").Fill("Mã xác thực", CodeNow(sen, KeyOn(page))).Fill("Mật khẩu đang dùng", "không phải").SubmitAsync();

        Assert.Equal(["Mật khẩu đang dùng không đúng."], page.Problems);
        Assert.Null(await sen.QueryAsync(db => db.Accounts.Where(a => a.Id == an.Id).Select(a => a.TwoFactorSince).SingleAsync()));
    }

    [Fact]
    public async Task TurnOff_NeedsThePasswordAndThenAsksNoMore()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var (key, _) = await TurnOnAsync(sen, an);
        sen.Time.Advance(TimeSpan.FromMinutes(2));
        using var client = sen.Client();
        await (await client.TrySignInAsync(an.User)).Form("Tiếp tục").Fill("Mã xác thực", CodeNow(sen, key)).SubmitAsync();

        var page = await (await client.GetAsync("/tai-khoan/hai-lop")).Form("Tắt xác thực hai lớp").Fill("Mật khẩu đang dùng", Given.Password).SubmitAsync();

        Assert.True(page.Has("Đã tắt xác thực hai lớp."));
        await sen.Client().SignInAsync(an.User);
    }

    private static async Task<(byte[] Key, IReadOnlyList<string> Codes)> TurnOnAsync(SenHost sen, Person person)
    {
        using var client = await sen.ClientAsync(person);
        var page = await client.GetAsync("/tai-khoan/hai-lop");
        var key = KeyOn(page);
        page = await page.Form("Bật xác thực hai lớp").Fill("Mã xác thực", CodeNow(sen, key)).Fill("Mật khẩu đang dùng", Given.Password).SubmitAsync();
        Assert.Empty(page.Problems);
        return (key, [.. page.Document.QuerySelectorAll("main ol li").Select(l => l.TextContent)]);
    }

    private static byte[] KeyOn(Page page) => Base32.Read(KeyWords().Match(page.Text).Value.Replace(" ", "", StringComparison.Ordinal));

    private static string CodeNow(SenHost sen, byte[] key) => TimeBasedCode.At(key, TimeBasedCode.StepAt(sen.Time.GetUtcNow()));

    [GeneratedRegex("(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}")]
    private static partial Regex KeyWords();
}
