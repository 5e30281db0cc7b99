using System.Net;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Passing;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Passing;

/// <summary>The passing as people see it: who chooses, who takes over, who gave away.</summary>
public sealed class PassingPageTests : IAsyncLifetime
{
    private const string Plan = "/ke-hoach/ha-noi/58-kh-ubnd-2026";
    private const string Page = Plan + "/chuyen-viec";

    private SenHost sen = null!;
    private PlanGiven given = null!;
    private PlanId plan;

    public async ValueTask InitializeAsync()
    {
        sen = await SenHost.StartAsync();
        given = await PlanGiven.CityAsync(sen, communes: 6);
        plan = await given.IssuedAsync(PlanGiven.ToCommunes("Tuyên truyền", "2026-12-20"), PlanGiven.ToCommunes("Tập huấn", "2026-12-20"));
        // 1 ended with two heirs and no default; 2 and 3 went into 5; 4 went nowhere.
        await sen.EndAsync(given.Communes[0], SenHost.Today, hasDefault: false, given.Communes[4], given.Communes[5]);
        await sen.EndAsync(given.Communes[1], SenHost.Today, hasDefault: true, given.Communes[4]);
        await sen.EndAsync(given.Communes[2], SenHost.Today, hasDefault: true, given.Communes[4]);
        await sen.EndAsync(given.Communes[3], SenHost.Today, hasDefault: true);
    }

    public ValueTask DisposeAsync() => sen.DisposeAsync();

    [Fact]
    public async Task Page_ShowsWhoMustBeChosen_AndPassesInOneAct()
    {
        var client = sen.As(given.PlanOfficer);
        var page = await client.GetAsync(Page);

        Assert.True(page.Has("8 việc của 4 đơn vị đã kết thúc chờ đơn vị kế thừa"), page.Text);
        Assert.True(page.Has("Chuyển 4 việc của 2 đơn vị này"), page.Text);
        Assert.True(page.Has("UBND phường Số 4: 2 việc"), page.Text);
        var form = page.Form("Chuyển việc");
        Assert.Equal("", form.Value("UBND phường Số 1: 2 việc chuyển cho"));
        Assert.Equal("24/11/2026", form.Value("Ngày chuyển theo văn bản"));

        var after = await form.Choose("UBND phường Số 1: 2 việc chuyển cho", "UBND phường Số 6").Choose("3.1.1 Tuyên truyền", "UBND phường Số 5").Fill("Căn cứ", PassingGiven.Basis).SubmitAsync();

        Assert.True(after.Has("Đã chuyển 6 việc của 3 đơn vị cho 2 đơn vị kế thừa."), after.Text);
        Assert.True(after.Has("2 việc của 1 đơn vị đã kết thúc chờ đơn vị kế thừa"), after.Text);
        Assert.Equal(2 + 4 + 1, (await sen.WorkOfAsync(given.Communes[4])).Count);
        Assert.Equal(2 + 1, (await sen.WorkOfAsync(given.Communes[5])).Count);
    }

