using System.Text.RegularExpressions;
using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Reads targets from a table whose headers name the unit, the horizons and, perhaps, the last results.</summary>
internal static class TableTargets
{
    private static readonly Regex Symbol = Pattern.Of(@"^\s*(?:-|–|x|\.\.\.|)\s*$");

    public static IEnumerable<TargetReading> Read(Grid table, TableColumns columns)
    {
        var count = 0;
        foreach (var row in table.Rows.Skip(columns.HeaderRows))
        {
            var content = columns.In(ColumnRole.Text).Select(c => row.At(c.Index)).LastOrDefault(c => c is { Text.Length: > 2 });
            if (content is null || content.Span > 2 && content.Span >= columns.Columns.Count - 2)
                continue;
            var (marker, text) = Markers.Cut(content.Text);
            var number = columns.In(ColumnRole.Number).Select(c => row.At(c.Index)?.Text.Trim('.', ' ')).FirstOrDefault(n => n is { Length: > 0 });
            var read = false;
            foreach (var column in columns.In(ColumnRole.Value))
                if (Value(row, column, columns, text) is { } value)
                {
                    count += read ? 0 : 1;
                    read = true;
                    yield return new(number ?? marker?.No ?? $"{count}", text, value) { Passages = [.. row.Ids], Confidence = value.Confidence, Doubts = value.Doubts };
                }
        }
    }

    private static TargetValue? Value(GridRow row, Column column, TableColumns columns, string text)
    {
        var cell = row.At(column.Index)?.Text ?? "";
        if (Symbol.IsMatch(Fold.Of(cell)))
            return null;
        var unit = columns.In(ColumnRole.Unit).Select(c => row.At(c.Index)?.Text ?? "").FirstOrDefault(u => u.Length > 0);
        var value = TargetParser.Read($"đạt {cell}") is [var read, ..] ? read : null;
        if (value is null)
            return null;
        var named = unit is null ? value.Unit ?? UnitInText(text) : Units.OfColumn(unit);
        return value with
        {
            Unit = named,
            Horizon = column.Year?.Replace(" ", "", StringComparison.Ordinal) ?? value.Horizon,
            Baseline = BaselineOf(row, columns, named),
            Words = cell,
            Doubts = named is null ? [Doubts.NoUnit(cell)] : [.. value.Doubts.Where(d => d.Code is not ("target.no-unit" or "target.guessed-unit"))],
        };
    }

    private static string? UnitInText(string text)
    {
        var folded = Fold.Of(text);
        return folded.Contains("ty le", StringComparison.Ordinal) || folded.Contains("(%)", StringComparison.Ordinal) ? "%" : null;
    }

    private static Baseline? BaselineOf(GridRow row, TableColumns columns, string? unit)
    {
        foreach (var column in columns.In(ColumnRole.Baseline))
            if (Numbers.InDigits(Fold.Of(row.At(column.Index)?.Text ?? "")).FirstOrDefault() is { } number)
                return new(number.Value, unit, column.Year);
        return null;
    }
}
