using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Reads one task a row from a table with columns in any order; group rows name the section, totals are left out.</summary>
internal sealed class TableTasks(TaskMaker maker, string section)
{
    private static readonly Regex Total = Pattern.Of(@"^(?:tong(?: cong| so| kinh phi)?|cong)\s*(?:$|[:(\d])");
    private static readonly Regex HeaderAgain = Pattern.Of(@"^s?tt\.?$");
    private static readonly Regex RomanNumber = Pattern.Of(@"^(?:[IVX]+|[A-H])\.?$");

    private string group = "";

    public IEnumerable<TaskReading> Read(Grid table, TableColumns columns)
    {
        foreach (var row in table.Rows.Skip(columns.HeaderRows))
        {
            if (IsGroup(row, columns))
                group = GroupName(row, columns);
            else if (Task(row, columns) is { } task)
                yield return task;
        }
    }

    private static string Text(GridRow row, TableColumns columns, ColumnRole role) =>
        columns.In(role).Select(c => row.At(c.Index)?.Text ?? "").LastOrDefault(t => t.Length > 0) ?? "";

    private static GridCell? CellOf(GridRow row, TableColumns columns, ColumnRole role) =>
        columns.In(role).Select(c => row.At(c.Index)).FirstOrDefault(c => c is { Text.Length: > 0 });

    // A group fills one cell (or a number and one cell), spans, or has a Roman number and neither agency nor time.
    private static bool IsGroup(GridRow row, TableColumns columns)
    {
        var filled = row.Filled.Where(c => !c.ContinuesAbove).ToList();
        var number = Text(row, columns, ColumnRole.Number);
        var bound = Text(row, columns, ColumnRole.Lead).Length + Text(row, columns, ColumnRole.Time).Length + Text(row, columns, ColumnRole.Coordinating).Length;
        if (filled.Count == 0 || filled.Exists(c => Total.IsMatch(Fold.Of(c.Text))))
            return false;
        if (filled.Exists(c => c.Span > 2 && c.Span >= columns.Columns.Count - 2))
            return true;
        return bound == 0 && (RomanNumber.IsMatch(number) || filled.TrueForAll(c => c.Bold));
    }

    private static string GroupName(GridRow row, TableColumns columns)
    {
        var number = Text(row, columns, ColumnRole.Number).Trim('.', ' ');
        if (number.Length > 0)
            return number;
        return Markers.Cut(row.Filled.FirstOrDefault()?.Text ?? "").Marker?.No ?? "";
    }

    private TaskReading? Task(GridRow row, TableColumns columns)
    {
        var content = CellText(row, columns);
        if (content is null || HeaderAgain.IsMatch(Fold.Of(Text(row, columns, ColumnRole.Number))) || Total.IsMatch(Fold.Of(content.Text)) || row.Filled.Any(c => c.Column <= content.Column && Total.IsMatch(Fold.Of(c.Text))))
            return null;
        var (marker, text) = Markers.Cut(content.Text);
        var number = Text(row, columns, ColumnRole.Number).Trim('.', ' ');
        var money = columns.In(ColumnRole.Money).FirstOrDefault();
        var task = maker.OfRow(text, content.Lines, CellOf(row, columns, ColumnRole.Lead), CellOf(row, columns, ColumnRole.Coordinating),
            Text(row, columns, ColumnRole.Time), hasLeadColumn: columns.In(ColumnRole.Lead).Any());
        return task with
        {
            No = number.Length > 0 ? number : marker?.No is { Length: > 0 } no ? no : null,
            Section = group.Length > 0 ? group : section,
            Passages = [.. row.Ids],
            AmountVnd = money is null ? null : Money.OfCell(row.At(money.Index)?.Text ?? "", money.Header),
            Output = Text(row, columns, ColumnRole.Output) is { Length: > 0 } output ? output : null,
        };
    }

    // With two text columns the right one details the left; a merged left one is a group.
    private static GridCell? CellText(GridRow row, TableColumns columns) =>
        columns.In(ColumnRole.Text).Select(c => row.At(c.Index)).LastOrDefault(c => c is { Text.Length: > 2 });
}
