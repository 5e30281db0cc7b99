using Sen.Platform.Documents;

namespace Sen.Modules.Reports.Yearly;

/// <summary>Columns of the tables of a report, in Excel.</summary>
internal static class ReportColumns
{
    public static IReadOnlyList<ListColumn<ReportedUnit>> Units { get; } =
    [
        new("Mã đơn vị", u => u.Code, 12), new("Đơn vị", u => u.Name, 40), new("Tổng số việc", u => u.Counts.Total), new("Đã đến hạn", u => u.Counts.Due),
        new("Hoàn thành", u => u.Counts.DueDone), new("Tỷ lệ (%)", u => u.Counts.DoneRate), new("Đúng hạn", u => u.Counts.DueDoneOnTime),
        new("Quá hạn", u => u.Counts.InProgressOverdue), new("Chưa mở xem", u => u.NeverOpened),
    ];

    public static IReadOnlyList<ListColumn<LateWork>> Late { get; } =
    [
        new("Mã", l => l.TaskCode, 10), new("Nhiệm vụ", l => l.TaskText, 70), new("Đơn vị", l => l.Unit, 34), new("Hạn cuối", l => l.LastDay, 12),
        new("Số ngày quá hạn", l => l.Days), new("Đã báo cáo, chờ xác nhận", l => l.IsReported),
    ];

    public static IReadOnlyList<ListColumn<ReportedGoal>> Goals { get; } =
    [
        new("Mã", g => g.Code, 8), new("Mục tiêu", g => g.Title, 60), new("Nhiệm vụ", g => g.Tasks), new("Tổng số việc", g => g.Counts.Total), new("Đã đến hạn", g => g.Counts.Due),
        new("Hoàn thành", g => g.Counts.DueDone), new("Tỷ lệ (%)", g => g.Counts.DoneRate), new("Đúng hạn", g => g.Counts.DueDoneOnTime), new("Quá hạn", g => g.Counts.InProgressOverdue),
    ];

    public static IReadOnlyList<ListColumn<ReportedGroup>> Groups { get; } =
    [
        new("Mã", g => g.Code, 8), new("Nội dung, giải pháp", g => g.Title, 60), new("Nhiệm vụ", g => g.Tasks), new("Tổng số việc", g => g.Counts.Total), new("Đã đến hạn", g => g.Counts.Due),
        new("Hoàn thành", g => g.Counts.DueDone), new("Tỷ lệ (%)", g => g.Counts.DoneRate), new("Đúng hạn", g => g.Counts.DueDoneOnTime), new("Quá hạn", g => g.Counts.InProgressOverdue),
    ];
}
