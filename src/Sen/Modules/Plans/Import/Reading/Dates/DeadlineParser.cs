using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Reads the deadline of a task from its text or from the time column of a table.</summary>
public static class DeadlineParser
{
    // Days that name a document, an anniversary, a cut-off of figures or a day of every month bind nobody to that date.
    private static readonly Regex NotDeadlines = Pattern.Of(
        @"so \d+\s?/[^\s,;]+,? ngay (?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}|\d{1,2} thang \d{1,2} nam \d{4})"
        + @"|(?<![a-z])(?:bo luat|(?<!phap )luat|phap lenh|hien phap)(?:(?!truoc|cham nhat|den het)[^;.\d]){0,80}(?:ngay|nam) (?:\d{1,2}[/.\-]\d{1,2}[/.\-])?(?:\d{1,2} thang \d{1,2} nam )?\d{4}"
        + @"|(?:so lieu|tinh)[^;()]{0,20} tu (?:ngay )?[^;()]{0,40}den (?:het )?(?:ngay )?\d{1,2}/\d{1,2}(?:/\d{4})?(?: nam \w+)?"
        + @"|ngay \d{1,2} (?:cua )?(?:thang (?:cuoi|dau|sau)|hang thang|moi thang|(?:hang|moi) qu[yi])"
        + @"|\(\d{1,2}/\d{1,2}/(?:19\d\d|20\d\d)\s?-\s?\d{1,2}/\d{1,2}/20\d\d\)"
        + @"|giai doan 20\d\d\s?-\s?20\d\d|nhiem ky 20\d\d\s?-\s?20\d\d|nam hoc 20\d\d\s?-\s?20\d\d|so voi (?:cung ky )?nam \d{4}");

    private static readonly Regex Relative = Pattern.Of(
        @"(?:trong(?: vong| thoi han)?|cham nhat(?: la)?(?: sau)?|khong qua|sau|truoc)?\s*(?<n>\d{1,3}) (?<unit>ngay lam viec|ngay|gio|tuan|thang)(?: lam viec)? (?<how>sau khi|ke tu(?: khi| ngay)?|tu khi|tu ngay (?=ban hanh|ket thuc|nhan|co|phat)|sau ngay|truoc khi|truoc ngay (?=to chuc|khai mac)|khi)[^;.]*");

    private static readonly Regex DayOfCycle = Pattern.Of(
        @"(?:(?:truoc|cham nhat|vao|den het|den)\s*(?:la )?)?(?:ngay )?\d{1,2} (?:cua )?(?:thang (?:cuoi|dau) (?:cua )?(?:moi |hang )?qu[yi](?: sau)?|thang sau|hang thang|moi thang)(?:[^;.,]{0,10}sau)?");

    private static readonly Regex FromSchoolYear = Pattern.Of(@"(?:ke |bat dau )?tu nam hoc (?<a>20\d\d)\s?-\s?(?<b>20\d\d)");
    private static readonly Regex FromYear = Pattern.Of(@"(?:ke |bat dau )?tu (?:nam )?(?<a>20\d\d)(?! den|\s?-)(?: tro di)?(?!\d)");
    private static readonly Regex ThisYear = Pattern.Word(@"^(?:trong |ca )?nam$|^trong nam$|^ca nam$");
    private static readonly Regex BareYear = Pattern.Of(@"^(?:(?:(?:ca|trong) )?nam )?(?<a>20\d\d)(?:\s?-\s?(?<b>20\d\d))?\.?$");
    private static readonly Regex Lead = Pattern.Of(@"^\s*(?:den|-|toi)(?: het)?\s*(?:ngay|thang|qu[yi])?");

    /// <summary>The deadline in the running text of a task; null when there is none.</summary>
    public static PrintedDeadline? OfText(string text, int planYear) => Read(text, planYear, inCell: false);

    /// <summary>The deadline in a time column, where a bare date or year is enough.</summary>
    public static PrintedDeadline? OfCell(string text, int planYear) => Read(text, planYear, inCell: true);

