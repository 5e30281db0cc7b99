using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans;

/// <summary>
/// Điều chỉnh, bổ sung: what an issued plan says from a decision on. A draft until it has an <see cref="AmendmentIssue"/>; then the rows of the plan say
/// it, and what they said before is kept beside them.
/// </summary>
public sealed class Amendment : IVersioned
{
    public AmendmentId Id { get; init; }

    public PlanId PlanId { get; init; }

    /// <summary>The how many-th of its plan, from 1. A plan has one draft at most.</summary>
    public int Ordinal { get; init; }

    /// <summary>The title from then on; null when it stays.</summary>
    public string? Title { get; set; }

    /// <summary>Why, as the decision says it after its legal bases; null for nothing to say.</summary>
    public string? Reason { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    public UserId MadeBy { get; init; }

    public int Version { get; private set; }

    public AmendmentIssue? Issue { get; private set; }

    public List<AmendmentChange> Changes { get; } = [];

    public bool IsIssued => Issue is not null;

    public bool IsEmpty => Title is null && Changes.Count == 0;

    internal void MarkIssued(AmendmentIssue issue) => Issue = issue;

    internal sealed class Table : IEntityTypeConfiguration<Amendment>
    {
        public void Configure(EntityTypeBuilder<Amendment> builder)
        {
            builder.ToTable("plan_amendment");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Ignore(a => a.IsEmpty);
            builder.HasOne<Plan>().WithMany().HasForeignKey(a => a.PlanId);
            builder.HasOne(a => a.Issue).WithOne().HasForeignKey<AmendmentIssue>(i => i.AmendmentId);
            builder.HasMany(a => a.Changes).WithOne().HasForeignKey(c => c.AmendmentId);
        }
    }
}

/// <summary>The amending decision as it came back from the document system.</summary>
public sealed class AmendmentIssue
{
    public AmendmentId AmendmentId { get; init; }

    /// <summary>The plan's issuer again: with year and number it is how a decision is known.</summary>
    public UnitId IssuerId { get; init; }

    public string Number { get; init; } = "";

    /// <summary>Of <see cref="SignedOn"/>.</summary>
    public int Year { get; init; }

    public DateOnly SignedOn { get; init; }

    /// <summary>Ngày có hiệu lực; not the recorded time, by which boards of a day go.</summary>
    public DateOnly EffectiveOn { get; init; }

    public string SigningAuthority { get; init; } = "";

    public string SignerName { get; init; } = "";

    public string? SignedFile { get; init; }

    public string? SignedFileName { get; init; }

    /// <summary>The title until then; null when the decision leaves it.</summary>
    public string? FormerTitle { get; init; }

    /// <summary>Recorded time, from which the plan says what the decision says.</summary>
    public DateTimeOffset IssuedAt { get; init; }

    public UserId IssuedBy { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AmendmentIssue>
    {
        public void Configure(EntityTypeBuilder<AmendmentIssue> builder)
        {
            builder.ToTable("plan_amendment_issue");
            builder.HasKey(i => i.AmendmentId);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(i => i.IssuerId);
            builder.HasOne<Platform.Files.StoredFile>().WithMany().HasForeignKey(i => i.SignedFile);
        }
    }
}

/// <summary>What an amendment does to one task or target.</summary>
public enum AmendmentKind
{
    TaskRevised,
    TaskAdded,
    TaskWithdrawn,
    TargetRevised,
    TargetAdded,
    TargetWithdrawn,
}

/// <summary>One item of an amendment. What it makes of a task or target lies whole in it; for something stopped, only the reason.</summary>
public sealed class AmendmentChange : IVersioned
{
    public Guid Id { get; init; }

    public AmendmentId AmendmentId { get; init; }

    public AmendmentKind Kind { get; set; }

    /// <summary>Sen's code of the task or target; of a new one, the code that it will have.</summary>
    public string Code { get; init; } = "";

    /// <summary>Null for a new task, until it is there.</summary>
    public TaskId? TaskId { get; internal set; }

    public TargetId? TargetId { get; internal set; }

    /// <summary>Where a new task is printed.</summary>
    public Guid? SectionId { get; set; }

    /// <summary>The goal of a new target.</summary>
    public GoalId? GoalId { get; set; }

    /// <summary>The target that a new task serves.</summary>
    public TargetId? ServesTargetId { get; set; }

    /// <summary>In a unit's own plan: the task of its superior that a new task carries out.</summary>
    public TaskId? AnswersTaskId { get; set; }

    public TaskWording? Task { get; set; }

    public TargetWording? Target { get; set; }

    public string? Reason { get; set; }

    /// <summary>The version of the amendment that this edit made: later ones are news to whoever saw that version.</summary>
    public int AtVersion { get; set; }

    public DateTimeOffset EditedAt { get; set; }

    public UserId EditedBy { get; set; }

    public int Version { get; private set; }

    internal sealed class Table : IEntityTypeConfiguration<AmendmentChange>
    {
        public void Configure(EntityTypeBuilder<AmendmentChange> builder)
        {
            builder.ToTable("plan_amendment_change");
            builder.Property(c => c.Id).ValueGeneratedNever();
            builder.Property(c => c.Task!).AsJson();
            builder.Property(c => c.Target!).AsJson();
            builder.HasOne<PlanTask>().WithMany().HasForeignKey(c => c.TaskId);
            builder.HasOne<PlanTarget>().WithMany().HasForeignKey(c => c.TargetId);
            builder.HasOne<PlanSection>().WithMany().HasForeignKey(c => c.SectionId);
            builder.HasOne<PlanGoal>().WithMany().HasForeignKey(c => c.GoalId);
            builder.HasOne<PlanTarget>().WithMany().HasForeignKey(c => c.ServesTargetId);
            builder.HasOne<PlanTask>().WithMany().HasForeignKey(c => c.AnswersTaskId);
        }
    }
}
