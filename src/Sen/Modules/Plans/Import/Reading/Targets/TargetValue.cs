using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Where a measure stood before: "(năm 2025: 57,6%)", "từ 31% năm 2025 lên …", "so với cùng kỳ". Never a target of its own.</summary>
public sealed record Baseline(decimal? Value, string? Unit, string? Period);

/// <summary>One typed value of a target: one measure at one horizon.</summary>
/// <param name="Horizon"><c>2026</c>, <c>annual</c>, <c>from:2027</c>, <c>2026-2030</c>; null means the end of the plan's period.</param>
public sealed record TargetValue(TargetOperator Operator, decimal? Value, decimal? ValueTo, string? Unit, string? Horizon)
{
    public Baseline? Baseline { get; init; }

    /// <summary>phấn đấu, hướng tới: a wish on top of the operator.</summary>
    public bool Soft { get; init; }

    /// <summary>year, semester, quarter, month or week when the value is per time; else null.</summary>
    public string? PerTime { get; init; }

    public string? PerUnit { get; init; }

    /// <summary>up, down, keep or null: which way the words want the measure to go.</summary>
    public string? Direction { get; init; }

    /// <summary>The printed words that carry the value, to be highlighted.</summary>
    public string Words { get; init; } = "";

    public Confidence Confidence { get; init; } = Confidence.High;
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    public static TargetValue Qualitative { get; } = new(TargetOperator.Qualitative, null, null, null, null) { Confidence = Confidence.Medium };
}
