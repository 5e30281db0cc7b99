using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>A baseline and the part of the text that it takes.</summary>
internal sealed record BaselineMention(int Start, int End, Baseline Baseline);

/// <summary>Finds what a target is compared with, so that it is never taken for a target.</summary>
internal static class Baselines
{
    private const string Number = $@"(?<n>{Numbers.Form})";

    private static readonly Regex Bracket = Pattern.Of(
        $@"\((?=[^()]*(?<![\d.,]){Number})[^()]*(?:nam (?<y>20\d\d)|(?<y>20\d\d)|hien(?: nay| tai)?|thuc hien|uoc|cung ky|dau ky)[^()]*\)");

    private static readonly Regex FromTo = Pattern.Of(
        $@"(?<![a-z])tu (?:muc |khoang )?(?<![\d.,]){Number}(?<unit>[^,;()]{{0,40}}?)(?:\s*\(?(?:cua |vao |trong )?(?:nam )?(?<y>20\d\d)\)?)?(?<! tro)(?=,? (?:tang |giam |nang |ha )?(?:len|xuong|con)(?![a-z]))");

    private static readonly Regex FromYearTo = Pattern.Of(
        $@"(?<![a-z])tu (?:muc |khoang )?(?<![\d.,]){Number}(?<unit>[^,;()\d]{{0,40}}?)\s*\(?(?:cua |vao |trong )?(?:nam )(?<y>20\d\d)\)?(?= (?:den|toi)(?![a-z]))");

    private static readonly Regex Compared = Pattern.Of(
        @"(?<!(?:lan|thieu|tong|mot|da) )so voi (?!nam gioi|nu gioi)(?<what>[^,;.()]*?(?:giai doan (?<a>20\d\d)\s?-\s?(?<b>20\d\d)|(?<y>20\d\d)|nam truoc|cung ky(?! nam 20)|dau ky|hien nay|hien tai|dau nhiem ky)(?: nam truoc)?|[^,;.()]*)");

    // "cao hơn năm 2025 là 2,5 điểm phần trăm"
    private static readonly Regex MoreThanYear = Pattern.Of(@"(?<=(?<![a-z])(?:cao|thap|nhieu|it|lon|nho) hon )(?:muc )?(?:cua )?(?:nam (?<y>20\d\d)|cung ky|nam truoc)(?: la)?(?= )");

    private static readonly Regex Years = Pattern.Of(@"20\d\d");
    private static readonly Regex GoesTo = Pattern.Of(@"(?:den|vao|dat|muc tieu)[^()]*20\d\d|trong do");

    public static IReadOnlyList<BaselineMention> Find(string text, string folded)
    {
        var found = new List<BaselineMention>();
        foreach (Match bracket in Bracket.Matches(folded))
            if (!GoesTo.IsMatch(bracket.Value) && OfBracket(bracket, text) is { } mention)
                found.Add(mention);
        foreach (var form in (Regex[])[FromTo, FromYearTo])
            foreach (Match from in form.Matches(folded))
                if (!found.Exists(f => f.Start <= from.Index && from.Index < f.End))
                    found.Add(new(from.Index, from.Index + from.Length, new(Value(from), UnitOf(from, text), Year(from))));
        foreach (Match compared in Compared.Matches(folded))
            found.Add(new(compared.Index, compared.Index + compared.Length, new(null, null, PeriodOf(compared, text))));
        found.AddRange(MoreThanYear.Matches(folded).Select(m => new BaselineMention(m.Index, m.Index + m.Length, new(null, null, Year(m) ?? text.Substring(m.Index, m.Length).Trim()))));
        return found;
    }

    private static BaselineMention? OfBracket(Match bracket, string text)
    {
        if (Pattern.Word("tang|giam").IsMatch(bracket.Value))
            return new(bracket.Index, bracket.Index + bracket.Length, new(null, null, Year(bracket)));

        // The value is what is left when the years are gone: "(năm 2025: 57,6%)".
        var inside = Years.Replace(bracket.Value, m => new string('\u0001', m.Length));
        var number = Numbers.InDigits(inside).FirstOrDefault();
        if (number is null)
            return null;
        var unit = Units.After(text, bracket.Index + number.End)?.Name;
        return new(bracket.Index, bracket.Index + bracket.Length, new(number.Value, unit, Year(bracket)));
    }

    private static decimal Value(Match match) => Numbers.Parse(match.Groups["n"].Value).Value;

    private static string? UnitOf(Match match, string text) => Units.After(text, match.Groups["n"].Index + match.Groups["n"].Length)?.Name;

    private static string? Year(Match match) => match.Groups["y"] is { Success: true } year ? year.Value : null;

    private static string PeriodOf(Match match, string text) =>
        match.Groups["a"].Success ? $"{match.Groups["a"].Value}-{match.Groups["b"].Value}"
        : Year(match) ?? text.Substring(match.Groups["what"].Index, match.Groups["what"].Length).Trim();
}
