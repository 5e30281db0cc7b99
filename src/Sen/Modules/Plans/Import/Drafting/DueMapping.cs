using System.Globalization;
using System.Text.RegularExpressions;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>From the reader's deadline and cycle, which keep what is printed, to those that work is followed by.</summary>
internal static partial class DueMapping
{
    private const int MaxWords = 300;

    public static (Due Due, Problem? Doubt) Of(PrintedDeadline? printed, Kernel.Time.Recurrence? recurrence)
    {
        if (printed is null)
            return (Due.None, null);
        var kind = (Kernel.Time.DeadlineKind)printed.Kind;
        var notation = printed.Value ?? DayOfCycle(printed.Words, recurrence);
        if (notation is not null && Deadline.Parse(notation, kind) is { IsProblem: false } read)
            return (Due.Of(read.Value), null);
        var words = Clip.At(printed.Words ?? printed.Value ?? "", MaxWords);
        return (new Due("", kind, words), RowDoubts.DeadlineNotRead(words));
    }

    public static (Kernel.Time.Recurrence? Recurrence, Problem? Doubt) Of(Reading.Recurrence? printed) => printed switch
    {
        null => (null, null),
        Reading.Recurrence.Weekly => (Kernel.Time.Recurrence.Continuous, RowDoubts.Weekly),
        Reading.Recurrence.Biweekly => (Kernel.Time.Recurrence.Biweekly, null),
        Reading.Recurrence.Monthly => (Kernel.Time.Recurrence.Monthly, null),
        Reading.Recurrence.Quarterly => (Kernel.Time.Recurrence.Quarterly, null),
        Reading.Recurrence.Semiannual => (Kernel.Time.Recurrence.Semiannual, null),
        Reading.Recurrence.Annual => (Kernel.Time.Recurrence.Annual, null),
        Reading.Recurrence.Biennial => (Kernel.Time.Recurrence.Biennial, null),
        _ => (Kernel.Time.Recurrence.Continuous, null),
    };

    /// <summary>"ngày 20 hằng tháng", "ngày 15 của tháng cuối quý", "ngày 05 của tháng đầu quý sau".</summary>
    private static string? DayOfCycle(string? words, Kernel.Time.Recurrence? recurrence)
    {
        if (words is null || recurrence is not (Kernel.Time.Recurrence.Monthly or Kernel.Time.Recurrence.Quarterly) || DayWords().Match(Fold.Of(words)) is not { Success: true } match)
            return null;
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture);
        var isNext = match.Groups["next"].Success;
        return isNext == match.Groups["first"].Success || recurrence == Kernel.Time.Recurrence.Monthly ? $"{(isNext ? "next:" : "")}---{day}" : null;
    }

    [GeneratedRegex("ngay (?<day>[0-9]{1,2}) (cua )?((hang|moi) thang|thang (?<next>sau)|thang cuoi (cua )?((moi|hang) )?qu[yi]|thang (?<first>dau) (cua )?((moi|hang) )?qu[yi]( (?<next>sau))?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayWords();
}
