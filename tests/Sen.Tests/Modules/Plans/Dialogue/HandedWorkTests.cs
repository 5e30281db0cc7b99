using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Dialogue;
using Sen.Platform.Authorisation;
using Sen.Tests.Modules.Access;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Dialogue;

/// <summary>Work that was given to an officer inside the unit passes on with everything else.</summary>
public sealed class HandedWorkTests
{
    [Fact]
    public async Task OpenWork_GivenToWhoHandsOver_PassesOn_AndNothingElseDoes()
    {
        await using var sen = await SenHost.StartAsync();
        var (given, from, to, head) = await WorkAsync(sen);
        var work = await sen.WorkOfAsync(given.Communes[0]);
        var (open, reported, done, others) = (work[0].Id, work[1].Id, work[2].Id, work[3].Id);
        await sen.AcceptAsync(from.Actor, [.. work.Select(w => w.Id)]);
        foreach (var id in new[] { open, reported, done })
            await DelegateAsync(sen, head, id, from);
        await DelegateAsync(sen, head, others, from);
        await DelegateAsync(sen, head, others, head);
        foreach (var id in new[] { reported, done })
            await sen.ReportAsync(from.Actor, id);
        await sen.ConfirmAsync(given.PlanOfficer, done);

        using var client = await sen.ClientAsync(from);
        var page = await client.GetAsync($"/ban-giao?tu={from.Id}&den={to.Id}");
        Assert.True(page.Has("2 việc đang phân công cho người này chuyển sang người nhận."));
        await page.Form("Gửi bàn giao để xác nhận").SubmitAsync();
        Assert.Equal(from.Id, await DoneByAsync(sen, open));
        var handover = await sen.QueryAsync(db => db.Handovers.Select(h => h.Id).SingleAsync());
        (await HandoverTests.ConfirmAsync(sen, head, handover)).Expect();

        Assert.Equal([to.Id, to.Id, from.Id, head.Id], [await DoneByAsync(sen, open), await DoneByAsync(sen, reported), await DoneByAsync(sen, done), await DoneByAsync(sen, others)]);
        Assert.True((await sen.As(head.Actor).GetAsync($"/viec/{open}")).Has("Nguyễn Thị Giao, UBND phường Số 1 phân công cho Trần Văn Nhận."));
    }

    [Fact]
    public async Task Handover_ThatBreaksInTheMiddle_MovesNothing()
    {
        await using var sen = await SenHost.StartAsync(services => services.AddScoped<IHandover, Breaks>());
        var (given, from, to, head) = await WorkAsync(sen);
        var open = (await sen.WorkOfAsync(given.Communes[0]))[0].Id;
        await DelegateAsync(sen, head, open, from);
        var id = (await HandoverTests.HandOverAsync(sen, from, from, to)).Expect().Id;

        await Assert.ThrowsAsync<InvalidOperationException>(() => HandoverTests.ConfirmAsync(sen, head, id));

        Assert.Equal(from.Id, await DoneByAsync(sen, open));
        Assert.True((await CoverTests.ActorAsync(sen, from)).Has(Role.FocalOfficer, given.Communes[0]));
        Assert.Empty((await CoverTests.ActorAsync(sen, to)).Grants);
        Assert.True(await sen.QueryAsync(db => db.Handovers.AnyAsync(h => h.SettledAt == null)));
    }

    private static async Task<(PlanGiven Given, Person From, Person To, Person Head)> WorkAsync(SenHost sen)
    {
        var given = await PlanGiven.CityAsync(sen);
        await given.IssuedAsync([.. Enumerable.Range(1, 4).Select(i => PlanGiven.ToCommunes($"Rà soát {i}", "2026-12-10"))]);
        var ward = given.Communes[0];
        return (given, await sen.Given.AccountAsync(Role.FocalOfficer, ward, name: "Nguyễn Thị Giao"), await sen.Given.AccountAsync([], ward, name: "Trần Văn Nhận"),
            await sen.Given.AccountAsync(Role.UnitHead, ward, name: "Lê Văn Trưởng"));
    }

    private static async Task DelegateAsync(SenHost sen, Person by, AssignmentId id, Person to)
    {
        var version = await sen.QueryAsync(db => db.Assignments.Where(a => a.Id == id).Select(a => a.Version).SingleAsync());
        (await sen.ActAsync<DelegateWork, Result>(by.Actor, (op, p) => op.RunAsync(new(id, version, to.Id), p, default))).Expect();
    }

    private static Task<UserId?> DoneByAsync(SenHost sen, AssignmentId id) => sen.QueryAsync(db => db.Set<AssignmentEvent>()
        .Where(e => e.AssignmentId == id && e.Kind == AssignmentEventKind.Delegated).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Select(e => e.ToUserId).FirstOrDefaultAsync());

    private sealed class Breaks : IHandover
    {
        public Task<IReadOnlyList<string>> TellAsync(Handing handing, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([]);

        public Task MoveAsync(Handing handing, CancellationToken cancel) => throw new InvalidOperationException("It breaks.");
    }
}
