using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>What a task asks a completion to bring.</summary>
public sealed class EvidenceRuleTests
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 danh sách");

    [Fact]
    public async Task Completion_WhenThingsAreMissing_NamesEach_AndWhatCameEarlierCounts()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Tập huấn", "2026-11-30") with
        {
            Evidence = EvidenceRules.Document | EvidenceRules.Photo | EvidenceRules.List,
            FigureAsked = "số người dự",
        });
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.AcceptAsync(given.FocalOfficer(0), id);
        var page = await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}");
        Assert.True(page.Has("Còn thiếu 4 trong 4 minh chứng bắt buộc."));

        var saved = await page.Form("Lưu tiến độ").Fill("Đã làm được gì, còn gì", "Đã mở lớp").Attach("Tệp minh chứng", "lop.jpg", Picture).SubmitAsync();
        Assert.True(saved.Has("Còn thiếu 3 trong 4 minh chứng bắt buộc."));

        var refused = await saved.Form("Báo cáo hoàn thành với Sở Nội vụ").Fill("Đã làm được gì, còn gì", "Xong").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            ["Nhiệm vụ này cần văn bản minh chứng: ghi số và ngày của văn bản.", "Nhiệm vụ này cần tệp danh sách (Excel, Word hoặc PDF).", "Nhiệm vụ này cần số liệu “số người dự”. Ghi một con số; không có thì ghi 0."],
            refused.Problems);
        Assert.Equal("Xong", refused.Form("Lưu tiến độ").Value("Đã làm được gì, còn gì").Trim());

        var done = await refused.Form("Báo cáo hoàn thành với Sở Nội vụ").Fill("Số văn bản", "41/BC-UBND").Fill("Ngày văn bản", "20/11/2026")
            .Attach("Tệp minh chứng", "danh-sach.pdf", Pdf).Fill("Số liệu: số người dự", "1.234").SubmitAsync();
        Assert.True(done.Has("Đã gửi báo cáo hoàn thành."));
        Assert.True(done.Has("Số liệu: số người dự 1.234."));
    }

    [Theory]
    [InlineData("-3", "Số liệu không được âm.")]
    [InlineData("nhiều", "“nhiều” không phải là số. Viết dấu chấm giữa hàng nghìn, dấu phẩy trước phần thập phân, ví dụ 1.234,5.")]
    public async Task Figure_ThatIsNone_IsToldAndKept(string figure, string sentence)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Tập huấn", "2026-11-30") with { FigureAsked = "số người dự" });
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.AcceptAsync(given.FocalOfficer(0), id);
        var page = await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}");

        var refused = await page.Form("Lưu tiến độ").Fill("Đã làm được gì, còn gì", "Xong").Fill("Số liệu: số người dự", figure).SubmitAsync();

        Assert.Equal([sentence], refused.Problems);
        Assert.Equal(figure, refused.Form("Lưu tiến độ").Value("Số liệu: số người dự"));
    }

    [Fact]
    public async Task CoordinatingAgency_IsAskedForNothing()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(new TaskContent("a", "Tập huấn")
        {
            Agencies = [PlanGiven.Lead("Sở Nội vụ", given.HomeAffairs), new(AgencyRole.Coordinating, "Sở Tài chính", given.Finance)],
            Evidence = EvidenceRules.Photo,
        });
        var officer = PlanGiven.As(Role.FocalOfficer, given.Finance);
        var id = (await sen.WorkOfAsync(given.Finance))[0].Id;
        await sen.AcceptAsync(officer, id);

        await sen.ReportAsync(officer, id);

        Assert.NotNull((await sen.WorkOfAsync(given.Finance))[0].Now.CompletedOn);
    }

    [Fact]
    public async Task Rules_AreSetOnTheDraft_AndShownThere()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.DraftAsync(PlanGiven.ToCommunes("Tập huấn"));
        var code = await sen.QueryAsync(db => db.PlanTasks.Where(t => t.PlanId == plan).Select(t => t.Code).SingleAsync());
        var officer = sen.As(given.PlanOfficer);

        var draft = await (await officer.GetAsync(PlanLinks.ReviseTask(plan, code))).Form("Lưu nhiệm vụ").Tick("Ảnh").Fill("Số liệu bắt buộc", "số người dự").SubmitAsync();

        Assert.True(draft.Has("Minh chứng: ảnh (JPG, PNG), số liệu: số người dự"));
        var task = await sen.QueryAsync(db => db.PlanTasks.SingleAsync(t => t.PlanId == plan));
        Assert.Equal((EvidenceRules.Photo, "số người dự"), (task.Evidence, task.FigureAsked));
        var again = (await officer.GetAsync(PlanLinks.ReviseTask(plan, code))).Document.QuerySelectorAll("input[name='Given.Evidence'][checked]");
        Assert.Equal("Photo", Assert.Single(again).GetAttribute("value"));
    }
}
