using Sen.Kernel.Text;

namespace Sen.Kernel.Time;

/// <summary>A deadline in the words of an official: <c>trước ngày 15/11/2026</c>, <c>trong quý III/2026</c>, <c>từ 15/11/2026 đến 15/12/2026</c>.</summary>
public static partial class DeadlineWords
{
    /// <summary>Inside a sentence, in lower case; the printed words when they are no date; <c>không ghi thời hạn</c> when there is nothing.</summary>
    /// <param name="recurrence">Names the period of <c>---20</c>: hằng tháng, của tháng cuối quý.</param>
    public static string InVietnamese(this Deadline deadline, Recurrence? recurrence = null)
    {
        if (deadline.IsNone)
            return deadline.Wording ?? "không ghi thời hạn";
        var texts = deadline.Parts.Select((part, i) => Part(part, deadline.Kind, recurrence, isFirst: i == 0)).ToArray();
        return texts.Length == 1 ? texts[0] : $"{string.Join(", ", texts[..^1])} và {texts[^1]}";
    }

    private static string Part(DeadlinePart part, DeadlineKind? kind, Recurrence? recurrence, bool isFirst)
    {
        var time = Time(part.Start, recurrence);
        if (part.OpenEnded || kind == DeadlineKind.From)
            return $"từ {Named(part.Start, recurrence)}";
        if (part.WorkingDaysAfter > 0)
            return VietnameseFormat.Fill("{0}{1} ngày làm việc sau {2}", Opening(kind, isFirst), part.WorkingDaysAfter, Named(part.End ?? part.Start, recurrence));
        if (part.End is { } end)
            return $"{(kind is DeadlineKind.Within or null ? "" : Opening(kind, isFirst))}từ {time} đến {Time(end, recurrence)}";
        if (!isFirst && kind != DeadlineKind.Within)
            return time;
        return kind == DeadlineKind.Within ? Within(part.Start, recurrence) : Opening(kind, isFirst) + Named(part.Start, recurrence);
    }

    private static string Opening(DeadlineKind? kind, bool isFirst) => !isFirst ? "" : kind switch
    {
        DeadlineKind.Before => "trước ",
        DeadlineKind.By => "chậm nhất ",
        _ => "",
    };

    private static string Within(PrintedTime time, Recurrence? recurrence) => time.Form switch
    {
        PrintedTimeForm.Year => "cả " + Time(time, recurrence),
        PrintedTimeForm.Month or PrintedTimeForm.Quarter or PrintedTimeForm.HalfYear => "trong " + Time(time, recurrence),
        _ => Named(time, recurrence),
    };

    private static string Named(PrintedTime time, Recurrence? recurrence) =>
        time.Form is PrintedTimeForm.Month or PrintedTimeForm.Quarter or PrintedTimeForm.HalfYear or PrintedTimeForm.Year ? Time(time, recurrence) : "ngày " + Time(time, recurrence);

    private static string Time(PrintedTime time, Recurrence? recurrence) => FormattableString.Invariant(time.Form switch
    {
        PrintedTimeForm.Day => $"{time.Day:00}/{time.Ordinal:00}/{time.Year}",
        PrintedTimeForm.Month => $"tháng {time.Ordinal}/{time.Year}",
        PrintedTimeForm.Quarter => $"quý {RomanNumeral.Format(time.Ordinal)}/{time.Year}",
        PrintedTimeForm.HalfYear => $"6 tháng {(time.Ordinal == 1 ? "đầu" : "cuối")} năm {time.Year}",
        PrintedTimeForm.Year => $"năm {time.Year}",
        PrintedTimeForm.DayOfYear => $"{time.Day:00}/{time.Ordinal:00} hằng năm",
        PrintedTimeForm.DayOfPeriod when recurrence is null or Recurrence.Monthly => $"{time.Day:00} hằng tháng",
        PrintedTimeForm.DayOfPeriod => $"{time.Day:00} của tháng cuối {PeriodName(recurrence)}",
        _ when recurrence == Recurrence.Monthly => $"{time.Day:00} của tháng sau",
        _ => (FormattableString)$"{time.Day:00} của tháng đầu {PeriodName(recurrence)} sau",
    });

    private static string PeriodName(Recurrence? recurrence) => recurrence switch
    {
        Recurrence.Quarterly => "quý",
        Recurrence.Annual => "năm",
        _ => "kỳ",
    };
}
