using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sen.Modules.Plans;

namespace Sen.BrowserTests.Journeys;

public sealed partial class WorkJourney(Demonstration demonstration)
{
    private static readonly FilePayload Evidence = new() { Name = "bao-cao.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF\n"u8.ToArray() };

    [Theory, InlineData(true), InlineData(false)]
    public async Task Work_IsAcceptedReportedReturnedReportedAgainAndConfirmed(bool script)
    {
        await using var site = await demonstration.StartAsync();
        var work = await NewWorkAsync(site);
        await using var ward = await site.VisitAsAsync("kimlien", script, path: "/ban-lam-viec");
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/xac-nhan");

        await ward.GoAsync(work);
        await ward.PressAsync("Tiếp nhận");
        await ward.SeesAsync("Đã tiếp nhận.");
        await ward.FillAsync("Đã làm được gì, còn gì", "Đã họp tổ công tác, đang lập danh sách.");
        await ward.PressAsync("Lưu tiến độ");
        await ward.SeesAsync("Đã họp tổ công tác, đang lập danh sách.");
        await CompleteAsync(ward, "Đã làm xong ở 12 tổ dân phố.");

        await officer.GoAsync(work);
        await officer.SeesAsync("Đã làm xong ở 12 tổ dân phố.");
        await officer.SeesAsync("41/BC-UBND ngày 20/11/2026");
        await officer.FillAsync("Lý do trả lại", "Thiếu danh sách người dự của tổ 7.");
        await officer.PressAsync("Trả lại");
        await officer.SeesAsync("Đã trả lại đơn vị.");

        await ward.GoAsync("/ban-lam-viec");
        await ward.SeesAsync("Thiếu danh sách người dự của tổ 7.");
        await ward.FollowAsync("Sửa và báo cáo lại");
        await CompleteAsync(ward, "Đã bổ sung danh sách của tổ 7.");

        await officer.GoAsync(work);
        await officer.PressAsync("Xác nhận hoàn thành");
        await officer.SeesAsync("Đã xác nhận hoàn thành.");
        await ward.GoAsync(work);
        await ward.SeesAsync("Hoàn thành đúng hạn");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Work_OfSeveral_IsAcceptedAndConfirmedTogether(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await site.IssuePlanAsync("99/KH-UBND");
        await using var ward = await site.VisitAsAsync("kimlien", script, path: "/ban-lam-viec");
        await TickTwoAsync(ward);
        await ward.PressAsync("Tiếp nhận các việc đã chọn");
        await ward.SeesAsync("Đã tiếp nhận 2 việc.");

        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/xac-nhan");
        await TickTwoAsync(officer);
        await officer.PressAsync("Xác nhận các việc đã chọn");
        await officer.SeesAsync("Đã xác nhận 2 việc.");
        var sheet = await officer.DownloadAsync("Tải về Excel");
        Assert.Equal("PK"u8, sheet.AsSpan(0, 2));
    }

    private static async Task CompleteAsync(Visitor ward, string note)
    {
        await ward.FillAsync("Đã làm được gì, còn gì", note);
        await ward.UploadAsync("Tệp minh chứng", Evidence);
        await ward.FillAsync("Số văn bản", "41/BC-UBND");
        await ward.FillAsync("Ngày văn bản", "20/11/2026");
        await ward.PressAsync("Báo cáo hoàn thành với");
        await ward.SeesAsync(note);
        await ward.SeesAsync("bao-cao.pdf");
    }

    private static async Task TickTwoAsync(Visitor visitor)
    {
        var boxes = visitor.Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Choose() });
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
    }

    /// <summary>A task of Kim Liên ward, issued a moment ago, whose last day is still to come.</summary>
    private static async Task<string> NewWorkAsync(DemoSite site)
    {
        var plan = await site.IssuePlanAsync("99/KH-UBND");
        var id = await site.QueryAsync(async db =>
        {
            var ward = await db.AccountOf("kimlien").Select(a => a.UnitId).SingleAsync();
            return await db.Assignments.Where(a => a.PlanId == plan && a.UnitId == ward && a.Role == AgencyRole.Lead)
                .Join(db.Set<AssignmentDates>().Where(d => d.LastDay > Demonstration.Today), a => a.Id, d => d.AssignmentId, (a, _) => a.Id).FirstAsync();
        });
        return WorkLinks.Of(id);
    }

    [GeneratedRegex("^Chọn ?: ")]
    private static partial Regex Choose();
}
