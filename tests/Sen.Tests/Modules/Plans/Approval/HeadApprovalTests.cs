using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Approval;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;
using Sen.Tests.Web;

namespace Sen.Tests.Modules.Plans.Approval;

/// <summary>Where the plan asks for it, a report of completion waits for the head of the unit; its day stays that of the officer's report.</summary>
public sealed class HeadApprovalTests
{
    private const string Way = "/ke-hoach/ha-noi/58-kh-ubnd-2026/cach-lam";

    [Fact]
    public async Task Report_WhereHeadsApprove_WaitsInsideTheUnit_AndCountsOnItsOwnDay()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id, officer, head) = await GivenAsync(sen);

        var sent = await (await sen.As(officer).GetAsync($"/viec/{id}")).Form("Trình thủ trưởng duyệt").Fill("Đã làm được gì, còn gì", "Đã rà soát xong").SubmitAsync();
        Assert.True(sent.Has("Đã trình thủ trưởng duyệt."));
        Assert.True(sent.Has("Chờ thủ trưởng duyệt"));
        Assert.Equal(StatusDetail.Submitted, (await StatusAsync(sen, given)).Detail);
        sen.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(StatusKind.InProgressOverdue, (await StatusAsync(sen, given)).Kind);

        var desk = await sen.As(head).GetAsync("/ban-lam-viec");
        Assert.True(desk.Has("Chờ thủ trưởng duyệt"));
        var approved = await (await desk.FollowAsync("Duyệt: Rà soát")).Form("Duyệt, gửi Sở Nội vụ").SubmitAsync();

        Assert.True(approved.Has("Đã duyệt; báo cáo đã gửi đi."));
        Assert.True(approved.Has("Ngày hoàn thành: 24/11/2026, ngày trình."));
        Assert.Equal(SenHost.Today, (await sen.WorkOfAsync(given.Communes[0]))[0].Now.CompletedOn);
        Assert.True((await sen.As(given.PlanOfficer).GetAsync("/xac-nhan")).Has("Đã rà soát xong"));
        await sen.ConfirmAsync(given.PlanOfficer, id);
        Assert.Equal(StatusKind.DoneOnTime, (await StatusAsync(sen, given)).Kind);
        // What a board said while the report waited stays said.
        Assert.True((await sen.As(given.PlanOfficer).GetAsync("/viec?den-ngay=2026-12-01")).Has("Quá hạn 1 ngày"));
    }

    [Fact]
    public async Task Head_SendsBackWithAReason_OrTheOfficerTakesItBack()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id, officer, head) = await GivenAsync(sen);
        await sen.ReportAsync(officer, id);

        var empty = await (await sen.As(head).GetAsync($"/viec/{id}")).Form("Trả lại cán bộ đầu mối").SubmitAsync();
        Assert.Equal(["Ghi rõ cần sửa gì để cán bộ đầu mối làm lại."], empty.Problems);
        var back = await empty.Form("Trả lại cán bộ đầu mối").Fill("Lời nhắn, hoặc điều cần sửa", "Thiếu danh sách").SubmitAsync();
        Assert.True(back.Has("Thủ trưởng trả lại"));
        Assert.True(back.Has("Thiếu danh sách"));

        await sen.ReportAsync(officer, id);
        var taken = await (await sen.As(officer).GetAsync($"/viec/{id}")).Form("Thu lại để sửa").SubmitAsync();
        Assert.True(taken.Has("Thu lại báo cáo"));
        Assert.Null((await sen.WorkOfAsync(given.Communes[0]))[0].Now.SubmittedOn);
    }

    [Fact]
    public async Task Report_OfAHead_OfAUnitWithoutOne_OrOfAPlanThatDoesNotAsk_LeavesAtOnce()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id, _, head) = await GivenAsync(sen);
        await sen.ReportAsync(head, id);
        Assert.NotNull((await sen.WorkOfAsync(given.Communes[0]))[0].Now.CompletedOn);

        var alone = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[1]);
        var second = (await sen.WorkOfAsync(given.Communes[1]))[0].Id;
        await sen.AcceptAsync(alone.Actor, second);
        await sen.ReportAsync(alone.Actor, second);
        Assert.NotNull((await sen.WorkOfAsync(given.Communes[1]))[0].Now.CompletedOn);

        await AskHeadsAsync(sen, given, false);
        var officer = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[2]);
        await sen.Given.AccountAsync(Role.UnitHead, given.Communes[2]);
        var third = (await sen.WorkOfAsync(given.Communes[2]))[0].Id;
        await sen.AcceptAsync(officer.Actor, third);
        await sen.ReportAsync(officer.Actor, third);
        Assert.NotNull((await sen.WorkOfAsync(given.Communes[2]))[0].Now.CompletedOn);
    }

    [Fact]
    public async Task WhatWaitsInside_IsNotReadOutside_AndTheAgencyCanStillEnterForTheUnit()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id, officer, head) = await GivenAsync(sen);
        await sen.ReportAsync(officer, id, note: "Bản đầu còn sai");
        (await DecideAsync(sen, head, id, SubmissionDecision.Return)).Expect();
        await sen.ReportAsync(officer, id, note: "Bản sau");

        var outside = await sen.As(given.PlanOfficer).GetAsync($"/viec/{id}");
        Assert.False(outside.Has("Bản đầu còn sai") || outside.Has("Bản sau") || outside.Has("Thủ trưởng trả lại"));
        Assert.True((await sen.As(head).GetAsync($"/viec/{id}")).Has("Bản đầu còn sai"));
        Assert.True((await sen.As(head).GetAsync("/ban-lam-viec")).Has("Một báo cáo chờ duyệt"));
        sen.Time.Advance(TimeSpan.FromDays(9));
        await (await outside.FollowAsync("Nhập thay UBND phường Số 1")).Form("Báo cáo hoàn thành với Sở Nội vụ").Fill("Đã làm được gì, còn gì", "Theo Báo cáo 41/BC-UBND").SubmitAsync();

        Assert.Equal(SenHost.Today, (await sen.WorkOfAsync(given.Communes[0]))[0].Now.CompletedOn);
    }

    [Fact]
    public async Task Decisions_OfOthers_AndOfWhatDoesNotWait_AreRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, id, officer, head) = await GivenAsync(sen);
        (await DecideAsync(sen, head, id, SubmissionDecision.Approve)).Expect("assignment.nothing-submitted");
        await sen.ReportAsync(officer, id);

        (await DecideAsync(sen, officer, id, SubmissionDecision.Approve)).Expect("assignment.only-the-head");
        (await DecideAsync(sen, PlanGiven.As(Role.UnitHead, given.Communes[1]), id, SubmissionDecision.Approve)).Expect("assignment.not-found");
        (await DecideAsync(sen, given.PlanOfficer, id, SubmissionDecision.TakeBack)).Expect("assignment.not-found");
        (await sen.AskAsync(officer, id, "Làm thế nào?")).Expect("assignment.awaits-head");
        (await sen.AskExtensionAsync(officer, id, new(2026, 12, 15))).Expect("assignment.awaits-head");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await sen.As(PlanGiven.As(Role.PlanOfficer, given.Finance)).GetAsync(Way)).Status);
        (await sen.ActAsync<ChooseWayOfWorking, Result>(PlanGiven.As(Role.PlanOfficer, given.Finance), (op, p) => op.RunAsync(new(PlanId.New(), 1, true), p, default))).Expect("plan.not-found");
    }

    private static async Task<(PlanGiven Given, AssignmentId Id, Actor Officer, Actor Head)> GivenAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-11-30"));
        await AskHeadsAsync(sen, given, true);
        var officer = (await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0])).Actor;
        var head = (await sen.Given.AccountAsync(Role.UnitHead, given.Communes[0])).Actor;
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await sen.AcceptAsync(officer, id);
        return (given, id, officer, head);
    }

    private static async Task AskHeadsAsync(SenHost sen, PlanGiven given, bool asks)
    {
        var form = (await sen.As(given.PlanOfficer).GetAsync(Way)).Form("Lưu");
        var saved = await form.Tick("Báo cáo hoàn thành phải được thủ trưởng đơn vị duyệt trước khi gửi đi", asks).SubmitAsync();
        Assert.True(saved.Has("Đã lưu."));
    }

    private static async Task<AssignmentStatus> StatusAsync(SenHost sen, PlanGiven given) =>
        AssignmentStatus.On(Sen.Platform.Time.Instants.DayInVietnam(sen.Time.GetUtcNow()), (await sen.WorkOfAsync(given.Communes[0]))[0].Now);

    private static Task<Result> DecideAsync(SenHost sen, Actor actor, AssignmentId id, SubmissionDecision decision) =>
        sen.ActAsync<DecideSubmission, Result>(actor, async (op, p) => await op.RunAsync(new(id, (await sen.QueryAsync(db => Task.FromResult(db.Assignments.Single(a => a.Id == id).Version))), decision, "Xem"), p, default));
}
