using System.Text.RegularExpressions;
using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <content>From a number that is a value to its typed row: operator, direction, times, doubts.</content>
internal sealed partial class TargetClause
{
    private TargetValue Make(Span span, int previousEnd, string? horizon, string? inheritedUnit)
    {
        var words = span.Words;
        var tail = folded[span.End..end];
        var prefix = folded[previousEnd..span.Start];
        var onward = Onward.Match(tail) is { Success: true } direct ? direct : prefix.EndsWith(" tu ", StringComparison.Ordinal) || prefix == "tu " ? OnwardBehind.Match(tail) : Match.Empty;
        var unit = inheritedUnit ?? span.Unit?.Name;
        if (unit == "lần" && ComparedSex.Match(folded, start, end - start) is { Success: true } sex)
            unit = $"lần so với {(sex.Groups["sex"].Value == "nam" ? "nam" : "nữ")} giới";
        var perTime = PerTime(span);
        var baseline = BaselineOf(span);
        var (operation, direction, doubts) = Decide(span, prefix, tail, onward, baseline, perTime);
        if (span.From.Doubtful)
            doubts.Add(Doubts.DecimalPoint(Printed(span)));
        if (unit is null)
            doubts.Add(Doubts.NoUnit(Printed(span)));
        else if (span.Unit?.Kind == UnitKind.Unknown && inheritedUnit is null)
            doubts.Add(Doubts.GuessedUnit(unit));
        return new(operation, span.From.Value, span.To?.Value, unit, horizon)
        {
            Baseline = baseline,
            Soft = words.Soft || SoftWords.IsMatch(prefix),
            PerTime = perTime,
            PerUnit = PerUnit(span),
            Direction = direction,
            Words = Printed(span),
            Confidence = doubts.Count > 0 ? Confidence.Medium : Confidence.High,
            Doubts = doubts,
        };
    }

    private (TargetOperator, string?, List<Doubt>) Decide(Span span, string prefix, string tail, Match onward, Baseline? baseline, string? perTime)
    {
        var words = span.Words;
        var doubts = new List<Doubt>();
        var change = ChangeOf(span, prefix, tail, baseline, perTime);
        if (change is { } by)
        {
            if (baseline is null && perTime is null && span.Unit?.Name != "điểm phần trăm")
                doubts.Add(by == TargetOperator.DecreaseBy ? Doubts.BareDecrease(Printed(span)) : Doubts.BareIncrease(Printed(span)));
            return (by, by == TargetOperator.DecreaseBy ? "down" : "up", doubts);
        }

        var direction = words.ToDown ? "down" : words.ToUp ? "up" : words.Keep || KeepWords.IsMatch(prefix) ? "keep" : DirectionOfVerb(prefix);
        if (span.To is not null)
        {
            if (onward.Success)
                doubts.Add(Doubts.RangeAndMore(Printed(span)));
            return (TargetOperator.Range, direction, doubts);
        }
        if (onward.Success)
            return (onward.Groups["way"].Value == "len" ? TargetOperator.AtLeast : TargetOperator.AtMost, direction, doubts);
        if (words.AtLeastAbout)
            doubts.Add(Doubts.AtLeastAbout(Printed(span)));
        return (words.Comparison ?? (words.ToDown ? TargetOperator.AtMost : TargetOperator.EqualTo), direction, doubts);
    }

    // "ít nhất 42% vào năm 2026 và 50% vào năm 2030": a second value without words of its own follows those of the first.
    private bool FollowsWords(Span span, Span previous) =>
        !span.Words.Speaks && (span.To is null || previous.To is not null) && Joint.IsMatch(folded[previous.End..span.Start]) && !Onward.IsMatch(folded[span.End..end]);

    private static TargetValue Following(TargetValue value, TargetValue previous) =>
        value.Unit == previous.Unit && previous.Operator != TargetOperator.Range && (value.ValueTo is not null || previous.Operator is not (TargetOperator.IncreaseBy or TargetOperator.DecreaseBy))
            ? value with { Operator = previous.Operator, Direction = previous.Direction, Soft = previous.Soft }
            : value;

    private static TargetOperator? ChangeOf(Span span, string prefix, string tail, Baseline? baseline, string? perTime)
    {
        var words = span.Words;
        if (words.ToDown || words.ToUp || span.From.Value == 100)
            return null;
        if (words.ByUp)
            return TargetOperator.IncreaseBy;
        if (words.ByDown)
            return words.Comparison is TargetOperator.LessThan or TargetOperator.AtMost && baseline is null ? null : TargetOperator.DecreaseBy;
        var compared = tail.TrimStart().StartsWith('\u0001') && baseline is { Value: null };
        if (words.Comparison == TargetOperator.MoreThan && span.Unit?.Name == "điểm phần trăm")
            return TargetOperator.IncreaseBy;
        if (words.Comparison == TargetOperator.LessThan && span.Unit?.Name == "điểm phần trăm")
            return TargetOperator.DecreaseBy;
        // "vượt 10% so với năm 2025", "thấp hơn năm 2023 ít nhất 5 vụ": held against another year, the number is the difference.
        if (compared && words.Comparison == TargetOperator.MoreThan && Exceeds.IsMatch(prefix))
            return TargetOperator.IncreaseBy;
        if (HeldAgainst.Match(prefix) is { Success: true } held)
            return held.Groups["less"].Success ? TargetOperator.DecreaseBy : TargetOperator.IncreaseBy;
        if (words.Comparison is TargetOperator.LessThan or TargetOperator.AtMost || words.Reaches)
            return null;
        if (Change.Matches(prefix).LastOrDefault() is not { } verb || Absolute.IsMatch(prefix[verb.Index..]))
            return null;
        var ends = tail.Trim(' ', '.', ',').Length == 0;
        if (!compared && perTime is null && span.Unit?.Name != "điểm phần trăm" && !ends)
            return null;
        return verb.Value is "tang" or "nang" ? TargetOperator.IncreaseBy : TargetOperator.DecreaseBy;
    }

    private static string? DirectionOfVerb(string prefix) =>
        Change.Match(prefix) is not { Success: true } verb ? null : verb.Value is "tang" or "nang" ? "up" : "down";

    private Baseline? BaselineOf(Span span) =>
        (baselines.FirstOrDefault(b => b.Start >= start && b.Start <= end + 1 && b.Start >= span.Start)
         ?? baselines.LastOrDefault(b => b.Start >= start && b.Start < end))?.Baseline;

    private string? PerTime(Span span)
    {
        var near = ByTime.Match(folded, span.End, end - span.End);
        var match = near.Success ? near : ByTime.Matches(folded[start..span.Start]).LastOrDefault();
        return match is null || span.Unit?.Name == "%" && match != near ? null : match.Groups["unit"].Value[0] switch
        {
            'n' => "year",
            'q' => "quarter",
            'h' => "semester",
            _ => match.Groups["unit"].Value == "tuan" ? "week" : "month",
        };
    }

    private string? PerUnit(Span span)
    {
        var match = ByUnit.Match(folded, start, span.Start - start);
        return match.Success && span.Unit?.Name != "%" ? text.Substring(match.Index, match.Length) is var words ? char.ToLowerInvariant(words[0]) + words[1..] : null : null;
    }

    private string Printed(Span span) => text[span.Start..Math.Min(end, span.End)].Trim();
}
