using Sen.Kernel.Results;

namespace Sen.Kernel.Time;

/// <summary>What can be wrong with deadlines, periods and the calendar.</summary>
public static class TimeProblems
{
    public static Problem CalendarYearMissing(int year) =>
        new("calendar.year-missing", "Lịch làm việc chưa có năm {0}, nên chưa tính được ngày làm việc. Hãy bổ sung ngày nghỉ của năm {0}.", Year(year));

    public static Problem CalendarTooFar(int limit) =>
        new("calendar.too-far", "Chỉ tính được tối đa {0} ngày làm việc.", limit);

    public static Problem DeadlineNotRead(string text) =>
        new("deadline.not-read", "“{0}” không phải là thời hạn. Ví dụ: 2026-11-15, 2026-Q3, 2026-11-15/2026-12-15, --01-31.", Shown(text));

    public static Problem DeadlineBackwards(string text) =>
        new("deadline.backwards", "Thời hạn “{0}” kết thúc trước khi bắt đầu. Hãy kiểm tra hai ngày.", Shown(text));

    public static Problem DeadlineTooMany(int limit) =>
        new("deadline.too-many", "Một nhiệm vụ có tối đa {0} thời hạn.", limit);

    public static Problem DeadlineKindMissing(string text) =>
        new("deadline.kind-missing", "Thời hạn “{0}” chưa rõ là trước ngày, chậm nhất ngày hay trong khoảng. Hãy chọn một.", Shown(text));

    public static Problem DeadlineNeedsPeriod { get; } =
        new("deadline.needs-period", "Thời hạn tính theo kỳ (ngày của tháng cuối kỳ, tháng đầu kỳ sau) chỉ dùng cho nhiệm vụ lặp lại. Hãy chọn chu kỳ.");

    public static Problem PeriodNotRead(string text) =>
        new("period.not-read", "“{0}” không phải là kỳ báo cáo. Ví dụ: 2026, 2026-S1, 2026-Q3, 2026-11.", Shown(text));

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
