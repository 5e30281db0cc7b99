using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Reports;
using Sen.Modules.Reports.Yearly;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Modules.Portal;

namespace Sen.Tests.Modules.Reports;

public sealed class YearlyReportTests
{
    private const string Path = "/bao-cao/ha-noi/58-kh-ubnd-2026";
    private static readonly ReportingPeriod Year = ReportingPeriod.Of(2026);

    [Theory]
    [InlineData("2026-12-13", "2026-12-13", "2026-12-13", true)]
    [InlineData("2026-12-14", "2026-12-14", "2026-12-14", true)] // The day is not over.
    [InlineData("2026-12-15", "2026-12-15", "2026-12-14", false)]
    [InlineData("2026-12-13", "2026-12-20", "2026-12-13", true)]
    [InlineData("2026-12-31", "2027-03-01", "2026-12-14", false)]
    public void Standing_AroundTheCutOff_NeverPassesItAndIsADraftUntilItIsOver(string asked, string today, string asOf, bool draft) =>
        Assert.Equal((Day(asOf), draft), YearlyReport.Standing(Year, Day(asked), Day(today)));

    [Fact]
    public async Task Figures_CountWorkUpToTheCutOffAndPushTheRestToTheNextYear()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, plan) = await GivenAsync(sen);

        var report = await ReadAsync(sen, plan);

        Assert.Equal(6, report.Counts.Total);
        Assert.Equal(3, report.NextPeriod);
        Assert.Equal((3, 1, 1), (report.Counts.Due, report.Counts.DueDone, report.Counts.InProgressOverdue));
        Assert.Equal(report.Counts, report.Units.Aggregate(default(AssignmentCounts), (sum, u) => sum + u.Counts));
        Assert.Equal(report.Counts.InProgressOverdue, report.Late.Count);
        Assert.Equal(given.Plans.Communes.Count, report.Units.Count);
    }

    [Fact]
    public async Task Page_SaysTheSameAsTheListsItLinksTo()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, plan) = await GivenAsync(sen);
        var report = await ReadAsync(sen, plan);
        using var officer = sen.ClientAs(given.Plans.PlanOfficer);

        var page = await officer.GetAsync(Path + "?ky=2026");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var links = page.Document.QuerySelectorAll(".side dd a");
        foreach (var (address, count) in new[]
        {
            (ReportLinks.Due(plan, report.AsOf), report.Counts.Due), (ReportLinks.DueDone(plan, report.AsOf), report.Counts.DueDone),
            (ReportLinks.Overdue(plan, report.AsOf), report.Counts.InProgressOverdue),
        })
        {
            Assert.Equal(count.ToString(null, null), links.Single(a => a.GetAttribute("href") == address).TextContent);
            Assert.Equal(count, (await officer.GetAsync(address)).Document.QuerySelectorAll("main a[href^='/viec/0']").Select(a => a.GetAttribute("href")!.Split('?')[0]).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(Role.PlanOfficer, true, true)]
    [InlineData(Role.PlanOfficer, false, false)]
    [InlineData(Role.Leader, false, true)]
    [InlineData(Role.FocalOfficer, true, false)]
    [InlineData(Role.Administrator, true, false)]
    public async Task Page_IsForWhoKeepsThePlanAndWhoLeadsItsIssuer(Role role, bool inStandingAgency, bool sees)
    {
        await using var sen = await SenHost.StartAsync();
        var (given, _) = await GivenAsync(sen);
        var unit = inStandingAgency ? given.Plans.HomeAffairs : role == Role.Leader ? given.Plans.City : given.Plans.Finance;
        using var client = sen.ClientAs(PlanGiven.As(role, unit));

        foreach (var path in new[] { Path, Path + "/bao-cao.docx", Path + "/don-vi.xlsx", Path + "/qua-han.xlsx" })
            Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await client.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Word_KeepsTheDecreeAndSaysItIsADraft()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, plan) = await GivenAsync(sen);
        var report = await ReadAsync(sen, plan);
        using var officer = sen.ClientAs(given.Plans.PlanOfficer);

        var file = (await officer.GetAsync(Path + "/bao-cao.docx?ky=2026")).Body;

        Assert.Empty(Platform.Documents.Decree30Checker.Violations(file));
        var text = WordText(file).Replace('\u00A0', ' ');
        Assert.Contains("Bản dự thảo: số liệu tính đến hết ngày 28/11/2026", text, StringComparison.Ordinal);
        Assert.Contains("Đến hết ngày 28/11/2026 có 3 việc đã đến hạn. Số đã hoàn thành và được xác nhận là 1/3 việc (33,3 %)", text, StringComparison.Ordinal);
        Assert.Contains("3 việc có hạn sau ngày 14/12/2026 thuộc kỳ báo cáo năm 2027", text, StringComparison.Ordinal);
        Assert.Contains("[Người viết bổ sung: ưu điểm.]", text, StringComparison.Ordinal);
        Assert.Equal("BC-SNV", ReportDocument.Of(report).Symbol);
    }

    [Fact]
    public async Task Figures_ByGoal_AddUpToTheWhole_OnPageAndInExcel()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync(given.Plans.Whole());

        var report = await ReadAsync(sen, plan);
        using var officer = sen.ClientAs(given.Plans.PlanOfficer);
        var sheet = (await officer.GetAsync(Path + "/muc-tieu.xlsx?ky=2026")).Body;

        Assert.NotEmpty(report.Goals);
        Assert.True(report.Goals.Sum(g => g.Tasks) > 0 && report.WithoutGoal.Tasks > 0);
        Assert.Equal(report.Counts, report.Goals.Aggregate(report.WithoutGoal.Counts, (sum, g) => sum + g.Counts));
        Assert.Equal(report.Groups.Sum(g => g.Tasks), report.Goals.Sum(g => g.Tasks) + report.WithoutGoal.Tasks);
        Assert.Equal([.. report.Goals.Select(g => g.Title), "Nhiệm vụ chung, không gắn với một chỉ tiêu"], SheetReading.Column(sheet, "Mục tiêu"));
    }

    /// <summary>Every word of the report, as somebody approved it once; a change of words is a change of this file.</summary>
    [Fact]
    public async Task Word_SaysWhatWasApproved()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PortalGiven.CityAsync(sen);
        await given.Plans.IssuedAsync(given.Plans.Whole());
        sen.Time.Advance(TimeSpan.FromDays(4));
        using var officer = sen.ClientAs(given.Plans.PlanOfficer);

        var received = WordText((await officer.GetAsync(Path + "/bao-cao.docx?ky=2026")).Body).Replace("\r", "", StringComparison.Ordinal).TrimEnd() + "\n";

        House.Approved.Equal("Modules/Reports/report.approved.txt", received);
    }

    [Fact]
    public async Task Figures_AfterTheCutOff_DoNotMove()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, plan) = await GivenAsync(sen);
        sen.Time.Advance(TimeSpan.FromDays(17));
        var closed = await ReadAsync(sen, plan);
        Assert.False(closed.IsDraft);

        await given.DoneAsync(2);
        sen.Time.Advance(TimeSpan.FromDays(40));

        var later = await ReadAsync(sen, plan);
        Assert.Equal((closed.AsOf, closed.Counts, closed.Late.Count), (later.AsOf, later.Counts, later.Late.Count));
    }

    /// <summary>Three communes, one task due on 24 November, one on 30 November, one on 20 December; stands on 28 November.</summary>
    private static async Task<(PortalGiven Given, PlanId Plan)> GivenAsync(SenHost sen)
    {
        var given = await PortalGiven.CityAsync(sen);
        var plan = await given.Plans.IssuedAsync(
            PlanGiven.ToCommunes("Tập huấn", "2026-11-24"), PlanGiven.ToCommunes("Truyền thông", "2026-11-30"), PlanGiven.ToCommunes("Tổng kết", "2026-12-20"));
        await given.DoneAsync(0);
        await given.DoneAsync(1, confirmed: false);
        sen.Time.Advance(TimeSpan.FromDays(4));
        return (given, plan);
    }

    private static async Task<YearlyReport> ReadAsync(SenHost sen, PlanId plan) =>
        (await sen.InScopeAsync(s => s.GetRequiredService<YearlyFigures>().ReadAsync(plan, Year, null, default))).Expect();

    private static string WordText(byte[] file)
    {
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(file), false);
        return new Platform.Documents.DocxText(word.MainDocumentPart!).All;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
