using Sen.Kernel.Text;
using Sen.Modules.Plans;

namespace Sen.Modules.Portal.Progress;

/// <summary>
/// Orders units by the share done of what was due. Shares are compared as fractions, so 17/19 and 34/38 stand on one rank; units of one rank are
/// in Vietnamese order. A unit with nothing due has no rank and stands at the end.
/// </summary>
internal static class UnitRanking
{
    private static readonly IComparer<AssignmentCounts> LargestShareFirst = Comparer<AssignmentCounts>.Create((a, b) => CompareShares(b, a));

    public static IReadOnlyList<UnitResult> Of(IEnumerable<(string Code, string Name, AssignmentCounts Counts)> units)
    {
        var sorted = units.OrderBy(u => u.Counts.Due == 0).ThenBy(u => u.Counts, LargestShareFirst).ThenBy(u => u.Name, VietnameseOrder.Instance);
        var ranked = new List<UnitResult>();
        foreach (var unit in sorted)
        {
            int? rank = unit.Counts.Due == 0 ? null
                : ranked.Count > 0 && CompareShares(ranked[^1].Counts, unit.Counts) == 0 ? ranked[^1].Rank
                : ranked.Count + 1;
            ranked.Add(new UnitResult(unit.Code, unit.Name, rank, unit.Counts));
        }

        return ranked;
    }

    private static int CompareShares(AssignmentCounts a, AssignmentCounts b) => ((long)a.DueDone * b.Due).CompareTo((long)b.DueDone * a.Due);
}
