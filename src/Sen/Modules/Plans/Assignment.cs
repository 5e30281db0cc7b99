using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans;

/// <summary>One time that a task must be done.</summary>
public sealed class TaskOccurrence
{
    public Guid Id { get; init; }

    public TaskId TaskId { get; init; }

    public int Ordinal { get; init; }

    public int Year { get; init; }

    /// <summary>"Quý II/2026".</summary>
    public string Label { get; init; } = "";

    public DateOnly PeriodFrom { get; init; }

    public DateOnly PeriodTo { get; init; }

    /// <summary>Last day on which it is on time; null when the plan sets none. An amendment may move it.</summary>
    public DateOnly? LastDay { get; internal set; }

    internal sealed class Table : IEntityTypeConfiguration<TaskOccurrence>
    {
        public void Configure(EntityTypeBuilder<TaskOccurrence> builder)
        {
            builder.ToTable("task_occurrence");
            builder.Property(o => o.Id).ValueGeneratedNever();
            builder.HasOne<PlanTask>().WithMany().HasForeignKey(o => o.TaskId);
        }
    }
}

/// <summary>
/// Giao việc: one occurrence of one task given to one unit, and passed on to its successor when that unit ends. What it has become is told by its events; its status at any instant is a
/// pure function of them (<see cref="AssignmentStatus"/>).
/// </summary>
public sealed partial class Assignment : IVersioned
{
    public AssignmentId Id { get; init; }

    public PlanId PlanId { get; init; }

    public TaskId TaskId { get; init; }

    public Guid OccurrenceId { get; init; }

    /// <summary>The unit that received it when the plan was issued; never changes, whoever answers later.</summary>
    public UnitId GivenTo { get; init; }

    /// <summary>The unit that answers for it now: the one it was given to, or who took over from it. As of an earlier day: <see cref="AssignmentDates.UnitId"/>.</summary>
    public UnitId UnitId { get; private set; }

    public AgencyRole Role { get; private set; }

    /// <summary>One more at each act; two people who act at once see it.</summary>
    public int Version { get; private set; }

    public List<AssignmentEvent> Events { get; } = [];

    public List<AssignmentDates> Dates { get; } = [];

    /// <summary>The dates as they stand; loaded with the assignment (<c>Include(a => a.Dates.Where(d => d.ValidTo == null))</c>).</summary>
    public AssignmentDates Now => Dates.Single(d => d.ValidTo is null);

    /// <summary>Gives the occurrence to a unit.</summary>
    public static Assignment Issue(PlanTask task, TaskOccurrence occurrence, UnitId unit, AgencyRole role, By by)
    {
        var id = AssignmentId.New();
        var assignment = new Assignment { Id = id, PlanId = task.PlanId, TaskId = task.Id, OccurrenceId = occurrence.Id, GivenTo = unit, UnitId = unit, Role = role };
        assignment.Events.Add(AssignmentEvent.Of(id, AssignmentEventKind.Issued, by, unit: unit));
        assignment.Dates.Add(AssignmentDates.Issued(id, unit, by.At, occurrence.LastDay));
        return assignment;
    }

    /// <summary>The unit's officer has it before their eyes; only the first time counts, later ones change nothing.</summary>
    public Result Open(By by)
    {
        if (Now.OpenedAt is null)
            Happen(AssignmentEventKind.Opened, by);
        return Result.Done;
    }

    public Result Accept(By by)
    {
        if (Now.WithdrawnAt is not null)
            return Problems.Withdrawn;
        if (Now.AcceptedAt is not null)
            return Problems.AlreadyAccepted;
        if (Now.QueriedAt is not null)
            return Problems.QuestionOpen;
        Happen(AssignmentEventKind.Accepted, by);
        return Result.Done;
    }

    public Result RecordProgress(By by, string note, IReadOnlyList<Evidence> evidence, decimal? figure = null)
    {
        if (Answerable() is { } problem)
            return problem;
        Happen(AssignmentEventKind.Progress, by, note, evidence, figure: figure);
        return Result.Done;
    }

    /// <summary>The unit says that it is done. The day of this report is the day of completion, if it is later confirmed.</summary>
    /// <param name="check">What the task asks for, with what this report and those before it bring.</param>
    /// <param name="on">The day of the unit's own paper, where somebody enters it for the unit, whoever it waits for inside; null where the unit reports itself.</param>
    public Result Complete(By by, string note, IReadOnlyList<Evidence> evidence, decimal? figure = null, EvidenceCheck check = default, DateOnly? on = null)
    {
        if (Answerable() is { } problem && (on is null || problem.Code != Problems.AwaitsHead.Code))
            return problem;
        if (check.Refuse() is { } missing)
            return missing;
        Happen(AssignmentEventKind.Completed, by, note, evidence, day: on, figure: figure);
        return Result.Done;
    }

