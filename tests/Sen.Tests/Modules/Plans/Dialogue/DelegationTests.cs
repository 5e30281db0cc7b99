using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Dialogue;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>A unit says who of its people does a piece of work.</summary>
public sealed class DelegationTests
{
    [Fact]
    public async Task Work_GivenToAColleague_NamesThem_AndLeavesTheStatus()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-10"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        var officer = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0], name: "Trần Thị Đầu Mối");
        await sen.Given.AccountAsync(Role.UnitHead, given.Communes[0], name: "Lê Văn Trưởng");

        var page = await sen.As(officer.Actor).GetAsync($"/viec/{id}");
        var done = await page.Form("Phân công").Choose("Người thực hiện", "Lê Văn Trưởng").SubmitAsync();

        Assert.True(done.Has("Đã phân công."));
        Assert.True(done.Has("phân công cho Lê Văn Trưởng."));
        Assert.Contains(done.Document.QuerySelectorAll(".side dd"), d => d.TextContent == "Lê Văn Trưởng");
        Assert.Equal(StatusDetail.NotAccepted, AssignmentStatus.On(SenHost.Today, (await sen.WorkOfAsync(given.Communes[0]))[0].Now).Detail);
    }

    [Fact]
    public async Task Work_GivenToSomebodyElse_OrBySomebodyElse_IsRefused()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-10"));
        var id = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        var mine = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[0]);
        var theirs = await sen.Given.AccountAsync(Role.FocalOfficer, given.Communes[1]);

        (await DelegateAsync(sen, mine.Actor, id, theirs.Id)).Expect("assignment.not-of-unit");
        (await DelegateAsync(sen, mine.Actor, id, null)).Expect();
        Assert.Empty(await sen.QueryAsync(db => Task.FromResult(db.Set<AssignmentEvent>().Where(e => e.Kind == AssignmentEventKind.Delegated).ToList())));
        (await DelegateAsync(sen, theirs.Actor, id, theirs.Id)).Expect("assignment.not-found");
        (await DelegateAsync(sen, given.PlanOfficer, id, mine.Id)).Expect("assignment.not-found");
    }

    private static Task<Result> DelegateAsync(SenHost sen, Actor actor, AssignmentId id, UserId? person) =>
        sen.ActAsync<DelegateWork, Result>(actor, (op, p) => op.RunAsync(new(id, 1, person), p, default));
}
