using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Access.Cover;
using Sen.Modules.Plans.Notices;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Access;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>Who stands in for a colleague does the work, is told of it, and is named with the colleague.</summary>
public sealed class StandInTests
{
    [Fact]
    public async Task Act_OfWhoStandsIn_IsShownAsSuch_AlsoWhenTheCoverIsOver()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-10"));
        var ward = given.Communes[0];
        var (away, stand, head) = await StaffAsync(sen, ward);
        await CoverTests.CoveredAsync(sen, away, head, new(Role.FocalOfficer, ward, away.Id), stand, SenHost.Today, SenHost.Today.AddDays(2));
        var id = (await sen.WorkOfAsync(ward))[0].Id;

        await sen.AcceptAsync(await CoverTests.ActorAsync(sen, stand), id);
        sen.Time.Advance(TimeSpan.FromDays(5));
        await sen.ReportAsync(away.Actor, id);

        var page = await sen.As(away.Actor).GetAsync($"/viec/{id}");
        Assert.True(page.Has("Trần Văn Thay (thay Nguyễn Thị Vắng), UBND phường Số 1"));
        Assert.False(page.Has("Nguyễn Thị Vắng (thay"));
        (await sen.ActAsync<Sen.Modules.Plans.Assignments.AcceptAssignments, Result>(await CoverTests.ActorAsync(sen, stand), (op, p) => op.RunAsync([id], p, default))).Expect("assignment.not-found");
    }

    [Fact]
    public async Task Act_OfAnActingHead_IsShownAsSuch_ButNotWhatTheyDoInARoleOfTheirOwn()
    {
        await using var sen = await SenHost.StartAsync();
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-10"));
        var (ward, other) = (given.Communes[0], given.Communes[1]);
        var first = await sen.Given.AccountAsync(Role.Administrator, given.HomeAffairs);
        var second = await sen.Given.AccountAsync(Role.Administrator, given.HomeAffairs);
        var acting = await sen.Given.AccountAsync([], ward, name: "Trần Văn Quyền");
        var officer = await sen.Given.AccountAsync(Role.FocalOfficer, other, name: "Phạm Thị Hai");
        foreach (var (unit, person) in new[] { (ward, acting), (other, officer) })
            await CoverTests.CoveredAsync(sen, first, second, new(Role.UnitHead, unit, null), person, SenHost.Today, SenHost.Today.AddDays(2));
        var (mine, theirs) = ((await sen.WorkOfAsync(ward))[0].Id, (await sen.WorkOfAsync(other))[0].Id);

        await sen.AcceptAsync(await CoverTests.ActorAsync(sen, acting), mine);
        await sen.AcceptAsync(await CoverTests.ActorAsync(sen, officer), theirs);

        Assert.True((await sen.As(await CoverTests.ActorAsync(sen, acting)).GetAsync($"/viec/{mine}")).Has("Trần Văn Quyền (quyền thủ trưởng), UBND phường Số 1"));
        var page = await sen.As(officer.Actor).GetAsync($"/viec/{theirs}");
        Assert.True(page.Has("Phạm Thị Hai, UBND phường Số 2"));
        Assert.False(page.Has("quyền thủ trưởng"));
    }

    [Fact]
    public async Task LettersAndNotices_ReachWhoStandsIn_AndWhoIsAwayToo()
    {
        await using var sen = await SenHost.StartAsync(with: s => s with { PublicAddress = "https://sen.example/" });
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync(PlanGiven.ToCommunes("Rà soát", "2026-12-10"));
        var ward = given.Communes[0];
        var (away, stand, head) = await StaffAsync(sen, ward);
        Assert.Equal(0, await LettersToAsync(sen, "thay@sen.example"));
        await CoverTests.CoveredAsync(sen, away, head, new(Role.FocalOfficer, ward, away.Id), stand, SenHost.Today, SenHost.Today.AddDays(2));

        await sen.InScopeAsync(s => s.GetRequiredService<SendDigests>().SendAsync(default));

        Assert.Equal(1, await LettersToAsync(sen, "thay@sen.example"));
        Assert.Equal(1, await LettersToAsync(sen, "vang@sen.example"));
        Assert.True((await sen.As(await CoverTests.ActorAsync(sen, stand)).GetAsync("/thong-bao")).Has("Rà soát"));
    }

    private static async Task<int> LettersToAsync(SenHost sen, string address)
    {
        if (!Directory.Exists(sen.Settings.Folder.Mail))
            return 0;
        var letters = await Task.WhenAll(Directory.GetFiles(sen.Settings.Folder.Mail, "*.eml", SearchOption.AllDirectories).Select(f => File.ReadAllTextAsync(f)));
        return letters.Count(l => l.Contains(address, StringComparison.Ordinal));
    }

    private static async Task<(Person Away, Person Stand, Person Head)> StaffAsync(SenHost sen, UnitId ward) => (
        await sen.Given.AccountAsync(Role.FocalOfficer, ward, name: "Nguyễn Thị Vắng", email: "vang@sen.example"),
        await sen.Given.AccountAsync([], ward, name: "Trần Văn Thay", email: "thay@sen.example"),
        await sen.Given.AccountAsync(Role.UnitHead, ward, name: "Lê Văn Trưởng"));
}
