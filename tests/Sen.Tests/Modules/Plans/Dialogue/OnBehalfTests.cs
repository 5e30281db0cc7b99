using System.Net;
using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>A unit without a way in sends paper; the plan officer enters it, and it is shown as such.</summary>
public sealed class OnBehalfTests
{
    [Fact]
    public async Task Entry_ByThePlanOfficer_AcceptsAndCompletes_AndSaysWhoEntered()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-30"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        var officer = sen.As(given.PlanOfficer);
        var page = await (await officer.GetAsync($"/viec/{id}")).FollowAsync("Nhập thay UBND phường Số 1");

        var refused = await page.Form("Báo cáo hoàn thành với Sở Nội vụ").SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var done = await refused.Form("Báo cáo hoàn thành với Sở Nội vụ").Fill("Đã làm được gì, còn gì", "Theo Báo cáo 41/BC-UBND").SubmitAsync();

        Assert.True(done.Has("Sở Nội vụ nhập thay UBND phường Số 1."));
        Assert.NotNull((await sen.WorkOfAsync(given.Communes[0]))[0].Now.CompletedOn);
        Assert.True((await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}")).Has("nhập thay UBND phường Số 1."));
    }

    [Fact]
    public async Task Entry_OfAPaperOfAnEarlierDay_CountsOnThatDay()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-30"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        sen.Time.Advance(TimeSpan.FromDays(10));
        var form = (await (await sen.As(given.PlanOfficer).GetAsync($"/viec/{id}")).FollowAsync("Nhập thay UBND phường Số 1")).Form("Báo cáo hoàn thành với Sở Nội vụ");

        var refused = await form.Fill("Đã làm được gì, còn gì", "Theo Báo cáo 41/BC-UBND").Fill("Ngày đơn vị báo cáo", "5/12/2026").SubmitAsync();
        Assert.Equal(["Ngày đơn vị báo cáo phải từ 24/02/2026 đến 04/12/2026."], refused.Problems);
        var done = await refused.Form("Báo cáo hoàn thành với Sở Nội vụ").Fill("Ngày đơn vị báo cáo", "27/11/2026").SubmitAsync();

        Assert.True(done.Has("Ngày hoàn thành: 27/11/2026, ngày văn bản của đơn vị."));
        Assert.Equal(new DateOnly(2026, 11, 27), (await sen.WorkOfAsync(given.Communes[0]))[0].Now.CompletedOn);
        Assert.True((await sen.As(given.PlanOfficer).GetAsync("/xac-nhan")).Has("Theo Báo cáo 41/BC-UBND"));
    }

    [Fact]
    public async Task Entry_ByAnybodyElse_IsNotFound()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-30"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;

        foreach (var stranger in new[] { given.FocalOfficer(0), given.FocalOfficer(1), PlanGiven.As(Role.Leader, given.City), PlanGiven.As(Role.PlanOfficer, given.Finance) })
        {
            var input = new ReportAssignment.Input(id, 0, true, "Xong", [], OnBehalf: true);
            (await sen.ActAsync<ReportAssignment, Result>(stranger, (op, p) => op.RunAsync(input, p, default))).Expect("assignment.not-found");
        }

        Assert.False((await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{id}?nhap-thay=true")).Has("Nhập thay"));
    }
}
