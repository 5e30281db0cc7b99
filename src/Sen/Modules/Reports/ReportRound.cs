using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Reports;

/// <summary>Đợt báo cáo: the standing agency of a plan asks every unit that has work in it for its words of a period, section by section.</summary>
public sealed class ReportRound : IVersioned
{
    public RoundId Id { get; init; }

    public PlanId PlanId { get; init; }

    /// <summary>A half-year or a year of Decree 09/2019.</summary>
    public ReportingPeriod Period { get; init; } = null!;

    /// <summary>Last day on which a unit's report is in time. Not the cut-off of the period: the plan or a table by level says it.</summary>
    public DateOnly DueOn { get; init; }

    /// <summary>Last day on which the standing agency's own report is in time.</summary>
    public DateOnly OwnDueOn { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public UserId OpenedBy { get; init; }

    public int Version { get; private set; }

    public List<RoundSection> Sections { get; } = [];

    internal sealed class Table : IEntityTypeConfiguration<ReportRound>
    {
        public void Configure(EntityTypeBuilder<ReportRound> builder)
        {
            builder.ToTable("report_round");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.Period).HasConversion(p => p.ToString(), text => ReportingPeriod.Parse(text).Value);
            builder.HasOne<Plan>().WithMany().HasForeignKey(r => r.PlanId);
            builder.HasMany(r => r.Sections).WithOne().HasForeignKey(s => s.RoundId);
        }
    }
}

/// <summary>A heading of the report and what units should write under it.</summary>
public sealed class RoundSection
{
    public const int LongestHeading = 200;
    public const int LongestAsk = 1_000;

    public RoundId RoundId { get; init; }

    /// <summary>From 1.</summary>
    public int Ordinal { get; init; }

    public string Heading { get; init; } = "";

    public string Asks { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<RoundSection>
    {
        public void Configure(EntityTypeBuilder<RoundSection> builder)
        {
            builder.ToTable("report_round_section");
            builder.HasKey(s => new { s.RoundId, s.Ordinal });
        }
    }
}
