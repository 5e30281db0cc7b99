using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Identity;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;

namespace Sen.Modules.Plans;

/// <summary>Identity of what a leader said of one task.</summary>
public readonly record struct DirectiveId(Guid Value) : IIdentifier<DirectiveId>, IComparable<DirectiveId>
{
    public static DirectiveId From(Guid value) => new(value);

    public static DirectiveId New() => new(Guid.CreateVersion7());

    public static bool operator <(DirectiveId left, DirectiveId right) => left.CompareTo(right) < 0;

    public static bool operator >(DirectiveId left, DirectiveId right) => left.CompareTo(right) > 0;

    public static bool operator <=(DirectiveId left, DirectiveId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DirectiveId left, DirectiveId right) => left.CompareTo(right) >= 0;

    public int CompareTo(DirectiveId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}

/// <summary>
/// Ý kiến chỉ đạo: a leader's words on a task, with a last day of the answer of its own. Given to units at their assignments, where it is answered;
/// what it has become there is told by events (<see cref="DirectiveStanding"/>).
/// </summary>
public sealed class Directive
{
    public const int LongestText = 4_000;

    public DirectiveId Id { get; init; }

    public PlanId PlanId { get; init; }

    public TaskId TaskId { get; init; }

    public string Text { get; init; } = "";

    /// <summary>Last day on which an answer is in time.</summary>
    public DateOnly LastDay { get; init; }

    public UserId ByUserId { get; init; }

    /// <summary>The committee in whose name the leader speaks.</summary>
    public UnitId ByUnitId { get; init; }

    public DateTimeOffset At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Directive>
    {
        public void Configure(EntityTypeBuilder<Directive> builder)
        {
            builder.ToTable("directive");
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasOne<Plan>().WithMany().HasForeignKey(d => d.PlanId);
            builder.HasOne<PlanTask>().WithMany().HasForeignKey(d => d.TaskId);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(d => d.ByUnitId);
        }
    }
}

/// <summary>Whose turn it is with a directive at one unit.</summary>
public enum DirectiveStep
{
    /// <summary>The unit has not answered.</summary>
    Waiting,

    /// <summary>The unit answered; the leader reads it.</summary>
    Answered,

    /// <summary>The leader wants more; the unit answers again.</summary>
    Returned,

    /// <summary>The leader asks no more.</summary>
    Closed,
}

/// <summary>How a directive stands at one unit at the end of a day; a pure function of its events there.</summary>
/// <param name="LastDay">Last day of the answer that is owed or was given; a return can set a later one.</param>
/// <param name="AnsweredOn">Day of the answer that stands; null while there is none, and when the leader sent the newest back.</param>
/// <param name="LateDays">Days of the answer after the last day that held when it was given; while one is owed, days until the day that is looked at; else 0.</param>
public readonly record struct DirectiveStanding(DirectiveStep Step, DateOnly LastDay, DateOnly? AnsweredOn, int LateDays)
{
    /// <summary>Whether the unit owes an answer.</summary>
    public bool IsOwed => Step is DirectiveStep.Waiting or DirectiveStep.Returned;

    public bool IsOverdue => IsOwed && LateDays > 0;

    /// <param name="events">Of this directive at this unit, known by the end of <paramref name="day"/>; in the order in which they happened.</param>
    public static DirectiveStanding On(DateOnly day, DateOnly lastDay, IEnumerable<AssignmentEvent> events)
    {
        var standing = new DirectiveStanding(DirectiveStep.Waiting, lastDay, null, 0);
        foreach (var e in events)
            standing = standing.After(e);
        return standing.IsOwed ? standing with { LateDays = DaysAfter(standing.LastDay, day) } : standing;
    }

    private DirectiveStanding After(AssignmentEvent e)
    {
        var day = Instants.DayInVietnam(e.At);
        return e.Kind switch
        {
            AssignmentEventKind.DirectiveAnswered => this with { Step = DirectiveStep.Answered, AnsweredOn = day, LateDays = DaysAfter(LastDay, day) },
            AssignmentEventKind.DirectiveReturned => this with { Step = DirectiveStep.Returned, LastDay = e.Day ?? LastDay, AnsweredOn = null, LateDays = 0 },
            AssignmentEventKind.DirectiveClosed => this with { Step = DirectiveStep.Closed },
            _ => this,
        };
    }

    private static int DaysAfter(DateOnly last, DateOnly day) => Math.Max(0, day.DayNumber - last.DayNumber);
}
