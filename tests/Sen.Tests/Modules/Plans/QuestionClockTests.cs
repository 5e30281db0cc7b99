using CsCheck;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Reference;

namespace Sen.Tests.Modules.Plans;

/// <summary>Time that stops with a question, and time that is given.</summary>
public sealed class QuestionClockTests
{
    private static readonly WorkingCalendar Calendar = ShippedCalendar.Calendar;

    /// <summary>April 2026: Friday 24, then Sunday 26 Hung Kings with Monday 27 off for it, Thursday 30 and Friday 1 May off.</summary>
    [Theory]
    [InlineData("2026-04-24", "2026-05-04")]
    [InlineData("2026-04-29", "2026-05-06")]
    [InlineData("2026-12-30", "2027-01-05")]
    public void AnswerBy_IsThreeWorkingDaysLater(string asked, string by) => Assert.Equal(Day(by), QuestionClock.AnswerBy(Day(asked), Calendar).Expect());

    [Theory]
    [InlineData("2026-11-16", "2026-11-16", "2026-11-18")]
    [InlineData("2026-11-16", "2026-11-17", "2026-11-19")]
    [InlineData("2026-11-13", "2026-11-16", "2026-11-19")]
    [InlineData("2026-11-16", "2026-11-20", "2026-11-24")]
    [InlineData("2026-11-18", "2026-11-21", "2026-11-23")]
    [InlineData("2026-11-18", "2026-11-25", "2026-11-25")]
    public void LastDayAfter_GivesBackTheWorkingDaysBetweenQuestionAndAnswer(string asked, string answered, string last) =>
        Assert.Equal(Day(last), QuestionClock.LastDayAfter(Day("2026-11-18"), Day(asked), Day(answered), Calendar).Expect());

