using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans;

/// <summary>
/// What a committee promises for a year or several: purposes, goals with targets, tasks with who and when. A draft until it has an
/// <see cref="PlanIssue"/>.
/// </summary>
public sealed class Plan : IVersioned
{
    public PlanId Id { get; init; }

    /// <summary>The committee in whose name it is issued.</summary>
    public UnitId IssuerId { get; init; }

    /// <summary>Cơ quan thường trực: keeps the plan, gives the work, confirms completions.</summary>
    public UnitId StandingAgencyId { get; init; }

    /// <summary>The issued plan of its superior that it carries out; null for a plan of its own right.</summary>
    public PlanId? ParentPlanId { get; init; }

    public string Title { get; set; } = "";

    /// <summary>The year it plans; in a plan for several years, the first.</summary>
    public int Year { get; init; }

    public int PeriodFrom { get; init; }

    public int PeriodTo { get; init; }

    /// <summary>Whether "trước ngày D" ends on D − 1 (the rule) or on D (as some offices agree).</summary>
    public bool BeforeMeansDayBefore { get; init; } = true;

    /// <summary>Whether a completion waits for the head of the unit before it leaves the unit; a way of working, which may change while the plan runs.</summary>
    public bool HeadsApprove { get; private set; }

    /// <summary>The Word file it was read from; null when typed.</summary>
    public string? SourceFile { get; init; }

    public string? SourceFileName { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public UserId MadeBy { get; init; }

    public int Version { get; private set; }

    public PlanIssue? Issue { get; private set; }

    public List<PlanText> Texts { get; } = [];

    public List<PlanBasis> Bases { get; } = [];

    public List<PlanSection> Sections { get; } = [];

    public List<PlanGoal> Goals { get; } = [];

    public List<PlanTarget> Targets { get; } = [];

    public List<PlanTask> Tasks { get; } = [];

    public List<PlanReportingDuty> ReportingDuties { get; } = [];

    public bool IsIssued => Issue is not null;

    internal void LetHeadsApprove(bool approve) => HeadsApprove = approve;

    /// <summary>What is still asked for; what amendments stopped stays in <see cref="Tasks"/>.</summary>
    public IEnumerable<PlanTask> TasksInForce => Tasks.Where(t => !t.IsWithdrawn);

    public IEnumerable<PlanTarget> TargetsInForce => Targets.Where(t => !t.IsWithdrawn);

    internal void MarkIssued(PlanIssue issue) => Issue = issue;

    internal sealed class Table : IEntityTypeConfiguration<Plan>
    {
        public void Configure(EntityTypeBuilder<Plan> builder)
        {
            builder.ToTable("plan");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.Ignore(p => p.TasksInForce);
            builder.Ignore(p => p.TargetsInForce);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(p => p.IssuerId);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(p => p.StandingAgencyId);
            builder.HasOne<Plan>().WithMany().HasForeignKey(p => p.ParentPlanId);
            builder.HasOne<Platform.Files.StoredFile>().WithMany().HasForeignKey(p => p.SourceFile);
            builder.HasOne(p => p.Issue).WithOne().HasForeignKey<PlanIssue>(i => i.PlanId);
            builder.HasMany(p => p.Texts).WithOne().HasForeignKey(t => t.PlanId);
            builder.HasMany(p => p.Bases).WithOne().HasForeignKey(b => b.PlanId);
            builder.HasMany(p => p.Sections).WithOne().HasForeignKey(s => s.PlanId);
            builder.HasMany(p => p.Goals).WithOne().HasForeignKey(g => g.PlanId);
            builder.HasMany(p => p.Targets).WithOne().HasForeignKey(t => t.PlanId);
            builder.HasMany(p => p.Tasks).WithOne().HasForeignKey(t => t.PlanId);
            builder.HasMany(p => p.ReportingDuties).WithOne().HasForeignKey(d => d.PlanId);
        }
    }
}

/// <summary>That the plan was issued: number, date and signer as they came back from the document system, and the signed file.</summary>
public sealed class PlanIssue
{
    public PlanId PlanId { get; init; }

    /// <summary>The plan's issuer again: with year and number it is how a plan is known.</summary>
    public UnitId IssuerId { get; init; }

    /// <summary>Canonical form of <see cref="Sen.Kernel.Text.DocumentNumber"/>: <c>58/KH-UBND</c>.</summary>
    public string Number { get; init; } = "";

    public int Year { get; init; }

    /// <summary>The number as part of an address: <c>58-kh-ubnd-2026</c>.</summary>
    public string Slug { get; init; } = "";

    public DateOnly SignedOn { get; init; }

    /// <summary>One line each: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH".</summary>
    public string SigningAuthority { get; init; } = "";

    public string SignerName { get; init; } = "";

    public string? SignedFile { get; init; }

    public string? SignedFileName { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    public UserId IssuedBy { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<PlanIssue>
    {
        public void Configure(EntityTypeBuilder<PlanIssue> builder)
        {
            builder.ToTable("plan_issue");
            builder.HasKey(i => i.PlanId);
            builder.HasOne<Organisation.Unit>().WithMany().HasForeignKey(i => i.IssuerId);
            builder.HasOne<Platform.Files.StoredFile>().WithMany().HasForeignKey(i => i.SignedFile);
        }
    }
}