    /// <summary>Trình thủ trưởng: reported complete inside the unit. The day of this report is that of completion once the head approves it.</summary>
    public Result Submit(By by, string note, IReadOnlyList<Evidence> evidence, decimal? figure = null, EvidenceCheck check = default)
    {
        if (Answerable() is { } problem)
            return problem;
        if (check.Refuse() is { } missing)
            return missing;
        Happen(AssignmentEventKind.Submitted, by, note, evidence, figure: figure);
        return Result.Done;
    }

    /// <summary>The head lets the report leave the unit: the work counts as completed on the day on which it was submitted.</summary>
    public Result ApproveSubmission(By head, string? note = null)
    {
        if (Submitted() is { } problem)
            return problem;
        Happen(AssignmentEventKind.Completed, head, note, day: Now.SubmittedOn);
        return Result.Done;
    }

    /// <summary>The head sends the report back inside the unit, and says what is missing.</summary>
    public Result ReturnSubmission(By head, string reason)
    {
        if (Submitted() is { } problem)
            return problem;
        if (string.IsNullOrWhiteSpace(reason))
            return Problems.SubmissionReasonMissing;
        Happen(AssignmentEventKind.SubmissionReturned, head, reason);
        return Result.Done;
    }

    /// <summary>Whoever submitted it takes it back to mend it.</summary>
    public Result TakeBackSubmission(By by)
    {
        if (Submitted() is { } problem)
            return problem;
        Happen(AssignmentEventKind.SubmissionReturned, by);
        return Result.Done;
    }

    private Problem? Submitted() => Unfinished() ?? (Now.SubmittedOn is null ? Problems.NothingSubmitted : null);

    public Result Confirm(By by, string? note = null)
    {
        if (Confirmable() is { } problem)
            return problem;
        Happen(AssignmentEventKind.Confirmed, by, note);
        return Result.Done;
    }

    /// <summary>Reopens it as if it had never been completed.</summary>
    public Result Return(By by, string reason)
    {
        if (Confirmable() is { } problem)
            return problem;
        if (string.IsNullOrWhiteSpace(reason))
            return Problems.ReasonMissing;
        Happen(AssignmentEventKind.Returned, by, reason);
        return Result.Done;
    }

    private Problem? Answerable() =>
        Unfinished()
        ?? (Now.AcceptedAt is null ? Problems.NotAccepted
        : Now.QueriedAt is not null ? Problems.QuestionOpen
        : Now.SubmittedOn is not null ? Problems.AwaitsHead
        : null);

    private Problem? Confirmable() =>
        Now.WithdrawnAt is not null ? Problems.Withdrawn
        : Now.ConfirmedAt is not null ? Problems.AlreadyConfirmed
        : Now.CompletedOn is null ? Problems.NotCompleted
        : null;

    private void Happen(AssignmentEventKind kind, By by, string? note = null, IReadOnlyList<Evidence>? evidence = null, DateOnly? day = null, decimal? figure = null, UserId? to = null, UnitId? unit = null)
    {
        // Two acts of one instant, or a clock that was set back, still have an order: what happened later is recorded later.
        var at = by.At > Now.ValidFrom ? by.At : Now.ValidFrom.AddMicroseconds(1);
        var happened = AssignmentEvent.Of(Id, kind, by with { At = at }, note, evidence, day, figure, to, unit: unit);
        Events.Add(happened);
        Dates.Add(Now.After(happened));
        Version++;
    }

    internal sealed class Table : IEntityTypeConfiguration<Assignment>
    {
        public void Configure(EntityTypeBuilder<Assignment> builder)
        {
            builder.ToTable("assignment");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Ignore(a => a.Now);
            builder.HasOne<Plan>().WithMany().HasForeignKey(a => a.PlanId);
            builder.HasOne<PlanTask>().WithMany().HasForeignKey(a => a.TaskId);
            builder.HasOne<TaskOccurrence>().WithMany().HasForeignKey(a => a.OccurrenceId);
            builder.Property(a => a.GivenTo).HasColumnName("given_to_id");
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(a => a.GivenTo);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(a => a.UnitId);
            builder.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.AssignmentId);
            builder.HasMany(a => a.Dates).WithOne().HasForeignKey(d => d.AssignmentId);
        }
    }
}
