using System.Text;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Access;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Access;

public sealed class PasswordTests
{
    private static readonly UserName Name = UserName.Parse("hang.kimlien").Expect();

    [Theory]
    [InlineData("ngắn quá", "password.too-short")]
    [InlineData("123456789", "password.too-short")]
    [InlineData("1234567890", "password.common")]
    [InlineData("24111985 0912345678", "password.common")]
    [InlineData("aaaaaaaaaaaa", "password.common")]
    [InlineData("abcdefghijkl", "password.common")]
    [InlineData("qwertyuiop", "password.common")]
    [InlineData("Password2026", "password.common")]
    [InlineData("P@ssw0rd2026", "password.common")]
    [InlineData("Matkhau@123", "password.common")]
    [InlineData("mật khẩu 2026", "password.common")]
    [InlineData("Anhyeuem123!", "password.common")]
    [InlineData("Hanoi@2026!!", "password.common")]
    [InlineData("hanoihanoi", "password.common")]
    [InlineData("hang.kimlien rất dài", "password.is-name")]
    [InlineData("HANG.KIMLIEN rất dài", "password.is-name")]
    public void Password_WhenEasyToGuess_IsRefused(string typed, string code) => Password.Parse(typed, Name).Expect(code);

    [Theory]
    [InlineData("mười hai con cá chép")]
    [InlineData("cá chép bơi ngược dòng")]
    [InlineData("tR9#vL2@qX7!")]
    [InlineData("correct horse battery staple")]
    public void Password_WhenHardToGuess_IsTaken(string typed) => Password.Parse(typed, Name).Expect();

    [Fact]
    public void Password_WhenLongerThanAllowed_IsRefused()
    {
        var longest = string.Concat(Enumerable.Repeat("cá chép bơi ngược dòng, ", 10))[..128];
        Password.Parse(longest, Name).Expect();
        Password.Parse(longest + "y", Name).Expect("password.too-long");
        Password.Parse(new string('đ', 5000), Name).Expect("password.too-long");
    }

    [Fact]
    public void Password_IsTheSameHoweverTheKeyboardComposedIt() => Gen.OneOf(Gen.Const("mười hai con cá chép"), Gen.Const("tiếng Việt có dấu")).Sample(text =>
        Assert.Equal(Password.Parse(text, Name).Expect().Text, Password.Parse(text.Normalize(NormalizationForm.FormD), Name).Expect().Text));

    [Theory]
    [InlineData("An.KimLien", "an.kimlien")]
    [InlineData("  ubnd_kimlien@hanoi.gov.vn ", "ubnd_kimlien@hanoi.gov.vn")]
    public void UserName_IsReadInSmallLetters(string typed, string name) => Assert.Equal(name, UserName.Parse(typed).Expect().ToString());

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("hằng")]
    [InlineData("an kim")]
    [InlineData("an'; drop table account; --")]
    public void UserName_WhenNotAllowed_IsRefused(string typed) => UserName.Parse(typed).Expect("account.user-name-form");

    [Fact]
    public async Task Hash_IsNotInTheAuditAndNotGuessableFromTheAct()
    {
        await using var sen = await SenHost.StartAsync();
        await sen.Given.AccountAsync(Role.FocalOfficer);

        var hash = await sen.QueryAsync(db => db.Accounts.Select(a => a.PasswordHash).SingleAsync());
        var audit = string.Join('\n', await sen.QueryAsync(db => db.Set<AuditPayload>().Select(p => p.Body).ToListAsync()));

        Assert.DoesNotContain(hash!, audit, StringComparison.Ordinal);
        Assert.DoesNotContain(Given.Password, audit, StringComparison.Ordinal);
        Assert.Contains("password_hash", audit, StringComparison.Ordinal);
    }
}
