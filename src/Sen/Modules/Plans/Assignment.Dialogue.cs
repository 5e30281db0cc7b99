using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;

namespace Sen.Modules.Plans;

/// <summary>What unit and standing agency say to each other about work that is not done: questions, more time, urging, withdrawal.</summary>
public sealed partial class Assignment
{
    /// <summary>Đề nghị làm rõ: the unit asks what is meant. In time, it stops the clock until the answer.</summary>
    public Result Query(By by, string question)
    {
        if (Unfinished() is { } problem)
            return problem;
        if (Now.QueriedAt is not null)
            return Problems.QuestionOpen;
        if (Now.SubmittedOn is not null)
            return Problems.AwaitsHead;
        if (string.IsNullOrWhiteSpace(question))
            return Problems.QuestionMissing;
        Happen(AssignmentEventKind.Queried, by, question);
        return Result.Done;
    }

    /// <summary>The unit takes its question back; the clock runs on as if it had never been asked.</summary>
    public Result TakeBackQuery(By by)
    {
        if (Now.QueriedAt is null)
            return Problems.NoQuestion;
        Happen(AssignmentEventKind.QueryTakenBack, by);
        return Result.Done;
    }

    /// <summary>The standing agency answers; the working days that the unit waited come back to it.</summary>
    public Result Answer(By by, string answer, WorkingCalendar calendar)
    {
        if (Now.QueriedAt is null)
            return Problems.NoQuestion;
        if (string.IsNullOrWhiteSpace(answer))
            return Problems.AnswerMissing;
        DateOnly? moved = null;
        if (Now is { StoppedOn: { } stopped, LastDay: { } last })
        {
            var after = QuestionClock.LastDayAfter(last, stopped, Instants.DayInVietnam(by.At), calendar);
            if (after.IsProblem)
                return after.Problem;
            moved = after.Value == last ? null : after.Value;
        }

        Happen(AssignmentEventKind.Answered, by, answer, day: moved);
        return Result.Done;
    }

    /// <summary>Xin gia hạn: the unit asks for more time, while there is some left, with a reason and the day it wishes.</summary>
    public Result AskExtension(By by, string reason, DateOnly wished)
    {
        if (Answerable() is { } problem)
            return problem;
        if (Now.LastDay is not { } last)
            return Problems.NoLastDay;
        if (Instants.DayInVietnam(by.At) > last)
            return Problems.TooLateToAsk(last);
        if (Now.ExtensionAskedAt is not null)
            return Problems.ExtensionPending;
        if (string.IsNullOrWhiteSpace(reason))
            return Problems.ExtensionReasonMissing;
        if (wished <= last)
            return Problems.NotLater(last);
        Happen(AssignmentEventKind.ExtensionAsked, by, reason, day: wished);
        return Result.Done;
    }

    /// <summary>Gia hạn: the standing agency gives more time, until a day that it chooses. The new last day counts from now on.</summary>
    public Result GrantExtension(By by, DateOnly until, string? note)
    {
        if (Decidable() is { } problem)
            return problem;
        var today = Instants.DayInVietnam(by.At);
        if (until <= Now.LastDay || until < today)
            return Problems.NotLater(Now.LastDay!.Value < today ? today.AddDays(-1) : Now.LastDay.Value);
        Happen(AssignmentEventKind.ExtensionGranted, by, note, day: until);
        return Result.Done;
    }

    public Result RefuseExtension(By by, string reason)
    {
        if (Decidable() is { } problem)
            return problem;
        if (string.IsNullOrWhiteSpace(reason))
            return Problems.RefusalReasonMissing;
        Happen(AssignmentEventKind.ExtensionRefused, by, reason);
        return Result.Done;
    }

    /// <summary>Đôn đốc: the standing agency reminds a unit that is late; once a day at most, each one counted.</summary>
    public Result Urge(By by, string? note)
    {
        var today = Instants.DayInVietnam(by.At);
        if (Unfinished() is { } problem)
            return problem;
        if (!AssignmentStatus.On(today, Now).IsOverdue)
            return Problems.NotLate;
        if (Now.UrgedAt is { } urged && Instants.DayInVietnam(urged) == today)
            return Problems.UrgedToday;
        Happen(AssignmentEventKind.Urged, by, note);
        return Result.Done;
    }

    /// <summary>Phân công: who of the unit does it; null for nobody in particular. The unit goes on answering for it.</summary>
    public Result Delegate(By by, UserId? person)
    {
        if (Unfinished() is { } problem)
            return problem;
        Happen(AssignmentEventKind.Delegated, by, to: person);
        return Result.Done;
    }

    /// <summary>
    /// Words of the lead agency to this coordinating one, or its answer. Nothing is decided by them, so no date changes, and whoever is about to report or
    /// to confirm is not held up.
    /// </summary>
    public void Comment(By by, string words) => Events.Add(AssignmentEvent.Of(Id, AssignmentEventKind.Commented, by, words));

    /// <summary>Dừng thực hiện: the work is no longer asked for and leaves every denominator from now on.</summary>
    public Result Withdraw(By by, string reason)
    {
        if (Now.WithdrawnAt is not null)
            return Problems.Withdrawn;
        if (Now.ConfirmedAt is not null)
            return Problems.AlreadyConfirmed;
        if (string.IsNullOrWhiteSpace(reason))
            return Problems.WithdrawalReasonMissing;
        Happen(AssignmentEventKind.Withdrawn, by, reason);
        return Result.Done;
    }

    /// <summary>Neither withdrawn nor reported complete.</summary>
    private Problem? Unfinished() =>
        Now.WithdrawnAt is not null ? Problems.Withdrawn
        : Now.ConfirmedAt is not null ? Problems.AlreadyConfirmed
        : Now.CompletedOn is not null ? Problems.AlreadyCompleted
        : null;

    private Problem? Decidable() => Unfinished() ?? (Now.ExtensionAskedAt is null ? Problems.NoExtensionAsked : null);
}
