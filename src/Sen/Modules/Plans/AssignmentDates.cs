using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;

namespace Sen.Modules.Plans;

/// <summary>What a status on a day depends on; nothing else does.</summary>
public interface IStatusDates
{
    DateOnly? LastDay { get; }

    DateTimeOffset? AcceptedAt { get; }

    DateOnly? CompletedOn { get; }

    DateTimeOffset? ConfirmedAt { get; }

    DateTimeOffset? ReturnedAt { get; }

    DateTimeOffset? QueriedAt { get; }

    DateOnly? StoppedOn { get; }

    DateOnly? SubmittedOn { get; }

    DateTimeOffset? WithdrawnAt { get; }
}

/// <summary>
/// The dates that decide a status, as they stood from <see cref="ValidFrom"/> until <see cref="ValidTo"/>. A shadow of the events, written in
/// the same transaction, so that a board of any day is one scan. As of day X is the row that holds at the end of X in Viet Nam.
/// </summary>
public sealed class AssignmentDates : IStatusDates
{
    public Guid Id { get; init; }

    public AssignmentId AssignmentId { get; init; }

    /// <summary>The unit that answered for it in that time.</summary>
    public UnitId UnitId { get; init; }

    public DateTimeOffset ValidFrom { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTimeOffset? ValidTo { get; private set; }

    public DateOnly? LastDay { get; init; }

    public DateTimeOffset? OpenedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>The newest progress report.</summary>
    public DateTimeOffset? ProgressAt { get; init; }

    /// <summary>The day of the completion that stands; a return takes it away.</summary>
    public DateOnly? CompletedOn { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>The newest return, while no completion came after it.</summary>
    public DateTimeOffset? ReturnedAt { get; init; }

    /// <summary>The question that waits for its answer.</summary>
    public DateTimeOffset? QueriedAt { get; init; }

    /// <summary>The day on which that question stopped the clock; null while the clock runs, and when the question came after the last day.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>The request for more time that waits for its decision; a completion, or a last day that an amendment moves, makes it void.</summary>
    public DateTimeOffset? ExtensionAskedAt { get; init; }

    /// <summary>How often the last day was put off.</summary>
    public int Extensions { get; init; }

    /// <summary>The newest urging.</summary>
    public DateTimeOffset? UrgedAt { get; init; }

    public int Urgings { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>The day of the report that waits for the head of the unit; it becomes the day of completion when the head approves. An amendment asks anew.</summary>
    public DateOnly? SubmittedOn { get; init; }

    /// <summary>Who of the unit was given the work last; null for nobody in particular.</summary>
    public UserId? DoneByUserId { get; init; }

    /// <summary>The role that the unit had while these dates held, when an amendment changed it later; null where it has it still.</summary>
    public AgencyRole? Role { get; internal set; }

    /// <summary>The dates at the moment of issue.</summary>
    public static AssignmentDates Issued(AssignmentId id, UnitId unit, DateTimeOffset at, DateOnly? lastDay) =>
        new() { Id = Guid.CreateVersion7(), AssignmentId = id, UnitId = unit, ValidFrom = at, LastDay = lastDay };

    /// <summary>What the dates become by an event; the present row ends where the next begins.</summary>
    public AssignmentDates After(AssignmentEvent e)
    {
        ValidTo = e.At;
        // Work that was stopped and is given again begins anew.
        if (e.Kind == AssignmentEventKind.Issued)
            return Issued(AssignmentId, UnitId, e.At, e.Day);
        var (kind, at, day) = (e.Kind, e.At, Instants.DayInVietnam(e.At));
        var completes = kind == AssignmentEventKind.Completed;
        var returns = kind == AssignmentEventKind.Returned;
        var queries = kind == AssignmentEventKind.Queried;
        var settles = kind is AssignmentEventKind.Answered or AssignmentEventKind.QueryTakenBack;
        var decides = kind is AssignmentEventKind.ExtensionGranted or AssignmentEventKind.ExtensionRefused;
        var urges = kind == AssignmentEventKind.Urged;
        var amends = kind == AssignmentEventKind.Amended;
        var voids = completes || (amends && e.Day != LastDay);
        // Whoever takes over has neither seen it nor taken it on nor said a word; the last day and what was reported complete stand.
        var passes = kind == AssignmentEventKind.PassedOn;
        return new AssignmentDates
        {
            Id = Guid.CreateVersion7(),
            AssignmentId = AssignmentId,
            UnitId = e.ToUnitId ?? UnitId,
            ValidFrom = at,
            LastDay = amends ? e.Day : kind is AssignmentEventKind.Answered or AssignmentEventKind.ExtensionGranted ? e.Day ?? LastDay : LastDay,
            OpenedAt = passes ? null : OpenedAt ?? (kind == AssignmentEventKind.Opened ? at : null),
            AcceptedAt = passes ? null : AcceptedAt ?? (kind == AssignmentEventKind.Accepted ? at : null),
            ProgressAt = passes ? null : kind == AssignmentEventKind.Progress ? at : ProgressAt,
            CompletedOn = returns ? null : completes ? e.Day ?? day : CompletedOn,
            ConfirmedAt = kind == AssignmentEventKind.Confirmed ? at : ConfirmedAt,
            ReturnedAt = returns ? at : completes ? null : ReturnedAt,
            QueriedAt = queries ? at : settles ? null : QueriedAt,
            StoppedOn = queries && QuestionClock.Stops(LastDay, day) ? day : settles || (amends && e.Day is null) ? null : StoppedOn,
            ExtensionAskedAt = kind == AssignmentEventKind.ExtensionAsked ? at : decides || voids ? null : ExtensionAskedAt,
            Extensions = Extensions + (kind == AssignmentEventKind.ExtensionGranted ? 1 : 0),
            UrgedAt = urges ? at : UrgedAt,
            Urgings = Urgings + (urges ? 1 : 0),
            WithdrawnAt = kind == AssignmentEventKind.Withdrawn ? at : WithdrawnAt,
            SubmittedOn = kind == AssignmentEventKind.Submitted ? day : completes || passes || amends || kind is AssignmentEventKind.RoleChanged or AssignmentEventKind.SubmissionReturned or AssignmentEventKind.Withdrawn ? null : SubmittedOn,
            DoneByUserId = kind == AssignmentEventKind.Delegated ? e.ToUserId : passes ? null : DoneByUserId,
        };
    }

    /// <summary>The dates that a history of events gives, as known at <paramref name="asOf"/>; null before the issue.</summary>
    public static AssignmentDates? Of(IEnumerable<AssignmentEvent> events, DateOnly? lastDay, DateTimeOffset asOf)
    {
        AssignmentDates? dates = null;
        foreach (var e in events.Where(e => e.At <= asOf && !AssignmentEvent.ChangesNoDate(e.Kind)).OrderBy(e => e.At).ThenBy(e => e.Id))
            dates = dates?.After(e) ?? Issued(e.AssignmentId, e.ToUnitId!.Value, e.At, lastDay);
        return dates;
    }

    internal sealed class Table : IEntityTypeConfiguration<AssignmentDates>
    {
        public void Configure(EntityTypeBuilder<AssignmentDates> builder)
        {
            builder.ToTable("assignment_dates");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(d => d.UnitId);
        }
    }
}
