using Sen.Kernel.Results;
using Sen.Kernel.Time;

namespace Sen.Modules.Plans;

/// <summary>All of a task that an amendment can change: what, who, by when, and what must be shown for it.</summary>
/// <param name="Deadline">Notation of <see cref="Kernel.Time.Deadline"/>; empty for none.</param>
/// <param name="DeadlineWording">The printed words of a deadline that is no date.</param>
public sealed record TaskWording(
    string Text, IReadOnlyList<AgencyContent> Agencies, string Deadline, DeadlineKind? DeadlineKind, string? DeadlineWording, Recurrence? Recurrence,
    string? Output, string? NoAssignmentReason, EvidenceRules Evidence, string? FigureAsked)
{
    public static TaskWording Of(PlanTask task) => new(
        task.Text, [.. task.Agencies.OrderBy(a => a.Ordinal).Select(a => new AgencyContent(a.Role, a.Printed, a.UnitId, a.UnitSet))],
        task.Deadline, task.DeadlineKind, task.DeadlineWording, task.Recurrence, task.Output, task.NoAssignmentReason, task.Evidence, task.FigureAsked);

    public void WriteTo(PlanTask task)
    {
        task.Revise(Text, Agencies, PrintedDeadline(), Recurrence, Output, NoAssignmentReason);
        task.Ask(Evidence, FigureAsked);
    }

    /// <summary>Whether the two ask for the same times.</summary>
    public bool HasTimesOf(TaskWording other) =>
        (Deadline, DeadlineKind, Recurrence, DeadlineWording) == (other.Deadline, other.DeadlineKind, other.Recurrence, other.DeadlineWording);

    /// <summary>Whether the two name the same units, whatever they are printed as.</summary>
    public bool HasAgenciesOf(TaskWording other) =>
        Agencies.Select(Named).Order(StringComparer.Ordinal).SequenceEqual(other.Agencies.Select(Named).Order(StringComparer.Ordinal), StringComparer.Ordinal)
        && (NoAssignmentReason is null) == (other.NoAssignmentReason is null);

    /// <summary>Whether a unit that has the work must do or bring the same.</summary>
    public bool AsksTheSameAs(TaskWording other) => (Text, Output, Evidence, FigureAsked) == (other.Text, other.Output, other.Evidence, other.FigureAsked);

    public bool IsSameAs(TaskWording other) =>
        HasTimesOf(other) && HasAgenciesOf(other) && AsksTheSameAs(other) && NoAssignmentReason == other.NoAssignmentReason;

    // A stored deadline was read once already; what cannot be read keeps its words.
    private Deadline PrintedDeadline() =>
        DeadlineWording is { } words && Deadline.Length == 0 ? Kernel.Time.Deadline.InWordsOnly(words, DeadlineKind)
        : Kernel.Time.Deadline.Parse(Deadline, DeadlineKind) is { IsProblem: false } parsed ? parsed.Value
        : Kernel.Time.Deadline.None;

    private static string Named(AgencyContent agency) => $"{agency.Role} {agency.Unit?.ToString() ?? agency.UnitSet ?? agency.Printed}";
}

/// <summary>All of a target row that an amendment can change.</summary>
public sealed record TargetWording(string Text, string? Responsible, TargetValue Value)
{
    public static TargetWording Of(PlanTarget target) => new(target.Text, target.Responsible, new TargetValue(target.Operator, target.Value)
    {
        ValueTo = target.ValueTo,
        UnitOfMeasure = target.UnitOfMeasure,
        Horizon = target.Horizon,
        BaselineValue = target.BaselineValue,
        BaselineUnit = target.BaselineUnit,
        BaselinePeriod = target.BaselinePeriod,
        Soft = target.Soft,
        PerTime = target.PerTime,
        PerUnit = target.PerUnit,
        Direction = target.Direction,
    });

    public void WriteTo(PlanTarget target)
    {
        (target.Text, target.Responsible) = (Text, Responsible);
        (target.Operator, target.Value, target.ValueTo) = (Value.Operator, Value.Value, Value.ValueTo);
        (target.UnitOfMeasure, target.Horizon) = (Value.UnitOfMeasure, Value.Horizon);
        (target.BaselineValue, target.BaselineUnit, target.BaselinePeriod) = (Value.BaselineValue, Value.BaselineUnit, Value.BaselinePeriod);
        (target.Soft, target.PerTime, target.PerUnit, target.Direction) = (Value.Soft, Value.PerTime, Value.PerUnit, Value.Direction);
    }
}
