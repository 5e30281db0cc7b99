using CsCheck;
using Sen.Kernel.Places;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;

namespace Sen.Tests.Modules.Plans.Directives;

/// <summary>How a directive stands at one unit is told by its events alone.</summary>
public sealed class DirectiveStandingTests
{
    private static readonly DateOnly Last = new(2026, 12, 1);

    [Theory]
    [InlineData("", "2026-12-01", DirectiveStep.Waiting, 0)]
    [InlineData("", "2026-12-04", DirectiveStep.Waiting, 3)]
    [InlineData("a0", "2026-12-30", DirectiveStep.Answered, 0)]
    [InlineData("a2", "2026-12-30", DirectiveStep.Answered, 2)]
    [InlineData("a0 r0", "2026-12-04", DirectiveStep.Returned, 3)]
    [InlineData("a0 r5", "2026-12-04", DirectiveStep.Returned, 0)]
    [InlineData("a0 r5 a7", "2026-12-30", DirectiveStep.Answered, 2)]
    [InlineData("c0", "2026-12-30", DirectiveStep.Closed, 0)]
    [InlineData("a3 c4", "2026-12-30", DirectiveStep.Closed, 3)]
    [InlineData("a9 r19 c24", "2026-12-30", DirectiveStep.Closed, 0)]
    [InlineData("a9 r19 a15 c24", "2026-12-30", DirectiveStep.Closed, 0)]
    public void Standing_IsThatOfTheLastEvent(string story, string day, DirectiveStep step, int late)
    {
        var events = story.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((s, i) => Event(s[0], int.Parse(s[1..], null), i)).ToList();

        var standing = DirectiveStanding.On(DateOnly.ParseExact(day, "yyyy-MM-dd"), Last, events);

        Assert.Equal((step, late), (standing.Step, standing.LateDays));
    }

    /// <summary>Whatever is tried at whatever time: what is refused leaves no event, an answer never stands twice in a row, what is closed stays closed.</summary>
    [Fact]
    public void Acts_InAnyOrder_KeepTheirRules() => CsCheck.Gen.Int[0, 2].Array[0, 12].Sample(acts =>
    {
        var (assignment, directive) = Given();
        var said = new List<AssignmentEvent>(assignment.Events.Where(e => e.DirectiveId is not null));
        for (var i = 0; i < acts.Length; i++)
        {
            var by = By(i);
            var before = DirectiveStanding.On(Last, Last, said).Step;
            var result = acts[i] switch
            {
                0 => assignment.AnswerDirective(by, directive, said, "Đã làm", []),
                1 => assignment.ReturnDirective(by, directive, said, "Chưa đủ", null),
                _ => assignment.CloseDirective(by, directive, said, null),
            };
            var allowed = acts[i] switch { 0 => before is DirectiveStep.Waiting or DirectiveStep.Returned, 1 => before == DirectiveStep.Answered, _ => before != DirectiveStep.Closed };
            Assert.Equal(allowed, !result.IsProblem);
            Assert.Equal(said.Count + (allowed ? 1 : 0), assignment.Events.Count(e => e.DirectiveId is not null));
            said = [.. assignment.Events.Where(e => e.DirectiveId is not null)];
        }

        Assert.Equal(said.OrderBy(e => e.At).Select(e => e.Id), said.Select(e => e.Id));
        Assert.Equal(2, assignment.Dates.Count + 1);
    });

    private static (Assignment Assignment, Directive Directive) Given()
    {
        var task = new PlanTask { Id = TaskId.New(), PlanId = PlanId.New(), Text = "Việc" };
        var occurrence = new TaskOccurrence { Id = Guid.CreateVersion7(), TaskId = task.Id };
        var assignment = Assignment.Issue(task, occurrence, UnitId.New(), AgencyRole.Lead, By(-1));
        var directive = new Directive { Id = DirectiveId.New(), PlanId = task.PlanId, TaskId = task.Id, Text = "Làm ngay", LastDay = Last, At = By(0).At };
        Assert.False(assignment.Direct(By(0), directive).IsProblem);
        return (assignment, directive);
    }

    private static By By(int minutes) => new(UserId.New(), UnitId.New(), new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero).AddMinutes(minutes / 2));

    private static AssignmentEvent Event(char what, int days, int order)
    {
        var at = new DateTimeOffset(Last.AddDays(what == 'r' ? 0 : days), new TimeOnly(3, order), TimeSpan.Zero);
        return new AssignmentEvent
        {
            Kind = what switch { 'a' => AssignmentEventKind.DirectiveAnswered, 'r' => AssignmentEventKind.DirectiveReturned, _ => AssignmentEventKind.DirectiveClosed },
            At = at,
            Day = what == 'r' ? Last.AddDays(days) : null,
        };
    }
}
