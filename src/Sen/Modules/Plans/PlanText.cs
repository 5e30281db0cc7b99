using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sen.Modules.Plans;

/// <summary>Which part of a plan a running text belongs to.</summary>
public enum PlanTextKind
{
    Purpose,
    Requirement,
    Funding,
    Closing,
    Recipient,
}

/// <summary>A paragraph of a plan that is neither target nor task.</summary>
public sealed class PlanText
{
    public Guid Id { get; init; }

    public PlanId PlanId { get; init; }

    public PlanTextKind Kind { get; init; }

    public int Ordinal { get; init; }

    public string Text { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PlanText>
    {
        public void Configure(EntityTypeBuilder<PlanText> builder)
        {
            builder.ToTable("plan_text");
            builder.Property(t => t.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>How a document stands behind a plan.</summary>
public enum BasisRole
{
    /// <summary>Căn cứ.</summary>
    Basis,

    /// <summary>Thực hiện, triển khai.</summary>
    Implements,

    /// <summary>Theo đề nghị của … tại Tờ trình.</summary>
    Proposal,
}

/// <summary>A document that the plan cites, as printed; its validity is looked up in the register by number and date.</summary>
public sealed class PlanBasis
{
    public Guid Id { get; init; }

    public PlanId PlanId { get; init; }

    public int Ordinal { get; init; }

    public BasisRole Role { get; init; }

    /// <summary>"Luật", "Nghị quyết", "Kế hoạch".</summary>
    public string Kind { get; init; } = "";

    public string? Number { get; init; }

    /// <summary><c>2006-11-29</c>, or <c>2006</c> when only the year is printed.</summary>
    public string? Dated { get; init; }

    public string? Issuer { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The whole line as printed.</summary>
    public string Text { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PlanBasis>
    {
        public void Configure(EntityTypeBuilder<PlanBasis> builder)
        {
            builder.ToTable("plan_basis");
            builder.Property(b => b.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>A heading under which the plan groups its tasks: "III.2".</summary>
public sealed class PlanSection
{
    public Guid Id { get; init; }

    public PlanId PlanId { get; init; }

    public int Ordinal { get; init; }

    /// <summary>Sen's stable code, first part of its tasks' codes: <c>3.2</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>The printed marker: <c>III.2</c>.</summary>
    public string No { get; init; } = "";

    public string Title { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PlanSection>
    {
        public void Configure(EntityTypeBuilder<PlanSection> builder)
        {
            builder.ToTable("plan_section");
            builder.Property(s => s.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>Who reports to whom and by when, as the plan asks it.</summary>
public sealed class PlanReportingDuty
{
    public Guid Id { get; init; }

    public PlanId PlanId { get; init; }

    public int Ordinal { get; init; }

    /// <summary>Names as printed, joined by "; ".</summary>
    public string Who { get; init; } = "";

    public string ToWhom { get; init; } = "";

    /// <summary><c>H1 year quarter month final mid-term plan</c>; null when the words name none.</summary>
    public string? Period { get; init; }

    /// <summary>Notation of <see cref="Sen.Kernel.Time.Deadline"/>.</summary>
    public string Deadline { get; init; } = "";

    public Kernel.Time.DeadlineKind? DeadlineKind { get; init; }

    public string Text { get; init; } = "";

    internal sealed class Table : IEntityTypeConfiguration<PlanReportingDuty>
    {
        public void Configure(EntityTypeBuilder<PlanReportingDuty> builder)
        {
            builder.ToTable("plan_reporting_duty");
            builder.Property(d => d.Id).ValueGeneratedNever();
        }
    }
}
