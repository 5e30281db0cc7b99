using Sen.Kernel.Places;
using Sen.Kernel.Statistics;
using Sen.Kernel.Time;

namespace Sen.Modules.Plans;

/// <summary>
/// A plan's rows as a person confirmed them: what the import page, typing and pasting all lead to, and what <see cref="Issuing.CreatePlan"/> takes.
/// Order in a list is the order of the plan.
/// </summary>
public sealed record PlanContent
{
    public required UnitId Issuer { get; init; }

    public required UnitId StandingAgency { get; init; }

    /// <summary>The superior's plan that it carries out; see <see cref="Plan.ParentPlanId"/>.</summary>
    public PlanId? Parent { get; init; }

    public required string Title { get; init; }

    public required int Year { get; init; }

    /// <summary>Last year of the period; the same as <see cref="Year"/> in a yearly plan.</summary>
    public required int PeriodTo { get; init; }

    public bool BeforeMeansDayBefore { get; init; } = true;

    /// <summary>SHA-256 and name of the file that was read; null when typed.</summary>
    public SourceFile? Source { get; init; }

    public IReadOnlyList<BasisContent> Bases { get; init; } = [];

    public IReadOnlyList<TextContent> Texts { get; init; } = [];

    public IReadOnlyList<GoalContent> Goals { get; init; } = [];

    public IReadOnlyList<SectionContent> Sections { get; init; } = [];

    public IReadOnlyList<ReportingContent> Reporting { get; init; } = [];
}

public sealed record SourceFile(string Sha256, string Name);

public sealed record BasisContent(BasisRole Role, string Kind, string? Number, string? Dated, string? Issuer, string Title, string Text);

public sealed record TextContent(PlanTextKind Kind, string Text);

/// <param name="No">The printed marker; empty when there is none.</param>
public sealed record GoalContent(string No, string Title, IReadOnlyList<TargetContent> Targets);

/// <summary>One printed target; one value per measure and horizon.</summary>
/// <param name="Key">Any word by which tasks of the same content name this target; null when none does.</param>
public sealed record TargetContent(string? Key, string No, string Text, IReadOnlyList<TargetValue> Values, string? Responsible = null);

public sealed record TargetValue(TargetOperator Operator, decimal? Value)
{
    public decimal? ValueTo { get; init; }

    public string? UnitOfMeasure { get; init; }

    public string? Horizon { get; init; }

    public decimal? BaselineValue { get; init; }

    public string? BaselineUnit { get; init; }

    public string? BaselinePeriod { get; init; }

    public bool Soft { get; init; }

    public string? PerTime { get; init; }

    public string? PerUnit { get; init; }

    public string? Direction { get; init; }
}

/// <param name="No">The printed marker: <c>III.2</c>.</param>
public sealed record SectionContent(string No, string Title, IReadOnlyList<TaskContent> Tasks);

public sealed record TaskContent(string No, string Text)
{
    public IReadOnlyList<AgencyContent> Agencies { get; init; } = [];

    public Deadline Deadline { get; init; } = Deadline.None;

    public Recurrence? Recurrence { get; init; }

    /// <summary>The <see cref="TargetContent.Key"/> of the target it serves.</summary>
    public string? TargetKey { get; init; }

    public string? NoAssignmentReason { get; init; }

    public long? AmountVnd { get; init; }

    public string? Output { get; init; }

    /// <summary>What a completion must bring, beside <see cref="FigureAsked"/>.</summary>
    public EvidenceRules Evidence { get; init; }

    public string? FigureAsked { get; init; }

    /// <summary>The task of the superior's plan that it carries out.</summary>
    public TaskId? Answers { get; init; }
}

/// <summary>A unit, a named set, or (neither) a printed name that nobody has resolved yet.</summary>
public sealed record AgencyContent(AgencyRole Role, string Printed, UnitId? Unit = null, string? UnitSet = null);

public sealed record ReportingContent(string Who, string ToWhom, string? Period, Deadline Deadline, string Text);
