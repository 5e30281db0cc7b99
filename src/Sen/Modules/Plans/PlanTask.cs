using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;

namespace Sen.Modules.Plans;

/// <summary>Nhiệm vụ: a piece of work that the plan asks for, with who leads, who coordinates, by when and how often.</summary>
public sealed class PlanTask
{
    public TaskId Id { get; init; }

    public PlanId PlanId { get; init; }

    /// <summary>Where the plan prints it.</summary>
    public Guid SectionId { get; set; }

    /// <summary>The target it serves; null when the plan does not say.</summary>
    public TargetId? TargetId { get; set; }

    /// <summary>The goal it serves; that of the target, or one chosen alone.</summary>
    public GoalId? GoalId { get; set; }

    public int Ordinal { get; init; }

    /// <summary>Sen's stable code: <c>3.2.4</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>The printed marker: <c>a)</c>, <c>2</c>; empty when there is none.</summary>
    public string No { get; init; } = "";

    public string Text { get; set; } = "";

    public string SearchKey { get; set; } = "";

    /// <summary>Notation of <see cref="Kernel.Time.Deadline"/>; empty for none.</summary>
    public string Deadline { get; set; } = "";

    public DeadlineKind? DeadlineKind { get; set; }

    /// <summary>The printed words of a deadline that is no date.</summary>
    public string? DeadlineWording { get; set; }

    public Recurrence? Recurrence { get; set; }

    /// <summary>Why this task is given to nobody; null when it is given.</summary>
    public string? NoAssignmentReason { get; set; }

    public long? AmountVnd { get; init; }

    /// <summary>Sản phẩm: what must lie on the table at the end.</summary>
    public string? Output { get; set; }

    /// <summary>What a completion must bring, beside <see cref="FigureAsked"/>.</summary>
    public EvidenceRules Evidence { get; private set; }

    /// <summary>The figure that a completion must bring, in words: "Số người dự"; null for none.</summary>
    public string? FigureAsked { get; private set; }

    /// <summary>In a unit's own plan: the task of its superior's plan that this one carries out, whole or in part.</summary>
    public TaskId? AnswersTaskId { get; private set; }

    /// <summary>Taken over as it stands: the unit has it from its superior, and its own plan does not give it again.</summary>
    public bool IsInherited => AnswersTaskId is not null && NoAssignmentReason is not null;

    /// <summary>Recorded time of the amendment that added it; null when the plan was issued with it.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>Recorded time of the amendment that stopped it; null while it is asked for.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Dừng thực hiện: no longer asked for, and kept as what it was.</summary>
    public bool IsWithdrawn => WithdrawnAt is not null;

    public List<PlanTaskAgency> Agencies { get; } = [];

    public IEnumerable<PlanTaskAgency> Leads => Agencies.Where(a => a.Role == AgencyRole.Lead);

    /// <summary>Whether each period has it anew; continuous work has one assignment for the whole plan.</summary>
    public bool Returns => Recurrence is not (null or Kernel.Time.Recurrence.Continuous);

    /// <summary>Rewrites it while its plan is a draft; who reads it afterwards finds only the new words, the audit keeps the old.</summary>
    public void Revise(string text, IReadOnlyList<AgencyContent> agencies, Deadline deadline, Recurrence? recurrence, string? output, string? noAssignmentReason)
    {
        Text = text.Trim();
        SearchKey = Kernel.Text.SearchKey.Of(Text);
        Deadline = deadline.ToString();
        DeadlineKind = deadline.Kind;
        DeadlineWording = deadline.Wording;
        Recurrence = recurrence;
        Output = string.IsNullOrWhiteSpace(output) ? null : output.Trim();
        NoAssignmentReason = string.IsNullOrWhiteSpace(noAssignmentReason) ? null : noAssignmentReason.Trim();
        Agencies.Clear();
        Agencies.AddRange(agencies.Select((a, i) => PlanTaskAgency.Of(Id, i + 1, a)));
    }

    /// <summary>Says what a completion must bring.</summary>
    public void Ask(EvidenceRules evidence, string? figure) =>
        (Evidence, FigureAsked) = (evidence & ~EvidenceRules.Figure, string.IsNullOrWhiteSpace(figure) ? null : figure.Trim());

    /// <summary>Ties it to a target and its goal, or to neither.</summary>
    public void Serve(TargetId? target, GoalId? goal) => (TargetId, GoalId) = (target, goal);

    /// <summary>Says which task of the superior's plan it carries out.</summary>
    public void Answer(TaskId? task) => AnswersTaskId = task;

    /// <summary>Stops it, from an amendment on.</summary>
    internal void Withdraw(DateTimeOffset? at) => WithdrawnAt = at;

    public Result<Deadline> PrintedDeadline() => DeadlineWording is { } words && Deadline.Length == 0
        ? Kernel.Time.Deadline.InWordsOnly(words, DeadlineKind)
        : Kernel.Time.Deadline.Parse(Deadline, DeadlineKind);

    internal sealed class Table : IEntityTypeConfiguration<PlanTask>
    {
        public void Configure(EntityTypeBuilder<PlanTask> builder)
        {
            builder.ToTable("plan_task");
            builder.Property(t => t.Id).ValueGeneratedNever();
            builder.Ignore(t => t.Leads);
            builder.Ignore(t => t.IsInherited);
            builder.Ignore(t => t.IsWithdrawn);
            builder.HasOne<PlanTask>().WithMany().HasForeignKey(t => t.AnswersTaskId);
            builder.Ignore(t => t.Returns);
            builder.HasMany(t => t.Agencies).WithOne().HasForeignKey(a => a.TaskId);
            builder.HasOne<PlanSection>().WithMany().HasForeignKey(t => t.SectionId);
            builder.HasOne<PlanTarget>().WithMany().HasForeignKey(t => t.TargetId);
            builder.HasOne<PlanGoal>().WithMany().HasForeignKey(t => t.GoalId);
        }
    }
}

/// <summary>What an agency has to do with a task.</summary>
public enum AgencyRole
{
    /// <summary>Chủ trì: answers for the result.</summary>
    Lead,

    /// <summary>Phối hợp: contributes a part, followed by itself.</summary>
    Coordinating,
}

/// <summary>A unit, or a named set of units, that leads or coordinates a task. Neither when the printed name is not yet resolved.</summary>
public sealed class PlanTaskAgency
{
    public Guid Id { get; init; }

    public TaskId TaskId { get; init; }

    public int Ordinal { get; init; }

    public AgencyRole Role { get; init; }

    public UnitId? UnitId { get; init; }

    /// <summary>Code of a <see cref="Organisation.UnitSet"/>.</summary>
    public string? UnitSet { get; init; }

    /// <summary>The name as the plan prints it.</summary>
    public string Printed { get; init; } = "";

    internal static PlanTaskAgency Of(TaskId task, int ordinal, AgencyContent given) => new()
    {
        Id = Guid.CreateVersion7(),
        TaskId = task,
        Ordinal = ordinal,
        Role = given.Role,
        UnitId = given.Unit,
        UnitSet = given.UnitSet,
        Printed = given.Printed,
    };

    internal sealed class Table : IEntityTypeConfiguration<PlanTaskAgency>
    {
        public void Configure(EntityTypeBuilder<PlanTaskAgency> builder)
        {
            builder.ToTable("plan_task_agency");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(a => a.UnitId);
        }
    }
}
