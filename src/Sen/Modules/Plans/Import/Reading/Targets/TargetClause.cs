using System.Text.RegularExpressions;
using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>One clause of a target: its numbers that are values, each with operator, unit, times and the horizon that belongs to it.</summary>
internal sealed partial class TargetClause
{
    private static readonly Regex RangeJoint = Pattern.Of(@"^\s*(?:%|phan tram|diem phan tram|(?!den|nam)[a-z]{1,8}(?: (?!den|nam)[a-z]{1,8})?)?\s*(?:-|den|toi)\s*(?:khoang )?$");
    private static readonly Regex Onward = Pattern.Of(@"^\s*(?:\([^)]*\)\s*)?tro (?<way>len|xuong)");

    // "từ 50% người gây bạo lực trở lên"
    private static readonly Regex OnwardBehind = Pattern.Of(@"^[a-z ]{2,60}? tro (?<way>len|xuong)");
    private static readonly Regex PopulationBefore = Pattern.Of(@"(?<![a-z])(?:cua|tai|trong|tren|o|thuoc|gom|dia ban|cap|ca|toan bo|tong so|trong so|va)$");
    private static readonly Regex OutOf = Pattern.Of(@"(?<![a-z])trong(?: so| tong so)?$");
    private static readonly Regex Verb = Pattern.Of(
        @"(?<![a-z])(?:to chuc|co|xay dung|thanh lap|mo|thu hut|voi|ho tro|phat|dang|dat|duy tri|tap huan|boi duong|duoc|moi|nam|in|cap|tuyen truyen|phat song|phat thanh|nhan rong|nang cap|sua chua|lap moi|xay moi|tao|ra mat|sinh hoat|tu van|giup|cho|hien|them|it nhat|toi thieu|dao tao|huy dong|tiep nhan|giai quyet|gioi thieu|viet|treo|sinh|quy|thang)$");

    private static readonly Regex Change = Pattern.Word("tang|giam|nang|rut ngan|thu hep|keo giam|ha thap");
    private static readonly Regex Absolute = Pattern.Word("len|xuong|con|dat|den muc|o muc|la|chiem|duoi|khong qua|toi da|duoc|bao dam|dam bao|toi");
    private static readonly Regex Exceeds = Pattern.Of(@"(?<![a-z])vuot\s*$");
    private static readonly Regex HeldAgainst = Pattern.Of(@"(?<![a-z])(?:(?<less>thap|it|nho)|cao|nhieu|lon) hon\s*\u0001+\s*(?:it nhat|toi thieu|tu)?\s*$");
    private static readonly Regex SoftWords = Pattern.Word("phan dau|co gang|huong toi|tien toi");
    private static readonly Regex KeepWords = Pattern.Word("duy tri|giu vung|giu on dinh");
    private static readonly Regex ComparedSex = Pattern.Of(@"so voi (?<sex>nam|nu)(?: gioi)?(?![a-z]| \d)");
    private static readonly Regex ByTime = Pattern.Of(@"(?:(?:hang|moi|tung|trong|/|trong mot|mot|binh quan)\s?(?<unit>nam|qu[yi]|thang|tuan|hoc ky))(?! 20|[a-z]| (?:hoach|dinh|che|uoc|mo|trinh|luat))");
    private static readonly Regex ByUnit = Pattern.Of(@"(?<![a-z])moi (?!nam|quy|qui|thang|tuan|hoc ky)(?:[a-z]+[ ,-]*){1,10}?(?= (?:co|to chuc|duy tri|moi|hang|phat|xay dung|thanh lap|dang|it nhat|toi thieu|sinh hoat|mo|tham gia|thuc hien|bo tri))");

    private static readonly Regex Joint = Pattern.Of(@"(?:(?<![a-z])va|,)(?: (?:den |vao )?nam 20\d\d,?)?\s*$");

    private readonly string text;
    private readonly string folded;
    private readonly string masked;
    private readonly int start;
    private readonly int end;
    private readonly IReadOnlyList<BaselineMention> baselines;
    private readonly List<HorizonMention> horizons;

    public TargetClause(string text, string masked, string numbers, int start, int end, IReadOnlyList<BaselineMention> baselines)
    {
        this.text = text;
        this.start = start;
        this.end = end;
        this.baselines = baselines;
        folded = masked;
        this.masked = numbers;
        horizons = Horizons.Find(masked[start..end]).ConvertAll(h => h with { Start = h.Start + start, End = h.End + start });
    }

    /// <summary>The one horizon of the clause when there is no value to pair.</summary>
    public string? AnyHorizon => horizons.Count > 0 ? horizons[0].Value : null;

