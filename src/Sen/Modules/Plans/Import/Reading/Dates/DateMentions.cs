using System.Globalization;
using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>One printed date or period with the words that bind it.</summary>
internal sealed record DateMention(int Start, int End, string Value, DeadlineKind Kind)
{
    public bool YearAssumed { get; init; }

    /// <summary>A day without a year: "15/11", "31 tháng 01".</summary>
    public bool IsYearlessDay { get; init; }

    public bool IsDay { get; init; }
}

/// <summary>Finds dates and periods in folded text, in printed order. Days first, then what is left: quarters, months, halves, years.</summary>
internal static class DateMentions
{
    private const string Full = @"0?(?<d>\d{1,2})\s?(?<sep>[/.\-])\s?0?(?<m>\d{1,2})\s?\k<sep>\s?(?<y>\d{4})";
    private const string Words = @"(?<d>\d{1,2}) thang (?<m>\d{1,2})(?!\d)(?:,? nam (?<y>\d{4}))?(?: (?<every>hang nam))?";
    private const string Short = @"(?<d>\d{1,2})[/\-](?<m>\d{1,2})(?![\d/%])(?: (?<every>hang nam))?";
    private const string Clock = @"(?:\d{1,2}\s?(?:gio|h|g)\s?(?:\d{2})?(?: phut)?,?\s*(?:ngay )?)?";

    // What may stand before a date, from the most binding; "từ … đến" is joined afterwards.
    private const string Lead = @"(?<lead>truoc het|truoc|cham nhat|muon nhat|han cuoi(?: cung)?|thoi han|khong qua|cho den het|cho den|den het|den truoc|den|toi|trong|vao|luc|dip|nhan|tu|ke tu|bat dau(?: tu)?)?\s*(?:(?:la|vao)\s+)?";

    private static readonly Regex FullDay = Pattern.Of($@"(?<![\d/.\-a-z]){Lead}{Clock}(?<ngay>ngay\s*)?(?<![\d/.\-]){Full}(?!\d)");
    private static readonly Regex WordDay = Pattern.Of($@"(?<![\d/a-z]){Lead}{Clock}(?:(?<ngay>ngay\s*)|(?<=(?<![a-z])(?:truoc|cham nhat|den het) )){Words}");
    private static readonly Regex ShortDay = Pattern.Of($@"(?<![\d/.\-a-z]){Lead}{Clock}(?<ngay>ngay\s*)?(?<![\d/.\-]){Short}");
    private static readonly Regex Listed = Pattern.Of(@"^\s*(?:\([^)]*\)\s*)?(?:,|;|va|hoac|\+|&)\s*$");

    private static readonly Regex SpanBehind = Pattern.Of(@"^\s*-\s*(?:ngay )?\d{1,2}[/.\-]\d{1,2}(?!\d)");

    // "Ngày Gia đình Việt Nam 28/6" is a day, "đoạn 28/6" is not.
    private static readonly Regex NamedDay = Pattern.Of(@"(?<![a-z])ngay (?:quoc te|the gioi|toan dan|toan quoc|phu nu|gia dinh|phap luat|dan so|tre em|hanh phuc|nguoi|gioi|hoi|thanh lap|truyen thong|viet nam|van hoa|bao|nha giao|thay thuoc|phong)(?: [a-z]+){0,14} $");

    private static readonly Regex Quarters = Pattern.Of(
        $@"(?<![a-z0-9]){Lead}(?:het )?qu[yi] (?<q>i{{1,3}}|iv|[1-4])(?![a-z0-9])(?:\s?(?<join>-|va|,|den)\s?(?:qu[yi] )?(?<q2>i{{1,3}}|iv|[1-4])(?![a-z0-9]))?(?:\s?(?:/|nam|-|,)\s?(?:nam )?(?<y>\d{{4}}))?");

    private static readonly Regex Months = Pattern.Of(
        $@"(?<![a-z0-9]){Lead}(?:het |cuoi |dau |giua )?(?:cac )?(?<!\d |moi |tung )thang (?<m>\d{{1,2}}|x[i]{{0,2}}|i[vx]|v[i]{{0,3}}|i{{1,3}})(?![a-z0-9])(?!\s?(?:thang|/lan|lan|dot|buoi|tin|bai|cuoc|lop))(?:\s?(?<join>-|va|,|den)\s?(?:het )?(?:thang )?(?<m2>\d{{1,2}})(?![\d%/]\d?(?!\d{{3}}))(?!\d))?(?:\s?(?:/|nam|-|,)\s?(?:nam )?(?<y>\d{{4}}))?");

    private static readonly Regex MonthYear = Pattern.Of($@"(?<![\d/.\-a-z]){Lead}(?<![\d/.\-])(?<m>\d{{1,2}})/(?<y>\d{{4}})(?!\d)");

    private static readonly Regex Halves = Pattern.Of($@"(?<![a-z0-9]){Lead}(?:0?6|sau) thang (?<half>dau|cuoi) nam(?: (?<y>\d{{4}}))?");

    private static readonly Regex Years = Pattern.Of(
        @"(?<![a-z0-9])(?<lead>trong|vao|den het|den|het|truoc|cuoi|hoan thanh|xong|so ket|tong ket)(?: cuoi)?(?: nam)? (?:nam )?(?<y>20\d\d)(?!\d|\s?-)|(?<![a-z0-9])(?<lead>trong )?(?:giai doan |cac nam |trong )(?:5 nam )?(?<y>20\d\d)\s?-\s?(?<y2>20\d\d)");

