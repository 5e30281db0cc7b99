using CsCheck;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;

namespace Sen.Tests.Modules.Plans;

public sealed class StatusTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 18);
    private static readonly By Officer = new(UserId.New(), UnitId.New(), At(2026, 10, 5, 8, 30));

    [Theory]
    [InlineData(23, 59, 59, StatusKind.DoneOnTime)]
    [InlineData(24, 0, 0, StatusKind.DoneLate)]
    public void Done_WhenCompletedAroundMidnightOfTheLastDay_TurnsLateOnlyAfterIt(int hour, int minute, int second, StatusKind expected)
    {
        var assignment = Issued();
        assignment.Accept(Officer).Expect();
        var completed = At(2026, 11, 18, 0, 0).AddHours(hour).AddMinutes(minute).AddSeconds(second);
        assignment.Complete(Officer with { At = completed }, "Xong", []).Expect();
        assignment.Confirm(Officer with { At = completed.AddDays(10) }).Expect();

        Assert.Equal(expected, AssignmentStatus.On(new(2026, 12, 31), assignment.Now).Kind);
    }

    [Fact]
    public void Completed_WhenNotYetConfirmed_StopsTheOverdueClock()
    {
        var assignment = Issued();
        assignment.Accept(Officer).Expect();
        assignment.Complete(Officer with { At = At(2026, 11, 20, 9, 0) }, "Xong", []).Expect();

        var status = AssignmentStatus.On(new(2026, 12, 20), assignment.Now);

        Assert.Equal(new AssignmentStatus(StatusKind.InProgressOverdue, StatusDetail.AwaitingConfirmation, 2), status);
    }

    [Fact]
    public void Returned_ReopensAsIfNeverCompleted()
    {
        var assignment = Issued();
        assignment.Accept(Officer).Expect();
        assignment.Complete(Officer with { At = At(2026, 11, 10, 9, 0) }, "Xong", []).Expect();
        assignment.Return(Officer with { At = At(2026, 11, 12, 9, 0) }, "Thiếu danh sách").Expect();

        Assert.Equal(new AssignmentStatus(StatusKind.InProgressOnTime, StatusDetail.Returned, 5), AssignmentStatus.On(new(2026, 11, 13), assignment.Now));
        Assert.Equal(new AssignmentStatus(StatusKind.InProgressOverdue, StatusDetail.Returned, 6), AssignmentStatus.On(new(2026, 11, 24), assignment.Now));
    }

    [Theory]
    [InlineData("2026-11-10", StatusKind.NotDue, StatusDetail.NotAccepted, 8)]
    [InlineData("2026-11-18", StatusKind.NotDue, StatusDetail.NotAccepted, 0)]
    [InlineData("2026-11-19", StatusKind.InProgressOverdue, StatusDetail.NotAccepted, 1)]
    public void NeverAccepted_IsNotDueThenOverdue(string day, StatusKind kind, StatusDetail detail, int days) =>
        Assert.Equal(new AssignmentStatus(kind, detail, days), AssignmentStatus.On(DateOnly.Parse(day, null), Issued().Now));

    [Theory]
    [InlineData("2026-11-10", StatusDetail.None)]
    [InlineData("2026-11-11", StatusDetail.DueSoon)]
    public void Accepted_IsDueSoonSevenDaysBefore(string day, StatusDetail detail)
    {
        var assignment = Issued();
        assignment.Accept(Officer).Expect();

        Assert.Equal(detail, AssignmentStatus.On(DateOnly.Parse(day, null), assignment.Now).Detail);
    }

    [Fact]
    public void WithoutLastDay_IsNeverOverdue()
    {
        var assignment = Issued(lastDay: null);

        Assert.Equal(new AssignmentStatus(StatusKind.NotDue, StatusDetail.NotAccepted, null), AssignmentStatus.On(new(2030, 1, 1), assignment.Now));
    }

    [Fact]
    public void Acts_OutOfOrder_AreRefusedAndLeaveNoTrace()
    {
        var assignment = Issued();

        assignment.Complete(Officer, "Xong", []).Expect("assignment.not-accepted");
        assignment.Confirm(Officer).Expect("assignment.not-completed");
        assignment.Accept(Officer).Expect();
        assignment.Accept(Officer).Expect("assignment.already-accepted");
        assignment.Complete(Officer, "Xong", []).Expect();
        assignment.Complete(Officer, "Xong", []).Expect("assignment.already-completed");
        assignment.Return(Officer, " ").Expect("assignment.reason-missing");
        assignment.Confirm(Officer).Expect();
        assignment.Return(Officer, "Muộn").Expect("assignment.already-confirmed");

        Assert.Equal(
            [AssignmentEventKind.Issued, AssignmentEventKind.Accepted, AssignmentEventKind.Completed, AssignmentEventKind.Confirmed],
            assignment.Events.Select(e => e.Kind));
    }

    [Fact]
    public void Acts_OfOneInstant_KeepTheirOrder()
    {
        var assignment = Issued();
        foreach (var act in new Func<Assignment, Result>[] { a => a.Accept(Officer), a => a.Complete(Officer, "Xong", []), a => a.Return(Officer, "Sửa"), a => a.Complete(Officer, "Lại", []) })
            act(assignment).Expect();

        Assert.Equal(assignment.Events, assignment.Events.OrderBy(e => e.At));
        Assert.Equal(assignment.Events.Count, assignment.Events.Select(e => e.At).Distinct().Count());
        Assert.NotNull(AssignmentDates.Of(assignment.Events, LastDay, Officer.At.AddDays(1))!.CompletedOn);
    }

    /// <summary>The dates written beside the events say on every day what the events say, and a later event never changes an earlier day.</summary>
    [Fact]
    public void Dates_OnEveryDay_AreThoseOfTheEventsKnownThen() => RandomLife.Gen.Sample(history =>
    {
        var assignment = Replay(history);
        for (var day = new DateOnly(2026, 10, 1); day <= new DateOnly(2027, 2, 28); day = day.AddDays(1))
        {
            var end = At(day.Year, day.Month, day.Day, 0, 0).AddDays(1).AddMicroseconds(-1);
            var stored = assignment.Dates.SingleOrDefault(d => d.ValidFrom <= end && (d.ValidTo is null || end < d.ValidTo));
            var computed = AssignmentDates.Of(assignment.Events, LastDay, end);
            if (computed is null != stored is null)
                return false;
            if (stored is not null && AssignmentStatus.On(day, stored) != AssignmentStatus.On(day, computed!))
                return false;
        }

        return true;
    });

    /// <summary>The rule that the database runs is the rule of the page.</summary>
    [Fact]
    public void KindOn_AsAnExpression_EqualsTheFunction() => RandomLife.Gen.Sample(history =>
    {
        var dates = Replay(history).Dates;
        for (var day = new DateOnly(2026, 10, 1); day <= new DateOnly(2027, 2, 28); day = day.AddDays(1))
        {
            var rule = AssignmentStatus.KindOn(day).Compile();
            if (dates.Exists(d => rule(d) != AssignmentStatus.On(day, d).Kind))
                return false;
        }

        return true;
    });

    /// <summary>What is recorded later never changes what an earlier day showed: an extension granted today leaves yesterday's board as it was.</summary>
    [Fact]
    public void Status_OfADayThatPassed_IsNotChangedByWhatComesLater() => RandomLife.Gen.Sample(history =>
    {
        var whole = Replay(history);
        for (var known = 1; known < whole.Events.Count; known++)
        {
            var day = Instants.DayInVietnam(whole.Events[known].At).AddDays(-1);
            var end = At(day.Year, day.Month, day.Day, 0, 0).AddDays(1).AddMicroseconds(-1);
            var then = AssignmentDates.Of(whole.Events.Take(known), LastDay, end);
            var stored = whole.Dates.SingleOrDefault(d => d.ValidFrom <= end && (d.ValidTo is null || end < d.ValidTo));
            if (then is null != stored is null || (stored is not null && AssignmentStatus.On(day, stored) != AssignmentStatus.On(day, then!)))
                return false;
        }

        return true;
    });

    private static Assignment Replay((int What, int Hours)[] history)
    {
        var assignment = Issued();
        assignment.Live(history, Officer);
        return assignment;
    }

    private static Assignment Issued() => Issued(LastDay);

    private static Assignment Issued(DateOnly? lastDay) => Assignment.Issue(
        new PlanTask { Id = TaskId.New(), PlanId = PlanId.New() },
        new TaskOccurrence { Id = Guid.CreateVersion7(), LastDay = lastDay },
        Officer.Unit!.Value,
        AgencyRole.Lead,
        Officer);

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) =>
        Instants.Truncate(new DateTimeOffset(year, month, day, hour, minute, 0, TimeSpan.FromHours(7)));
}
