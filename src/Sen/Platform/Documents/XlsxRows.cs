using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Sen.Kernel.Results;

namespace Sen.Platform.Documents;

/// <summary>The filled rows of the first visible sheet, read forward only; parts that a list does not need stay closed.</summary>
internal sealed class XlsxRows(ZipArchive zip, long fileBytes)
{
    private const int MaxCells = 400_000;
    private const int MaxCellsSeen = 3_000_000;
    private const int LastExcelRow = 1_048_576;
    private const int LastExcelColumn = 16_384;
    private const long SmallestBudget = 8 * 1024 * 1024;
    private const long LargestBudget = 48 * 1024 * 1024;
    private const int MaxRatio = 100;
    private const long MaxDescription = 2 * 1024 * 1024;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ByteBudget budget = new(Math.Clamp(fileBytes * MaxRatio, SmallestBudget, LargestBudget));
    private int cellsSeen;

    public Result<List<RawRow>> Read()
    {
        if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return SpreadsheetProblems.HasMacros;
        if (zip.GetEntry("xl/workbook.xml") is null)
            return SpreadsheetProblems.WrongType;

        var workbook = Load("xl/workbook.xml")!;
        var values = new XlsxValues(
            SharedStrings(), Load("xl/styles.xml"),
            startsIn1904: workbook.Root?.Element(Main + "workbookPr")?.Attribute("date1904")?.Value is "1" or "true");
        using var sheet = Open(SheetPath(workbook)) ?? throw new InvalidDataException("No sheet");
        return Rows(sheet, values);
    }

    private string SheetPath(XDocument workbook)
    {
        var sheets = workbook.Root?.Element(Main + "sheets")?.Elements(Main + "sheet") ?? [];
        var id = sheets.FirstOrDefault(s => s.Attribute("state")?.Value is null or "visible")?.Attribute(Relations + "id")?.Value;
        var target = Load("xl/_rels/workbook.xml.rels")?.Root?.Elements().FirstOrDefault(r => r.Attribute("Id")?.Value == id)?.Attribute("Target")?.Value;
        return target is null ? throw new InvalidDataException("No sheet") : target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private List<string> SharedStrings()
    {
        var strings = new List<string>();
        using var reader = Open("xl/sharedStrings.xml");
        while (reader?.ReadShallow() == true)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            if (strings.Count == MaxCells)
                throw new TooBigInsideException();
            strings.Add(XlsxValues.TextInside(reader));
        }
        return strings;
    }

    private Result<List<RawRow>> Rows(XmlReader sheet, XlsxValues values)
    {
        var (rows, number, cellCount) = (new List<RawRow>(), 0, 0);
        while (sheet.ReadShallow())
        {
            if (sheet is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            number = int.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
            if (number is < 1 or > LastExcelRow)
                throw new InvalidDataException("Row number");
            var cells = Cells(sheet, values);
            if (cells is [.., { Column: >= SpreadsheetReader.MaxColumns }])
                return SpreadsheetProblems.TooManyColumns(number);
            if (cells.Count == 0)
                continue;
            if (rows.Count > SpreadsheetReader.MaxRows)
                return SpreadsheetProblems.TooManyRows;
            if ((cellCount += cells.Count) > MaxCells)
                return SpreadsheetProblems.TooBigInside;
            rows.Add(new RawRow(number, cells));
        }
        return rows;
    }

    /// <summary>Columns ascend, as Excel writes them; reading stops at the first filled one that is too far right.</summary>
    private List<(int Column, SpreadsheetCell Cell)> Cells(XmlReader sheet, XlsxValues values)
    {
        var cells = new List<(int, SpreadsheetCell)>();
        if (sheet.IsEmptyElement)
            return cells;
        var column = -1;
        for (var depth = sheet.Depth; sheet.ReadShallow() && sheet.Depth > depth;)
        {
            if (sheet is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var next = ColumnOf(sheet.GetAttribute("r")) ?? column + 1;
            column = next > column && next < LastExcelColumn ? next : throw new InvalidDataException("Columns out of order");
            if (++cellsSeen > MaxCellsSeen)
                throw new TooBigInsideException();
            if (values.Cell(sheet) is not { IsEmpty: false } cell)
                continue;
            cells.Add((column, cell));
            if (column >= SpreadsheetReader.MaxColumns)
                break;
        }
        return cells;
    }

    /// <summary>"AB12" is column 27.</summary>
    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var letter in (address ?? "").TakeWhile(char.IsAsciiLetter).Take(4))
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column == 0 ? null : column - 1;
    }

    /// <summary>The small parts that describe the workbook, whole, once it is known that they are neither long nor deep.</summary>
    private XDocument? Load(string path)
    {
        using (var first = Open(path, new ByteBudget(MaxDescription)))
        {
            while (first?.ReadShallow() == true)
            {
            }
        }
        using var reader = Open(path, new ByteBudget(MaxDescription));
        return reader is null ? null : XDocument.Load(reader);
    }

    private XmlReader? Open(string path, ByteBudget? own = null) => zip.GetEntry(path) is { } entry
        ? XmlReader.Create((own ?? budget).Metered(entry.Open()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true })
        : null;
}
