using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>A bordered table: 12 pt, single spacing, header on every page, rows never split.</summary>
internal static class TableComponents
{
    private const uint BorderEighths = 4;
    private const short CellMargin = 85;
    private const int BorderRoom = 30;

    public static IEnumerable<OpenXmlElement> Of(DocumentTable table, int available)
    {
        if (table.Caption is not null)
            yield return Decree30Paragraphs.Of(Decree30Styles.TableCaption, DocumentText.Clean(table.Caption));
        if (table.Unit is not null)
            yield return Decree30Paragraphs.Of(Decree30Styles.TableUnit, $"Đơn vị tính: {DocumentText.Clean(table.Unit)}");
        if (table.Columns.Count == 0)
            yield break;
        var widths = ColumnWidths.Of(table, available, 2 * CellMargin + BorderRoom);
        var element = new W.Table(Properties(table, available), new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Decree30Paragraphs.Text(w) })));
        element.Append(Head(table.Columns, widths));
        element.Append(table.Lines.Select(line => Line(line, table.Columns, widths)));
        yield return element;
    }

    private static W.TableProperties Properties(DocumentTable table, int available) => new()
    {
        TableWidth = new W.TableWidth { Width = Decree30Paragraphs.Text(available), Type = W.TableWidthUnitValues.Dxa },
        TableBorders = new W.TableBorders(
            Border<W.TopBorder>(), Border<W.LeftBorder>(), Border<W.BottomBorder>(), Border<W.RightBorder>(),
            Border<W.InsideHorizontalBorder>(), Border<W.InsideVerticalBorder>()),
        TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
        TableCellMarginDefault = new W.TableCellMarginDefault(
            new W.TableCellLeftMargin { Width = CellMargin, Type = W.TableWidthValues.Dxa },
            new W.TableCellRightMargin { Width = CellMargin, Type = W.TableWidthValues.Dxa }),
        TableCaption = table.Caption is null ? null : new W.TableCaption { Val = DocumentText.Clean(table.Caption) },
    };

    private static T Border<T>() where T : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = BorderEighths, Space = 0, Color = "000000" };

    /// <summary>One row, or two when columns stand under a common head.</summary>
    private static IEnumerable<W.TableRow> Head(IReadOnlyList<TableColumn> columns, int[] widths)
    {
        if (columns.All(c => c.Under is null))
        {
            yield return HeadRow(columns.Select((c, i) => HeadCell(c.Title, widths[i])));
            yield break;
        }
        yield return HeadRow(UpperCells(columns, widths));
        yield return HeadRow(columns.Select((c, i) => c.Under is null
            ? HeadCell("", widths[i], merge: W.MergedCellValues.Continue)
            : HeadCell(c.Title, widths[i])));
    }

    private static IEnumerable<W.TableCell> UpperCells(IReadOnlyList<TableColumn> columns, int[] widths)
    {
        for (var i = 0; i < columns.Count;)
        {
            var end = i + 1;
            while (columns[i].Under is not null && end < columns.Count && columns[end].Under == columns[i].Under)
                end++;
            yield return columns[i].Under is { } head
                ? HeadCell(head, widths[i..end].Sum(), end - i)
                : HeadCell(columns[i].Title, widths[i], merge: W.MergedCellValues.Restart);
            i = end;
        }
    }

    private static W.TableRow HeadRow(IEnumerable<W.TableCell> cells)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        row.Append(cells);
        return row;
    }

    private static W.TableCell HeadCell(string text, int width, int span = 1, W.MergedCellValues? merge = null) =>
        Cell(Decree30Paragraphs.Of(Decree30Styles.TableHead, Decree30Paragraphs.Run(DocumentText.Clean(text))), width, span, merge);

    private static W.TableRow Line(TableLine line, IReadOnlyList<TableColumn> columns, int[] widths)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        row.Append(line.Kind == TableLineKind.Group
            ? [Cell(Text(line.Cells.ElementAtOrDefault(0), CellAlignment.Start, bold: true).KeptWithNext(), widths.Sum(), widths.Length)]
            : columns.Select((c, i) => Cell(Text(line.Cells.ElementAtOrDefault(i), c.Alignment, line.Kind == TableLineKind.Total), widths[i])));
        return row;
    }

    private static W.Paragraph Text(string? text, CellAlignment alignment, bool bold)
    {
        var paragraph = Decree30Paragraphs.Of(Decree30Styles.TableText, Decree30Paragraphs.Run(DocumentText.Clean(text), bold ? true : null));
        if (alignment != CellAlignment.Start)
        {
            paragraph.ParagraphProperties!.Justification =
                new W.Justification { Val = alignment == CellAlignment.Centre ? W.JustificationValues.Center : W.JustificationValues.Right };
        }
        return paragraph;
    }

    private static W.TableCell Cell(W.Paragraph paragraph, int width, int span = 1, W.MergedCellValues? merge = null) => new(
        new W.TableCellProperties
        {
            TableCellWidth = new W.TableCellWidth { Width = Decree30Paragraphs.Text(width), Type = W.TableWidthUnitValues.Dxa },
            GridSpan = span == 1 ? null : new W.GridSpan { Val = span },
            VerticalMerge = merge is { } value ? new W.VerticalMerge { Val = value } : null,
            TableCellVerticalAlignment = new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center },
        },
        paragraph);
}
