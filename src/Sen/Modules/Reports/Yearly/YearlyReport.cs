using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Plans;

namespace Sen.Modules.Reports.Yearly;

/// <summary>
/// The figures of a plan for a reporting year (15 December to 14 December, Decree 09/2019/NĐ-CP). It counts the work whose last day is the cut-off or
/// earlier, and work without a last day; what falls due from 15 December belongs to the next reporting year.
/// </summary>
/// <param name="AsOf">The day at whose end the figures stood; never after the cut-off.</param>
/// <param name="IsDraft">Made while the cut-off had not passed: the figures can still change.</param>
/// <param name="NextPeriod">Assignments whose last day comes after the cut-off; in no other count.</param>
public sealed record YearlyReport(ReportedPlan Plan, ReportingPeriod Period, DateOnly AsOf, bool IsDraft, int NextPeriod)
{
    public IReadOnlyList<ReportedGroup> Groups { get; init; } = [];

    public IReadOnlyList<ReportedGoal> Goals { get; init; } = [];

    /// <summary>Tasks that serve no target, so that goals and this together are the whole.</summary>
    public ReportedGoal WithoutGoal { get; init; } = ReportedGoal.None([]);

    /// <summary>In Vietnamese order within agencies and places.</summary>
    public IReadOnlyList<ReportedUnit> Units { get; init; } = [];

    /// <summary>Every overdue assignment, the longest first.</summary>
    public IReadOnlyList<LateWork> Late { get; init; } = [];

    public IEnumerable<ReportedUnit> NeverOpened => Units.Where(u => u.NeverOpened > 0);

    /// <summary>The sum of the groups, and of the units.</summary>
    public AssignmentCounts Counts => Groups.Aggregate(default(AssignmentCounts), (sum, g) => sum + g.Counts);

    /// <summary>As far as a day may stand for this year: it never goes beyond the cut-off, and before the year closed it is a draft.</summary>
    public static (DateOnly AsOf, bool IsDraft) Standing(ReportingPeriod period, DateOnly asked, DateOnly today)
    {
        var asOf = asked < period.CutOff ? asked : period.CutOff;
        return (asOf, asOf < period.CutOff || today <= period.CutOff);
    }
}

/// <summary>The plan that is reported on, with the names by which official papers call its agencies.</summary>
public sealed record ReportedPlan(
    PlanId Id, string Number, string Slug, int Year, DateOnly SignedOn, string Title, ReportingAgency Issuer, ReportingAgency Standing);

/// <param name="Name">As it signs: "Ủy ban nhân dân thành phố Hà Nội".</param>
/// <param name="Code">Its symbol: <c>SNV</c>.</param>
public sealed record ReportingAgency(UnitId Id, UnitKind Kind, string Code, string Name, string ShortName);

/// <summary>A heading of the plan with its tasks.</summary>
public sealed record ReportedGroup(string Code, string Title, int Tasks, AssignmentCounts Counts);

/// <summary>A goal of the plan with its targets, and the tasks that serve them.</summary>
public sealed record ReportedGoal(string Code, string Title, IReadOnlyList<string> Targets, int Tasks, AssignmentCounts Counts)
{
    /// <summary>As a table heads its line.</summary>
    public string Heading => Code.Length == 0 ? Title : $"{Code}. {Title}";

    /// <summary>The line of tasks that serve no target.</summary>
    internal static ReportedGoal None(IReadOnlyCollection<CountedTask> tasks) => new("", "Nhiệm vụ chung, không gắn với một chỉ tiêu", [], tasks.Count, CountedTask.Sum(tasks));
}

/// <summary>A task with where it stands in the plan and how its assignments stand.</summary>
internal sealed record CountedTask(Guid Section, TargetId? Target, AssignmentCounts Counts)
{
    public static AssignmentCounts Sum(IEnumerable<CountedTask> tasks) => tasks.Aggregate(default(AssignmentCounts), (sum, t) => sum + t.Counts);
}

/// <param name="NeverOpened">Assignments that nobody of the unit had before their eyes.</param>
public sealed record ReportedUnit(UnitId Id, string Code, string Name, AssignmentCounts Counts, int NeverOpened);

/// <param name="Days">Days since the last day; stopped by a completion that is not confirmed.</param>
/// <param name="IsReported">The unit says it is done; nobody confirmed it yet.</param>
public sealed record LateWork(AssignmentId Id, string TaskCode, string TaskText, string Unit, DateOnly LastDay, int Days, bool IsReported);
