using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Results;
using Sen.Modules.Plans.Notices;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Reports;

/// <summary>A report that a unit owes lies on its desk and is in its morning letter, until it is sent.</summary>
public sealed class OwedReportTests
{
    [Fact]
    public async Task Report_LiesOnTheDesk_AndInOneLetter_UntilItIsSent()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        await sen.Given.AccountAsync(Role.FocalOfficer, given.Plans.Communes[2], email: "hang@sen.example");
        var unit = sen.As(given.Plans.FocalOfficer(2));
        sen.Time.Advance(TimeSpan.FromDays(2));

        Assert.True((await unit.GetAsync("/ban-lam-viec")).Has("Báo cáo năm 2026 về Kế hoạch 58/KH-UBND"));
        Assert.Equal(1, (await SendAsync(sen)).Sent);
        var letter = Assert.Single(Directory.GetFiles(sen.Settings.Folder.Mail, "*.eml", SearchOption.AllDirectories));
        var text = (await MimeKit.MimeMessage.LoadAsync(letter)).TextBody;
        Assert.Contains("1 báo cáo cần gửi", text, StringComparison.Ordinal);
        Assert.Contains("Báo cáo năm 2026 về Kế hoạch 58/KH-UBND: Còn 10 ngày, hạn 10/12/2026", text, StringComparison.Ordinal);

        (await given.WriteAsync(2)).Expect();
        Assert.False((await unit.GetAsync("/ban-lam-viec")).Has("Báo cáo năm 2026 về Kế hoạch"));
        (await given.ReturnAsync(2)).Expect();
        Assert.True((await unit.GetAsync("/ban-lam-viec")).Has("Trả lại"));
        Assert.False((await sen.As(PlanGiven.As(Role.FocalOfficer, given.Plans.Finance)).GetAsync("/ban-lam-viec")).Has("Báo cáo năm 2026 về Kế hoạch"));
    }

    private static Task<DigestRun> SendAsync(SenHost sen) => sen.InScopeAsync(s => s.GetRequiredService<SendDigests>().SendAsync(default));
}