    public List<TargetValue> Values(string? previousUnit)
    {
        var spans = Spans();
        var kept = new List<Span>();
        foreach (var span in spans)
            if (IsValue(span, kept))
                kept.Add(span);
        if (kept.Exists(s => s.Unit?.Name == "%"))
            kept.RemoveAll(s => s.Unit?.Name is "giờ" or "phút" or "ngày" or "tháng" || s.Words.Comparison is null && s.Unit?.Name is "lần" or "điểm");
        if (kept.Exists(s => !InBrackets(s)))
            kept.RemoveAll(s => InBrackets(s) && !folded[start..s.Start].Contains("trong do", StringComparison.Ordinal));

        var pairs = HorizonPairing.Pair(kept.ConvertAll(s => (s.Start, s.End)), horizons, folded);
        var values = new List<TargetValue>();
        for (var i = 0; i < kept.Count; i++)
        {
            var value = Make(kept[i], i == 0 ? start : kept[i - 1].End, pairs[i], InheritedUnit(kept, i, previousUnit));
            values.Add(i > 0 && FollowsWords(kept[i], kept[i - 1]) ? Following(value, values[^1]) : value);
        }
        return values;
    }

    private sealed record Span(NumberMention From, NumberMention? To, UnitMention? Unit)
    {
        public int Start => From.Start;
        public int End => Math.Max(Unit?.End ?? 0, (To ?? From).End);
        public OperatorReading Words { get; init; } = null!;
    }

    private List<Span> Spans()
    {
        var part = masked[start..end];
        var shares = Numbers.Shares(part).ToList();
        var digits = Numbers.InDigits(part).Where(d => !shares.Exists(s => s.Start < d.End && d.Start < s.End));
        var small = Numbers.InWords(part).Where(w => !shares.Exists(s => s.Start < w.End && w.Start < s.End));
        var numbers = shares.Concat(digits).Concat(small).OrderBy(n => n.Start).Select(n => n with { Start = n.Start + start }).ToList();

        var spans = new List<Span>();
        for (var i = 0; i < numbers.Count; i++)
        {
            var from = numbers[i];
            if (spans.Count > 0 && from.Start < spans[^1].End)
                continue;
            var to = i + 1 < numbers.Count && IsRange(from, numbers[i + 1]) ? numbers[i + 1] : null;
            var before = Math.Min(spans.Count > 0 ? spans[^1].End : start, from.Start);
            var words = OperatorWords.Before(folded[before..from.Start], text[before..from.Start]);
            var unit = from.IsShare ? new("%", UnitKind.Percent, from.End) : Units.After(text[..end], (to ?? from).End);
            if (from is { InWords: true, IsShare: false } && (words.Comparison is null || unit is null or { Kind: UnitKind.Unknown }))
                continue;
            spans.Add(new(from, to, unit) { Words = words });
            if (to is not null)
                i++;
        }
        return spans;
    }

    private bool IsRange(NumberMention from, NumberMention to) =>
        !from.InWords && !to.InWords && to.Value > from.Value && RangeJoint.IsMatch(folded[from.End..to.Start]);

    private bool IsValue(Span span, List<Span> kept)
    {
        if (span.Unit?.Kind is UnitKind.Percent or UnitKind.Rate)
            return true;
        var before = folded[start..span.Start].TrimEnd();
        var covered = kept.Exists(k => k.Unit?.Name == "%");
        if (span.From.InWords || (covered && span.From.Value == 1 && span.To is null))
            return (!covered || !span.From.InWords) && span.Words.Comparison is not null && span.Unit is { Kind: not UnitKind.Unknown };
        if (span.Unit is null || span.Unit.Kind == UnitKind.Unknown)
            return span.Words.Speaks;
        if (!span.Words.Speaks && (kept.Count == 0 && PopulationBefore.IsMatch(before) || OutOf.IsMatch(before)))
            return false;
        return span.Unit.Kind == UnitKind.Places
            ? span.Words.Speaks || Verb.IsMatch(before) || before.Length == 0 || before.EndsWith(',') && kept.Count > 0 && kept[^1].Unit?.Name != "%"
            : span.Words.Speaks || Verb.IsMatch(before) || before.Length == 0 || before.EndsWith(',') || before.EndsWith(';') || kept.Count > 0 || IsFirstNumber(span);
    }

    private bool IsFirstNumber(Span span) => !folded[start..span.Start].Any(char.IsDigit);

    private bool InBrackets(Span span) =>
        folded.LastIndexOf('(', span.Start, span.Start - start) is >= 0 and var open && folded.IndexOf(')', open) is var close && (close < 0 || close > span.Start);

    // "… 1,8 lần so với nam giới vào năm 2028 và 1,5 lần": a later value of the same measure keeps the unit; a bare first one takes the next.
    private static string? InheritedUnit(List<Span> kept, int index, string? previousUnit)
    {
        var own = kept[index].Unit;
        var before = kept.Take(index).Select(s => s.Unit?.Name).LastOrDefault(n => n is not null) ?? previousUnit;
        if (own is null || own.Kind == UnitKind.Unknown)
            return before ?? kept.Skip(index + 1).Select(s => s.Unit?.Name).FirstOrDefault(n => n is not null);
        if (before is not null && own.Name == "lần" && before.StartsWith("lần so với", StringComparison.Ordinal))
            return before;
        if (own.Name == "lượt" && before == "lượt người")
            return before;
        if (own.Kind == UnitKind.Rate && before is not null && own.Name.StartsWith("ca/", StringComparison.Ordinal) && before.Contains(own.Name[2..], StringComparison.Ordinal))
            return before;
        return null;
    }
}