    private static PrintedDeadline? Read(string text, int planYear, bool inCell)
    {
        var folded = Fold.Of(text);
        var everyYear = RecurrenceParser.Of(text) is Recurrence.Annual or Recurrence.Biennial
            || Pattern.Word("(?:hang|moi) nam").IsMatch(folded);
        if (Relative.Match(folded) is { Success: true } relative)
            return OfRelative(text, relative);

        var cycle = DayOfCycle.Match(folded);
        var masked = NotDeadlines.Replace(folded, m => new string('\u0001', m.Length));
        if (FromSchoolYear.Match(folded) is { Success: true } school)
            return new($"from:{school.Groups["a"].Value}-{school.Groups["b"].Value}", DeadlineKind.From, null, false);
        if (inCell && WholeCell(folded, planYear) is { } whole)
            return whole;

        var dates = JoinSpans(DateMentions.Find(masked, planYear, everyYear), folded);
        if (dates.Count > 0)
            return OfDates(dates);
        if (cycle.Success)
            return new(null, KindOfWords(cycle.Value), text.Substring(cycle.Index, cycle.Length).Trim(), false);
        return FromYear.Match(masked) is { Success: true } from ? new($"from:{from.Groups["a"].Value}", DeadlineKind.From, null, false) : null;
    }

    private static PrintedDeadline OfRelative(string text, Match relative)
    {
        var days = relative.Groups["unit"].Value == "ngay lam viec" ? int.Parse(relative.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        return new(null, DeadlineKind.By, text.Substring(relative.Index, relative.Length).Trim(), false) { WorkingDays = days };
    }

    private static PrintedDeadline? WholeCell(string folded, int planYear)
    {
        if (ThisYear.IsMatch(folded.Trim('.', ' ')))
            return new($"{planYear}", DeadlineKind.Within, null, true);
        if (BareYear.Match(folded.Trim()) is not { Success: true } year)
            return null;
        var to = year.Groups["b"];
        return new(to.Success ? $"{year.Groups["a"].Value}/{to.Value}" : year.Groups["a"].Value, DeadlineKind.Within, null, false);
    }

    // Two mentions with only "đến" or a dash between them are the ends of one span; a year printed once belongs to both.
    private static List<DateMention> JoinSpans(List<DateMention> dates, string folded)
    {
        var joined = new List<DateMention>();
        foreach (var date in dates)
        {
            if (joined.Count > 0 && joined[^1] is var start && IsSpan(start, date, folded))
                joined[^1] = Span(start, date);
            else
                joined.Add(date);
        }
        return joined;
    }

    private static bool IsSpan(DateMention start, DateMention end, string folded)
    {
        if (start.Value.Contains('/', StringComparison.Ordinal) || start.Value.Contains(';', StringComparison.Ordinal))
            return false;
        var between = folded[start.End..Math.Max(start.End, end.Start)];
        var lead = folded[end.Start..end.End];
        return (between.Trim() is "" && Lead.IsMatch(lead)) || between.Trim() is "-" or "den" or "den het"
            || (start.Kind == DeadlineKind.From && between.Trim(' ', ',').Length == 0 && end.Kind == DeadlineKind.By);
    }

    private static DateMention Span(DateMention start, DateMention end)
    {
        var from = start.Value;
        if (start.YearAssumed && !end.YearAssumed && from.Length >= 5 && from[4] == '-' && end.Value.Length >= 5 && end.Value[0] != '-')
            from = end.Value[..4] + from[4..];
        return end with { Start = start.Start, Value = $"{from}/{end.Value}", Kind = DeadlineKind.Within, YearAssumed = end.YearAssumed };
    }

    private static PrintedDeadline OfDates(List<DateMention> dates)
    {
        var first = dates[0];
        var kind = first.Kind;
        if (dates.Count == 1 && kind == DeadlineKind.From)
            return new($"from:{first.Value}", kind, null, first.YearAssumed);
        // A binding date ("trước ngày …") outweighs a period that only says when the work goes on.
        return new(string.Join(';', dates.Select(d => d.Value).Distinct()), kind, null, dates.Exists(d => d.YearAssumed));
    }

    private static DeadlineKind KindOfWords(string folded) =>
        folded.StartsWith("truoc", StringComparison.Ordinal) ? DeadlineKind.Before
        : folded.StartsWith("vao", StringComparison.Ordinal) ? DeadlineKind.On : DeadlineKind.By;
}
