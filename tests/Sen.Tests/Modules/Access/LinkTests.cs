using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sen.Modules.Access;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Access;

public sealed class LinkTests
{
    private const string Chosen = "một câu dài dễ nhớ";

    [Fact]
    public async Task Link_ChoosesAPasswordOnceAndNeverAgain()
    {
        await using var sen = await SenHost.StartAsync();
        var (an, link) = await MakeLinkAsync(sen);
        using var client = sen.Client();

        var page = await ChooseAsync(await client.GetAsync(link), Chosen);
        Assert.True(page.Has("Đã đặt mật khẩu. Đăng nhập bằng mật khẩu mới."));
        await client.SignInAsync(an.User, Chosen);

        page = await sen.Client().GetAsync(link);
        Assert.Equal("Liên kết không dùng được", page.Heading);
    }

    [Fact]
    public async Task Link_WhenSentTwiceFromOneForm_AnswersTheSame()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, link) = await MakeLinkAsync(sen);
        using var client = sen.Client();
        var form = (await client.GetAsync(link)).Form("Đặt mật khẩu").Fill("Mật khẩu mới", Chosen).Fill("Nhập lại mật khẩu mới", Chosen);

        Assert.Equal("/dang-nhap?xong=mat-khau", (await form.SubmitAsync()).Path);
        Assert.Equal("/dang-nhap?xong=mat-khau", (await form.SubmitAsync()).Path);
    }

    [Fact]
    public async Task Link_WhenTooOldOrReplaced_OpensNothing()
    {
        await using var sen = await SenHost.StartAsync();
        var (an, first) = await MakeLinkAsync(sen);
        var admin = await sen.Given.AccountAsync(Role.Administrator);
        var second = await LinkForAsync(sen, admin, an);

        Assert.Equal("Liên kết không dùng được", (await sen.Client().GetAsync(first)).Heading);
        Assert.Equal("Đặt mật khẩu", (await sen.Client().GetAsync(second)).Heading);
        sen.Time.Advance(TimeSpan.FromHours(72));
        Assert.Equal("Liên kết không dùng được", (await sen.Client().GetAsync(second)).Heading);
    }

    [Fact]
    public async Task Link_WhenPasswordsAreBad_StaysGoodAndSaysWhy()
    {
        await using var sen = await SenHost.StartAsync();
        var (_, link) = await MakeLinkAsync(sen);
        using var client = sen.Client();

        var page = await ChooseAsync(await client.GetAsync(link), "matkhau123");
        Assert.Equal(["Mật khẩu này nằm trong danh sách đã bị lộ hoặc quá dễ đoán. Chọn mật khẩu khác."], page.Problems);
        page = await page.Form("Đặt mật khẩu").Fill("Mật khẩu mới", Chosen).Fill("Nhập lại mật khẩu mới", "khác").SubmitAsync();
        Assert.Equal(["Hai lần nhập mật khẩu chưa giống nhau."], page.Problems);

        Assert.Equal("/dang-nhap?xong=mat-khau", (await ChooseAsync(page, Chosen)).Path);
    }

    [Fact]
    public async Task Token_IsNowhereInTheDatabaseAndInNoLog()
    {
        var log = new Lines();
        await using var sen = await SenHost.StartAsync(services => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Information).AddProvider(log)));
        var (_, link) = await MakeLinkAsync(sen);
        var token = link[(link.IndexOf("ma=", StringComparison.Ordinal) + 3)..];
        await ChooseAsync(await sen.Client().GetAsync(link), Chosen);

        var stored = await sen.QueryAsync(async db => string.Join('\n', [
            .. await db.Set<AuditPayload>().Select(p => p.Body).ToListAsync(),
            .. await db.Set<ProcessRow>().Select(p => p.Answer + p.InputHash).ToListAsync(),
            .. await db.ResetLinks.Select(l => l.TokenHash).ToListAsync()]));

        Assert.Equal(43, token.Length);
        Assert.DoesNotContain(token, stored, StringComparison.Ordinal);
        Assert.NotEmpty(log.Written);
        Assert.DoesNotContain(log.Written, l => l.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task FirstAdministrator_IsMadeByTheLinkAndOnlyOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var link = (await FirstAdministratorLink.MakeAsync(sen.Services, default))!;
        using var client = sen.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(link.PathAndQuery + "x")).Status);

        var page = await (await client.GetAsync(link.PathAndQuery)).Form("Tạo tài khoản")
            .Fill("Họ và tên", "Trần Văn Quản").Fill("Tên đăng nhập", "quantri.snv").Fill("Mật khẩu", Chosen).Fill("Nhập lại mật khẩu", Chosen).SubmitAsync();

        Assert.Equal("/dang-nhap?xong=mat-khau", page.Path);
        Assert.Equal("Nhập tài khoản từ Excel", (await client.SignInAsync("quantri.snv", Chosen, "/dang-nhap?tiep=/quan-tri/tai-khoan/nhap")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await sen.Client().GetAsync(link.PathAndQuery)).Status);
        Assert.Null(await FirstAdministratorLink.MakeAsync(sen.Services, default));
    }

    [Fact]
    public async Task FirstAdministratorLink_WhenTooOld_IsNotThere()
    {
        await using var sen = await SenHost.StartAsync();
        var link = (await FirstAdministratorLink.MakeAsync(sen.Services, default))!;

        sen.Time.Advance(TimeSpan.FromHours(72));

        Assert.Equal(HttpStatusCode.NotFound, (await sen.Client().GetAsync(link.PathAndQuery)).Status);
    }

    private static async Task<(Person Person, string Link)> MakeLinkAsync(SenHost sen)
    {
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        return (an, await LinkForAsync(sen, await sen.Given.AccountAsync(Role.Administrator), an));
    }

    private static async Task<string> LinkForAsync(SenHost sen, Person admin, Person person)
    {
        using var client = await sen.ClientAsync(admin);
        var letter = await (await client.GetAsync($"/quan-tri/tai-khoan/{person.Id}")).Form("Tạo liên kết đặt mật khẩu").SubmitAsync();
        Assert.Equal("no-store", letter.Header("Cache-Control"));
        return new Uri(letter.Document.QuerySelector(".long")!.TextContent.Trim()).PathAndQuery;
    }

    private static Task<Page> ChooseAsync(Page page, string password) =>
        page.Form("Đặt mật khẩu").Fill("Mật khẩu mới", password).Fill("Nhập lại mật khẩu mới", password).SubmitAsync();

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly Lock gate = new();

        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Keep($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Keep($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }

        private void Keep(string line)
        {
            lock (gate)
                Written.Add(line);
        }
    }
}
