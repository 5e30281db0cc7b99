using System.Data;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Sen.Platform.Documents;

/// <summary>Writes a list as an Excel workbook of one sheet: first row frozen and filtered, days as real days, text never as formula.</summary>
public static class Spreadsheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Rows of one sheet; a longer list is a bug of the caller, who should offer CSV.</summary>
    public const int MaxRows = 200_000;

    private const int LongestSheetName = 31;
    private const string NotInSheetName = "[]:*?/\\'";

    /// <summary>The target need not seek and is only written to asynchronously, as a web response asks.</summary>
    public static async Task WriteAsync<T>(
        Stream target, string sheetName, IReadOnlyList<ListColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancel)
    {
        using var workbook = new MemoryStream();
        var cells = rows.Select(row => { cancel.ThrowIfCancellationRequested(); return Cells(columns, row); }).Take(MaxRows + 1).ToList();
        if (cells.Count > MaxRows)
            throw new ArgumentException($"More than {MaxRows} rows", nameof(rows));
        await workbook.SaveAsAsync(cells.Count == 0 ? HeadersOnly(columns) : cells, printHeader: true, SheetName(sheetName), ExcelType.XLSX, Look(columns, cells), cancel);
        workbook.Position = 0;
        await workbook.CopyToAsync(target, cancel);
    }

    /// <summary>Several lists in one workbook, a sheet each, in their order.</summary>
    public static async Task<byte[]> ToBytesAsync(IReadOnlyList<SheetContent> sheets, CancellationToken cancel)
    {
        using var workbook = new MemoryStream();
        var content = sheets.ToDictionary(s => SheetName(s.Name), s => s.Rows, StringComparer.Ordinal);
        await workbook.SaveAsAsync(content, printHeader: true, excelType: ExcelType.XLSX, configuration: new OpenXmlConfiguration { FreezeRowCount = 1, AutoFilter = true }, cancellationToken: cancel);
        return workbook.ToArray();
    }

    /// <summary>What Excel takes as a sheet's name.</summary>
    internal static string SheetName(string wanted)
    {
        var kept = new string([.. DocumentText.Clean(wanted).Select(c => NotInSheetName.Contains(c, StringComparison.Ordinal) ? '-' : c).Take(LongestSheetName)]).Trim();
        return kept.Length == 0 ? "Danh sách" : kept;
    }

    internal static Dictionary<string, object?> Cells<T>(IReadOnlyList<ListColumn<T>> columns, T row) =>
        columns.ToDictionary(c => c.Header, c => ListValue.Of(c.Value(row)), StringComparer.Ordinal);

    /// <summary>An empty sequence of rows would lose its headers.</summary>
    internal static DataTable HeadersOnly<T>(IReadOnlyList<ListColumn<T>> columns)
    {
        var table = new DataTable();
        table.Columns.AddRange([.. columns.Select(c => new DataColumn(c.Header))]);
        return table;
    }

    private static OpenXmlConfiguration Look<T>(IReadOnlyList<ListColumn<T>> columns, List<Dictionary<string, object?>> cells) => new()
    {
        FreezeRowCount = 1,
        AutoFilter = true,
        DynamicColumns = [.. columns.Select((c, i) => new DynamicExcelColumn(c.Header) { Index = i, Width = c.Width, Format = DateFormat(c.Header, cells) })],
    };

    /// <summary>A column of days shows days, one of instants shows the time too; others have no format.</summary>
    private static string? DateFormat(string header, List<Dictionary<string, object?>> cells)
    {
        var times = cells.Select(row => row[header]).OfType<DateTime>().ToList();
        return times.Count == 0 ? null : times.TrueForAll(t => t.TimeOfDay == TimeSpan.Zero) ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm";
    }
}

/// <summary>A list as one sheet of a workbook of several.</summary>
/// <param name="Rows">What the writer of the workbook takes; headers stay when there is no row.</param>
public sealed record SheetContent(string Name, object Rows)
{
    public static SheetContent Of<T>(string name, IReadOnlyList<ListColumn<T>> columns, IReadOnlyList<T> rows) =>
        new(name, rows.Count == 0 ? Spreadsheet.HeadersOnly(columns) : rows.Select(row => Spreadsheet.Cells(columns, row)).ToList());
}
