using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Work;

public sealed class DeskTests
{
    [Fact]
    public async Task Desk_OfAUnit_SaysInWordsWhatIsGoingOn()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Quá hạn rồi"), PlanGiven.ToCommunes("Mới một", "2026-12-20"), PlanGiven.ToCommunes("Mới hai", "2026-12-30"));

        var page = await As(sen, given.FocalOfficer(0)).GetAsync("/ban-lam-viec");

        Assert.Equal("Một việc quá hạn, hai việc chờ tiếp nhận", page.Heading.Replace('\u00A0', ' '));
        Assert.True(page.Has("Quá hạn 6 ngày"));
        Assert.True(page.Has("Tuần 48"));
        Assert.True(page.Has("Kế hoạch 58/KH-UBND, nhiệm vụ"));
    }

    [Fact]
    public async Task Accept_OfTwoTicked_LeavesTheThird()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-12-20"), PlanGiven.ToCommunes("Hai", "2026-12-20"), PlanGiven.ToCommunes("Ba", "2026-12-20"));
        var client = As(sen, given.FocalOfficer(0));
        var page = await client.GetAsync("/ban-lam-viec");

        var form = page.Form("Tiếp nhận các việc đã chọn").Tick("Chọn: Một").Tick("Chọn: Hai");
        var after = await form.SubmitAsync();
        var again = await form.SubmitAsync();

        Assert.True(after.Has("Đã tiếp nhận 2 việc."));
        Assert.Equal("Một việc chờ tiếp nhận", after.Heading.Replace('\u00A0', ' '));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(2, await sen.QueryAsync(db => db.Set<AssignmentEvent>().CountAsync(e => e.Kind == AssignmentEventKind.Accepted)));
    }

    [Theory]
    [InlineData(Role.Leader, "Kế hoạch chậm: 3 việc quá hạn ở 3 đơn vị")]
    [InlineData(Role.FocalOfficer, "Chưa có việc nào được giao")]
    public async Task Desk_OfAnyRole_AnswersInItsHeadline(Role role, string heading)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));

        var page = await sen.As(PlanGiven.As(role, given.City)).GetAsync("/ban-lam-viec");

        Assert.Equal(heading, page.Heading.Replace('\u00A0', ' '));
        Assert.Equal(role == Role.Leader, page.Has("Triển khai công tác"));
    }

    [Theory]
    [InlineData(Role.Administrator, "/quan-tri/tai-khoan")]
    [InlineData(Role.Editor, "/don-vi")]
    [InlineData(Role.Leader, "/toan-canh")]
    [InlineData(Role.FocalOfficer, "/ban-lam-viec")]
    public async Task SignIn_LeadsToTheFirstPageOfTheRole(Role role, string path)
    {
        await using var sen = await SenHost.StartAsync();
        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(role));

        Assert.Equal(path, (await client.GetAsync("/ban-lam-viec")).Path);
        Assert.Equal(path, (await client.GetAsync("/dang-nhap")).Path);
    }

    /// <summary>The counts stand beside the lists they are of, and the links lead to just as many rows.</summary>
    [Fact]
    public async Task Desk_OfWhoKeepsThePlan_LeadsToWhatIsLateAndToWhatNobodyOpened()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-18"), PlanGiven.ToCommunes("Hai", "2026-11-30"));
        await sen.AcceptAsync(given.FocalOfficer(0), [.. (await sen.WorkOfAsync(given.Communes[0])).Select(a => a.Id)]);
        var client = sen.As(given.PlanOfficer);

        var desk = await client.GetAsync("/ban-lam-viec");
        var late = await client.GetAsync(desk.Link("Một"));
        var unopened = await client.GetAsync(desk.Link("Xem tất cả 4 việc của 2 đơn vị"));

        Assert.Equal("Ba việc quá hạn ở các đơn vị", desk.Heading.Replace('\u00A0', ' '));
        Assert.Equal(3, late.Document.QuerySelectorAll(".rows > li").Length);
        Assert.Equal(4, unopened.Document.QuerySelectorAll(".rows > li").Length);
    }

    [Fact]
    public async Task Comparison_TellsTheMedianOfUnitsAlike_OnlyWhenEnoughHaveWorkDue()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen, communes: 5);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        for (var i = 0; i < 3; i++)
        {
            var id = (await sen.WorkOfAsync(given.Communes[i]))[0].Id;
            await sen.AcceptAsync(given.FocalOfficer(i), id);
            await sen.ReportAsync(given.FocalOfficer(i), id);
            (await sen.ActAsync<ConfirmAssignments, Result>(given.PlanOfficer, async (op, p) => await op.RunAsync([new(id, (await sen.WorkOfAsync(given.Communes[i]))[0].Version)], p, default))).Expect();
        }

        var page = await sen.As(given.FocalOfficer(4)).GetAsync("/ban-lam-viec");

        Assert.True(page.Has("Hoàn thành 0/1 việc đã đến hạn (0 %)"));
        Assert.True(page.Has("Trung vị 5 đơn vị cùng cấp: 100"));
    }

    private static SenClient As(SenHost sen, Actor actor) => new(sen.HandlerAs(actor));
}
