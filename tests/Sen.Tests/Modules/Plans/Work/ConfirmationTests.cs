using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Plans.Work;

public sealed class ConfirmationTests
{
    [Fact]
    public async Task Confirm_OfTwoTicked_ConfirmsThoseAndSaysSo()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportedAsync(sen);
        var client = sen.As(given.PlanOfficer);
        var page = await client.GetAsync("/xac-nhan");
        Assert.Equal("Ba việc chờ xác nhận của ba đơn vị", page.Heading.Replace('\u00A0', ' '));

        var form = page.Form("Xác nhận các việc đã chọn").Tick("Chọn: 3.1.1, UBND phường Số 1").Tick("Chọn: 3.1.1, UBND phường Số 3");
        var after = await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.True(after.Has("Đã xác nhận 2 việc."));
        Assert.True(after.Has("UBND phường Số 2"));
        Assert.Equal(2, await ConfirmedAsync(sen));
    }

    [Fact]
    public async Task Confirm_WhenOneChangedMeanwhile_ConfirmsNone()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportedAsync(sen);
        var page = await sen.As(given.PlanOfficer).GetAsync("/xac-nhan");
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.ReturnAsync(given.PlanOfficer, id, "Thiếu");
        await sen.ReportAsync(given.FocalOfficer(0), id);

        var refused = await page.Form("Xác nhận các việc đã chọn").Tick("Chọn: 3.1.1, UBND phường Số 1").Tick("Chọn: 3.1.1, UBND phường Số 3").SubmitAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("1 việc đã chọn vừa có cập nhật", Assert.Single(refused.Problems), StringComparison.Ordinal);
        Assert.Equal(0, await ConfirmedAsync(sen));
    }

    [Theory]
    [InlineData(Role.FocalOfficer)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Administrator)]
    public async Task Get_ByAnybodyElse_IsNotFound(Role role)
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);

        foreach (var path in new[] { "/xac-nhan", "/xac-nhan/tai-ve.xlsx" })
            Assert.Equal(HttpStatusCode.NotFound, (await sen.As(PlanGiven.As(role, given.HomeAffairs)).GetAsync(path)).Status);
    }

    [Fact]
    public async Task Filters_LiveInTheAddress_ForThePageAndTheSheet()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportedAsync(sen);
        var client = sen.As(given.PlanOfficer);

        var page = await client.GetAsync("/xac-nhan?don-vi=P2");
        var sheet = await client.GetAsync(page.Link("Tải về Excel"));

        Assert.Equal("Một việc chờ xác nhận của một đơn vị", page.Heading.Replace('\u00A0', ' '));
        Assert.Equal(["UBND phường Số 2"], SheetReading.Column(sheet.Body, "Đơn vị"));
    }

    [Fact]
    public async Task PlanOfficersDesk_LeadsToTheList()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await ReportedAsync(sen);

        var desk = await sen.As(given.PlanOfficer).GetAsync("/ban-lam-viec");

        Assert.Equal("Ba việc chờ xác nhận", desk.Heading.Replace('\u00A0', ' '));
        Assert.Equal("/xac-nhan", desk.Link("Xem và xác nhận"));
    }

    private static async Task<PlanGiven> ReportedAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-30"));
        for (var i = 0; i < 3; i++)
        {
            var id = (await sen.WorkOfAsync(given.Communes[i]))[0].Id;
            await sen.AcceptAsync(given.FocalOfficer(i), id);
            await sen.ReportAsync(given.FocalOfficer(i), id);
        }

        return given;
    }

    private static Task<int> ConfirmedAsync(SenHost sen) => sen.QueryAsync(db => db.Set<AssignmentEvent>().CountAsync(e => e.Kind == AssignmentEventKind.Confirmed));
}
