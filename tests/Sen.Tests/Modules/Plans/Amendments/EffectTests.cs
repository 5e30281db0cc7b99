using CsCheck;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Amendments;
using Sen.Platform.Authorisation;

namespace Sen.Tests.Modules.Plans.Amendments;

/// <summary>The pure rule: what an amendment does to the work of one task.</summary>
public sealed class EffectTests
{
    private static readonly DateOnly Today = new(2026, 9, 15);
    private static readonly By Officer = new(UserId.New(), UnitId.New(), VietnamTime.StartOf(new(2026, 2, 24)));
    private static readonly PlanTask Task = new() { Id = TaskId.New(), PlanId = PlanId.New(), Code = "3.1.1" };
    private static readonly UnitId[] Units = [UnitId.New(), UnitId.New(), UnitId.New(), UnitId.New()];

    [Fact]
    public void NewLastDay_MovesOpenWork_AndLeavesWhatIsReported()
    {
        var time = Time(new(2026, 9, 30), 4);
        Do(time.Assignments[1], a => a.Accept(Officer), a => a.Complete(Officer, "Xong", []));
        Do(time.Assignments[2], a => a.Accept(Officer), a => a.Complete(Officer, "Xong", []), a => a.Confirm(Officer));

        var effect = Revised([time], new(2026, 11, 30));

        Assert.Equal((2, 2), (effect.Count(EffectKind.Moved), effect.Count(EffectKind.Kept)));
        Assert.All(effect.Work.Where(w => w.Kind == EffectKind.Moved), w => Assert.Equal(new DateOnly(2026, 11, 30), w.LastDay));
        Assert.True(Assert.Single(effect.Times).Moves);
    }

    [Fact]
    public void NewLastDay_ReplacesAnExtension_AndSaysSo()
    {
        var time = Time(new(2026, 9, 30), 2);
        Do(time.Assignments[0], a => a.Accept(Officer), a => a.AskExtension(Officer, "Chưa kịp", new(2026, 10, 10)), a => a.GrantExtension(Officer, new(2026, 10, 10), null));

        var effect = Revised([time], new(2026, 11, 30));

        Assert.Equal([true, false], effect.Work.Select(w => w.ReplacesExtension));
    }

    [Fact]
    public void SameLastDay_LeavesAnExtensionAlone()
    {
        var time = Time(new(2026, 9, 30), 2);
        Do(time.Assignments[0], a => a.Accept(Officer), a => a.AskExtension(Officer, "Chưa kịp", new(2026, 10, 10)), a => a.GrantExtension(Officer, new(2026, 10, 10), null));

        var effect = Revised([time], new(2026, 9, 30), rewords: true);

        Assert.Equal([new DateOnly(2026, 10, 10), new DateOnly(2026, 9, 30)], effect.Work.Select(w => w.LastDay));
        Assert.All(effect.Work, w => Assert.Equal(EffectKind.Reworded, w.Kind));
    }

    [Fact]
    public void OtherUnits_GetIt_AndThoseThatWereNamedBeforeLoseIt()
    {
        var time = Time(new(2026, 9, 30), 2);
        var units = new Dictionary<UnitId, AgencyRole> { [Units[1]] = AgencyRole.Coordinating, [Units[2]] = AgencyRole.Lead };

        var effect = Revised([time], new(2026, 9, 30), units);

        Assert.Equal(
            [(EffectKind.Withdrawn, Units[0], AgencyRole.Lead), (EffectKind.RoleChanged, Units[1], AgencyRole.Coordinating), (EffectKind.Given, Units[2], AgencyRole.Lead)],
            effect.Work.Select(w => (w.Kind, w.Unit, w.Role)));
    }

    [Fact]
    public void UnitThatWasStopped_IsGivenAgain_WhenItIsNamedAnew()
    {
        var time = Time(new(2026, 9, 30), 2);
        time.Assignments[0].Withdraw(Officer, "Thôi");

        Assert.Empty(Revised([time], new(2026, 9, 30), rewords: false).Work);
        var effect = Revised([time], new(2026, 9, 30), Units.Take(2).ToDictionary(u => u, _ => AgencyRole.Lead));
        Assert.Equal((EffectKind.Given, time.Assignments[0]), (Assert.Single(effect.Work).Kind, effect.Work[0].Assignment));
    }

    [Fact]
    public void LastDayThatHasPassed_IsRefused()
    {
        var result = EffectOfTask.Revised(Task, [Time(new(2026, 9, 30), 1)], [After(new(2026, 9, 14))], null, false, Today);

        result.Expect("amendment.day-passed");
    }

