using System.Net;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Dialogue;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>The lead agency sees its coordinating agencies and speaks with them; nobody else does.</summary>
public sealed class CoordinationTests
{
    [Fact]
    public async Task Lead_SeesItsCoordinators_AsksThem_AndReadsTheirAnswer()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, lead, helper) = await TogetherAsync(sen);
        var leader = sen.As(PlanGiven.As(Role.FocalOfficer, given.Finance));
        var ward = sen.As(given.FocalOfficer(0));
        var page = await leader.GetAsync($"/viec/{lead}");
        Assert.True(page.Has("UBND phường Số 1 Chưa tiếp nhận"));

        var unsaid = await page.Form("Gửi đơn vị phối hợp").SubmitAsync();
        Assert.Equal(["Ghi nội dung muốn hỏi hoặc góp ý."], unsaid.Problems);
        await unsaid.Form("Gửi đơn vị phối hợp").Choose("Gửi tới", "UBND phường Số 1").Fill("Nội dung hỏi hoặc góp ý", "Đã có danh sách chưa?").SubmitAsync();

        Assert.True((await ward.GetAsync("/ban-lam-viec")).Has("“Đã có danh sách chưa?”"));
        var answered = await (await ward.GetAsync($"/viec/{helper}")).Form("Gửi đơn vị chủ trì").Fill("Nội dung trao đổi", "Có rồi, gửi chiều nay").SubmitAsync();
        Assert.True(answered.Has("Đã có danh sách chưa?"));
        var after = await leader.GetAsync($"/viec/{lead}");
        Assert.True(after.Has("UBND phường Số 1: “Có rồi, gửi chiều nay”"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/viec/{helper}")).Status);
    }

    [Fact]
    public async Task Lead_ToAll_ReachesEachCoordinator_AndChangesNoStatus()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, lead, _) = await TogetherAsync(sen);

        (await CommentAsync(sen, PlanGiven.As(Role.FocalOfficer, given.Finance), lead, null)).Expect();

        Assert.Equal(3, await sen.QueryAsync(db => db.Set<AssignmentEvent>().CountAsync(e => e.Kind == AssignmentEventKind.Commented)));
        foreach (var commune in given.Communes)
            Assert.Equal(StatusDetail.NotAccepted, AssignmentStatus.On(SenHost.Today, (await sen.WorkOfAsync(commune))[0].Now).Detail);
    }

    [Fact]
    public async Task Others_CannotSpeak()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, lead, helper) = await TogetherAsync(sen);
        var finance = PlanGiven.As(Role.FocalOfficer, given.Finance);

        (await CommentAsync(sen, given.FocalOfficer(1), lead, helper)).Expect("assignment.not-found");
        (await CommentAsync(sen, given.FocalOfficer(1), helper, null)).Expect("assignment.not-found");
        (await CommentAsync(sen, PlanGiven.As(Role.Leader, given.City), lead, helper)).Expect("assignment.not-found");
        (await CommentAsync(sen, finance, lead, AssignmentId.New())).Expect("assignment.nobody-coordinates");
        (await CommentAsync(sen, finance, lead, lead)).Expect("assignment.nobody-coordinates");
    }

    private static async Task<(PlanGiven Given, AssignmentId Lead, AssignmentId Helper)> TogetherAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(new TaskContent("a", "Rà soát")
        {
            Agencies = [PlanGiven.Lead("Sở Tài chính", given.Finance), PlanGiven.ToCommunes("").Agencies[0] with { Role = AgencyRole.Coordinating }],
            Deadline = PlanGiven.ToCommunes("", "2026-12-10").Deadline,
        });
        return (given, (await sen.WorkOfAsync(given.Finance))[0].Id, (await sen.WorkOfAsync(given.Communes[0]))[0].Id);
    }

    private static Task<Result> CommentAsync(SenHost sen, Actor actor, AssignmentId from, AssignmentId? to) =>
        sen.ActAsync<CommentOnWork, Result>(actor, (op, p) => op.RunAsync(new(from, to, "Xin hỏi"), p, default));
}
