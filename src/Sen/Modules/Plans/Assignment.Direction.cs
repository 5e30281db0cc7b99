using Sen.Kernel.Results;
using Sen.Platform.Time;

namespace Sen.Modules.Plans;

/// <summary>
/// A leader's words on this work and the unit's answers. They lie beside the work: no date of it changes, whoever is about to report is not held up, and
/// they can be spoken as long as the work is not withdrawn.
/// </summary>
public sealed partial class Assignment
{
    public Result Direct(By leader, Directive directive)
    {
        if (Now.WithdrawnAt is not null)
            return Problems.Withdrawn;
        Say(AssignmentEventKind.Directed, leader, directive, [], directive.Text, directive.LastDay);
        return Result.Done;
    }

    /// <summary>The unit tells what it did. An answer can be given once, and again after it came back.</summary>
    /// <param name="said">What happened so far to this directive at this unit.</param>
    public Result AnswerDirective(By by, Directive directive, IReadOnlyList<AssignmentEvent> said, string answer, IReadOnlyList<Evidence> evidence)
    {
        if (Now.WithdrawnAt is not null)
            return Problems.Withdrawn;
        if (!StandingOf(by, directive, said).IsOwed)
            return Problems.DirectiveNotOpen;
        if (string.IsNullOrWhiteSpace(answer))
            return Problems.DirectiveAnswerMissing;
        Say(AssignmentEventKind.DirectiveAnswered, by, directive, said, answer, evidence: evidence);
        return Result.Done;
    }

    /// <summary>The leader wants more, by the day that stands, or until a new one; once it has passed, a new one must be said: nobody is late for what was not asked.</summary>
    public Result ReturnDirective(By leader, Directive directive, IReadOnlyList<AssignmentEvent> said, string reason, DateOnly? until)
    {
        var standing = StandingOf(leader, directive, said);
        if (standing.Step != DirectiveStep.Answered)
            return Problems.DirectiveNotAnswered;
        if (string.IsNullOrWhiteSpace(reason))
            return Problems.DirectiveReasonMissing;
        var today = Instants.DayInVietnam(leader.At);
        if (until is null && standing.LastDay < today)
            return Problems.DirectiveNewDayMissing(standing.LastDay);
        if (until < today)
            return Problems.DirectiveDayPast(today);
        Say(AssignmentEventKind.DirectiveReturned, leader, directive, said, reason, until ?? standing.LastDay);
        return Result.Done;
    }

    /// <summary>The leader has what was asked for, or asks no more.</summary>
    public Result CloseDirective(By leader, Directive directive, IReadOnlyList<AssignmentEvent> said, string? note)
    {
        if (StandingOf(leader, directive, said).Step == DirectiveStep.Closed)
            return Problems.DirectiveClosed;
        Say(AssignmentEventKind.DirectiveClosed, leader, directive, said, note);
        return Result.Done;
    }

    private static DirectiveStanding StandingOf(By by, Directive directive, IReadOnlyList<AssignmentEvent> said) =>
        DirectiveStanding.On(Instants.DayInVietnam(by.At), directive.LastDay, said);

    private void Say(AssignmentEventKind kind, By by, Directive directive, IReadOnlyList<AssignmentEvent> said, string? words, DateOnly? day = null, IReadOnlyList<Evidence>? evidence = null)
    {
        // Two acts of one instant still have an order.
        var at = said.Count > 0 && said[^1].At >= by.At ? said[^1].At.AddMicroseconds(1) : by.At;
        Events.Add(AssignmentEvent.Of(Id, kind, by with { At = at }, words, evidence, day, directive: directive.Id, step: said.Count));
    }
}
