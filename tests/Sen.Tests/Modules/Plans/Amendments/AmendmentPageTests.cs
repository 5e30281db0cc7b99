using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Amendments;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Amendments;

/// <summary>The pages of an amendment, from the plan to the decision, as an officer walks them.</summary>
public sealed class AmendmentPageTests
{
    private const string Plan = "/ke-hoach/ha-noi/58-kh-ubnd-2026";

    [Fact]
    public async Task Journey_FromThePlanToTheDecision()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(given.Whole());
        var client = sen.As(given.PlanOfficer);

        var draft = await (await (await client.GetAsync(Plan)).FollowAsync("Điều chỉnh")).Form("Lập điều chỉnh, bổ sung").SubmitAsync();
        Assert.Equal("Dự thảo điều chỉnh chưa có gì", draft.Heading);
        draft = await (await draft.FollowAsync("Rà soát, công bố địa chỉ tin cậy ở cộng đồng")).Form("Lưu vào dự thảo").Fill("Thời hạn", "10/12/2026").SubmitAsync();
        draft = await (await client.GetAsync(draft.Link("Dừng 3.1.2"))).Form("Lưu vào dự thảo").Fill("Lý do dừng thực hiện", "Đã làm trong đề án khác").SubmitAsync();
        draft = await (await draft.FollowAsync("Thêm nhiệm vụ")).Form("Lưu vào dự thảo").Fill("Nội dung", "Tập huấn cho nữ cán bộ").Fill("Chủ trì", "Sở Tài chính").Choose("Cách hiểu thời hạn", "trước").Fill("Thời hạn", "20/12/2026").SubmitAsync();
        draft = await (await draft.FollowAsync("Số vụ bạo lực gia đình")).Form("Lưu vào dự thảo").Fill("Con số", "12,5").SubmitAsync();
        Assert.Equal("Dự thảo điều chỉnh 4 mục", draft.Heading);

        var difference = await draft.FollowAsync("So với bản đang có hiệu lực");
        Assert.Equal("Sửa đổi 2 mục, bổ sung 1 mục, dừng 1 mục", difference.Heading);
        Assert.Equal(["[bỏ: 18/11/2026]"], difference.Document.QuerySelectorAll("#sk-3\\.1\\.1 ~ table")[0].QuerySelectorAll("del").Select(Page.Words));
        Assert.Contains("[thêm: 10/12/2026]", difference.Document.QuerySelectorAll("ins").Select(Page.Words));

        var issue = await draft.FollowAsync("Xem ảnh hưởng và ban hành");
        Assert.True(issue.Has("3 việc dời hạn."));
        Assert.True(issue.Has("2 việc dừng thực hiện."));
        Assert.True(issue.Has("1 việc giao mới."));
        var versions = await issue.Form("Ban hành điều chỉnh").Fill("Số, ký hiệu quyết định", "4512/QĐ-UBND").SubmitAsync();