    [Fact]
    public async Task Page_WithoutABasis_SaysSo_AndKeepsWhatWasChosen()
    {
        var client = sen.As(given.PlanOfficer);

        var refused = await (await client.GetAsync(Page)).Form("Chuyển việc").Choose("UBND phường Số 1: 2 việc chuyển cho", "UBND phường Số 6").Choose("3.1.1 Tuyên truyền", "UBND phường Số 5").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Has("Ghi căn cứ: số, ngày của văn bản sắp xếp đơn vị."), refused.Text);
        var form = refused.Form("Chuyển việc");
        Assert.Equal("P6", form.Value("UBND phường Số 1: 2 việc chuyển cho"));
        Assert.Equal("P5", form.Value("3.1.1 Tuyên truyền"));
    }

    [Fact]
    public async Task Page_ForWhoDoesNotKeepThePlan_IsNotThere()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(PlanGiven.As(Role.PlanOfficer, given.Finance)).GetAsync(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(PlanGiven.As(Role.PlanOfficer, given.Communes[4])).GetAsync(Page)).Status);
    }

    [Fact]
    public async Task Desk_OfThePlanOfficer_LeadsToWhatWaits()
    {
        var client = sen.As(given.PlanOfficer);

        var before = await client.GetAsync("/ban-lam-viec");
        await PassAllAsync();
        var after = await client.GetAsync("/ban-lam-viec");

        Assert.True(before.Has("8 việc của 4 đơn vị"), before.Text);
        Assert.True(after.Has("2 việc của 1 đơn vị"), after.Text);
        Assert.NotNull(after.Document.QuerySelector($"main a[href='{Page}']"));
        Assert.Null((await sen.As(given.FocalOfficer(4)).GetAsync("/ban-lam-viec")).Document.QuerySelector($"main a[href='{Page}']"));
    }

    [Fact]
    public async Task SuccessorsDesk_ShowsOneLineForWorkOfSeveralUnits_AndAcceptsItTogether()
    {
        await PassAllAsync();
        var client = sen.As(given.FocalOfficer(4));

        var desk = await client.GetAsync("/ban-lam-viec");
        Assert.True(desk.Has("từ 3 đơn vị cũ"), desk.Text);
        Assert.Equal(2, desk.Document.QuerySelectorAll("main form > ul.rows > li").Length);
        var list = await client.GetAsync("/viec");
        Assert.Equal(2, list.Document.QuerySelectorAll(".rows > li").Length);
        Assert.True(list.Has("từ 3 đơn vị cũ"), list.Text);

        var accepted = await desk.Form("Tiếp nhận cả 4: Tuyên truyền").SubmitAsync();

        Assert.True(accepted.Has("Đã tiếp nhận 4 việc."), accepted.Text);
        Assert.Equal(4, (await sen.WorkOfAsync(given.Communes[4])).Count(w => w.Now.AcceptedAt is not null));
    }

    [Fact]
    public async Task BothSides_SeeWhereWorkWent()
    {
        await PassAllAsync();
        var id = (await sen.WorkOfAsync(given.Communes[4])).First(w => w.GivenTo == given.Communes[1]).Id;

        var heir = await sen.As(given.FocalOfficer(4)).GetAsync(WorkLinks.Of(id));
        Assert.True(heir.Has("Nhận chuyển giao từ UBND phường Số 2"), heir.Text);
        Assert.True(heir.Has("từ UBND phường Số 3"), heir.Text);
        Assert.True(heir.Has("sang UBND phường Số 5, từ ngày 24/11/2026"), heir.Text);
        Assert.True(heir.Has(PassingGiven.Basis), heir.Text);
        Assert.True(heir.HasButton("Tiếp nhận"), heir.Text);

        var old = await sen.As(given.FocalOfficer(1)).GetAsync(WorkLinks.Of(id));
        Assert.True(old.Has("Đã chuyển giao cho UBND phường Số 5"), old.Text);
        Assert.False(old.HasButton("Tiếp nhận"));
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(given.FocalOfficer(5)).GetAsync(WorkLinks.Of(id))).Status);

        var unit = await sen.As(given.PlanOfficer).GetAsync(Plan + "/don-vi/P2");
        Assert.True(unit.Has("UBND phường Số 2: 2 việc đã chuyển cho đơn vị kế thừa"), unit.Text);
        Assert.True(unit.Has("nay thuộc UBND phường Số 5"), unit.Text);
        Assert.True((await sen.As(given.PlanOfficer).GetAsync(Plan + "/don-vi/P5")).Has("nhận từ UBND phường Số 3"));
        var task = await sen.As(given.PlanOfficer).GetAsync(Plan + "/nhiem-vu/3.1.1");
        Assert.Equal(3, task.Document.QuerySelectorAll(".rows > li").Length);
        Assert.True(task.Has("từ 3 đơn vị cũ"), task.Text);
        var matrix = await sen.As(given.PlanOfficer).GetAsync(Plan + "/ma-tran");
        Assert.Contains(matrix.Document.QuerySelectorAll("td[title]"), cell => cell.GetAttribute("title")!.EndsWith("từ 3 đơn vị cũ", StringComparison.Ordinal));
    }

    private async Task PassAllAsync() => (await sen.PassAsync(given.PlanOfficer, plan, SenHost.Today,
        [.. given.Communes[..3].Select(old => new PassOnWork.Choice(old, null, given.Communes[4]))])).Expect();
}
