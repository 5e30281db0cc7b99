using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans;

/// <summary>Mục tiêu: a field in which the plan sets targets. A plan that names none has one, without number.</summary>
public sealed class PlanGoal
{
    public GoalId Id { get; init; }

    public PlanId PlanId { get; init; }

    public int Ordinal { get; init; }

    public string Code { get; init; } = "";

    /// <summary>The printed marker.</summary>
    public string No { get; init; } = "";

    public string Title { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PlanGoal>
    {
        public void Configure(EntityTypeBuilder<PlanGoal> builder)
        {
            builder.ToTable("plan_goal");
            builder.Property(g => g.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>Chỉ tiêu: one measure at one horizon. Rows of one printed target share <see cref="Code"/>, <see cref="No"/> and <see cref="Text"/>.</summary>
public sealed class PlanTarget
{
    public TargetId Id { get; init; }

    public PlanId PlanId { get; init; }

    public GoalId GoalId { get; init; }

    public int Ordinal { get; init; }

    /// <summary>Sen's stable code: <c>3.2</c>.</summary>
    public string Code { get; init; } = "";

    public string No { get; init; } = "";

    public string Text { get; set; } = "";

    public TargetOperator Operator { get; set; }

    public decimal? Value { get; set; }

    /// <summary>Upper end of a range.</summary>
    public decimal? ValueTo { get; set; }

    public string? UnitOfMeasure { get; set; }

    /// <summary><c>2026</c>, <c>annual</c>, <c>from:2027</c>, <c>2026-2030</c>; null is the end of the plan's period.</summary>
    public string? Horizon { get; set; }

    public decimal? BaselineValue { get; set; }

    public string? BaselineUnit { get; set; }

    public string? BaselinePeriod { get; set; }

    /// <summary>"Phấn đấu".</summary>
    public bool Soft { get; set; }

    public string? PerTime { get; set; }

    public string? PerUnit { get; set; }

    /// <summary><c>up</c>, <c>down</c> or <c>keep</c> when the words say.</summary>
    public string? Direction { get; set; }

    /// <summary>Who answers for it, as printed.</summary>
    public string? Responsible { get; set; }

    /// <summary>Recorded time of the amendment that added it; null when the plan was issued with it.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>Recorded time of the amendment that took it out; null while it is set.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsWithdrawn => WithdrawnAt is not null;

    /// <summary>Takes it out, from an amendment on.</summary>
    internal void Withdraw(DateTimeOffset? at) => WithdrawnAt = at;

    internal sealed class Table : IEntityTypeConfiguration<PlanTarget>
    {
        public void Configure(EntityTypeBuilder<PlanTarget> builder)
        {
            builder.ToTable("plan_target");
            builder.Property(t => t.Id).ValueGeneratedNever();
            builder.Ignore(t => t.IsWithdrawn);
            builder.HasOne<PlanGoal>().WithMany().HasForeignKey(t => t.GoalId);
        }
    }
}
