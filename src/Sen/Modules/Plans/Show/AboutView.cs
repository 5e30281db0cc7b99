namespace Sen.Modules.Plans.Show;

/// <summary>What stands around the tasks of a plan: what it rests on, what it is for, who pays, who reports.</summary>
public sealed record AboutView
{
    public AboutView(Plan plan, DateOnly day) => (Plan, Day) = (plan, day);

    public Plan Plan { get; }

    /// <summary>Validity of what is cited is told for this day.</summary>
    public DateOnly Day { get; }

    public IReadOnlyList<PlanText> Of(PlanTextKind kind) => [.. Plan.Texts.Where(t => t.Kind == kind).OrderBy(t => t.Ordinal)];
}
