using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans;

/// <summary>Something that a plan said until an amendment changed it, by recorded time: from <see cref="ValidFrom"/> (null: the issue) until <see cref="ValidTo"/>.</summary>
public interface IFormer
{
    DateTimeOffset? ValidFrom { get; }

    DateTimeOffset ValidTo { get; }
}

/// <summary>A task as it was worded.</summary>
public sealed class FormerTask : IFormer
{
    public Guid Id { get; init; }

    public TaskId TaskId { get; init; }

    /// <summary>The amendment that ended it.</summary>
    public AmendmentId AmendmentId { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset ValidTo { get; init; }

    /// <summary>Of <see cref="Wording"/>, for lists.</summary>
    public string Text { get; init; } = "";

    public string SearchKey { get; init; } = "";

    public Kernel.Time.Recurrence? Recurrence { get; init; }

    public TaskWording Wording { get; init; } = null!;

    internal sealed class Table : IEntityTypeConfiguration<FormerTask>
    {
        public void Configure(EntityTypeBuilder<FormerTask> builder)
        {
            builder.ToTable("plan_task_former");
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.Property(f => f.Wording).AsJson().IsRequired();
            builder.HasOne<PlanTask>().WithMany().HasForeignKey(f => f.TaskId);
            builder.HasOne<Amendment>().WithMany().HasForeignKey(f => f.AmendmentId);
        }
    }
}

/// <summary>A target as it was set.</summary>
public sealed class FormerTarget : IFormer
{
    public Guid Id { get; init; }

    public TargetId TargetId { get; init; }

    public AmendmentId AmendmentId { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset ValidTo { get; init; }

    public string Text { get; init; } = "";

    public TargetWording Wording { get; init; } = null!;

    internal sealed class Table : IEntityTypeConfiguration<FormerTarget>
    {
        public void Configure(EntityTypeBuilder<FormerTarget> builder)
        {
            builder.ToTable("plan_target_former");
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.Property(f => f.Wording).AsJson().IsRequired();
            builder.HasOne<PlanTarget>().WithMany().HasForeignKey(f => f.TargetId);
            builder.HasOne<Amendment>().WithMany().HasForeignKey(f => f.AmendmentId);
        }
    }
}

/// <summary>The printed last day of a time of a task, before it was moved.</summary>
public sealed class FormerLastDay : IFormer
{
    public Guid Id { get; init; }

    public Guid OccurrenceId { get; init; }

    public AmendmentId AmendmentId { get; init; }

    public DateTimeOffset? ValidFrom { get; init; }

    public DateTimeOffset ValidTo { get; init; }

    public DateOnly? LastDay { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FormerLastDay>
    {
        public void Configure(EntityTypeBuilder<FormerLastDay> builder)
        {
            builder.ToTable("task_occurrence_former");
            builder.Property(f => f.Id).ValueGeneratedNever();
            builder.HasOne<TaskOccurrence>().WithMany().HasForeignKey(f => f.OccurrenceId);
            builder.HasOne<Amendment>().WithMany().HasForeignKey(f => f.AmendmentId);
        }
    }
}
