using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Builds small Word files in the many ways that authors make them.</summary>
internal sealed class PlanDocument
{
    public const int Outline = 1, Bullets = 2, OutlineRestarted = 3;

    private readonly Body body = new();
    private bool decomposed;

    public static PlanDocument Of(string issuer, string number, string placeAndDate, params string[] title) =>
        new PlanDocument().Heading(issuer, number, placeAndDate).Title("KẾ HOẠCH", title);

    public PlanDocument Heading(string issuer, string number, string placeAndDate)
    {
        Grid([[string.Join('\n', issuer.Split('|')), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"], [$"Số: {number}", placeAndDate]], bold: true);
        return this;
    }

    public PlanDocument Title(string type, params string[] lines)
    {
        foreach (var line in lines.Prepend(type))
            Add(line, bold: true, centered: true);
        return this;
    }

    /// <summary>Everything in decomposed Unicode, as pasted from a Mac.</summary>
    public PlanDocument Decomposed()
    {
        decomposed = true;
        return this;
    }

    public PlanDocument Lines(params string[] lines)
    {
        foreach (var line in lines)
            Add(line);
        return this;
    }

    public PlanDocument Bold(params string[] lines)
    {
        foreach (var line in lines)
            Add(line, bold: true);
        return this;
    }

    public PlanDocument Centered(params string[] lines)
    {
        foreach (var line in lines)
            Add(line, bold: true, centered: true);
        return this;
    }

    /// <summary>An item of an automatic list: its number is not in the text.</summary>
    public PlanDocument Item(int list, int level, string text, bool bold = false)
    {
        var paragraph = Add(text, bold);
        paragraph.ParagraphProperties!.NumberingProperties = new(new NumberingLevelReference { Val = level }, new NumberingId { Val = list });
        return this;
    }

    /// <summary>One paragraph of several runs, as Word leaves them after editing.</summary>
    public PlanDocument Runs(params OpenXmlElement[] runs)
    {
        body.Append(new Paragraph(runs));
        return this;
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>Rows of cells; "\n" makes lines; "^" continues the cell above; "&lt;&lt;" is covered by the cell at its left.</summary>
    public PlanDocument Grid(string[][] rows, bool bold = false)
    {
        var table = new Table();
        for (var r = 0; r < rows.Length; r++)
            table.Append(Row(rows, r, bold || r == 0));
        body.Append(table);
        return this;
    }

    public PlanDocument Signed(string authority = "TM. ỦY BAN NHÂN DÂN|CHỦ TỊCH", string name = "Lê Thị Hoa Mai")
    {
        Grid([["Nơi nhận:\n- Như trên;\n- Các sở, ban, ngành;\n- UBND các xã, phường;\n- Lưu: VT.", string.Join('\n', authority.Split('|')) + "\n\n" + name]]);
        return this;
    }

    public MemoryStream ToStream()
    {
        var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            main.Document = new Document(body);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Lists();
        }
        stream.Position = 0;
        return stream;
    }

    private Paragraph Add(string text, bool bold = false, bool centered = false)
    {
        var paragraph = Paragraph(text, bold);
        if (centered)
            paragraph.ParagraphProperties!.Justification = new() { Val = JustificationValues.Center };
        body.Append(paragraph);
        return paragraph;
    }

    private Paragraph Paragraph(string text, bool bold)
    {
        var run = Run(decomposed ? text.Normalize(NormalizationForm.FormD) : text);
        if (bold)
            run.RunProperties = new(new Bold());
        return new(new ParagraphProperties(), run);
    }

    private TableRow Row(string[][] rows, int r, bool bold)
    {
        var row = new TableRow();
        for (var c = 0; c < rows[r].Length; c++)
        {
            if (rows[r][c] == "<<")
                continue;
            var span = rows[r].Skip(c + 1).TakeWhile(t => t == "<<").Count() + 1;
            var properties = new TableCellProperties();
            if (span > 1)
                properties.Append(new GridSpan { Val = span });
            if (rows[r][c] == "^")
                properties.Append(new VerticalMerge());
            else if (r + 1 < rows.Length && c < rows[r + 1].Length && rows[r + 1][c] == "^")
                properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
            var cell = new TableCell(properties);
            foreach (var line in (rows[r][c] == "^" ? "" : rows[r][c]).Split('\n'))
                cell.Append(Paragraph(line, bold));
            row.Append(cell);
        }
        return row;
    }

    private static Numbering Lists() => new(
        new AbstractNum(Level(0, NumberFormatValues.UpperRoman, "%1."), Level(1, NumberFormatValues.Decimal, "%2."), Level(2, NumberFormatValues.LowerLetter, "%3)")) { AbstractNumberId = 0 },
        new AbstractNum(Level(0, NumberFormatValues.Bullet, "\uF0B7"), Level(1, NumberFormatValues.Bullet, "-")) { AbstractNumberId = 1 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Outline },
        new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = Bullets },
        new NumberingInstance(new AbstractNumId { Val = 0 }, new LevelOverride(new StartOverrideNumberingValue { Val = 1 }) { LevelIndex = 0 }) { NumberID = OutlineRestarted });

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };
}
