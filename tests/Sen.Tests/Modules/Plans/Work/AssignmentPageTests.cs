using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Work;

public sealed class AssignmentPageTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7 thử");

    [Fact]
    public async Task Get_ByTheUnit_OpensOnce_ButNotByAPrefetchOrAnybodyElse()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;

        await sen.As(given.PlanOfficer).GetAsync($"/viec/{id}");
        using var ahead = new HttpRequestMessage(HttpMethod.Get, $"/viec/{id}");
        ahead.Headers.Add("Sec-Purpose", "prefetch");
        await sen.As(given.FocalOfficer(0)).RawAsync(ahead);
        Assert.Equal(0, await OpenedAsync(sen));

        await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}");
        await sen.As(PlanGiven.As(Role.UnitHead, given.Communes[0])).GetAsync($"/viec/{id}");
        Assert.Equal(1, await OpenedAsync(sen));
    }

    [Theory]
    [InlineData(Role.FocalOfficer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Editor)]
    public async Task Get_ByWhomItDoesNotConcern_IsNotFound(Role role)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;

        var page = await sen.As(PlanGiven.As(role, given.Communes[1])).GetAsync($"/viec/{id}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }

    [Fact]
    public async Task Complete_WhenTheNoteIsMissing_KeepsTheFileForTheNextTry()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"));
        var officer = given.FocalOfficer(0);
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.AcceptAsync(officer, id);
        var client = sen.As(officer);
        var page = await client.GetAsync($"/viec/{id}");
        Assert.True(page.Has("Nếu báo cáo hoàn thành hôm nay sẽ ghi: hoàn thành đúng hạn."));

        var refused = await page.Form("Báo cáo hoàn thành với Sở Nội vụ").Attach("Tệp minh chứng", @"C:\hồ sơ\quyết định.pdf", Pdf)
            .Fill("Số văn bản", "41/QĐ-UBND").Fill("Ngày văn bản", "16/11/2026").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Nhập nội dung: đã làm được gì, còn gì."], refused.Problems);
        Assert.Equal("41/QĐ-UBND", refused.Form("Lưu tiến độ").Value("Số văn bản"));

        var form = refused.Form("Báo cáo hoàn thành với Sở Nội vụ").Fill("Đã làm được gì, còn gì", "Đã công bố danh sách");
        var done = await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.True(done.Has("Đã gửi báo cáo hoàn thành."));
        Assert.True(done.Has("Chờ Sở Nội vụ xác nhận"));
        Assert.Equal(1, await sen.QueryAsync(db => db.Set<AssignmentEvent>().CountAsync(e => e.Kind == AssignmentEventKind.Completed)));
        var evidence = await sen.QueryAsync(db => db.Set<Evidence>().Where(e => e.File != null).SingleAsync());
        Assert.Equal("quyết định.pdf", evidence.FileName);

        var file = await client.GetAsync($"/viec/{id}/minh-chung/{evidence.Id}");
        Assert.Equal(Pdf, file.Body);
        Assert.StartsWith("attachment", file.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Header("X-Content-Type-Options"));
        Assert.Equal(HttpStatusCode.OK, (await sen.As(given.PlanOfficer).GetAsync($"/viec/{id}/minh-chung/{evidence.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(given.FocalOfficer(1)).GetAsync($"/viec/{id}/minh-chung/{evidence.Id}")).Status);
    }

    [Fact]
    public async Task Token_OfAnothersFile_AttachesNothing()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"));
        var (mine, theirs) = ((await sen.WorkOfAsync(given.Communes[0]))[0].Id, (await sen.WorkOfAsync(given.Communes[1]))[0].Id);
        await sen.AcceptAsync(given.FocalOfficer(0), mine);
        await sen.AcceptAsync(given.FocalOfficer(1), theirs);
        var page = await sen.As(given.FocalOfficer(1)).GetAsync($"/viec/{theirs}");
        var refused = await page.Form("Lưu tiến độ").Attach("Tệp minh chứng", "của người khác.pdf", Pdf).SubmitAsync();
        var token = refused.Document.QuerySelector("input[name='Report.Kept[0].Token']")!.GetAttribute("value")!;

        var form = (await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{mine}"));
        var input = form.Document.CreateElement("input");
        foreach (var (name, value) in new[] { ("Report.Kept[0].Token", token), ("Report.Kept[0].Keep", "true") })
        {
            var hidden = form.Document.CreateElement("input");
            hidden.SetAttribute("type", "hidden");
            hidden.SetAttribute("name", name);
            hidden.SetAttribute("value", value);
            form.Document.QuerySelector("form[enctype]")!.AppendChild(hidden);
        }

        var saved = await form.Form("Lưu tiến độ").Fill("Đã làm được gì, còn gì", "Đang làm").SubmitAsync();

        Assert.True(saved.Has("Đã lưu tiến độ."));
        Assert.Equal(0, await sen.QueryAsync(db => db.Set<Evidence>().CountAsync()));
    }

    [Fact]
    public async Task Report_WhenAColleagueWasFaster_ShowsWhatIsNewAndKeepsTheText()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.AcceptAsync(given.FocalOfficer(0), id);
        var page = await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}");
        await sen.ReportAsync(PlanGiven.As(Role.UnitHead, given.Communes[0]), id, completes: false, note: "Đồng nghiệp ghi trước");

        var refused = await page.Form("Lưu tiến độ").Fill("Đã làm được gì, còn gì", "Tôi ghi sau").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Mới, sau khi anh/chị mở trang", Assert.Single(refused.Document.QuerySelectorAll(".line > li"), li => li.TextContent.Contains("Đồng nghiệp ghi trước", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
        Assert.Equal("Tôi ghi sau", refused.Form("Lưu tiến độ").Value("Đã làm được gì, còn gì").Trim());
        Assert.True((await refused.Form("Lưu tiến độ").SubmitAsync()).Has("Đã lưu tiến độ."));
    }

    [Fact]
    public async Task Return_NeedsAReason_AndTheUnitReadsItOnItsDesk()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.AcceptAsync(given.FocalOfficer(0), id);
        await sen.ReportAsync(given.FocalOfficer(0), id);
        var page = await sen.As(given.PlanOfficer).GetAsync($"/viec/{id}");

        var refused = await page.Form("Trả lại UBND phường Số 1").SubmitAsync();
        Assert.Equal(["Nhập lý do trả lại để đơn vị biết phải sửa gì."], refused.Problems);
        await refused.Form("Trả lại UBND phường Số 1").Fill("Lý do trả lại", "Thiếu tổ 11").SubmitAsync();

        var desk = await sen.As(given.FocalOfficer(0)).GetAsync("/ban-lam-viec");
        Assert.Equal("Một việc bị trả lại", desk.Heading.Replace('\u00A0', ' '));
        Assert.True(desk.Has("“Thiếu tổ 11”"));
    }

    [Fact]
    public async Task English_OfThePage_SpeaksNoVietnameseOfOurs()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;

        var page = await sen.As(given.FocalOfficer(0)).GetAsync($"/en/viec/{id}");
        var desk = await sen.As(given.FocalOfficer(0)).GetAsync("/en/ban-lam-viec");

        Assert.Equal("en", page.Language);
        Assert.True(page.HasButton("Accept"));
        Assert.StartsWith("One to accept", desk.Heading, StringComparison.Ordinal);
        Assert.StartsWith("/en/viec/", desk.Link("Một"), StringComparison.Ordinal);
    }

    private static Task<int> OpenedAsync(SenHost sen) => sen.QueryAsync(db => db.Set<AssignmentEvent>().CountAsync(e => e.Kind == AssignmentEventKind.Opened));
}
