using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Drafting;
using Sen.Platform.Authorisation;
using Sen.Platform.Files;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Pages;

public sealed class IssuePageTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7 signed"u8];

    [Fact]
    public async Task Issue_SaysWhatWillHappen_ThenDoesIt()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 5);
        var draft = await given.DraftAsync(given.Whole());
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var page = await client.GetAsync(PlanLinks.Issue(draft));
        Assert.Equal("Giao 11 việc cho 7 đơn vị", page.Heading.Replace('\u00A0', ' '));
        var plan = await Filled(page.Form("Ban hành và giao 11 việc")).Attach("Bản có chữ ký", "ban-ky.pdf", Pdf).SubmitAsync();

        Assert.Equal("/ke-hoach/ha-noi/58-kh-ubnd-2026", plan.Path);
        Assert.Equal(Pdf, (await plan.FollowAsync("Bản gốc có chữ ký")).Body);
        Assert.Equal(11, await sen.QueryAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task Issue_WhenSentTwice_AnswersTheSameAndGivesOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var draft = await given.DraftAsync(PlanGiven.ToCommunes("Một"));
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));
        var page = await client.GetAsync(PlanLinks.Issue(draft));
        var form = Filled(page.Form("Ban hành và giao 3 việc"));

        var first = await form.SubmitAsync();
        var second = await form.SubmitAsync();

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(3, await sen.QueryAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task Issue_WhenRefused_KeepsWhatWasEntered()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var draft = await given.DraftAsync(PlanGiven.ToCommunes("Một"));
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));
        var page = await client.GetAsync(PlanLinks.Issue(draft));

        var refused = await page.Form("Ban hành và giao 3 việc").Fill("Số, ký hiệu", "58/KH-UBND").Fill("Ngày ký", "25/12/2026").Fill("Họ tên người ký", "Nguyễn Thị Thử")
            .Attach("Bản có chữ ký", "ban-ky.pdf", Pdf).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Ngày ký sau hôm nay. Kiểm tra lại ngày."], refused.Problems);
        var form = refused.Form("Ban hành và giao 3 việc");
        Assert.Equal("58/KH-UBND", form.Value("Số, ký hiệu"));
        var plan = await form.Fill("Ngày ký", "24/02/2026").SubmitAsync();
        Assert.Equal(Pdf, (await plan.FollowAsync("Bản gốc có chữ ký")).Body);
    }

    [Fact]
    public async Task Issue_WhenTheSignedFileIsNoPdf_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var draft = await given.DraftAsync(PlanGiven.ToCommunes("Một"));
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var refused = await Filled((await client.GetAsync(PlanLinks.Issue(draft))).Form("Ban hành và giao 3 việc"))
            .Attach("Bản có chữ ký", "ban-ky.pdf", [.. "MZ no pdf"u8]).SubmitAsync();

        Assert.Equal(["Bản có chữ ký phải là tệp PDF. Chọn tệp khác, hoặc để trống."], refused.Problems);
        Assert.False(refused.Has("không cần chọn lại"));
        Assert.Equal(0, await sen.QueryAsync(db => db.Assignments.CountAsync()));
    }

    /// <summary>Who knows the hash of somebody's file cannot attach it to a plan, nor move a receipt from one draft to another.</summary>
    [Fact]
    public async Task Issue_WithAReceiptThatWasNotGivenForThisDraft_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var (first, second) = (await given.DraftAsync(PlanGiven.ToCommunes("Một")), await given.DraftAsync(PlanGiven.ToCommunes("Hai")));
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));
        var refused = await (await client.GetAsync(PlanLinks.Issue(first))).Form("Ban hành và giao 3 việc").Fill("Số, ký hiệu", "58/KH-UBND").Fill("Ngày ký", "25/12/2026")
            .Fill("Họ tên người ký", "Nguyễn Thị Thử").Attach("Bản có chữ ký", "ban-ky.pdf", Pdf).SubmitAsync();
        var receipt = refused.Document.QuerySelector("input[name=Received]")!.GetAttribute("value")!;
        var hash = await sen.QueryAsync(db => db.Set<StoredFile>().Select(f => f.Sha256).SingleAsync());

        foreach (var (draft, forged, number) in new[] { (first, hash, "58/KH-UBND"), (second, receipt, "59/KH-UBND") })
        {
            var form = Filled((await client.GetAsync(PlanLinks.Issue(draft))).Form("Ban hành và giao 3 việc")).Fill("Số, ký hiệu", number);
            Assert.Equal(["Tệp đã gửi lúc trước không còn dùng được. Chọn lại bản có chữ ký."], (await form.Set("Received", forged).SubmitAsync()).Problems);
        }

        Assert.Equal(0, await sen.QueryAsync(db => db.Set<PlanIssue>().CountAsync()));
    }

    [Fact]
    public async Task Issue_OfTwoPlansWithOneNumberAtOnce_IssuesOneAndTellsTheOther()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var drafts = new[] { await given.DraftAsync(PlanGiven.ToCommunes("Một")), await given.DraftAsync(PlanGiven.ToCommunes("Hai")) };

        var pages = await Task.WhenAll(drafts.Select(draft => Task.Run(async () =>
        {
            using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));
            return await Filled((await client.GetAsync(PlanLinks.Issue(draft))).Form("Ban hành và giao 3 việc")).SubmitAsync();
        })));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity], pages.Select(p => p.Status).Order());
        Assert.Single(pages.SelectMany(p => p.Problems));
        Assert.Equal(3, await sen.QueryAsync(db => db.Assignments.CountAsync()));
    }

    [Fact]
    public async Task Issue_WhenATaskHasNoLead_NamesItAndLeadsToItsForm()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var draft = await given.DraftAsync(PlanGiven.ToCommunes("Một"), new TaskContent("b", "Không ai làm"));
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var page = await client.GetAsync(PlanLinks.Issue(draft));
        Assert.Equal("1 nhiệm vụ cần sửa trước khi ban hành", page.Heading.Replace('\u00A0', ' '));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Ban hành", StringComparison.Ordinal));
        var form = await page.FollowAsync("Không ai làm");
        var mended = await form.Form("Lưu nhiệm vụ").Fill("Chủ trì", "UBND các xã, phường; sở tài chính").Choose("Cách hiểu thời hạn", "trong thời gian").Fill("Thời hạn", "quý III/2026").SubmitAsync();

        Assert.StartsWith(PlanLinks.Draft(draft), mended.Path, StringComparison.Ordinal);
        var ready = await client.GetAsync(PlanLinks.Issue(draft));
        Assert.Equal("Giao 7 việc cho 4 đơn vị", ready.Heading.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Draft_TasksAreAddedDroppedAndTheDraftDeleted()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var draft = await given.DraftAsync(given.Whole());
        using var client = new SenClient(sen.HandlerAs(given.PlanOfficer));

        var add = await client.GetAsync(PlanLinks.AddTask(draft));
        var added = await add.Form("Thêm nhiệm vụ").Fill("Nội dung", "Việc thêm").Choose("Mục của kế hoạch", "III.2 Nguồn lực").Fill("Lý do không giao", "Chung").SubmitAsync();
        Assert.True(added.Has("Việc thêm"));
        var drop = await client.GetAsync(PlanLinks.DropTask(draft, "3.2.2"));
        Assert.False((await drop.Form("Bỏ nhiệm vụ").SubmitAsync()).Has("Việc thêm"));
        var delete = await client.GetAsync(PlanLinks.Delete(draft));
        await delete.Form("Xóa bản nháp").SubmitAsync();

        Assert.Equal(0, await sen.QueryAsync(db => db.Plans.CountAsync()));
        Assert.Equal(0, await sen.QueryAsync(db => db.Set<PlanTaskAgency>().CountAsync()));
    }

    [Fact]
    public async Task Revise_WhenIssuedOrNotTheirsOrChanged_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var issued = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var draft = await given.DraftAsync(PlanGiven.ToCommunes("Hai"));
        var task = await GivenAsync(sen, draft);
        var officer = given.PlanOfficer;

        (await ReviseAsync(sen, officer, new(issued, "3.1.1", 1, task))).Expect("plan.already-issued");
        (await ReviseAsync(sen, PlanGiven.As(Role.PlanOfficer, given.Finance), new(draft, "3.1.1", 1, task))).Expect("plan.not-found");
        (await ReviseAsync(sen, officer, new(draft, "9.9.9", 1, task))).Expect("plan.task-not-found");
        (await ReviseAsync(sen, officer, new(draft, "3.1.1", 1, task))).Expect();
        (await ReviseAsync(sen, officer, new(draft, "3.1.1", 1, task))).Expect("plan.draft-changed");
    }

    private static async Task<TaskGiven> GivenAsync(SenHost sen, PlanId plan) => new(
        await sen.QueryAsync(db => db.Set<PlanSection>().Where(s => s.PlanId == plan).Select(s => s.Id).SingleAsync()),
        "Hai, sửa lại", [new AgencyContent(AgencyRole.Lead, "UBND các xã, phường", UnitSet: "communes")], Deadline.None, Recurrence.Quarterly, null, null, null);

    private static Task<Result> ReviseAsync(SenHost sen, Actor actor, ReviseTask.Input input) =>
        sen.ActAsync<ReviseTask, Result>(actor, (op, process) => op.RunAsync(input, process, default));

    private static PageForm Filled(PageForm form) => form.Fill("Số, ký hiệu", "58/KH-UBND").Fill("Ngày ký", "24/02/2026").Fill("Họ tên người ký", "Nguyễn Thị Thử");
}
