namespace Sen.Modules.Plans.Import.Reading;

/// <summary>
/// Gives each value of a clause its horizon. "đạt 60% vào năm 2025 và 75% vào năm 2030" has them behind, "đến năm 2025 đạt 60%, năm
/// 2030 đạt 75%" before; a value without its own takes the nearest, and a new value in between closes the pair.
/// </summary>
internal static class HorizonPairing
{
    // A comma or "và" between a value and a horizon says that they belong to different pairs, as much as so many letters do.
    private const int BreakCost = 40;
    private const int OtherValueCost = 1000;

    public static string?[] Pair(List<(int Start, int End)> values, List<HorizonMention> horizons, string folded)
    {
        if (horizons.Count == 0 || values.Count == 0)
            return new string?[values.Count];
        var apart = horizons[^1].End <= values[0].Start || values[^1].End <= horizons[0].Start;
        if (horizons.Count == values.Count && apart && folded[..values[0].Start].Contains("lan luot", StringComparison.Ordinal))
            return [.. horizons.Select(h => h.Value)];
        if (Alternate(values, horizons))
            return [.. horizons.Select(h => h.Value)];
        return [.. values.Select(v => horizons.MinBy(h => Distance(v, h, values, folded)) is { } nearest && !OpensTheNext(v, nearest, values, folded) ? nearest.Value : null)];
    }

    // "Năm 2026 …  41, đến năm 2030 … 38": each horizon opens the pair of the value behind it; or each closes it.
    private static bool Alternate(List<(int Start, int End)> values, List<HorizonMention> horizons)
    {
        if (horizons.Count != values.Count)
            return false;
        var pairs = values.Zip(horizons).ToList();
        var before = pairs.TrueForAll(p => p.Second.End <= p.First.Start) && pairs.Zip(pairs.Skip(1)).All(p => p.First.First.End <= p.Second.Second.Start);
        var behind = pairs.TrueForAll(p => p.First.End <= p.Second.Start) && pairs.Zip(pairs.Skip(1)).All(p => p.First.Second.End <= p.Second.First.Start);
        return before || behind;
    }

    // "40 phụ nữ, phấn đấu đến năm 2030 đạt 250": the horizon behind a break belongs to the value it leads to.
    private static bool OpensTheNext((int Start, int End) value, HorizonMention horizon, List<(int Start, int End)> values, string folded) =>
        horizon.Start >= value.End && Breaks(folded[value.End..horizon.Start]) > 0
        && values.Exists(next => next.Start >= horizon.End && Breaks(folded[horizon.End..next.Start]) == 0);

    private static int Breaks(string between) => between.Count(c => c == ',') + (between.Contains(" va ", StringComparison.Ordinal) ? 1 : 0);

    private static int Distance((int Start, int End) value, HorizonMention horizon, List<(int Start, int End)> values, string folded)
    {
        var (from, to) = horizon.Start >= value.End ? (value.End, horizon.Start) : (horizon.End, value.Start);
        if (to <= from)
            return 0;
        var between = folded[from..to];
        var others = values.Count(v => v.Start >= from && v.End <= to);
        return between.Length + Breaks(between) * BreakCost + others * OtherValueCost;
    }
}
