using Sen.Kernel.Places;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>What a plan is, in one line: "6 mục tiêu, 20 chỉ tiêu, 48 nhiệm vụ, giao 19 sở, ngành và 126 xã, phường".</summary>
public static class PlanInOneLine
{
    public static string Of(Plan plan, IReadOnlyDictionary<UnitKind, int> givenTo, Texts T)
    {
        var parts = new List<string>();
        if (plan.Goals.Count > 0)
            parts.Add(T["{0} mục tiêu", plan.Goals.Count]);
        if (plan.TargetsInForce.Any())
            parts.Add(T["{0} chỉ tiêu", plan.TargetsInForce.Select(t => t.Code).Distinct(StringComparer.Ordinal).Count()]);
        parts.Add(T["{0} nhiệm vụ", plan.TasksInForce.Count()]);
        var units = Units(givenTo, T);
        var made = string.Join(", ", parts);
        return units.Length == 0 ? made : T["{0}, giao {1}", made, units];
    }

    /// <summary>With "Kế hoạch" before it, once: titles are kept as the trích yếu prints them.</summary>
    public static string Title(Plan plan) => plan.Title.StartsWith("Kế hoạch", StringComparison.OrdinalIgnoreCase)
        ? plan.Title
        : $"Kế hoạch {char.ToLowerInvariant(plan.Title[0])}{plan.Title[1..]}";

    private static string Units(IReadOnlyDictionary<UnitKind, int> givenTo, Texts T)
    {
        var communes = Count(givenTo, UnitKind.Ward, UnitKind.Commune, UnitKind.SpecialZone, UnitKind.Township);
        var districts = Count(givenTo, UnitKind.District);
        var provinces = Count(givenTo, UnitKind.Province);
        var agencies = givenTo.Values.Sum() - communes - districts - provinces;
        List<string> words = [];
        if (provinces > 0)
            words.Add(T["{0:N0} tỉnh, thành phố", provinces]);
        if (agencies > 0)
            words.Add(T["{0} sở, ngành", agencies]);
        if (districts > 0)
            words.Add(T["{0} quận, huyện", districts]);
        if (communes > 0)
            words.Add(T["{0} xã, phường", communes]);
        return words.Count < 2 ? string.Concat(words) : T["{0} và {1}", string.Join(", ", words[..^1]), words[^1]];
    }

    private static int Count(IReadOnlyDictionary<UnitKind, int> givenTo, params ReadOnlySpan<UnitKind> kinds)
    {
        var count = 0;
        foreach (var kind in kinds)
            count += givenTo.GetValueOrDefault(kind);
        return count;
    }
}
