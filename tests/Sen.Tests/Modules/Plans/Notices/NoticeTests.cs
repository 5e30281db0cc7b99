using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Dialogue;
using Sen.Modules.Plans.Notices;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Notices;

/// <summary>What people read of their work. The tests stand on Tuesday 24/11/2026.</summary>
public sealed class NoticeTests
{
    [Fact]
    public async Task Page_SaysWhatDaysAndOthersBrought_AndTheBarCountsTheSame()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-17"), PlanGiven.ToCommunes("Tập huấn", "2026-12-01"), PlanGiven.ToCommunes("Báo cáo", "2026-12-20"));

        using var client = await sen.ClientAsync(await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0]));
        var page = await client.GetAsync("/thong-bao");

        Assert.Equal("5 thông báo mới", page.Heading.Replace('\u00A0', ' '));
        Assert.Equal("5 mới", page.Document.QuerySelector(".news b")!.TextContent);
        Assert.True(page.Has("3 việc mới giao"));
        Assert.True(page.Has("Quá hạn 7 ngày, hạn 17/11/2026"));
        Assert.True(page.Has("Còn 7 ngày, hạn 01/12/2026"));
    }

    [Fact]
    public async Task Seen_LeavesOnlyWhatComesAfterwards()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-02"));
        var person = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0]);
        using var client = await sen.ClientAsync(person);
        var page = await client.GetAsync("/thong-bao");
        sen.Time.Advance(TimeSpan.FromMinutes(5));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        (await sen.AskAsync(given.FocalOfficer(0), id, "Là sao?")).Expect();
        sen.Time.Advance(TimeSpan.FromMinutes(5));
        (await sen.AnswerAsync(given.PlanOfficer, id, "Là thế")).Expect();

        var seen = await page.Form("Đã xem").SubmitAsync();

        Assert.Equal("1 thông báo mới", seen.Heading.Replace('\u00A0', ' '));
        Assert.True(seen.Has("“Là thế”"));
        seen = await seen.Form("Đã xem").SubmitAsync();
        Assert.Equal("Không có thông báo mới", seen.Heading.Replace('\u00A0', ' '));
        Assert.False(seen.HasButton("Đã xem"));
        Assert.Null(seen.Document.QuerySelector(".news b"));
        sen.Time.Advance(TimeSpan.FromDays(1));
        using var nextDay = await sen.ClientAsync(person);
        Assert.Equal("1 thông báo mới", (await nextDay.GetAsync("/thong-bao")).Heading.Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Notices_GoToWhomTheTableNames()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Quá bảy ngày", "2026-11-17"), PlanGiven.ToCommunes("Quá một tháng", "2026-10-27"), PlanGiven.ToCommunes("Còn hạn", "2026-12-20"));
        var work = await sen.WorkOfAsync(given.Communes[0]);
        var officer = given.FocalOfficer(0);
        var (late, open) = (work.Single(w => w.Now.LastDay == new DateOnly(2026, 11, 17)).Id, work.Single(w => w.Now.LastDay == new DateOnly(2026, 12, 20)).Id);
        (await sen.AskAsync(officer, late, "Là sao?")).Expect();
        await sen.AcceptAsync(officer, open);
        await sen.ReportAsync(officer, open);

        Assert.Equal([NoticeKind.NewWork, NoticeKind.OverdueByWeeks, NoticeKind.OverdueByWeeks], await KindsAsync(sen, PlanGiven.As(Role.UnitHead, given.Communes[0])));
        Assert.Equal([NoticeKind.QuestionAsked, NoticeKind.ToConfirm], await KindsAsync(sen, given.PlanOfficer));
        Assert.Equal([NoticeKind.OverdueByAMonth], await KindsAsync(sen, PlanGiven.As(Role.Leader, given.City)));
        Assert.Empty(await KindsAsync(sen, PlanGiven.As(Role.FocalOfficer, given.Finance)));
        Assert.Empty(await KindsAsync(sen, PlanGiven.As(Role.Leader, given.Finance)));
    }

    [Fact]
    public async Task WhatAsks_GoesWhenItIsDone()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-17"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        var officer = given.FocalOfficer(0);
        await sen.AcceptAsync(officer, id);
        await sen.ReportAsync(officer, id);
        Assert.Equal([NoticeKind.ToConfirm], await KindsAsync(sen, given.PlanOfficer));
        await sen.ReturnAsync(given.PlanOfficer, id, "Thiếu danh sách");
        Assert.Empty(await KindsAsync(sen, given.PlanOfficer));
        Assert.Equal([NoticeKind.NewWork, NoticeKind.OverdueByWeeks, NoticeKind.Returned], await KindsAsync(sen, officer));

        await sen.ReportAsync(officer, id);

        Assert.Equal([NoticeKind.NewWork], await KindsAsync(sen, officer));
        Assert.Equal([NoticeKind.ToConfirm], await KindsAsync(sen, given.PlanOfficer));
    }

    [Fact]
    public async Task WordsBetweenLeadAndCoordinator_AreToldToTheOther()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(new TaskContent("a", "Tập huấn")
        {
            Agencies = [PlanGiven.Lead("Sở Tài chính", given.Finance), new AgencyContent(AgencyRole.Coordinating, "Phường Số 1", given.Communes[0])],
            Deadline = Deadline.Parse("2026-12-20", DeadlineKind.By).Expect(),
        });
        var (lead, other) = (PlanGiven.As(Role.FocalOfficer, given.Finance), given.FocalOfficer(0));
        var (atLead, atOther) = ((await sen.WorkOfAsync(given.Finance))[0].Id, (await sen.WorkOfAsync(given.Communes[0]))[0].Id);

        (await SayAsync(sen, lead, atLead, "Gửi danh sách")).Expect();
        Assert.Equal([NoticeKind.NewWork, NoticeKind.Spoken], await KindsAsync(sen, other));
        Assert.Equal([NoticeKind.NewWork], await KindsAsync(sen, lead));
        (await SayAsync(sen, other, atOther, "Đã gửi")).Expect();

        Assert.Equal([NoticeKind.NewWork, NoticeKind.Spoken], await KindsAsync(sen, lead));
        Assert.Equal([NoticeKind.NewWork, NoticeKind.Spoken], await KindsAsync(sen, other));
    }

    private static Task<Result> SayAsync(SenHost sen, Actor actor, AssignmentId from, string words) =>
        sen.ActAsync<CommentOnWork, Result>(actor, (op, p) => op.RunAsync(new(from, null, words), p, default));

    [Fact]
    public async Task OwnActs_AreNotTold()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        var both = given.PlanOfficer with { Grants = [new RoleGrant(Role.PlanOfficer, given.HomeAffairs), new RoleGrant(Role.FocalOfficer, given.Communes[0])] };
        var plan = await given.DraftAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-20"));
        (await given.IssueAsync(plan, both)).Expect();

        Assert.Empty(await KindsAsync(sen, both));
        Assert.Equal([NoticeKind.NewWork], await KindsAsync(sen, given.FocalOfficer(0)));
    }

    private static Task<List<NoticeKind>> KindsAsync(SenHost sen, Actor actor) => sen.InScopeAsync(async services =>
    {
        var now = sen.Time.GetUtcNow();
        var beginning = NoticeList.Beginning(now);
        var notices = await NoticeList.LoadAsync(services.GetRequiredService<SenDb>(), NoticeReader.Of(actor), beginning, beginning, SenHost.Today, default);
        return notices.Select(n => n.Kind).Order().ToList();
    });
}
