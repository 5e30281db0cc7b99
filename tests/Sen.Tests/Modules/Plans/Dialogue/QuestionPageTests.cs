using System.Net;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>A unit asks, the standing agency answers, the clock stops in between. The tests stand on Tuesday 24/11/2026.</summary>
public sealed class QuestionPageTests
{
    [Fact]
    public async Task Question_AskedAndAnswered_MovesTheLastDayByTheDaysWaited()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-25"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        var unit = sen.As(given.FocalOfficer(0));
        var page = await unit.GetAsync($"/viec/{id}");

        var refused = await page.Form("Hỏi Sở Nội vụ").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Ghi rõ điều cần làm rõ."], refused.Problems);
        var asked = await refused.Form("Hỏi Sở Nội vụ").Fill("Điều cần làm rõ", "Rà soát cả tổ mới chia?").SubmitAsync();
        Assert.True(asked.Has("Đã gửi đề nghị làm rõ."));
        Assert.True(asked.Has("Trả lời trong 3 ngày làm việc, chậm nhất ngày 27/11/2026."));
        Assert.False(asked.HasButton("Tiếp nhận"));

        sen.Time.Advance(TimeSpan.FromDays(3));
        var desk = await sen.As(given.PlanOfficer).GetAsync("/ban-lam-viec");
        Assert.StartsWith("Một đề nghị làm rõ", desk.Heading.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.True(desk.Has("“Rà soát cả tổ mới chia?”"));
        var answered = await (await sen.As(given.PlanOfficer).GetAsync($"/viec/{id}")).Form("Trả lời UBND phường Số 1").Fill("Trả lời", "Cả tổ mới chia").SubmitAsync();
        Assert.True(answered.Has("Đã trả lời đơn vị."));

        var now = (await sen.WorkOfAsync(given.Communes[0]))[0].Now;
        Assert.Equal(new DateOnly(2026, 11, 30), now.LastDay);
        Assert.True((await unit.GetAsync($"/viec/{id}")).HasButton("Tiếp nhận"));
        Assert.True((await unit.GetAsync("/ban-lam-viec")).Has("“Cả tổ mới chia”"));
    }

    [Fact]
    public async Task Question_WhileItWaitsPastTheLastDay_IsNeitherOverdueNorDue()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-25"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await (await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}")).Form("Hỏi Sở Nội vụ").Fill("Điều cần làm rõ", "Là sao?").SubmitAsync();
        sen.Time.Advance(TimeSpan.FromDays(5));

        var counts = await sen.QueryAsync(db => db.Assignments.CountOnAsync(db, new DateOnly(2026, 11, 29), default));

        Assert.Equal(new AssignmentCounts(1, 0, 2, 0, 0, 0, 2, 0, 0), counts);
        var list = await sen.As(given.PlanOfficer).GetAsync("/viec?tinh-trang=de-nghi-lam-ro");
        Assert.Single(list.Document.QuerySelectorAll(".rows > li"));
        Assert.True(list.Has("Đề nghị làm rõ"));
    }

    [Fact]
    public async Task Question_TakenBack_CanBeAcceptedAgain()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-25"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        var asked = await (await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}")).Form("Hỏi Sở Nội vụ").Fill("Điều cần làm rõ", "Là sao?").SubmitAsync();

        var back = await asked.Form("Rút đề nghị làm rõ").SubmitAsync();

        Assert.True(back.Has("Đã rút đề nghị làm rõ."));
        Assert.True((await back.Form("Tiếp nhận").SubmitAsync()).Has("Đã tiếp nhận."));
    }

    [Fact]
    public async Task Answer_WhenAColleagueWasFaster_ShowsWhatIsNewAndKeepsTheText()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-25"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await (await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}")).Form("Hỏi Sở Nội vụ").Fill("Điều cần làm rõ", "Là sao?").SubmitAsync();
        var mine = await sen.As(given.PlanOfficer).GetAsync($"/viec/{id}");
        var theirs = await sen.As(PlanGiven.As(Role.PlanOfficer, given.HomeAffairs)).GetAsync($"/viec/{id}");
        await theirs.Form("Trả lời UBND phường Số 1").Fill("Trả lời", "Như mọi năm").SubmitAsync();

        var refused = await mine.Form("Trả lời UBND phường Số 1").Fill("Trả lời", "Như năm ngoái").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Mới, sau khi anh/chị mở trang", Assert.Single(refused.Document.QuerySelectorAll(".line > li"), li => li.TextContent.Contains("Như mọi năm", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    /// <summary>Neither side can do the other's part; leaders and other units can do neither.</summary>
    [Fact]
    public async Task Acts_OfTheOtherSide_AreNotFound()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-30"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        var leader = PlanGiven.As(Role.Leader, given.City);

        foreach (var stranger in new[] { given.PlanOfficer, leader, given.FocalOfficer(1) })
        {
            (await sen.AskAsync(stranger, id, "Là sao?")).Expect("assignment.not-found");
            (await sen.AskExtensionAsync(stranger, id, new(2026, 12, 30))).Expect("assignment.not-found");
        }

        await sen.AskAsync(given.FocalOfficer(0), id, "Là sao?");
        foreach (var stranger in new[] { given.FocalOfficer(0), leader, given.FocalOfficer(1), PlanGiven.As(Role.PlanOfficer, given.Finance) })
        {
            (await sen.AnswerAsync(stranger, id, "Thế này")).Expect("assignment.not-found");
            (await sen.DecideAsync(stranger, id, new(2026, 12, 30))).Expect("assignment.not-found");
        }
    }
}