    [Fact]
    public void QuartersThatBecomeMonths_KeepWhatIsDone_AndGiveNothingThatIsPast()
    {
        var quarters = Enumerable.Range(1, 4).Select(q => Time(new DateOnly(2026, q * 3, 1).AddMonths(1).AddDays(-1), 1, q, new(2026, (q * 3) - 2, 1))).ToList();
        Do(quarters[0].Assignments[0], a => a.Accept(Officer), a => a.Complete(Officer, "Xong", []), a => a.Confirm(Officer));
        var months = Enumerable.Range(1, 12).Select(m => After(new DateOnly(2026, m, 1).AddMonths(1).AddDays(-1), m, new(2026, m, 1))).ToList();

        var effect = EffectOfTask.Revised(Task, quarters, months, null, false, Today).Expect();

        Assert.Equal((1, 3, 4), (effect.Count(EffectKind.Kept), effect.Count(EffectKind.Withdrawn), effect.Count(EffectKind.Given)));
        Assert.Equal([5, 6, 7, 8], effect.Times.Where(t => t.IsNew).Select(t => t.Row.Ordinal));
    }

    [Fact]
    public void NewTask_IsGivenForTheTimesToCome_AndRefusedWhenThereAreNone()
    {
        var months = Enumerable.Range(1, 12).Select(m => After(new DateOnly(2026, m, 1).AddMonths(1).AddDays(-1), m, new(2026, m, 1))).ToList();
        var units = Units.ToDictionary(u => u, _ => AgencyRole.Lead);

        Assert.Equal(4 * 4, EffectOfTask.Added(Task, months, units, Today).Expect().Count(EffectKind.Given));
        EffectOfTask.Added(Task, [After(new(2026, 9, 14))], units, Today).Expect("amendment.day-passed");
        Assert.Equal(4, EffectOfTask.Added(Task, [After(null)], units, Today).Expect().Count(EffectKind.Given));
    }

    /// <summary>Whatever lives the assignments had and whatever the amendment asks: each is named once at most, none that is reported complete changes.</summary>
    [Fact]
    public void AnyAmendment_TouchesEachOnce_AndNothingThatIsReported() =>
        Gen.Select(RandomLife.Gen.Array[4], Gen.Int[-3, 60], Gen.Bool.Array[4], Gen.Bool, Gen.Bool).Sample((lives, days, named, changesUnits, rewords) =>
        {
            var time = Time(new(2026, 9, 30), 4);
            foreach (var (assignment, life) in time.Assignments.Zip(lives))
                assignment.Live(life, Officer);
            var units = changesUnits ? Units.Where((_, i) => named[i]).ToDictionary(u => u, u => u == Units[0] ? AgencyRole.Coordinating : AgencyRole.Lead) : null;

            var result = EffectOfTask.Revised(Task, [time], [After(Today.AddDays(days))], units, rewords, Today);
            if (result.IsProblem)
            {
                Assert.True(days < 0);
                return;
            }

            var work = result.Value.Work;
            Assert.Equal(work.Count, work.Select(w => (w.Time, w.Unit)).Distinct().Count());
            foreach (var effect in work.Where(w => w.Assignment is not null))
            {
                var now = effect.Assignment!.Now;
                Assert.Equal(effect.Kind == EffectKind.Kept, now is { CompletedOn: not null, WithdrawnAt: null });
                Assert.Equal(effect.Kind == EffectKind.Given, now.WithdrawnAt is not null);
            }

            // After it, whoever is named has it; whoever is not has only what was reported before.
            if (units is not null && time.IsLive && days >= 0)
                Assert.Equal(units.Keys.Union(Reported(time)).ToHashSet(), HoldersAfter(time, work).ToHashSet());
        });

    private static IEnumerable<UnitId> Reported(TimeBefore time) => time.Assignments.Where(a => a.Now is { WithdrawnAt: null, CompletedOn: not null }).Select(a => a.UnitId);

    private static IEnumerable<UnitId> HoldersAfter(TimeBefore time, IReadOnlyList<WorkEffect> work) =>
        time.Assignments.Where(a => a.Now.WithdrawnAt is null).Select(a => a.UnitId)
            .Except(work.Where(w => w.Kind == EffectKind.Withdrawn).Select(w => w.Unit)).Union(work.Where(w => w.Kind == EffectKind.Given).Select(w => w.Unit));

    private static TaskEffect Revised(IReadOnlyList<TimeBefore> before, DateOnly last, IReadOnlyDictionary<UnitId, AgencyRole>? units = null, bool rewords = false) =>
        EffectOfTask.Revised(Task, before, [After(last)], units, rewords, Today).Expect();

    private static TimeAfter After(DateOnly? last, int ordinal = 1, DateOnly? from = null) =>
        new(2026, new Occurrence(ordinal, "Năm 2026", from ?? new(2026, 1, 1), from is null ? new(2026, 12, 31) : last!.Value, last));

    private static TimeBefore Time(DateOnly last, int units, int ordinal = 1, DateOnly? from = null)
    {
        var row = new TaskOccurrence { Id = Guid.CreateVersion7(), TaskId = Task.Id, Ordinal = ordinal, Year = 2026, Label = "Năm 2026", PeriodFrom = from ?? new(2026, 1, 1), PeriodTo = from is null ? new(2026, 12, 31) : last, LastDay = last };
        return new(row, [.. Units.Take(units).Select(u => Assignment.Issue(Task, row, u, AgencyRole.Lead, Officer))]);
    }

    private static void Do(Assignment assignment, params Func<Assignment, Sen.Kernel.Results.Result>[] acts)
    {
        foreach (var act in acts)
            act(assignment).Expect();
    }
}
