using System.Globalization;
using System.Text;
using Sen.Kernel.Statistics;
using Sen.Kernel.Text;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>A reading as text for a person at a terminal: every row on its line, what is doubtful under it.</summary>
public static class PlanSummary
{
    public static string Write(PlanReading reading)
    {
        var text = new StringBuilder();
        var document = reading.Document;
        text.AppendLine(VietnameseFormat.Culture, $"{document.Number ?? "(chưa có số)"} · {document.Issuer} · {document.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "(chưa có ngày)"}");
        text.AppendLine(document.Title);
        Section(text, "Căn cứ", reading.LegalBases, b => b.Text);
        foreach (var goal in reading.Goals)
            Section(text, goal.No.Length == 0 ? goal.Title : $"Mục tiêu {goal.No}. {goal.Title}", goal.Targets, t => $"{t.No}. {t.Text} → {ValueOf(t.Value)}");
        Section(text, "Nhiệm vụ", reading.Tasks, TaskLine);
        Section(text, "Báo cáo", reading.Reporting, r => $"{string.Join(", ", r.Who)} → {r.To}: {r.Deadline}");
        Section(text, "Kinh phí", reading.Funding.Amounts, a => string.Create(VietnameseFormat.Culture, $"{a.Vnd:N0} đồng ({a.For})"));
        if (reading.Unread.Count > 0)
            text.AppendLine().AppendLine("Đoạn chưa thành dòng nào, cần xem lại:");
        foreach (var id in reading.Unread)
            text.Append("  ? ").AppendLine(reading.PassageOf(id).Printed);
        return text.ToString().TrimEnd();
    }

    private static void Section<T>(StringBuilder text, string title, IReadOnlyList<T> rows, Func<T, string> line) where T : ReadRow
    {
        if (rows.Count == 0)
            return;
        text.AppendLine().AppendLine(VietnameseFormat.Culture, $"{title} ({rows.Count})");
        foreach (var row in rows)
        {
            text.Append("  ").AppendLine(line(row));
            foreach (var doubt in row.Doubts)
                text.Append("    ? ").AppendLine(doubt.ToString());
        }
    }

    private static string ValueOf(TargetValue value)
    {
        var number = string.Create(VietnameseFormat.Culture, $"{value.Operator.Code()} {value.Value}{(value.ValueTo is { } to ? $" - {to}" : "")} {value.Unit}");
        return value.Horizon is null ? number : $"{number} ({value.Horizon})";
    }

    private static string TaskLine(TaskReading task)
    {
        var who = task.Lead.Count == 0 ? "(chưa có chủ trì)" : string.Join("; ", task.Lead);
        var with = task.Coordinating.Count == 0 ? "" : $", phối hợp: {string.Join("; ", task.Coordinating)}";
        var when = task.Deadline is { } deadline ? $" [{deadline.Value ?? deadline.Words}]" : "";
        var again = task.Recurrence is { } recurrence ? $" [{recurrence.ToString().ToLowerInvariant()}]" : "";
        return $"{task.Section} {task.No} {task.Text} → {who}{with}{when}{again}";
    }
}
