using Sen.Modules.Reports.Yearly;
using Sen.Platform.Documents;

namespace Sen.Modules.Reports.Composing;

/// <summary>The tables of a report as one Excel file: by unit, overdue work, by goal, by heading of the plan.</summary>
internal static class ReportAnnex
{
    public static Task<byte[]> WriteAsync(YearlyReport report, CancellationToken cancel) => Spreadsheet.ToBytesAsync(
        [
            SheetContent.Of("Phụ lục I", ReportColumns.Units, report.Units),
            SheetContent.Of("Phụ lục II", ReportColumns.Late, report.Late),
            SheetContent.Of("Theo mục tiêu", ReportColumns.Goals, [.. report.Goals, report.WithoutGoal]),
            SheetContent.Of("Theo nội dung", ReportColumns.Groups, report.Groups),
        ], cancel);
}
