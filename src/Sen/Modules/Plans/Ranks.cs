using Sen.Kernel.Text;

namespace Sen.Modules.Plans;

/// <summary>
/// Orders things by a share, largest first. Shares are compared as fractions, so 17/19 and 34/38 stand on one rank; things of one rank are in
/// Vietnamese order. What has nothing in its denominator has no rank and stands at the end.
/// </summary>
public static class Ranks
{
    /// <returns>The things in order, each with its rank from 1, or null.</returns>
    public static IReadOnlyList<(T Item, int? Rank)> Of<T>(IEnumerable<T> items, Func<T, (int Part, int Whole)> share, Func<T, string> name)
    {
        var largestFirst = Comparer<(int Part, int Whole)>.Create((a, b) => Compare(b, a));
        var sorted = items.OrderBy(i => share(i).Whole == 0).ThenBy(share, largestFirst).ThenBy(name, VietnameseOrder.Instance);
        var ranked = new List<(T Item, int? Rank)>();
        foreach (var item in sorted)
        {
            int? rank = share(item).Whole == 0 ? null
                : ranked.Count > 0 && Compare(share(ranked[^1].Item), share(item)) == 0 ? ranked[^1].Rank
                : ranked.Count + 1;
            ranked.Add((item, rank));
        }

        return ranked;
    }

    private static int Compare((int Part, int Whole) a, (int Part, int Whole) b) => ((long)a.Part * b.Whole).CompareTo((long)b.Part * a.Whole);
}
