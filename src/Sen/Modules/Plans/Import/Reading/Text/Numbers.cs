using System.Globalization;
using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>A number as printed, where it stands and whether its form is in doubt (a full stop used as a decimal sign).</summary>
public sealed record NumberMention(int Start, int Length, decimal Value, bool Doubtful)
{
    public int End => Start + Length;

    /// <summary>Written in words, or a share in words.</summary>
    public bool InWords { get; init; }

    /// <summary>"một nửa", "14/14 thôn": the value is already a percentage of the whole.</summary>
    public bool IsShare { get; init; }
}

/// <summary>Reads numbers in Vietnamese form from folded text: 1.250, 8,5, 8.5 (a slip), 1 200, "một nửa", "hai phần ba", "14/14 thôn".</summary>
public static class Numbers
{
    public const string Form = @"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?![\d%,.]| %)|\d+(?:[.,]\d+)?";

    private const string SmallWords = "mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi";
    private const string Countable = "xa|phuong|dac khu|thon|ban|ap|khu|to|truong|co quan|don vi|huyen|quan|tinh|so|nganh|phong|chi hoi|hoi|doanh nghiep|dia phuong|co so|khoa|lop|tieu chi|chi tieu";

    private static readonly Regex Digits = Pattern.Of($@"(?<![\d.,/a-z])(?:{Form})");
    private static readonly Regex Half = Pattern.Word("mot nua|phan nua|(?<=qua )nua|1/2");
    private static readonly Regex Fraction = Pattern.Word($@"(?<top>{SmallWords}|\d) phan (?<bottom>{SmallWords}|\d)");
    private static readonly Regex CountOf = Pattern.Of($@"(?<![\d/.,])(?<top>\d{{1,4}})/(?<bottom>\d{{1,4}})\s+(?={Countable})(?<!ngay \d+/\d+ )");
    // "14/14 bệnh viện": all of them, whatever is counted.
    private static readonly Regex AllOf = Pattern.Of(@"(?<![\d/.,])(?<!ngay )(?<top>[1-9]\d{0,3})/(?<bottom>\k<top>)(?= [a-z])");
    private static readonly Regex SmallFraction = Pattern.Of(@"(?<![\d/.,])(?<top>[1-9])/(?<bottom>[2-9]|10) (?=(?:so|tong so|nguoi|nan nhan|can bo|hoc sinh|phu nu|nu|ho|thanh vien|dai bieu|lao dong)(?![a-z]))");
    private static readonly Regex Words = Pattern.Word($@"(?:{SmallWords})");

    private static readonly Dictionary<string, int> WordValues = new(StringComparer.Ordinal)
    {
        ["mot"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bon"] = 4,
        ["tu"] = 4,
        ["nam"] = 5,
        ["sau"] = 6,
        ["bay"] = 7,
        ["tam"] = 8,
        ["chin"] = 9,
        ["muoi"] = 10,
    };

    /// <summary>Numbers in digits, in order.</summary>
    public static IEnumerable<NumberMention> InDigits(string folded) =>
        Digits.Matches(folded).Select(m => Parse(m.Value) is var (value, doubtful) ? new NumberMention(m.Index, m.Length, value, doubtful) : null!);

    /// <summary>Shares of a whole in words or as "a/b xã", in percent.</summary>
    public static IEnumerable<NumberMention> Shares(string folded)
    {
        foreach (Match half in Half.Matches(folded))
            yield return Share(half, 50);
        foreach (Match part in Fraction.Matches(folded))
            if (ValueOf(part.Groups["bottom"].Value) is var bottom and > 1 && ValueOf(part.Groups["top"].Value) is var top and > 0 && top <= bottom)
                yield return Share(part, Math.Round(100m * top / bottom, 1));
        foreach (var count in CountOf.Matches(folded).Concat(AllOf.Matches(folded)).Concat(SmallFraction.Matches(folded)).DistinctBy(m => m.Index))
            if (Parse(count.Groups["top"].Value).Value is var some && Parse(count.Groups["bottom"].Value).Value is var all and > 0 && some <= all)
                yield return Share(count, Math.Round(100m * some / all, 1)) with { InWords = false };
    }

    /// <summary>Small numbers in words: "hai lần".</summary>
    public static IEnumerable<NumberMention> InWords(string folded) =>
        Words.Matches(folded).Select(m => new NumberMention(m.Index, m.Length, WordValues[m.Value], false) { InWords = true });

    /// <summary>The value of one printed number and whether its form leaves a doubt.</summary>
    public static (decimal Value, bool Doubtful) Parse(string printed)
    {
        var text = printed.Replace(" ", "", StringComparison.Ordinal);
        var grouped = text.Contains('.', StringComparison.Ordinal) && IsGrouped(text);
        if (grouped)
            text = text.Replace(".", "", StringComparison.Ordinal);
        var slip = !grouped && text.Contains('.', StringComparison.Ordinal);
        text = text.Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value, slip) : (0, true);
    }

    private static bool IsGrouped(string text) =>
        text.Split(',')[0].Split('.') is { Length: > 1 } groups && groups[0].Length <= 3 && groups.Skip(1).All(g => g.Length == 3);

    private static decimal ValueOf(string word) => WordValues.TryGetValue(word, out var value) ? value : Parse(word).Value;

    private static NumberMention Share(Match match, decimal percent) =>
        new(match.Index, match.Length, percent, false) { InWords = true, IsShare = true };
}
