using Sen.Modules.Plans;

namespace Sen.Modules.Portal.Progress;

/// <summary>An issued plan as the public knows it, with how far it is.</summary>
/// <param name="Issuer">Screen name of the committee: "UBND thành phố Hà Nội".</param>
/// <param name="ReleasedAt">When a leader let it out.</param>
public sealed record ReleasedPlan(
    PlanId Id, ReleaseId ReleaseId, string Issuer, string StandingAgency, string Title, string Number, string Slug, int Year, DateOnly SignedOn,
    bool ShowsUnits, DateTimeOffset ReleasedAt, AssignmentCounts Counts)
{
    public string Path => Links.Plan(Issuer, Slug);
}

/// <summary>Everything that one plan's public pages say, as of <paramref name="AsOf"/>; pages, tables and their tests read this one record.</summary>
public sealed record PlanResults(ReleasedPlan Plan, DateOnly AsOf, IReadOnlyList<GoalWords> Goals, IReadOnlyList<TaskGroup> Groups, IReadOnlyList<UnitResult> Units)
{
    public AssignmentCounts Counts => Plan.Counts;

    public IEnumerable<TaskResult> Tasks => Groups.SelectMany(g => g.Tasks);

    /// <summary>Tasks with work that is overdue, the most first.</summary>
    public IEnumerable<TaskResult> Late => Tasks.Where(t => t.Counts.InProgressOverdue > 0).OrderByDescending(t => t.Counts.InProgressOverdue);
}

/// <summary>A goal with its targets in the plan's own words.</summary>
public sealed record GoalWords(string Code, string Title, IReadOnlyList<TargetLine> Targets);

public sealed record TargetLine(string Code, string Text);

/// <summary>Tasks under one heading of the plan.</summary>
public sealed record TaskGroup(string Code, string Title, IReadOnlyList<TaskResult> Tasks)
{
    public AssignmentCounts Counts { get; } = Tasks.Aggregate(default(AssignmentCounts), (sum, t) => sum + t.Counts);
}

/// <summary>A task that the release names. Its counts are of assignments: one unit, one time.</summary>
/// <param name="LastDays">Of each occurrence, in order; empty when the plan sets none.</param>
/// <param name="Units">How many units it was given to.</param>
public sealed record TaskResult(TaskId Id, string Code, string Text, IReadOnlyList<string> Leads, IReadOnlyList<DateOnly> LastDays, int Units, AssignmentCounts Counts)
{
    /// <summary>One meaning for the whole: overdue when any part is; done when all parts are; null when it was given to nobody.</summary>
    public StatusKind? Status => Counts switch
    {
        { InProgressOverdue: > 0 } => StatusKind.InProgressOverdue,
        { Total: 0, Cancelled: > 0 } => StatusKind.Cancelled,
        { Total: 0 } => null,
        _ when Counts.Done == Counts.Total => Counts.DoneLate > 0 ? StatusKind.DoneLate : StatusKind.DoneOnTime,
        { InProgressOnTime: > 0 } or { Done: > 0 } => StatusKind.InProgressOnTime,
        _ => StatusKind.NotDue,
    };

    /// <summary>The next last day, or the last one when all have passed; null when the plan sets none.</summary>
    public DateOnly? NextLastDay(DateOnly day) => LastDays.Count == 0 ? null : LastDays.Where(d => d >= day).DefaultIfEmpty(LastDays[^1]).Min();
}

/// <summary>What a unit has done of what was due for it.</summary>
/// <param name="Code">The code that files use: <c>00004</c>, <c>SNV</c>.</param>
/// <param name="Rank">From 1; units with the same share stand on the same rank. Null when nothing was due.</param>
public sealed record UnitResult(string Code, string Name, int? Rank, AssignmentCounts Counts);
