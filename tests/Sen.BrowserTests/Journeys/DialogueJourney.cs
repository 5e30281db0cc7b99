using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;

namespace Sen.BrowserTests.Journeys;

/// <summary>What unit and standing agency say to each other, with script and without.</summary>
public sealed class DialogueJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Question_IsAskedFromTheDeskAndAnsweredOnTheOther(bool script)
    {
        await using var site = await demonstration.StartAsync();
        var work = await NewWorkAsync(site);
        await using var ward = await site.VisitAsAsync("kimlien", script, path: "/ban-lam-viec");
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/ban-lam-viec");

        await ward.GoAsync(work);
        await ward.FillAsync("Điều cần làm rõ", "Danh sách lập theo tổ cũ hay tổ mới?");
        await ward.PressAsync("Hỏi Sở Nội vụ");
        await ward.SeesAsync("Đã gửi đề nghị làm rõ.");
        await ward.SeesAsync("Đồng hồ của đơn vị dừng từ ngày 24/11/2026");

        await officer.GoAsync("/viec?tinh-trang=de-nghi-lam-ro");
        await officer.SeesAsync("chờ trả lời");
        await officer.GoAsync(work);
        await officer.SeesAsync("Trả lời trong 3 ngày làm việc, chậm nhất ngày 27/11/2026.");
        await officer.FillAsync("Trả lời", "Theo tổ mới.");
        await officer.PressAsync("Trả lời UBND phường Kim Liên");
        await officer.SeesAsync("Đã trả lời đơn vị.");

        await ward.GoAsync("/ban-lam-viec");
        await ward.SeesAsync("Theo tổ mới.");
        await ward.GoAsync(work);
        await ward.PressAsync("Tiếp nhận");
        await ward.SeesAsync("Đã tiếp nhận.");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Extension_IsAskedAndGrantedAndCounted(bool script)
    {
        await using var site = await demonstration.StartAsync();
        var work = await NewWorkAsync(site);
        await using var ward = await site.VisitAsAsync("kimlien", script, path: "/ban-lam-viec");
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/ban-lam-viec");

        await ward.GoAsync(work);
        await ward.PressAsync("Tiếp nhận");
        await ward.FillAsync("Hạn mới", "31/12/2026");
        await ward.FillAsync("Lý do xin gia hạn", "Hai chủ hộ đi vắng đến hết tháng.");
        await ward.PressAsync("Gửi Sở Nội vụ quyết định");
        await ward.SeesAsync("Đã xin gia hạn đến 31/12/2026");

        await officer.GoAsync(work);
        await officer.SeesAsync("Hai chủ hộ đi vắng đến hết tháng.");
        await officer.PressAsync("Gia hạn");
        await officer.SeesAsync("Đã gia hạn.");
        await ward.GoAsync(work);
        await ward.SeesAsync("gia hạn 1 lần");
        await ward.SeesAsync("Hạn 31/12/2026");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Urging_ReachesAllWhoAreLateOnceADay(bool script)
    {
        await using var site = await demonstration.StartAsync();
        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/ban-lam-viec");

        await officer.FollowAsync("Đôn đốc các đơn vị quá hạn");
        await officer.FillAsync("Lời đôn đốc", "Báo cáo trong tuần này.");
        await officer.PressAsync("Đôn đốc");
        await officer.SeesAsync("Hôm nay đã đôn đốc tất cả.");

        var late = await site.QueryAsync(db => db.Set<AssignmentDates>().Where(d => d.ValidTo == null && d.UrgedAt != null).OrderByDescending(d => d.UrgedAt).Select(d => d.AssignmentId).FirstAsync());
        await officer.GoAsync(WorkLinks.Of(late));
        await officer.SeesAsync("Báo cáo trong tuần này.");
    }

    /// <summary>Work of Kim Liên ward, issued a moment ago, whose last day is still to come and before the end of the year.</summary>
    private static async Task<string> NewWorkAsync(DemoSite site)
    {
        var plan = await site.IssuePlanAsync("99/KH-UBND");
        var id = await site.QueryAsync(async db =>
        {
            var ward = await db.AccountOf("kimlien").Select(a => a.UnitId).SingleAsync();
            return await db.Assignments.Where(a => a.PlanId == plan && a.UnitId == ward && a.Role == AgencyRole.Lead)
                .Join(db.Set<AssignmentDates>().Where(d => d.LastDay > Demonstration.Today && d.LastDay < new DateOnly(2026, 12, 31)), a => a.Id, d => d.AssignmentId, (a, _) => a.Id).FirstAsync();
        });
        return WorkLinks.Of(id);
    }
}