    /// <summary>Whoever asked in time is never late at the moment of the answer, and never loses a day.</summary>
    [Fact]
    public void LastDayAfter_IsNeverBeforeTheAnswerNorBeforeTheOldLastDay() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 60], Gen.Int[0, 90]).Sample((start, left, waited) =>
        {
            var asked = Day("2026-01-05").AddDays(start);
            var (last, answered) = (asked.AddDays(left), asked.AddDays(waited));
            var after = QuestionClock.LastDayAfter(last, asked, answered, Calendar).Expect();
            return after >= last && after >= answered;
        });

    [Fact]
    public void Answer_WhenTheCalendarEnds_IsAProblemAndChangesNothing()
    {
        var assignment = Accepted(Day("2027-12-30"));
        assignment.Query(At("2027-12-29"), "Danh sách gồm ai?").Expect();

        assignment.Answer(At("2027-12-31"), "Gồm tổ trưởng", Calendar).Expect("calendar.year-missing");

        Assert.NotNull(assignment.Now.QueriedAt);
    }

    [Fact]
    public void Query_BeforeTheLastDay_IsNotOverdueUntilTheAnswer_AndTheDaysComeBack()
    {
        var assignment = Accepted(Day("2026-11-18"));
        assignment.Query(At("2026-11-17"), "Danh sách gồm ai?").Expect();

        Assert.Equal(new AssignmentStatus(StatusKind.InProgressOnTime, StatusDetail.Queried, 1), On("2026-11-23", assignment));
        assignment.Complete(At("2026-11-23"), "Xong", []).Expect("assignment.question-open");
        assignment.Answer(At("2026-11-23"), "Gồm tổ trưởng", Calendar).Expect();

        Assert.Equal(Day("2026-11-24"), assignment.Now.LastDay);
        Assert.Equal(new AssignmentStatus(StatusKind.InProgressOnTime, StatusDetail.DueSoon, 1), On("2026-11-23", assignment));
    }

    [Fact]
    public void Query_AfterTheLastDay_StopsNothing()
    {
        var assignment = Accepted(Day("2026-11-18"));
        assignment.Query(At("2026-11-19"), "Danh sách gồm ai?").Expect();

        Assert.Equal(new AssignmentStatus(StatusKind.InProgressOverdue, StatusDetail.Queried, 2), On("2026-11-20", assignment));
        assignment.Answer(At("2026-11-20"), "Gồm tổ trưởng", Calendar).Expect();
        Assert.Equal(Day("2026-11-18"), assignment.Now.LastDay);
    }

    [Fact]
    public void TakenBack_IsAsIfNeverAsked()
    {
        var assignment = Accepted(Day("2026-11-18"));
        assignment.Query(At("2026-11-17"), "Danh sách gồm ai?").Expect();
        assignment.TakeBackQuery(At("2026-11-20")).Expect();

        Assert.Equal(new AssignmentStatus(StatusKind.InProgressOverdue, StatusDetail.None, 2), On("2026-11-20", assignment));
    }

    [Fact]
    public void Extension_CountsFromTheGrantOn()
    {
        var assignment = Accepted(Day("2026-11-18"));
        assignment.AskExtension(At("2026-11-18"), "Hai chủ hộ đi vắng", Day("2026-11-18")).Expect("assignment.not-later");
        assignment.AskExtension(At("2026-11-18"), "Hai chủ hộ đi vắng", Day("2026-11-30")).Expect();
        assignment.AskExtension(At("2026-11-18"), "Hai chủ hộ đi vắng", Day("2026-11-30")).Expect("assignment.extension-pending");
        Assert.True(On("2026-11-20", assignment).IsOverdue);

        assignment.GrantExtension(At("2026-11-20"), Day("2026-11-19"), null).Expect("assignment.not-later");
        assignment.GrantExtension(At("2026-11-20"), Day("2026-11-27"), null).Expect();

        Assert.False(On("2026-11-20", assignment).IsOverdue);
        Assert.Equal(1, assignment.Now.Extensions);
        var yesterday = AssignmentDates.Of(assignment.Events, Day("2026-11-18"), At("2026-11-19").At.AddHours(10))!;
        Assert.True(AssignmentStatus.On(Day("2026-11-19"), yesterday).IsOverdue);
    }

    [Fact]
    public void Extension_AfterTheLastDay_CannotBeAsked()
    {
        var assignment = Accepted(Day("2026-11-18"));

        assignment.AskExtension(At("2026-11-19"), "Chưa kịp", Day("2026-11-30")).Expect("assignment.too-late-to-ask");
        assignment.GrantExtension(At("2026-11-19"), Day("2026-11-30"), null).Expect("assignment.no-extension-asked");
    }

    [Fact]
    public void Urge_OnlyTheLate_AndOnceADay()
    {
        var assignment = Accepted(Day("2026-11-18"));

        assignment.Urge(At("2026-11-18"), null).Expect("assignment.not-late");
        assignment.Urge(At("2026-11-19"), null).Expect();
        assignment.Urge(At("2026-11-19"), null).Expect("assignment.urged-today");
        assignment.Urge(At("2026-11-20"), null).Expect();

        Assert.Equal(2, assignment.Now.Urgings);
    }

    [Fact]
    public void Withdrawn_IsOutOfEverything()
    {
        var assignment = Accepted(Day("2026-11-18"));
        assignment.Withdraw(At("2026-11-20"), "Kế hoạch điều chỉnh").Expect();

        Assert.Equal(new AssignmentStatus(StatusKind.Cancelled, StatusDetail.None, null), On("2026-11-24", assignment));
        assignment.Complete(At("2026-11-24"), "Xong", []).Expect("assignment.withdrawn");
        assignment.Query(At("2026-11-24"), "Sao?").Expect("assignment.withdrawn");
        assignment.Urge(At("2026-11-24"), null).Expect("assignment.withdrawn");
    }

    private static AssignmentStatus On(string day, Assignment assignment) => AssignmentStatus.On(Day(day), assignment.Now);

    private static Assignment Accepted(DateOnly lastDay)
    {
        var assignment = Assignment.Issue(
            new PlanTask { Id = TaskId.New(), PlanId = PlanId.New() }, new TaskOccurrence { Id = Guid.CreateVersion7(), LastDay = lastDay }, UnitId.New(), AgencyRole.Lead, At("2026-10-05"));
        assignment.Accept(At("2026-10-06")).Expect();
        return assignment;
    }

    private static By At(string day) => new(UserId.From(new Guid("00000000-0000-7000-8000-000000000009")), null, VietnamTime.StartOf(Day(day)).AddHours(9));

    private static DateOnly Day(string day) => DateOnly.Parse(day, null);
}
