using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>What unit and standing agency can say to each other about an assignment now, and what one of them waits for.</summary>
internal sealed record DialogueState(AssignmentView View, DateOnly Day, WorkingCalendar Calendar)
{
    private AssignmentOnDay On => View.Row.On;

    /// <summary>Neither withdrawn nor reported complete.</summary>
    public bool IsOpen => On is { WithdrawnAt: null, ConfirmedAt: null, CompletedOn: null };

    public bool MayAsk => IsOpen && On is { QueriedAt: null, SubmittedOn: null };

    public bool MayAskExtension => MayAsk && On.AcceptedAt is not null && On.LastDay >= Day && On.ExtensionAskedAt is null;

    /// <summary>The question that waits for its answer.</summary>
    public AssignmentEvent? Question => On.QueriedAt is null ? null : View.Events.Last(e => e.Kind == AssignmentEventKind.Queried);

    /// <summary>Last day of an answer in time; a problem when the working calendar ends before it.</summary>
    public Result<DateOnly> AnswerBy => QuestionClock.AnswerBy(Instants.DayInVietnam(On.QueriedAt!.Value), Calendar);

    /// <summary>The request for more time that waits for its decision.</summary>
    public AssignmentEvent? Request => On.ExtensionAskedAt is null ? null : View.Events.Last(e => e.Kind == AssignmentEventKind.ExtensionAsked);

    /// <summary>How often the unit asked for more time, this time among them.</summary>
    public int Requests => View.Events.Count(e => e.Kind == AssignmentEventKind.ExtensionAsked);
}
