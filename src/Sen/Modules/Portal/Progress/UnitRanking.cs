using Sen.Modules.Plans;

namespace Sen.Modules.Portal.Progress;

/// <summary>Orders units by the share done of what was due.</summary>
internal static class UnitRanking
{
    public static IReadOnlyList<UnitResult> Of(IEnumerable<(string Code, string Name, AssignmentCounts Counts)> units) =>
        [.. Ranks.Of(units, u => (u.Counts.DueDone, u.Counts.Due), u => u.Name).Select(r => new UnitResult(r.Item.Code, r.Item.Name, r.Rank, r.Item.Counts))];
}
