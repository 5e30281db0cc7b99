using System.Net;
using Sen.Modules.Reports;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Reports;

public sealed class ReportRoundTests
{
    [Fact]
    public async Task Open_AsksEveryUnitWithWork_AndIsRefusedTwiceAndToStrangers()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen, opened: false);

        (await given.OpenAsync(PlanGiven.As(Role.PlanOfficer, given.Plans.Finance))).Expect("report.round-not-found");
        (await given.OpenAsync(due: "2026-11-20")).Expect("report.due-in-past");
        (await given.OpenAsync(period: "2026-S2")).Expect("report.period-not-reported");
        (await given.OpenAsync()).Expect();
        (await given.OpenAsync()).Expect("report.round-is-open");

        using var ward = sen.ClientAs(given.Plans.FocalOfficer(1));
        var page = await ward.GetAsync("/bao-cao");
        Assert.Contains("1 báo cáo cần gửi", page.Heading, StringComparison.Ordinal);
        Assert.Equal(3, await sen.QueryAsync(db => Task.FromResult(db.Set<Narrative>().Count())));
    }

    [Fact]
    public async Task OpenPage_OffersTheDaysOfTheTable_KeepsWhatIsWrongAndOpens()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen, opened: false);
        using var officer = sen.ClientAs(given.Officer);

        var page = await officer.GetAsync($"/bao-cao/mo/{given.Plan}/2026");
        Assert.Equal("18/12/2026", page.Form("Mở đợt báo cáo").Value("Hạn các đơn vị gửi"));
        page = await page.Form("Mở đợt báo cáo").Fill("Phần 1", "Lãnh đạo").Fill("Hạn các đơn vị gửi", "01/01/2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Lãnh đạo", page.Form("Mở đợt báo cáo").Value("Phần 1"));
        page = await page.Form("Mở đợt báo cáo").Fill("Hạn các đơn vị gửi", "10/12/2026").SubmitAsync();
        Assert.Contains("0/3 đơn vị đã gửi", page.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Narrative_GoesToAndFro_AndSaysWhoAndWhen()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        var (id, _) = await given.NarrativeAsync(0);
        using var ward = sen.ClientAs(given.Plans.FocalOfficer(0));
        using var officer = sen.ClientAs(given.Officer);

        (await given.WriteAsync(0, "Bản nháp", sends: false)).Expect();
        Assert.Contains("Đơn vị đang viết", (await officer.GetAsync($"/bao-cao/cua-don-vi/{id}")).Text, StringComparison.Ordinal);
        var page = await ward.GetAsync($"/bao-cao/cua-don-vi/{id}");
        page = await page.Form("Gửi Sở Nội vụ").Fill("3. Đánh giá chung", "").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Bản nháp", page.Form("Gửi Sở Nội vụ").Value("1. Công tác lãnh đạo, chỉ đạo"));
        page = await page.Form("Gửi Sở Nội vụ").Fill("3. Đánh giá chung", "Còn thiếu kinh phí").SubmitAsync();
        Assert.Empty(page.Problems);
        (await given.WriteAsync(0)).Expect("report.narrative-is-sent");

        page = await officer.GetAsync($"/bao-cao/cua-don-vi/{id}");
        Assert.Contains("Còn thiếu kinh phí", page.Text, StringComparison.Ordinal);
        page = await page.Form("Trả lại đơn vị").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Form("Trả lại đơn vị").Choose("Phần cần sửa", "3. Đánh giá chung").Fill("Lý do trả lại", "Ghi rõ nguyên nhân").SubmitAsync();
        Assert.Empty(page.Problems);
        Assert.Contains("Ghi rõ nguyên nhân", (await ward.GetAsync($"/bao-cao/cua-don-vi/{id}")).Text, StringComparison.Ordinal);

        (await given.WriteAsync(0)).Expect();
        (await given.AcceptAsync(0, PlanGiven.As(Role.PlanOfficer, given.Plans.Finance))).Expect("report.narrative-not-found");
        (await given.AcceptAsync(0)).Expect();
        Assert.Contains("Đã nhận", (await ward.GetAsync("/bao-cao")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Narrative_WrittenByTwo_ShowsTheSecondWhatTheFirstSaved()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        var (id, _) = await given.NarrativeAsync(0);
        using var head = sen.ClientAs(PlanGiven.As(Role.UnitHead, given.Plans.Communes[0]));
        var page = await head.GetAsync($"/bao-cao/cua-don-vi/{id}");
        (await given.WriteAsync(0, "Lời của cán bộ", sends: false)).Expect();

        page = await page.Form("Lưu nháp").Fill("1. Công tác lãnh đạo, chỉ đạo", "Lời của trưởng").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Lời của trưởng", page.Form("Lưu nháp").Value("1. Công tác lãnh đạo, chỉ đạo"));
        Assert.Contains("Lời của cán bộ", page.Text, StringComparison.Ordinal);
        page = await page.Form("Lưu nháp").SubmitAsync();
        Assert.Empty(page.Problems);
        Assert.Equal("Lời của trưởng", page.Form("Lưu nháp").Value("1. Công tác lãnh đạo, chỉ đạo"));
    }

    [Fact]
    public async Task Narrative_OfAnotherUnit_IsNotThere()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        var (id, _) = await given.NarrativeAsync(0);
        using var other = sen.ClientAs(given.Plans.FocalOfficer(1));
        using var strange = sen.ClientAs(PlanGiven.As(Role.PlanOfficer, given.Plans.Finance));

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/bao-cao/cua-don-vi/{id}")).Status);
        foreach (var path in new[] { $"/bao-cao/dot/{given.Round}", $"/bao-cao/dot/{given.Round}/ban/1", $"/bao-cao/dot/{given.Round}/ban/1/bao-cao.docx", $"/bao-cao/dot/{given.Round}/ban/1/phan/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await strange.GetAsync(path)).Status);
    }

    [Fact]
    public async Task Register_OfAnEarlierDay_ShowsWhatStoodThen_LateFirst()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportGiven.Async(sen);
        (await given.WriteAsync(2)).Expect();
        sen.Time.Advance(TimeSpan.FromDays(15));
        using var officer = sen.ClientAs(given.Officer);

        var late = await officer.GetAsync($"/bao-cao/dot/{given.Round}");
        Assert.Contains("1/3 đơn vị đã gửi, 2 quá hạn", late.Heading, StringComparison.Ordinal);
        Assert.Equal(["UBND phường Số 1", "UBND phường Số 2", "UBND phường Số 3"], Names(late));
        (await given.WriteAsync(0)).Expect();

        Assert.Contains("2/3 đơn vị đã gửi, 1 quá hạn", (await officer.GetAsync($"/bao-cao/dot/{given.Round}")).Heading, StringComparison.Ordinal);
        Assert.Contains("1/3 đơn vị đã gửi, 2 quá hạn", (await officer.GetAsync($"/bao-cao/dot/{given.Round}?den-ngay=2026-12-12")).Heading, StringComparison.Ordinal);
        Assert.Equal(["UBND phường Số 1"], Names(await officer.GetAsync($"/bao-cao/dot/{given.Round}?tinh-trang=gui-muon")));
        Assert.Contains("Đơn vị chưa gửi", (await officer.GetAsync("/bao-cao?den-ngay=2026-12-12")).Text, StringComparison.Ordinal);
    }

    private static string[] Names(Page page) => [.. page.Document.QuerySelectorAll("[data-list=units] > li .what > a").Select(Page.Words)];
}
