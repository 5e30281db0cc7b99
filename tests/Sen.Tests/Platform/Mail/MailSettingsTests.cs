using Sen.Kernel.Results;
using Sen.Platform.Hosting;

namespace Sen.Tests.Platform.Mail;

public sealed class MailSettingsTests
{
    [Fact]
    public void Settings_WithoutAServer_KeepLettersInTheFolder() => Assert.Null(Load("{}").Expect().Mail);

    [Fact]
    public void Settings_NameAServer_WithItsPasswordInAFile()
    {
        var secret = Path.Combine(Directory.CreateTempSubdirectory("sen-mail-").FullName, "password");
        File.WriteAllText(secret, "bí mật\n");

        var mail = Load($$"""{ "mail": { "host": "mail.example", "user": "sen", "passwordFile": "{{secret}}", "from": "Sen <sen@tinh.example>" } }""").Expect().Mail!;

        Assert.Equal(("mail.example", 587, "sen", "bí mật", "sen@tinh.example", true), (mail.Host, mail.Port, mail.User, mail.Password, mail.From.Address, mail.IsEncrypted));
        Assert.DoesNotContain("bí mật", mail.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "mail": { "host": "mail.example" } }""", "settings.mail-from")]
    [InlineData("""{ "mail": { "host": "mail.example", "from": "sen@x.example", "port": 70000 } }""", "settings.mail-port")]
    [InlineData("""{ "mail": { "host": "mail.example", "from": "sen@x.example", "passwordFile": "/not/there" } }""", "settings.mail-password")]
    public void Settings_ThatCannotBeUsed_SayWhy(string json, string code) => Load(json).Expect(code);

    private static Result<SenSettings> Load(string json)
    {
        var folder = new DataFolder(Directory.CreateTempSubdirectory("sen-mail-").FullName);
        File.WriteAllText(folder.Configuration, json);
        return SenSettings.Load(folder);
    }
}
