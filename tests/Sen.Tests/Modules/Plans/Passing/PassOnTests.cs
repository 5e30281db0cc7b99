using Sen.Kernel.Places;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Passing;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;
using Sen.Tests.Modules.Plans.Work;

namespace Sen.Tests.Modules.Plans.Passing;

/// <summary>What units that have ended left undone passes to their successors.</summary>
public sealed class PassOnTests : IAsyncLifetime
{
    private SenHost sen = null!;
    private PlanGiven given = null!;

    private DateOnly Ended { get; } = SenHost.Today.AddDays(1);

    public async ValueTask InitializeAsync()
    {
        sen = await SenHost.StartAsync();
        given = await PlanGiven.CityAsync(sen, communes: 5);
    }

    public ValueTask DisposeAsync() => sen.DisposeAsync();

    [Fact]
    public async Task Pass_OfAnEndedUnit_GivesItsOpenWorkToTheChosenSuccessor_AndLeavesConfirmedWork()
    {
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai"), PlanGiven.ToCommunes("Ba"));
        var (old, heir) = (given.Communes[0], given.Communes[1]);
        var work = await sen.WorkOfAsync(old);
        await sen.AcceptAsync(given.FocalOfficer(0), [.. work.Select(w => w.Id)]);
        await sen.ReportAsync(given.FocalOfficer(0), work[0].Id);
        await sen.ConfirmAsync(given.PlanOfficer, work[0].Id);
        await sen.ReportAsync(given.FocalOfficer(0), work[1].Id);
        await EndAsync(old, heir, given.Communes[2]);

        var passed = (await sen.PassAsync(given.PlanOfficer, plan, Ended, new PassOnWork.Choice(old, null, heir))).Expect();

        Assert.Equal(new PassOnWork.Output(2, 1, 1), passed);
        var (confirmed, reported, begun) = (await sen.AssignmentAsync(work[0].Id), await sen.AssignmentAsync(work[1].Id), await sen.AssignmentAsync(work[2].Id));
        Assert.Equal((old, old), (confirmed.GivenTo, confirmed.UnitId));
        Assert.Equal((old, heir), (reported.GivenTo, reported.UnitId));
        Assert.NotNull(reported.Now.CompletedOn);
        Assert.Null(begun.Now.AcceptedAt);
        Assert.Equal(work[2].Now.LastDay, begun.Now.LastDay);
        Assert.Equal(heir, begun.Now.UnitId);
        Assert.All(begun.Dates.Where(d => d.ValidTo is not null), d => Assert.Equal(old, d.UnitId));
    }

    [Fact]
    public async Task Pass_WithAChoiceForATask_SendsThatTaskElsewhere()
    {
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"), PlanGiven.ToCommunes("Hai"));
        var (old, heir, other) = (given.Communes[0], given.Communes[1], given.Communes[2]);
        var work = await sen.WorkOfAsync(old);
        await EndAsync(old, heir, other);

        var passed = (await sen.PassAsync(given.PlanOfficer, plan, Ended, new(old, null, heir), new(old, work[1].TaskId, other))).Expect();

        Assert.Equal(new PassOnWork.Output(2, 1, 2), passed);
        Assert.Equal(heir, (await sen.AssignmentAsync(work[0].Id)).UnitId);
        Assert.Equal(other, (await sen.AssignmentAsync(work[1].Id)).UnitId);
    }

    [Fact]
    public async Task Pass_OfSeveralUnitsIntoOne_KeepsEachAssignment()
    {
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var heir = given.Communes[4];
        foreach (var old in given.Communes[..4])
            await EndAsync(old, heir);

        (await sen.PassAsync(given.PlanOfficer, plan, Ended, [.. given.Communes[..4].Select(old => new PassOnWork.Choice(old, null, heir))])).Expect();

        var work = await sen.WorkOfAsync(heir);
        Assert.Equal(given.Communes.OrderBy(c => c.Value), work.Select(w => w.GivenTo).OrderBy(c => c.Value));
        Assert.Single(work.Select(w => w.OccurrenceId).Distinct());
    }

