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
        if (horizons.Count == 0)
            return new string?[values.Count];
        if (horizons.Count == values.Count && horizons[^1].End <= values[0].Start && folded[..values[0].Start].Contains("lan luot", StringComparison.Ordinal))
            return [.. horizons.Select(h => h.Value)];
        return [.. values.Select(v => horizons.MinBy(h => Distance(v, h, values, folded))!.Value)];
    }

    private static int Distance((int Start, int End) value, HorizonMention horizon, List<(int Start, int End)> values, string folded)
    {
        var (from, to) = horizon.Start >= value.End ? (value.End, horizon.Start) : (horizon.End, value.Start);
        if (to <= from)
            return 0;
        var between = folded[from..to];
        var breaks = between.Count(c => c == ',') + (between.Contains(" va ", StringComparison.Ordinal) ? 1 : 0);
        var others = values.Count(v => v.Start >= from && v.End <= to);
        return between.Length + breaks * BreakCost + others * OtherValueCost;
    }
}
