using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Platform.Time;

namespace Sen.Modules.Plans;

/// <summary>
/// The dates that decide a status, as they stood from <see cref="ValidFrom"/> until <see cref="ValidTo"/>. A shadow of the events, written in
/// the same transaction, so that a board of any day is one scan. As of day X is the row that holds at the end of X in Viet Nam.
/// </summary>
public sealed class AssignmentDates
{
    public Guid Id { get; init; }

    public AssignmentId AssignmentId { get; init; }

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

    /// <summary>The dates at the moment of issue.</summary>
    public static AssignmentDates Issued(AssignmentId id, DateTimeOffset at, DateOnly? lastDay) =>
        new() { Id = Guid.CreateVersion7(), AssignmentId = id, ValidFrom = at, LastDay = lastDay };

    /// <summary>What the dates become by an event; the present row ends where the next begins.</summary>
    public AssignmentDates After(AssignmentEventKind kind, DateTimeOffset at)
    {
        ValidTo = at;
        var completes = kind == AssignmentEventKind.Completed;
        var returns = kind == AssignmentEventKind.Returned;
        return new AssignmentDates
        {
            Id = Guid.CreateVersion7(),
            AssignmentId = AssignmentId,
            ValidFrom = at,
            LastDay = LastDay,
            OpenedAt = OpenedAt ?? (kind == AssignmentEventKind.Opened ? at : null),
            AcceptedAt = AcceptedAt ?? (kind == AssignmentEventKind.Accepted ? at : null),
            ProgressAt = kind == AssignmentEventKind.Progress ? at : ProgressAt,
            CompletedOn = returns ? null : completes ? Instants.DayInVietnam(at) : CompletedOn,
            ConfirmedAt = kind == AssignmentEventKind.Confirmed ? at : ConfirmedAt,
            ReturnedAt = returns ? at : completes ? null : ReturnedAt,
        };
    }

    /// <summary>The dates that a history of events gives, as known at <paramref name="asOf"/>; null before the issue.</summary>
    public static AssignmentDates? Of(IEnumerable<AssignmentEvent> events, DateOnly? lastDay, DateTimeOffset asOf)
    {
        AssignmentDates? dates = null;
        foreach (var e in events.Where(e => e.At <= asOf).OrderBy(e => e.At).ThenBy(e => e.Id))
            dates = dates?.After(e.Kind, e.At) ?? Issued(e.AssignmentId, e.At, lastDay);
        return dates;
    }

    internal sealed class Table : IEntityTypeConfiguration<AssignmentDates>
    {
        public void Configure(EntityTypeBuilder<AssignmentDates> builder)
        {
            builder.ToTable("assignment_dates");
            builder.Property(d => d.Id).ValueGeneratedNever();
        }
    }
}