        Assert.Equal(Plan + "/dieu-chinh", versions.Path);
        Assert.Equal("Kế hoạch 58/KH-UBND đã điều chỉnh 1 lần", versions.Heading);
        var plan = await client.GetAsync(Plan);
        Assert.True(plan.HasLink("Điều chỉnh (1)"));
        Assert.Contains("Dừng thực hiện", Page.Words(plan.Document.QuerySelector("#nv-3\\.1\\.2")), StringComparison.Ordinal);
        Assert.Contains("10/12/2026", Page.Words(plan.Document.QuerySelector("#nv-3\\.1\\.1")), StringComparison.Ordinal);
        Assert.True(plan.Has("giảm 12,5 %"));
        var compared = await versions.FollowAsync("Quyết định số 4512/QĐ-UBND");
        Assert.Equal(difference.Heading, compared.Heading);
    }

    [Fact]
    public async Task EarlierDay_ShowsTheTextOfThatDay_AlsoInWord()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Lời đầu tiên", "2026-12-01"), PlanGiven.ToCommunes("Việc bị dừng", "2026-12-01"));
        sen.Time.Advance(TimeSpan.FromDays(1));
        await ReviseAsync(new AmendGiven(sen, given, plan));
        var client = sen.As(given.PlanOfficer);

        var (then, now) = (await client.GetAsync(Plan + "?den-ngay=2026-11-24"), await client.GetAsync(Plan));

        Assert.Contains("Lời đầu tiên", Page.Words(then.Document.QuerySelector("#nv-3\\.1\\.1")), StringComparison.Ordinal);
        Assert.Contains("01/12/2026", Page.Words(then.Document.QuerySelector("#nv-3\\.1\\.1")), StringComparison.Ordinal);
        Assert.False(then.HasLink("Điều chỉnh (1)"));
        Assert.Contains("Lời thứ hai", Page.Words(now.Document.QuerySelector("#nv-3\\.1\\.1")), StringComparison.Ordinal);
        Assert.Null(then.Document.QuerySelector("#nv-3\\.1\\.3"));
        Assert.NotNull(now.Document.QuerySelector("#nv-3\\.1\\.3"));
        var (old, word) = (WordText((await then.FollowAsync("Bản Word")).Body), WordText((await now.FollowAsync("Bản Word")).Body));
        Assert.Contains("Lời đầu tiên", old, StringComparison.Ordinal);
        Assert.Contains("Việc bị dừng", old, StringComparison.Ordinal);
        Assert.Contains("Lời thứ hai", word, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc bị dừng", word, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoOfficersAtOnce_SeeEachOthersWords_AndTheSecondMayReplaceThem()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-12-01"));
        var id = await new AmendGiven(sen, given, plan).StartAsync();
        var (first, second) = (sen.As(given.PlanOfficer), sen.As(PlanGiven.As(Role.PlanOfficer, given.HomeAffairs)));
        var (one, other) = (await first.GetAsync(PlanLinks.AmendTask(id, "3.1.1")), await second.GetAsync(PlanLinks.AmendTask(id, "3.1.1")));
        await one.Form("Lưu vào dự thảo").Fill("Nội dung", "Của người thứ nhất").SubmitAsync();

        var refused = await other.Form("Lưu vào dự thảo").Fill("Nội dung", "Của người thứ hai").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Của người thứ nhất"));
        Assert.Equal("Của người thứ hai", refused.Form("Lưu vào dự thảo").Value("Nội dung"));
        await refused.Form("Lưu vào dự thảo").SubmitAsync();
        Assert.Equal("Của người thứ hai", await sen.QueryAsync(async db => (await db.Set<AmendmentChange>().SingleAsync()).Task!.Text));
    }

    [Fact]
    public async Task BadInput_IsSaidBesideItsField_AndNothingIsLost()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(given.Whole());
        var amend = new AmendGiven(sen, given, plan);
        var id = await amend.StartAsync();
        var client = sen.As(given.PlanOfficer);

        var task = await (await client.GetAsync(PlanLinks.AmendTask(id, "3.1.1"))).Form("Lưu vào dự thảo").Fill("Nội dung", "").Fill("Thời hạn", "31/2/2026").Fill("Chủ trì", "Sở không có").SubmitAsync();
        Assert.Equal(["Chưa hiểu thời hạn “31/2/2026”. Ghi như 30/11/2026, tháng 6/2026, quý III/2026 hoặc để trống.", "Danh mục không có đơn vị tên “Sở không có”. Ghi đúng tên, hoặc chọn trong gợi ý."], task.Problems);
        var stop = await (await client.GetAsync(PlanLinks.StopTask(id, "3.1.1"))).Form("Lưu vào dự thảo").SubmitAsync();
        Assert.Equal(["Ghi lý do dừng thực hiện; lý do được in trong quyết định."], stop.Problems);
        var target = await sen.QueryAsync(db => db.Set<PlanTarget>().OrderBy(t => t.Code).Select(t => t.Id).FirstAsync());
        var figure = await (await client.GetAsync(PlanLinks.AmendTarget(id, target))).Form("Lưu vào dự thảo").Fill("Con số", "sáu mươi").SubmitAsync();
        Assert.Equal(["“sáu mươi” không phải là số. Ghi như 27,5 hoặc 1.200."], figure.Problems);
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = "Lời mới" })).Expect();
        var issue = await (await client.GetAsync(PlanLinks.IssueAmendment(id))).Form("Ban hành điều chỉnh").Fill("Ngày có hiệu lực", "1/12/2026").Fill("Họ tên người ký", "Người ký mới").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, issue.Status);
        Assert.Equal("Người ký mới", issue.Form("Ban hành điều chỉnh").Value("Họ tên người ký"));
    }

    [Fact]
    public async Task Units_SeeVersions_ButNoDraft()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-12-01"), PlanGiven.ToCommunes("Hai", "2026-12-01"));
        var amend = new AmendGiven(sen, given, plan);
        await ReviseAsync(amend);
        var id = await amend.StartAsync();
        var client = sen.As(given.FocalOfficer(0));

        var versions = await client.GetAsync(Plan + "/dieu-chinh");
        Assert.False(versions.HasButton("Lập điều chỉnh, bổ sung"));
        Assert.False(versions.HasLink("Mở dự thảo điều chỉnh"));
        Assert.Equal("Sửa đổi 1 mục, bổ sung 1 mục, dừng 1 mục", (await versions.FollowAsync("Quyết định số 4512/QĐ-UBND")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(PlanGiven.As(Role.PlanOfficer, given.Finance)).GetAsync(PlanLinks.Amendment(id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Plan + "/dieu-chinh/so-sanh?tu=0&den=9")).Status);
    }

    [Fact]
    public async Task Unit_IsToldOfWhatMovedStoppedAndCame()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-12-01"), PlanGiven.ToCommunes("Hai", "2026-12-01"));
        var officer = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0]);
        sen.Time.Advance(TimeSpan.FromDays(1));
        await ReviseAsync(new AmendGiven(sen, given, plan));

        var page = await sen.As(officer.Actor).GetAsync("/thong-bao");

        Assert.True(page.Has("Kế hoạch điều chỉnh; hạn 20/12/2026"), page.Text);
        Assert.True(page.Has("Dừng thực hiện"));
        Assert.True(page.Has("việc mới giao"));
        var work = (await new AmendGiven(sen, given, plan).WorkAsync("3.1.1")).Single(a => a.UnitId == given.Communes[0]);
        Assert.True((await sen.As(officer.Actor).GetAsync(PlanLinks.Assignment(work.Id))).Has("Quyết định số 4512/QĐ-UBND ngày 25/11/2026"));
    }

    [Fact]
    public async Task Decision_AsWord_SaysOldAndNew_AndLeavesBlanksForTheClerk()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(given.Whole());
        var amend = new AmendGiven(sen, given, plan);
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Deadline = AmendGiven.By("2026-12-20") })).Expect();
        (await amend.StopAsync(id, "3.1.3")).Expect();
        var client = sen.As(given.PlanOfficer);

        var draft = WordText((await client.GetAsync(PlanLinks.AmendmentWord(id))).Body);
        Assert.Contains("QUYẾT ĐỊNH", draft, StringComparison.Ordinal);
        Assert.Contains("/QĐ-UBND", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("4512", draft, StringComparison.Ordinal);
        Assert.Contains("Thời hạn: từ “chậm nhất ngày 18/11/2026” thành “chậm nhất ngày 20/12/2026”.", draft, StringComparison.Ordinal);
        Assert.Contains("Dừng thực hiện nhiệm vụ 3.1.3: “Đăng tin, bài về bình đẳng giới”. Lý do: Trùng nhiệm vụ của Trung ương.", draft, StringComparison.Ordinal);
        await amend.IssueAsync(id);
        sen.Time.Advance(TimeSpan.FromDays(1));
        var issued = WordText((await client.GetAsync(PlanLinks.Decision(Plan, 1))).Body);
        Assert.Contains("4512/QĐ-UBND", issued, StringComparison.Ordinal);
        Assert.Contains("Thời hạn: từ “chậm nhất ngày 18/11/2026” thành “chậm nhất ngày 20/12/2026”.", issued, StringComparison.Ordinal);
    }

    private static async Task ReviseAsync(AmendGiven amend)
    {
        var id = await amend.StartAsync();
        (await amend.ReviseAsync(id, "3.1.1", t => t with { Text = "Lời thứ hai", Deadline = AmendGiven.By("2026-12-20") })).Expect();
        (await amend.StopAsync(id, "3.1.2")).Expect();
        (await amend.AddAsync(id, (await amend.TaskAsync("3.1.1")) with { Text = "Việc thêm", Deadline = AmendGiven.By("2026-12-31") })).Expect();
        await amend.IssueAsync(id);
    }

    private static string WordText(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var body = System.Xml.Linq.XDocument.Parse(reader.ReadToEnd());
        return string.Join('\n', body.Descendants().Where(e => e.Name.LocalName == "p").Select(p => string.Concat(p.Descendants().Where(e => e.Name.LocalName == "t").Select(t => t.Value))));
    }
}
