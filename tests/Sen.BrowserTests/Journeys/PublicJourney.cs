using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Sen.Modules.Plans;

namespace Sen.BrowserTests.Journeys;

public sealed class PublicJourney(Demonstration demonstration)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task Task_ProposedAndApproved_IsReadByACitizenOnAPhone(bool script)
    {
        await using var site = await demonstration.StartAsync();
        var task = await site.QueryAsync(db => db.PlanTasks.Where(t => t.TargetId == null && t.AnswersTaskId == null && db.Set<Plan>().Any(p => p.Id == t.PlanId && p.Year == 2026)).OrderBy(t => t.Code).Select(t => t.Text).FirstAsync());
        await using var citizen = await site.VisitAsync(script, width: 390);
        await citizen.GoAsync("/ket-qua/ha-noi/64-kh-ubnd-2026");
        await citizen.SeesNotAsync(task);

        await using var officer = await site.VisitAsAsync("kehoach", script, path: "/cong-khai");
        await officer.FollowAsync("Đề nghị nội dung mới");
        await officer.TickAsync(task);
        await officer.PressAsync("Gửi lãnh đạo duyệt");

        await using var leader = await site.VisitAsAsync("lanhdao", script, path: "/cong-khai");
        await leader.FollowAsync("Xem để duyệt");
        await leader.SeesAsync(task);
        await citizen.GoAsync("/ket-qua/ha-noi/64-kh-ubnd-2026");
        await citizen.SeesNotAsync(task);
        await leader.PressAsync("Duyệt công khai");

        await citizen.GoAsync("/");
        await citizen.FollowAsync("Xem đã hứa gì, và đang làm đến đâu");
        await citizen.SeesAsync(task);
        var table = Encoding.UTF8.GetString(await citizen.DownloadAsync("Tải các nhiệm vụ (CSV)"));
        Assert.Contains(task, table, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thu Hằng", table, StringComparison.Ordinal);
        Assert.Equal(390, await citizen.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await AssertPrintsAsync(citizen.Page);
    }

    /// <summary>The code is for whoever reads elsewhere than on the phone: on paper it stands, with the address and without what can only be clicked.</summary>
    private static async Task AssertPrintsAsync(IPage page)
    {
        var code = page.GetByRole(AriaRole.Img, new() { Name = "Mã QR của trang này: " });
        await Assertions.Expect(code).ToBeHiddenAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(code).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Đường dẫn của trang:")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Tải các nhiệm vụ (CSV)")).ToBeHiddenAsync();
        var paper = await page.PdfAsync(new() { PreferCSSPageSize = true });
        Assert.Equal("%PDF"u8, paper.AsSpan(0, 4));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.SetViewportSizeAsync(1440, 900);
        await Assertions.Expect(code).ToBeVisibleAsync();
    }
}
