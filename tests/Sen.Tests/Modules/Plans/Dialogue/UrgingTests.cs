using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Urging;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>One act to all who are late. The tests stand on Tuesday 24/11/2026.</summary>
public sealed class UrgingTests
{
    private static readonly LateFilter All = new(null, null, null);

    [Fact]
    public async Task Urging_ReachesTheLateOnce_AndTheyReadItOnTheirDesk()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Chậm", "2026-11-18"), PlanGiven.ToCommunes("Còn hạn", "2026-12-10"));
        var reported = (await sen.WorkOfAsync(given.Communes[2])).Single(a => a.Now.LastDay < SenHost.Today).Id;
        await sen.AcceptAsync(given.FocalOfficer(2), reported);
        await sen.ReportAsync(given.FocalOfficer(2), reported);
        var officer = sen.As(given.PlanOfficer);
        var page = await officer.GetAsync("/don-doc");
        Assert.Equal("2 việc quá hạn, 2 việc chưa đôn đốc hôm nay", page.Heading.Replace('\u00A0', ' '));

        var form = page.Form("Đôn đốc 2 việc của 2 đơn vị").Fill("Lời đôn đốc", "Báo cáo ngay trong tuần");
        var urged = await form.SubmitAsync();
        await form.SubmitAsync();

        Assert.True(urged.Has("Đã đôn đốc 2 việc."));
        Assert.True(urged.Has("Hôm nay đã đôn đốc tất cả."));
        Assert.Equal(2, await sen.QueryAsync(db => db.Set<AssignmentEvent>().CountAsync(e => e.Kind == AssignmentEventKind.Urged)));
        var desk = await sen.As(given.FocalOfficer(0)).GetAsync("/ban-lam-viec");
        Assert.True(desk.Has("đôn đốc lần 1: 24/11"));
        Assert.True(desk.Has("“Báo cáo ngay trong tuần”"));
        var late = (await sen.WorkOfAsync(given.Communes[0])).Single(a => a.Now.Urgings == 1);
        Assert.True((await sen.As(given.FocalOfficer(0)).GetAsync($"/viec/{late.Id}")).Has("Đôn đốc lần 1"));
    }

    [Fact]
    public async Task Urging_TheSameDayAgain_IsRefused_AndTheNextDayCounted()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Chậm", "2026-11-18"));
        Assert.Equal(3, (await UrgeAsync(sen, given.PlanOfficer, All)).Expect());

        (await UrgeAsync(sen, PlanGiven.As(Role.PlanOfficer, given.HomeAffairs), All)).Expect("assignment.nobody-to-urge");
        sen.Time.Advance(TimeSpan.FromHours(15));
        Assert.Equal(3, (await UrgeAsync(sen, given.PlanOfficer, All)).Expect());

        Assert.Equal(2, (await sen.WorkOfAsync(given.Communes[0]))[0].Now.Urgings);
    }

    [Fact]
    public async Task Urging_OfATaskOrASet_LeavesTheOthers()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một", "2026-11-18"), PlanGiven.ToCommunes("Hai", "2026-11-18"),
            new TaskContent("c", "Ba") { Agencies = [PlanGiven.Lead("Sở Tài chính", given.Finance)], Deadline = PlanGiven.ToCommunes("Ba").Deadline });
        var task = await sen.QueryAsync(db => db.PlanTasks.Where(t => t.Text == "Một").Select(t => t.Id).SingleAsync());

        Assert.Equal(1, (await UrgeAsync(sen, given.PlanOfficer, new(plan, null, "departments"))).Expect());
        Assert.Equal(3, (await UrgeAsync(sen, given.PlanOfficer, new(plan, task, null))).Expect());
        Assert.Equal(3, (await UrgeAsync(sen, given.PlanOfficer, All)).Expect());
        (await UrgeAsync(sen, given.PlanOfficer, new(PlanId.New(), null, null))).Expect("assignment.nobody-to-urge");
    }

    [Fact]
    public async Task Urging_ByOthers_ReachesNobody()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Chậm", "2026-11-18"));

        foreach (var stranger in new[] { given.FocalOfficer(0), PlanGiven.As(Role.Leader, given.City), PlanGiven.As(Role.PlanOfficer, given.Finance) })
            (await UrgeAsync(sen, stranger, All)).Expect("assignment.nobody-to-urge");
        Assert.Equal(HttpStatusCode.NotFound, (await sen.As(given.FocalOfficer(0)).GetAsync("/don-doc")).Status);
        Assert.Equal("Không có việc nào quá hạn", (await sen.As(PlanGiven.As(Role.PlanOfficer, given.Finance)).GetAsync("/don-doc")).Heading.Replace('\u00A0', ' '));
    }

    private static Task<Result<int>> UrgeAsync(SenHost sen, Actor actor, LateFilter filter) =>
        sen.ActAsync<UrgeLate, Result<int>>(actor, (op, p) => op.RunAsync(new(filter, "Nhắc"), p, default));
}
