using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Reads the duties to report inside a task: who, to whom, for which period, by when. One sentence often holds several.</summary>
internal static class ReportingParser
{
    private static readonly Regex Reports = Pattern.Word(@"bao cao(?! vien| chuyen de| tham luan)|gui ket qua");
    private static readonly Regex To = Pattern.Of(
        @"(?<![a-z])(?:bao cao(?: ket qua| tinh hinh| so lieu)?(?: thuc hien| trien khai)?(?: ve| gui| cho| len| voi)?|gui(?: bao cao)?(?: ket qua)?(?: thuc hien)?(?: ve| cho| den)|ve|gui|qua) (?=so |ubnd|uy ban|hdnd|bo |phong |ban |hoi |van phong|thuong truc|thanh uy|tinh uy|cong an|truong |lien doan|chu tich|lanh dao|co quan thuong truc)");
    private static readonly Regex Via = Pattern.Of(@"^\s*\((?:qua|thong qua)(?! thu dien tu| email| dia chi)[^)@]*\)");
    // The national month of action ends on 15 December.
    private static readonly Regex ActionMonth = Pattern.Word("ket thuc (?:dot )?thang hanh dong");
    private static readonly Regex Month = Pattern.Of(@"-(?<m>\d\d)-\d\d$");
    private static readonly Regex Leading = Pattern.Of(@"^và\s+");
    private static readonly Regex SplitAt = Pattern.Of(@";|(?<=\d\)?)\s*(?:,|va)\s+(?=(?:bao cao|ca nam|0?1 nam|mot nam|nam |0?[69] thang|so ket|tong ket|qu[yi]))");

    private static readonly (Regex Words, string Period)[] Periods =
    [
        (Pattern.Word(@"(?:0?6|sau) thang|so ket 6|giua nam"), "H1"),
        (Pattern.Word(@"(?:0?9|chin) thang"), "quarter"),
        (Pattern.Word(@"ket thuc thang|ket thuc dot|sau khi ket thuc"), "final"),
        (Pattern.Word(@"so ket"), "mid-term"),
        (Pattern.Word(@"tong ket (?:giai doan|ke hoach|chuong trinh)"), "plan"),
        (Pattern.Word(@"(?:hang|moi|tung) qu[yi]|qu[yi]|thang cuoi qu[yi]|thang dau qu[yi]"), "quarter"),
        (Pattern.Word(@"(?:hang|moi) thang"), "month"),
        (Pattern.Word(@"ca nam|0?1 nam|mot nam|hang nam|bao cao nam|nam(?= truoc| \d{4}| gui)|tong ket(?: nam)?|dinh ky"), "year"),
    ];

    public static IEnumerable<ReportingReading> Read(TaskReading task, int planYear, AgencyLexicon lexicon)
    {
        var folded = Fold.Of(task.Text);
        if (!Reports.IsMatch(folded))
            yield break;
        string? to = null;
        var anywhere = Recipient(task.Text, folded, lexicon);
        string? period = null;
        var start = 0;
        foreach (var end in SplitAt.Matches(folded).Select(m => m.Index).Append(task.Text.Length))
        {
            var part = Leading.Replace(task.Text[start..end].Trim(' ', ';', ',', '.'), "");
            start = end;
            var foldedPart = Fold.Of(part);
            to = Recipient(part, foldedPart, lexicon) ?? to;
            var own = Periods.FirstOrDefault(p => p.Words.IsMatch(foldedPart)).Period;
            period = own ?? period;
            var deadline = DeadlineParser.OfText(part, planYear);
            if ((!Reports.IsMatch(foldedPart) && own is null) || (deadline is null && own is null) || (to is null && anywhere is null && deadline is null))
                continue;
            var who = ResponsibilityParser.Of(part, lexicon).Lead;
            IReadOnlyList<string> reporters = who.Count > 0 && task.Lead.Count != 1 ? [.. who.Select(lexicon.WriteOut)] : task.Lead;
            foreach (var (of, due) in Dues(deadline, own, foldedPart, task, planYear))
                yield return new(reporters, to ?? anywhere, of, due, deadline?.Kind, part)
                {
                    Passages = task.Passages,
                    Confidence = own is null ? Confidence.Low : Confidence.Medium,
                };
        }
    }

    // "trước ngày 05/6 và 05/12": one duty a date, each for the period that it closes.
    private static IEnumerable<(string Period, string? Due)> Dues(PrintedDeadline? deadline, string? own, string folded, TaskReading task, int planYear)
    {
        var due = DueOf(deadline, task, planYear);
        var days = deadline?.Value?.Split(';') ?? [];
        if (days.Length < 2 || !days.All(d => PeriodOfDay(d) is not null))
            return [(own ?? PeriodOf(deadline, folded), due)];
        return days.Select(d => (PeriodOfDay(d)!, (string?)d));
    }

    private static string? PeriodOfDay(string day) => Month.Match(day).Groups["m"].Value switch
    {
        "05" or "06" or "07" => "H1",
        "08" or "09" or "10" => "quarter",
        "11" or "12" or "01" => "year",
        _ => null,
    };

    // A report at the turn of the year is the year's, one in June or July the half year's.
    private static string PeriodOf(PrintedDeadline? deadline, string folded) => deadline switch
    {
        { WorkingDays: not null } or null => "final",
        _ when folded.Contains("bao cao ket qua", StringComparison.Ordinal) => "final",
        { Value: { Length: >= 7 } value } when Pattern.Of(@"-(?:11|12|01)-\d\d$").IsMatch(value) => "year",
        { Value: { Length: >= 7 } value } when Pattern.Of(@"-0[67]-\d\d$").IsMatch(value) => "H1",
        _ => "final",
    };

    // Days that come every year when the sentence says so even if this part does not.
    private static string? DueOf(PrintedDeadline? deadline, TaskReading task, int planYear) =>
        deadline is { WorkingDays: { } days, Words: { } words } && ActionMonth.IsMatch(Fold.Of(words)) ? $"{planYear}-12-15+{days}wd"
        : deadline?.Value is { } value && deadline.YearAssumed && task.Deadline?.Value?.Contains($"--{value[5..]}", StringComparison.Ordinal) == true
            ? $"--{value[5..]}" : deadline?.Value ?? deadline?.Words;

    private static string? Recipient(string part, string folded, AgencyLexicon lexicon)
    {
        foreach (Match match in To.Matches(folded))
        {
            if (AgencyNames.At(part, match.Index + match.Length, lexicon) is not { } run)
                continue;
            var via = Via.Match(folded[run.End..]);
            return lexicon.WriteOut(part[run.Start..(run.End + via.Length)]);
        }
        return null;
    }
}
