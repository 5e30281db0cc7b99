using Sen.Kernel.Results;

namespace Sen.Modules.Reports;

/// <summary>What writing a report can refuse.</summary>
internal static class Problems
{
    public static Problem PlanNotFound(string number) => new("report.plan-not-found", "Không tìm thấy kế hoạch đã ban hành số “{0}”. Kiểm tra số, ví dụ 58/KH-UBND.", number);

    public static Problem PlanAmbiguous(string number, string candidates) => new(
        "report.plan-ambiguous", "Có nhiều kế hoạch số “{0}”: {1}. Thêm --issuer hoặc --year.", number, candidates);

    public static Problem PeriodIsNoYear => new("report.period-no-year", "Báo cáo năm cần một năm, ví dụ 2026.");

    public static Problem PeriodOutsidePlan(int from, int to) => new("report.period-outside-plan", "Kế hoạch này của các năm {0}–{1}. Chọn kỳ báo cáo trong thời gian đó.", from.ToString(System.Globalization.CultureInfo.InvariantCulture), to.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Problem DayNotRead(string text) => new("report.day-not-read", "Không hiểu ngày “{0}”. Ghi như 2026-11-24.", text);

    public static Problem DayInFuture(DateOnly today) => new("report.day-in-future", "Ngày của số liệu sau hôm nay ({0:d}). Chọn hôm nay hoặc trước đó.", today);

    public static Problem FileNotWritable(string path) => new("report.file-not-writable", "Không ghi được tệp {0}. Kiểm tra thư mục và quyền ghi.", path);
}