    public static List<DateMention> Find(string folded, int planYear, bool everyYear)
    {
        var found = new List<DateMention>();
        var left = folded.ToCharArray();
        Collect(FullDay, m => Day(m, planYear, everyYear));
        Collect(WordDay, m => Day(m, planYear, everyYear));
        Collect(ShortDay, m => IsBareShort(m, found, folded) ? null : Day(m, planYear, everyYear));
        Collect(Halves, m => IsReportPeriod(m, folded) ? null : Period(m, $"{Year(m, planYear)}-H{(m.Groups["half"].Value == "dau" ? 1 : 2)}"));
        Collect(Quarters, m => Pair(m, "q", planYear, QuarterOf));
        Collect(Months, m => Pair(m, "m", planYear, MonthOf));
        Collect(MonthYear, m => MonthOf(m.Groups["m"].Value) is { } month ? Period(m, $"{m.Groups["y"].Value}-{month}") : null);
        Collect(Years, YearPeriod);
        return [.. found.OrderBy(d => d.Start)];

        void Collect(Regex form, Func<Match, DateMention?> read)
        {
            foreach (Match match in form.Matches(new string(left)))
            {
                if (read(match) is not { } mention)
                    continue;
                found.Add(mention);
                Array.Fill(left, '\u0001', match.Index, match.Length);
            }
        }
    }

    private static DateMention? Day(Match match, int planYear, bool everyYear)
    {
        var (day, month) = (Int(match, "d"), Int(match, "m"));
        var printedYear = match.Groups["y"].Success ? Int(match, "y") : (int?)null;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(printedYear ?? 2024, month))
            return null;
        var yearly = printedYear is null && (everyYear || match.Groups["every"].Success);
        var value = yearly ? $"--{month:00}-{day:00}" : $"{printedYear ?? planYear:0000}-{month:00}-{day:00}";
        return new(match.Index, match.Index + match.Length, value, KindOf(match.Groups["lead"].Value, DeadlineKind.On))
        {
            YearAssumed = printedYear is null && !yearly,
            IsYearlessDay = printedYear is null,
            IsDay = true,
        };
    }

    // "15/11" needs a word that makes it a date: "ngày", "trước" …, or a place in a list of dates.
    private static bool IsBareShort(Match match, List<DateMention> found, string folded)
    {
        if (match.Groups["ngay"].Success || match.Groups["lead"].Success)
            return false;
        var text = folded[..match.Index];
        if (SpanBehind.IsMatch(folded[(match.Index + match.Length)..]) || NamedDay.IsMatch(text))
            return false;
        return !found.Exists(d => d.End <= match.Index && Listed.IsMatch(folded[d.End..match.Index]))
            && !text.EndsWith("- ", StringComparison.Ordinal) && match.Length != folded.Trim().Length;
    }

    private static bool IsReportPeriod(Match match, string folded) =>
        Pattern.Of(@"(?:bao cao|so ket|ket qua|so lieu|danh gia)[^;.]{0,40}$").IsMatch(folded[..match.Index])
        || Pattern.Of(@"^\s*(?:truoc|gui|cham nhat|\()").IsMatch(folded[(match.Index + match.Length)..]);

    private static DateMention Period(Match match, string value) =>
        new(match.Index, match.Index + match.Length, value, KindOf(match.Groups["lead"].Value, DeadlineKind.Within))
        {
            YearAssumed = !match.Groups["y"].Success,
        };

    private static DateMention? Pair(Match match, string group, int planYear, Func<string, string?> read)
    {
        if (read(match.Groups[group].Value) is not { } first)
            return null;
        var year = Year(match, planYear);
        if (read(match.Groups[group + "2"].Value) is not { } second)
            return Period(match, $"{year}-{first}");
        var span = match.Groups["join"].Value is "-" or "den";
        return Period(match, $"{year}-{first}{(span ? '/' : ';')}{year}-{second}") is var pair && span ? pair with { Kind = DeadlineKind.Within } : pair;
    }

    private static DateMention? YearPeriod(Match match)
    {
        if (match.Groups["y2"].Success)
            return Period(match, $"{match.Groups["y"].Value}/{match.Groups["y2"].Value}") with { Kind = DeadlineKind.Within };
        return Period(match, match.Groups["y"].Value);
    }

    private static int Year(Match match, int planYear) =>
        match.Groups["y"].Success ? Int(match, "y") : planYear;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string? QuarterOf(string printed) => printed switch
    {
        "i" or "1" => "Q1",
        "ii" or "2" => "Q2",
        "iii" or "3" => "Q3",
        "iv" or "4" => "Q4",
        _ => null,
    };

    private static string? MonthOf(string printed)
    {
        string[] roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
        var month = int.TryParse(printed, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(roman, printed) + 1;
        return month is >= 1 and <= 12 ? $"{month:00}" : null;
    }

    private static DeadlineKind KindOf(string lead, DeadlineKind bare) => lead.Split(' ')[0] switch
    {
        "truoc" => DeadlineKind.Before,
        "cham" or "muon" or "han" or "thoi" or "khong" or "cho" or "toi" or "het" => DeadlineKind.By,
        "den" => lead == "den truoc" ? DeadlineKind.Before : DeadlineKind.By,
        "trong" when bare == DeadlineKind.On => DeadlineKind.By,
        "tu" or "ke" or "bat" => DeadlineKind.From,
        _ => bare,
    };
}
