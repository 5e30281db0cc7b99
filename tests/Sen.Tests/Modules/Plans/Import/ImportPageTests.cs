using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Import;

public sealed class ImportPageTests
{
    [Fact]
    public async Task Import_OfTheDemonstrationPlan_LeadsToItsDraftPlan()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);

        var page = await UploadAsync(client, HaNoi.DemoPlan);
        Assert.Equal("Đọc văn bản thành nhiệm vụ", page.Heading);
        page = await FinishAsync(page);

        Assert.StartsWith("/ke-hoach/ban-nhap/", page.Path, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var plan = await sen.QueryAsync(db => db.Plans.Include(p => p.Tasks).Include(p => p.Targets).SingleAsync());
        Assert.Equal("Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ thành phố Hà Nội năm 2026", plan.Title);
        Assert.True(plan.Tasks.Count > 30);
        Assert.NotNull(plan.SourceFile);
    }

    [Fact]
    public async Task Import_OfOtherPlans_LeadsToAPlanToo()
    {
        Assert.SkipWhen(Shared.Plans is null, "../shared/data/plans is not on this machine");
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        foreach (var file in Directory.GetFiles(Shared.Plans!, "*.docx"))
        {
            var page = await FinishAsync(await UploadAsync(client, file));
            Assert.True(page.Path.StartsWith("/ke-hoach/ban-nhap/", StringComparison.Ordinal), $"{Path.GetFileName(file)}: {string.Join(" | ", page.Problems)} {page.Path}");
        }
    }

    [Fact]
    public async Task Row_WhenRevised_IsKeptForTheNextVisit()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var page = await UploadAsync(client, HaNoi.DemoPlan);
        var task = await RowAsync(sen, r => r is TaskValues { Text: "Tư vấn khởi nghiệp cho 400 phụ nữ" });

        page = await client.GetAsync($"{page.Address.AbsolutePath}?dong={task.Id}");
        await page.Form("Lưu, chưa xác nhận").Fill("Nội dung", "Tư vấn khởi nghiệp cho 500 phụ nữ").Fill("Chủ trì", "Sở Nội vụ; UBND các xã, phường").Fill("Thời hạn", "trong quý III/2026").SubmitAsync();

        using var later = sen.ClientAs(haNoi.PlanOfficer);
        page = await later.GetAsync($"{page.Address.AbsolutePath}?dong={task.Id}");
        var form = page.Form("Xác nhận, sang dòng sau");
        Assert.Equal("Tư vấn khởi nghiệp cho 500 phụ nữ", form.Value("Nội dung"));
        Assert.Equal("Sở Nội vụ; UBND các xã, phường", form.Value("Chủ trì"));
        Assert.Equal("trong quý III/2026", form.Value("Thời hạn"));
    }

    [Fact]
    public async Task Row_WhenWrong_SaysWhereAndKeepsWhatWasTyped()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var page = await UploadAsync(client, HaNoi.DemoPlan);
        var task = await RowAsync(sen, r => r is TaskValues);

        page = await client.GetAsync($"{page.Address.AbsolutePath}?dong={task.Id}");
        page = await page.Form("Xác nhận, sang dòng sau").Fill("Chủ trì", "Sở Không Có Thật").Fill("Thời hạn", "ngày 31/02/20266").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(2, page.Problems.Count);
        Assert.Equal("Sở Không Có Thật", page.Form("Xác nhận, sang dòng sau").Value("Chủ trì"));
    }

    [Fact]
    public async Task Row_WhenTwoOfficersReviseIt_RefusesTheSecondWithWhatChanged()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var first = sen.ClientAs(haNoi.PlanOfficer);
        using var second = sen.ClientAs(PlanGiven.As(Role.PlanOfficer, haNoi.HomeAffairs));
        var path = (await UploadAsync(first, HaNoi.DemoPlan)).Address.AbsolutePath;
        var task = await RowAsync(sen, r => r is TaskValues);
        var (mine, theirs) = (await first.GetAsync($"{path}?dong={task.Id}"), await second.GetAsync($"{path}?dong={task.Id}"));

        await mine.Form("Lưu, chưa xác nhận").Fill("Nội dung", "Lời của người thứ nhất").SubmitAsync();
        var refused = await theirs.Form("Lưu, chưa xác nhận").Fill("Nội dung", "Lời của người thứ hai").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Lời của người thứ nhất"));
        Assert.Equal("Lời của người thứ hai", refused.Form("Lưu, chưa xác nhận").Value("Nội dung"));
        await refused.Form("Lưu, chưa xác nhận").SubmitAsync();
        Assert.Equal("Lời của người thứ hai", (await RowAsync(sen, r => r is TaskValues)).Content.Text);
    }

    [Fact]
    public async Task Split_GivesTwoRows_DropAndReopenChangeTheCount()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var path = (await UploadAsync(client, HaNoi.DemoPlan)).Address.AbsolutePath;
        var task = await RowAsync(sen, r => r is TaskValues { Text: var text } && text.StartsWith("Trực đường dây nóng", StringComparison.Ordinal));

        var page = await (await client.GetAsync($"{path}?dong={task.Id}")).Form("Tách làm hai").SubmitAsync();
        Assert.NotNull(await RowAsync(sen, r => r is TaskValues { Text: "Trực đường dây nóng 24/7" }));
        Assert.NotNull(await RowAsync(sen, r => r is TaskValues { Text: var text } && text.StartsWith("Kết nối chuyển gửi", StringComparison.Ordinal)));
        await page.Form("Bỏ dòng").SubmitAsync();
        page = await client.GetAsync($"{path}?dong={task.Id}");
        Assert.True(page.HasButton("Lấy lại dòng này"));
        page = await page.Form("Lấy lại dòng này").SubmitAsync();
        Assert.True(page.HasButton("Bỏ dòng"));
    }

    [Fact]
    public async Task Plan_WhileRowsWait_IsRefusedAndSaysHowMany()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var page = await (await UploadAsync(client, HaNoi.DemoPlan)).Form("Lập kế hoạch").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("dòng chưa xác nhận", page.Problems[0], StringComparison.Ordinal);
        Assert.Equal(0, await sen.QueryAsync(db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task Paste_WithColumnsInAnyOrder_GivesTypedRows()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        const string Rows = "Thời hạn\tNội dung nhiệm vụ\tCơ quan chủ trì\tPhối hợp\tKinh phí (triệu đồng)\n"
            + "trước ngày 15/11/2026\tTổ chức lễ phát động\tSở Nội vụ\tSở Tư pháp, Sở Y tế\t120\n"
            + "Hằng quý\tĐăng tin, bài\tUBND các xã, phường\t\t\n"
            + "2026\tViệc của ai đó\tSở Lạ Hoắc\t\t";
        var page = await (await client.GetAsync("/ke-hoach/nhap")).Form("Đọc danh sách").Fill("Các dòng chép từ Excel", Rows).SubmitAsync();

        Assert.Equal("Đọc văn bản thành nhiệm vụ", page.Heading);
        var launch = (TaskValues)(await RowAsync(sen, r => r is TaskValues { Text: "Tổ chức lễ phát động" })).Content;
        Assert.Equal(("2026-11-15", 120_000_000L, 3), (launch.Due.Notation, launch.AmountVnd, launch.Agencies.Count));
        Assert.True(page.Has("“Sở Lạ Hoắc” xuất hiện 1 lần"));
        page = await page.Form("Dùng cho cả 1 dòng").Choose("Đơn vị", "Sở Y tế").SubmitAsync();
        Assert.False(page.Has("“Sở Lạ Hoắc” xuất hiện"));
        page = await FinishAsync(page, "Kế hoạch dán từ Excel");
        Assert.StartsWith("/ke-hoach/ban-nhap/", page.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paste_WithoutTextColumn_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var page = await (await client.GetAsync("/ke-hoach/nhap")).Form("Đọc danh sách").Fill("Các dòng chép từ Excel", "A\tB\n1\t2").SubmitAsync();

        Assert.Contains("Nội dung", Assert.Single(page.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_WhenTyped_BecomesAPlan()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var page = await (await client.GetAsync("/ke-hoach/nhap")).Form("Soạn kế hoạch mới").SubmitAsync();
        page = await page.Form("Thêm").Choose("Thêm dòng", "Chỉ tiêu").SubmitAsync();
        page = await page.Form("Xác nhận, sang dòng sau").Fill("Nội dung", "Tỷ lệ nữ cấp ủy").Fill("Giá trị", "27,5").Fill("Đơn vị tính", "%").SubmitAsync();
        page = await page.Form("Thêm").Choose("Thêm dòng", "Nhiệm vụ").SubmitAsync();
        page = await page.Form("Xác nhận, sang dòng sau").Fill("Nội dung", "Rà soát quy hoạch").Fill("Chủ trì", "Sở Nội vụ").Choose("Góp vào chỉ tiêu", "1.1 Tỷ lệ nữ cấp ủy").SubmitAsync();
        page = await FinishAsync(page, "Kế hoạch gõ tay");

        Assert.StartsWith("/ke-hoach/ban-nhap/", page.Path, StringComparison.Ordinal);
        var plan = await sen.QueryAsync(db => db.Plans.Include(p => p.Tasks).Include(p => p.Targets).SingleAsync());
        Assert.Equal(27.5m, Assert.Single(plan.Targets).Value);
        Assert.Equal(plan.Targets[0].Id, Assert.Single(plan.Tasks).TargetId);
    }

    [Theory]
    [InlineData("not a zip at all", "tep.docx")]
    [InlineData("%PDF-1.7 scanned", "ke-hoach.pdf")]
    public async Task Upload_OfWhatIsNoPlan_IsRefusedWithASentence(string content, string name)
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var page = await (await client.GetAsync("/ke-hoach/nhap")).Form("Đọc tệp").Attach("Tệp kế hoạch", name, System.Text.Encoding.UTF8.GetBytes(content)).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Single(page.Problems);
        Assert.Equal(0, await sen.QueryAsync(db => db.ImportDrafts.CountAsync()));
    }

    [Fact]
    public async Task Upload_OfAHugeFile_IsReadAndRefusedWithASentence()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var page = await (await client.GetAsync("/ke-hoach/nhap")).Form("Đọc tệp").Attach("Tệp kế hoạch", "to.docx", new byte[50 << 20]).SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Single(page.Problems);
    }

    [Theory]
    [InlineData(Role.FocalOfficer)]
    [InlineData(Role.UnitHead)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Editor)]
    public async Task Pages_ForOtherRoles_AreNotThere(Role role)
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(PlanGiven.As(role, haNoi.HomeAffairs));

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/ke-hoach/nhap")).Status);
    }

    [Fact]
    public async Task Draft_OfAnotherAgency_IsNotThere()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var path = (await UploadAsync(client, HaNoi.DemoPlan)).Address.AbsolutePath;
        using var other = sen.ClientAs(PlanGiven.As(Role.PlanOfficer, haNoi.City));

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).Status);
        Assert.False((await other.GetAsync("/ke-hoach/nhap")).Has("Đang đọc dở"));
    }

    [Fact]
    public async Task Sentence_WithoutARow_BecomesOneOrIsJudged()
    {
        await using var sen = await SenHost.StartAsync();
        var haNoi = await HaNoi.InAsync(sen);
        var draft = new ImportDraft
        {
            Id = ImportDraftId.New(),
            StandingAgencyId = haNoi.HomeAffairs,
            IssuerId = haNoi.City,
            Title = "Thử",
            Year = 2026,
            PeriodTo = 2026,
            MadeAt = SenHostNow,
            Passages = [new(1, "a) Câu thứ nhất.", false, false, null), new(2, "b) Câu thứ hai.", false, false, null)],
        };
        draft.Fill([], [1, 2]);
        draft.Touch(new(haNoi.PlanOfficer.UserId, "Người thử", SenHostNow));
        await sen.InScopeAsync(async s =>
        {
            await ((DraftStore)s.GetService(typeof(DraftStore))!).AddAsync(draft, default);
            return true;
        });
        using var client = sen.ClientAs(haNoi.PlanOfficer);
        var page = await client.GetAsync($"/ke-hoach/nhap/{draft.Id}");
        page = await page.Form("Thêm dòng từ đoạn 1").SubmitAsync();
        page = await page.Form("Không phải nhiệm vụ ở đoạn 2").SubmitAsync();

        Assert.True(page.Has("0 câu chưa thành dòng nào"));
        Assert.Equal("Câu thứ nhất.", (await RowAsync(sen, r => r is TaskValues)).Content.Text);
    }

    private static DateTimeOffset SenHostNow { get; } = new(SenHost.Today, new TimeOnly(9, 41), TimeSpan.FromHours(7));

    private static async Task<Page> UploadAsync(SenClient client, string file) =>
        await (await client.GetAsync("/ke-hoach/nhap")).Form("Đọc tệp").Attach("Tệp kế hoạch", Path.GetFileName(file), await File.ReadAllBytesAsync(file)).SubmitAsync();

    /// <summary>As an officer does: the sure rows at once, names that are asked, then each other row; sentences without a row are judged.</summary>
    private static async Task<Page> FinishAsync(Page page, string? title = null)
    {
        for (var step = 0; step < 400; step++)
        {
            var buttons = page.Document.QuerySelectorAll("form button").Select(Page.Words).ToList();
            var next = buttons.FirstOrDefault(b => b.StartsWith("Xác nhận ", StringComparison.Ordinal) && b.Contains("chắc chắn", StringComparison.Ordinal))
                ?? buttons.FirstOrDefault(b => b.StartsWith("Dùng cho cả", StringComparison.Ordinal))
                ?? buttons.FirstOrDefault(b => b.StartsWith("Không phải nhiệm vụ", StringComparison.Ordinal));
            var waits = !page.Has("Còn 0 dòng chờ xác nhận") && page.Has("dòng chờ xác nhận");
            if (next is null && !waits)
                break;
            var form = page.Form(next ?? "Xác nhận, sang dòng sau");
            if (next is null && page.Form("Xác nhận, sang dòng sau") is var row && page.Document.QuerySelector("[id=Form_Leads]")?.GetAttribute("value") is "")
                form = row.Fill("Không giao cho đơn vị nào vì", "để sau");
            page = await form.SubmitAsync();
            Assert.True(page.Status == HttpStatusCode.OK, string.Join(" | ", page.Problems));
        }

        var plan = page.Form("Lập kế hoạch");
        return await (title is null ? plan : plan.Fill("Tên gọi", title)).SubmitAsync();
    }

    private static Task<ImportRow> RowAsync(SenHost sen, Func<RowValues, bool> which) => sen.QueryAsync(async db =>
        (await db.Set<ImportRow>().AsNoTracking().OrderBy(r => r.Ordinal).ToListAsync()).First(r => which(r.Content)));
}
