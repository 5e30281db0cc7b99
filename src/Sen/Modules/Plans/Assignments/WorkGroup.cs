namespace Sen.Modules.Plans.Assignments;

/// <summary>What one unit has of one occurrence: one row as a rule, several when it took over from several units that ended.</summary>
/// <param name="Rows">In the order of the list; the first speaks for them.</param>
internal sealed record WorkGroup(IReadOnlyList<WorkRow> Rows)
{
    public WorkRow First => Rows[0];

    public bool IsSeveral => Rows.Count > 1;

    /// <summary>How many of them came from units that ended.</summary>
    public int TakenOver => Rows.Count(r => r.IsTakenOver);

    /// <summary>Rows of one unit and occurrence together, where the first of them stands.</summary>
    public static IReadOnlyList<WorkGroup> Of(IEnumerable<WorkRow> rows) =>
        [.. rows.GroupBy(r => (r.Unit, r.Occurrence)).Select(g => new WorkGroup([.. g]))];
}
