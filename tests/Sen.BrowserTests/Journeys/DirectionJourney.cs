using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;

namespace Sen.BrowserTests.Journeys;

/// <summary>A leader asks and a ward answers; a head approves what leaves the unit. With script and without.</summary>
public sealed class DirectionJourney(Demonstration demonstration)
{
    private const string Plan = "/ke-hoach/ha-noi/99-kh-ubnd-2026";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Directive_IsGivenAnsweredAndClosed(bool script)
    {
        await using var site = await demonstration.StartAsync();
        var (_, code) = await NewWorkAsync(site);
        await using var leader = await site.VisitAsAsync("lanhdao", script, path: "/toan-canh");
        await using var ward = await site.VisitAsAsync("kimlien", script, path: "/ban-lam-viec");

        await leader.GoAsync($"{Plan}/nhiem-vu/{code}/chi-dao");
        await leader.FillAsync("Nội dung chỉ đạo", "Phường báo cáo số hộ đã đến tận nơi.");
        await leader.FillAsync("Báo cáo trước khi hết ngày", "30/11/2026");
        await leader.PressAsync("Gửi ý kiến chỉ đạo");
        await leader.SeesAsync("đơn vị đã báo cáo");

        await ward.GoAsync("/ban-lam-viec");
        await ward.FollowAsync("Phường báo cáo số hộ đã đến tận nơi.");
        await ward.FillAsync("Đã làm gì theo ý kiến chỉ đạo", "Đã đến 128 hộ.");
        await ward.PressAsync("Gửi UBND thành phố Hà Nội");
        await ward.SeesAsync("Đã gửi báo cáo.");

        await leader.GoAsync("/chi-dao");
        await leader.FollowAsync("Phường báo cáo số hộ đã đến tận nơi.");
        await leader.SeesAsync("Đã đến 128 hộ.");
        await leader.PressAsync("Kết thúc theo dõi các đơn vị đã chọn");
        await leader.SeesAsync("Đã kết thúc theo dõi 1 đơn vị.");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Completion_WaitsForTheHeadWhereThePlanAsks(bool script)
    {
        await using var site = await demonstration.StartAsync();
        var (work, _) = await NewWorkAsync(site);
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/ban-lam-viec");
        await using var ward = await site.VisitAsAsync("kimlien", script, path: "/ban-lam-viec");
        await using var head = await site.VisitAsAsync("kimlien-ld", script, path: "/ban-lam-viec");

        await officer.GoAsync(Plan);
        await officer.FollowAsync("Cách theo dõi");
        await officer.TickAsync("Báo cáo hoàn thành phải được thủ trưởng đơn vị duyệt trước khi gửi đi");
        await officer.PressAsync("Lưu");
        await officer.SeesAsync("Đã lưu.");

        await ward.GoAsync(work);
        await ward.PressAsync("Tiếp nhận");
        await ward.FillAsync("Đã làm được gì, còn gì", "Đã làm xong cả phường.");
        await ward.PressAsync("Trình thủ trưởng duyệt");
        await ward.SeesAsync("Đã trình thủ trưởng duyệt.");

        await head.GoAsync(work);
        await head.PressAsync("Duyệt, gửi Sở Nội vụ");
        await head.SeesAsync("Đã duyệt; báo cáo đã gửi đi.");
        await officer.GoAsync(work);
        await officer.SeesAsync("Xác nhận hoặc trả lại");
    }

    /// <summary>Work of Kim Liên ward, issued a moment ago, that asks for no evidence; with the code of its task.</summary>
    private static async Task<(string Work, string Code)> NewWorkAsync(DemoSite site)
    {
        var plan = await site.IssuePlanAsync("99/KH-UBND");
        return await site.QueryAsync(async db =>
        {
            var ward = await db.AccountOf("kimlien").Select(a => a.UnitId).SingleAsync();
            var found = await (
                from a in db.Assignments
                join t in db.PlanTasks on a.TaskId equals t.Id
                where a.PlanId == plan && a.UnitId == ward && a.Role == AgencyRole.Lead && t.Evidence == EvidenceRules.None && t.FigureAsked == null
                orderby t.Ordinal
                select new { a.Id, t.Code }).FirstAsync();
            return (WorkLinks.Of(found.Id), found.Code);
        });
    }
}
