namespace Sen.Modules.Plans.Import.Reading;

/// <summary>A cell: its lines as printed and the grid columns it covers.</summary>
internal sealed record GridCell(int Column, int Span, bool ContinuesAbove, IReadOnlyList<Passage> Lines)
{
    public IReadOnlyList<int> Ids => [.. Lines.Where(l => l.Text.Length > 0).Select(l => l.Id)];
    public string Text => string.Join(' ', Lines.Select(l => l.Marker is null ? l.Text : $"{l.Marker} {l.Text}").Where(t => t.Trim().Length > 0)).Trim();
    public bool Bold => Lines.Any(l => l.Text.Length > 0) && Lines.Where(l => l.Text.Length > 0).All(l => l.Bold);
}

internal sealed record GridRow(IReadOnlyList<GridCell> Cells)
{
    public GridCell? At(int column) => Cells.FirstOrDefault(c => c.Column <= column && column < c.Column + c.Span);
    public IEnumerable<int> Ids => Cells.SelectMany(c => c.Ids);
    public IEnumerable<GridCell> Filled => Cells.Where(c => c.Text.Length > 0);
}

/// <summary>A table by rows. Cells merged downward keep the text of their first row for every row they cover.</summary>
internal sealed record Grid(IReadOnlyList<GridRow> Rows)
{
    public static Grid Of(IReadOnlyList<Passage> cells)
    {
        var rows = new List<GridRow>();
        foreach (var row in cells.GroupBy(c => c.Cell!.Row).OrderBy(g => g.Key))
        {
            var made = row.GroupBy(c => c.Cell!.Column)
                .Select(g => new GridCell(g.Key, g.First().Cell!.ColumnSpan, g.First().Cell!.ContinuesAbove, [.. g])).ToList();
            rows.Add(new([.. made.Select(c => Carried(c, rows))]));
        }
        return new(rows);
    }

    private static GridCell Carried(GridCell cell, List<GridRow> above) =>
        cell.ContinuesAbove && cell.Text.Length == 0 && above.Count > 0 && above[^1].Cells.FirstOrDefault(c => c.Column == cell.Column) is { } upper
            ? cell with { Lines = upper.Lines }
            : cell;
}
