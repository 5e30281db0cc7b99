using System.Text.RegularExpressions;
using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>
/// Reads the typed values of one printed target: one per measure and horizon. The text is cut into clauses (up to a semicolon,
/// "trong đó" inherits); in each, values and horizons are paired.
/// </summary>
public static class TargetParser
{
    private static readonly Regex ClauseEnd = Pattern.Of(@";|\.\s+(?=\S)|(?=(?<![a-z])trong do(?! tuoi)(?![a-z]))");

    private static readonly Regex Zero = Pattern.Word(
        @"(?:khong de|khong) (?:xay ra|phat sinh|ton tai)|khong de(?: co| phat sinh| ton dong| xuat hien)?|khong con|khong co(?= (?:vu|truong hop|ca|tinh trang|cap|nan nhan|hoc sinh|tre em|xa|ho))|cham dut|xoa bo(?: hoan toan)?(?! (?:dinh kien|khuon mau|phong tuc|tap tuc|hu tuc|rao can|tu tuong|quan niem|khoang cach|bat binh dang))|xoa(?= (?:xa|thon|ban) trang)");

    // "giảm 02 vụ …, không còn cặp tảo hôn": behind a comma or "và" a zero is a measure of its own.
    private static readonly Regex SecondZero = Pattern.Of(@"(?:,|(?<![a-z])va) (?=(?:khong de |khong con )(?!\d))");

    // "trong độ tuổi" is no "trong đó".
    private static readonly Regex OfWhich = Pattern.Word("trong do(?! tuoi)");

    private const int ShortestPromise = 20;

    private static readonly Regex Almost = Pattern.Word("ve co ban|co ban|tung buoc|tien toi|huong toi");
    private static readonly Regex Everyone = Pattern.Word("moi (?:xa|phuong|co quan|don vi|truong|thon)[^;]{0,60}? deu|tat ca (?:cac )?[^,;]*");

    public static IReadOnlyList<TargetValue> Read(string text)
    {
        var folded = Fold.Of(text);
        var baselines = Baselines.Find(text, folded);
        var masked = baselines.Aggregate(folded, (left, b) => NotValues.Mask(left, b.Start, b.End));
        var numbers = NotValues.Mask(masked);
        var values = new List<TargetValue>();
        string? inherited = null;
        string? unit = null;

        var isNumbered = false;
        var start = 0;
        foreach (var end in ClauseEnd.Matches(folded).Select(m => m.Index).Append(text.Length))
        {
            var clause = new TargetClause(text, masked, numbers, start, end, baselines);
            var found = clause.Values(unit);
            if (found.Count == 0)
                found = OfZero(text, folded, start, end, clause);
            else if (SecondZero.Match(folded, start, end - start) is { Success: true } second)
                found.AddRange(OfZero(text, folded, second.Index, end, clause).Where(v => v.Value == 0));
            if (OfWhich.IsMatch(folded[start..end]))
                found = [.. found.Select(v => v.Horizon is null ? v with { Horizon = inherited } : v)];
            if (found.Count == 0 && (Everyone.IsMatch(folded[start..end]) || end - start > ShortestPromise && start > 0 && folded[start] == ';'))
                values.Add(WithoutNumber(text[start..end]) with { Horizon = clause.AnyHorizon });
            isNumbered |= found.Count > 0;
            values.AddRange(found);
            inherited = found.Count > 0 ? found[^1].Horizon : inherited;
            unit = found.Count > 0 ? found[^1].Unit : unit;
            start = end;
        }
        return isNumbered ? values : [];
    }

    /// <summary>The doubt to show for a target without a number.</summary>
    public static TargetValue WithoutNumber(string text)
    {
        var folded = Fold.Of(text);
        var value = TargetValue.Qualitative with { Horizon = Horizons.Find(folded) is [var only] ? only.Value : null };
        return Everyone.Match(folded) is { Success: true } all
            ? value with { Confidence = Confidence.Low, Doubts = [Doubts.Everyone(text.Substring(all.Index, all.Length))] }
            : value;
    }

    // "Không để xảy ra vụ …" is 0; "về cơ bản không còn …" has no number.
    private static List<TargetValue> OfZero(string text, string folded, int start, int end, TargetClause clause)
    {
        var zero = Zero.Match(folded[start..end]);
        if (!zero.Success)
            return [];
        var words = text.Substring(start + zero.Index, zero.Length);
        if (Almost.Match(folded[start..end]) is { Success: true } almost && almost.Index < zero.Index + zero.Length)
            return [TargetValue.Qualitative with { Horizon = clause.AnyHorizon, Words = words }];
        var unit = Units.After(text[..end], start + zero.Index + zero.Length);
        var known = unit is { Kind: not UnitKind.Unknown };
        return
        [
            new(TargetOperator.EqualTo, 0, null, known ? unit!.Name : null, clause.AnyHorizon)
            {
                Words = words,
                Direction = "down",
                Confidence = known ? Confidence.High : Confidence.Medium,
                Doubts = known ? [] : [Doubts.NoUnit(words)],
            },
        ];
    }
}
