using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Walks the body, paragraphs and tables in sequence, and writes down its passages. A nested table is text of its outer cell.</summary>
internal sealed class PassageCollector
{
    private readonly List<Passage> passages = [];
    private readonly StyleSheet styles;
    private readonly ListNumbers lists;
    private int characters;
    private int tables;
    private string carried = "";

    private PassageCollector(MainDocumentPart main)
    {
        styles = new(main.StyleDefinitionsPart?.Styles);
        lists = new(main.NumberingDefinitionsPart?.Numbering, styles);
    }

    public static Result<IReadOnlyList<Passage>> Collect(MainDocumentPart main)
    {
        if (main.Document?.Body is not { } body)
            return ReadingProblems.Damaged;
        var collector = new PassageCollector(main);
        try
        {
            collector.Blocks(body, null, PassageKind.Body);
            collector.PageParts(main);
        }
        catch (StreamTooLongException)
        {
            return ReadingProblems.TooLong;
        }
        return collector.passages;
    }

    private void PageParts(MainDocumentPart main)
    {
        foreach (var part in main.HeaderParts)
            Blocks(part.Header, null, PassageKind.PageHeader);
        foreach (var part in main.FooterParts)
            Blocks(part.Footer, null, PassageKind.PageFooter);
    }

    private void Blocks(OpenXmlElement? parent, CellPlace? cell, PassageKind kind)
    {
        foreach (var child in parent?.Elements() ?? [])
        {
            if (child is Paragraph paragraph)
                Take(paragraph, cell, kind);
            else if (child is Table table && cell is null)
                Rows(table, kind);
            else if (child is Table or TableRow or TableCell or SdtBlock or SdtContentBlock or SdtContentRow or SdtContentCell or SdtRow or SdtCell
                     or CustomXmlBlock or InsertedRun)
                Blocks(child, cell, kind);
        }
    }

    private void Rows(Table table, PassageKind kind)
    {
        var number = tables++;
        var row = 0;
        foreach (var tableRow in Inside<TableRow>(table))
        {
            if (tableRow.TableRowProperties?.GetFirstChild<Deleted>() is not null)
                continue;
            var column = tableRow.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            foreach (var tableCell in Inside<TableCell>(tableRow))
                column += TakeCell(tableCell, new(number, row, column, 1, false), kind);
            row++;
        }
    }

    // Rows and cells may be wrapped in content controls.
    private static IEnumerable<T> Inside<T>(OpenXmlElement parent) where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T found)
                yield return found;
            else if (child is SdtRow or SdtCell or SdtContentRow or SdtContentCell or CustomXmlRow or CustomXmlCell)
                foreach (var inner in Inside<T>(child))
                    yield return inner;
        }
    }

    private int TakeCell(TableCell tableCell, CellPlace place, PassageKind kind)
    {
        var properties = tableCell.TableCellProperties;
        var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, 64);
        var continues = properties?.VerticalMerge is { } merge && (merge.Val is null || merge.Val.Value == MergedCellValues.Continue);
        var before = passages.Count;
        Blocks(tableCell, place with { ColumnSpan = span, ContinuesAbove = continues }, kind);
        if (passages.Count == before)
            Add(new(0, "", null, -1) { Cell = place with { ColumnSpan = span, ContinuesAbove = continues }, Kind = kind });
        return span;
    }

    private void Take(Paragraph paragraph, CellPlace? cell, PassageKind kind)
    {
        var raw = carried + ParagraphText.Of(paragraph);
        carried = "";
        if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.Deleted is not null)
        {
            carried = raw;        // its end was deleted under tracked changes: it runs on in the next paragraph
            return;
        }

        var lines = LinesOf(raw, cell is not null);
        if (lines.Count == 0)
            return;
        var marker = lists.Next(paragraph);
        foreach (var (index, line) in lines.Index())
        {
            Add(Styled(paragraph, new(0, line, marker?.Text, marker?.Level ?? -1) { Cell = cell, Kind = kind, InSameParagraph = cell is null && index > 0 }));
            marker = null;
        }
    }

    // A typed line break inside a paragraph is a space, unless it starts an item typed by hand; in a cell it ends a line.
    private static List<string> LinesOf(string raw, bool inCell)
    {
        var lines = new List<string>();
        foreach (var piece in raw.Split('\n').Select(Clean.Line).Where(p => p.Length > 0))
        {
            if (lines.Count > 0 && !inCell && !Markers.Starts(piece))
                lines[^1] += " " + piece;
            else
                lines.Add(piece);
        }
        return lines;
    }

    private Passage Styled(Paragraph paragraph, Passage passage)
    {
        var runs = ParagraphText.VisibleRuns(paragraph).Where(r => !string.IsNullOrWhiteSpace(r.InnerText)).ToList();
        return passage with
        {
            Bold = runs.Count > 0 && runs.TrueForAll(r => styles.IsBold(paragraph, r)),
            Italic = runs.Count > 0 && runs.TrueForAll(r => styles.IsItalic(paragraph, r)),
            Capitals = IsCapitals(passage.Text) || (runs.Count > 0 && runs.TrueForAll(r => styles.IsCaps(paragraph, r))),
            Centered = styles.IsCentered(paragraph),
            OutlineLevel = styles.OutlineLevelOf(paragraph),
        };
    }

    private static bool IsCapitals(string text) =>
        text.Count(char.IsLetter) >= 3 && !text.Any(char.IsLower);

    private void Add(Passage passage)
    {
        characters += passage.Text.Length;
        if (passages.Count >= FileLimits.Passages || characters > FileLimits.Characters || passage.Text.Length > FileLimits.PassageCharacters)
            throw new StreamTooLongException();
        passages.Add(passage with { Id = passages.Count + 1 });
    }
}