    [Fact]
    public async Task Pass_ThatSaysSomethingWrong_IsRefusedAndPassesNothing()
    {
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var (old, heir, stranger) = (given.Communes[0], given.Communes[1], given.Communes[3]);
        await EndAsync(old, heir, given.Communes[2]);
        await EndAsync(given.Communes[4], heir);
        var before = await sen.WorkOfAsync(old);

        async Task<string> CodeAsync(Actor? actor, DateOnly day, params PassOnWork.Choice[] choices) => (await sen.PassAsync(actor ?? given.PlanOfficer, plan, day, choices)).Problem!.Code;

        Assert.Equal("passing.not-a-successor", await CodeAsync(null, Ended, new(given.Communes[4], null, heir), new(old, null, stranger)));
        Assert.Equal("passing.unit-still-there", await CodeAsync(null, Ended, new PassOnWork.Choice(heir, null, stranger)));
        Assert.Equal("passing.too-early", await CodeAsync(null, Ended.AddDays(-1), new PassOnWork.Choice(old, null, heir)));
        Assert.Equal("passing.ahead", await CodeAsync(null, Ended.AddDays(9), new PassOnWork.Choice(old, null, heir)));
        Assert.Equal("passing.nobody-chosen", await CodeAsync(null, Ended));
        Assert.Equal("plan.not-found", await CodeAsync(given.FocalOfficer(1), Ended, new PassOnWork.Choice(old, null, heir)));
        Assert.Equal("plan.not-found", await CodeAsync(PlanGiven.As(Role.PlanOfficer, given.Finance), Ended, new PassOnWork.Choice(old, null, heir)));
        Assert.Equal(before.Select(w => (w.Id, w.Version)), (await sen.WorkOfAsync(old)).Select(w => (w.Id, w.Version)));

        (await sen.PassAsync(given.PlanOfficer, plan, Ended, new PassOnWork.Choice(old, null, heir))).Expect();
        Assert.Equal("passing.meanwhile", await CodeAsync(null, Ended, new(old, null, heir), new(given.Communes[4], null, heir)));
        Assert.NotEmpty(await sen.WorkOfAsync(given.Communes[4]));
    }

    [Fact]
    public async Task Successor_ActsOnWhatItTookOver_AndTheOldUnitNoLonger()
    {
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        var (old, heir) = (given.Communes[0], given.Communes[1]);
        var id = (await sen.WorkOfAsync(old))[0].Id;
        await EndAsync(old, heir);
        (await sen.PassAsync(given.PlanOfficer, plan, Ended, new PassOnWork.Choice(old, null, heir))).Expect();

        await Assert.ThrowsAnyAsync<Exception>(() => sen.AcceptAsync(given.FocalOfficer(0), id));
        await sen.AcceptAsync(given.FocalOfficer(1), id);
        await sen.ReportAsync(given.FocalOfficer(1), id);
        await sen.ConfirmAsync(given.PlanOfficer, id);

        Assert.NotNull((await sen.AssignmentAsync(id)).Now.ConfirmedAt);
    }

    [Fact]
    public async Task Heirs_OverSeveralSteps_AreThoseThatExist()
    {
        var plan = await given.IssuedAsync(PlanGiven.ToCommunes("Một"));
        await EndAsync(given.Communes[0], given.Communes[1]);
        await EndAsync(given.Communes[1], given.Communes[2]);

        (await sen.PassAsync(given.PlanOfficer, plan, Ended, new PassOnWork.Choice(given.Communes[0], null, given.Communes[2]))).Expect();

        Assert.Equal(2, (await sen.WorkOfAsync(given.Communes[2])).Count);
    }

    /// <summary>Ends tomorrow; and then it is the day after.</summary>
    private async Task EndAsync(UnitId old, params UnitId[] heirs)
    {
        await sen.EndAsync(old, Ended, hasDefault: true, heirs);
        if (Instants.DayInVietnam(sen.Time.GetUtcNow()) < Ended)
            sen.Time.Advance(TimeSpan.FromDays(2));
    }
}
