using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>The few shapes of paragraph and layout table from which all components are made.</summary>
internal static class Decree30Paragraphs
{
    public static W.Paragraph Of(string style, params IEnumerable<W.Run> runs)
    {
        var paragraph = new W.Paragraph(new W.ParagraphProperties { ParagraphStyleId = new W.ParagraphStyleId { Val = style } });
        paragraph.Append(runs);
        return paragraph;
    }

    public static W.Paragraph Of(string style, string text) => Of(style, Run(text));

    public static W.Run Run(string text, bool? bold = null)
    {
        var run = new W.Run(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
        if (bold is { } value)
            run.RunProperties = new W.RunProperties(new W.Bold { Val = value }, new W.BoldComplexScript { Val = value });
        return run;
    }

    public static W.Paragraph Indented(this W.Paragraph paragraph, int left, int right, int hanging = 0)
    {
        paragraph.ParagraphProperties!.Indentation = new W.Indentation { Left = Text(left), Right = Text(right), Hanging = Text(hanging) };
        return paragraph;
    }

    public static W.Paragraph KeptWithNext(this W.Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new W.KeepNext();
        return paragraph;
    }

    public static W.Paragraph Centred(this W.Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.Justification = new W.Justification { Val = W.JustificationValues.Center };
        return paragraph;
    }

    public static W.Paragraph SpacedBefore(this W.Paragraph paragraph, int before)
    {
        paragraph.ParagraphProperties!.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Text(before) };
        return paragraph;
    }

    /// <summary>Centred text with its lines about equally long, at least <paramref name="narrower"/> shorter than the room.</summary>
    public static W.Paragraph Balanced(string style, string text, double size, bool bold, int available, int narrower = 0)
    {
        // Italics and other versions of the font are a little wider than measured.
        const double slack = 1.03;
        var side = Math.Max(0, (available - (int)(TimesWidths.BalancedTwips(text, size, bold, available - narrower) * slack)) / 2);
        return Of(style, text).Indented(side, side);
    }

    /// <summary>A solid line of the given length in the middle of the available width.</summary>
    public static W.Paragraph Rule(int length, int available)
    {
        const int belowDescenders = 50;
        var side = Math.Max(0, (available - length) / 2);
        var rule = Of(Decree30Styles.Rule).Indented(side, side);
        rule.ParagraphProperties!.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Text(belowDescenders) };
        rule.ParagraphProperties.ParagraphBorders = new W.ParagraphBorders(
            new W.TopBorder { Val = W.BorderValues.Single, Size = 6, Space = 1, Color = "000000" });
        return rule;
    }

    /// <summary>A table without borders that only places things beside each other; its rows stay whole.</summary>
    public static W.Table Layout(int[] widths, params W.Paragraph[][][] rows)
    {
        var table = new W.Table(
            new W.TableProperties
            {
                TableWidth = new W.TableWidth { Width = Text(widths.Sum()), Type = W.TableWidthUnitValues.Dxa },
                TableLayout = new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                TableCellMarginDefault = new W.TableCellMarginDefault(
                    new W.TableCellLeftMargin { Width = 0, Type = W.TableWidthValues.Dxa },
                    new W.TableCellRightMargin { Width = 0, Type = W.TableWidthValues.Dxa }),
            },
            new W.TableGrid(widths.Select(w => new W.GridColumn { Width = Text(w) })));
        table.Append(rows.Select(cells => Row(widths, cells)));
        return table;
    }

    private static W.TableRow Row(int[] widths, W.Paragraph[][] cells)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit()));
        row.Append(cells.Select((paragraphs, i) => new W.TableCell(
            [new W.TableCellProperties { TableCellWidth = new W.TableCellWidth { Width = Text(widths[i]), Type = W.TableWidthUnitValues.Dxa } }, .. paragraphs])));
        return row;
    }

    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
