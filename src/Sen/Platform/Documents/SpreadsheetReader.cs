using System.IO.Compression;
using System.Text;
using System.Xml;
using Sen.Kernel.Results;

namespace Sen.Platform.Documents;

/// <summary>
/// Reads a list from an uploaded .xlsx or .csv. The kind is told by the content, never by the name.
/// Formulas are not calculated, links not followed, macros refused; everything has a limit.
/// </summary>
public static class SpreadsheetReader
{
    public const int MaxBytes = 10 * 1024 * 1024;
    public const int MaxRows = 20_000;
    public const int MaxColumns = 100;

    // Titles and issuers often stand above a list.
    private const int RowsSearchedForHeaders = 20;

    /// <param name="required">Headers that must be there; the first row that has them all is the header row. None: the first filled row is.</param>
    /// <returns>The rows below the headers that are not empty, or why there are none.</returns>
    public static async Task<Result<SpreadsheetContent>> ReadAsync(Stream file, IReadOnlyList<string> required, CancellationToken cancel)
    {
        using var copy = new MemoryStream();
        if (!await CopyAsync(file, copy, cancel))
            return SpreadsheetProblems.TooLarge;
        var rows = RawRows(copy.GetBuffer().AsMemory(0, (int)copy.Length));
        return rows.IsProblem ? rows.Problem : Named(rows.Value, required);
    }

    private static async Task<bool> CopyAsync(Stream file, MemoryStream copy, CancellationToken cancel)
    {
        var buffer = new byte[81920];
        for (int read; (read = await file.ReadAsync(buffer, cancel)) > 0;)
        {
            if (copy.Length + read > MaxBytes)
                return false;
            copy.Write(buffer, 0, read);
        }
        return true;
    }

    private static Result<List<RawRow>> RawRows(ReadOnlyMemory<byte> file)
    {
        if (file.Span.StartsWith("PK\u0003\u0004"u8))
            return Workbook(file);
        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return SpreadsheetProblems.OldExcel;
        return file.Span.StartsWith("%PDF"u8) || file.Span.StartsWith("PK"u8) ? SpreadsheetProblems.WrongType : CsvRows.Read(file);
    }

    private static Result<List<RawRow>> Workbook(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            return new XlsxRows(zip, file.Length).Read();
        }
        catch (TooBigInsideException)
        {
            return SpreadsheetProblems.TooBigInside;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or XmlException or DecoderFallbackException)
        {
            return SpreadsheetProblems.Damaged;
        }
    }

    private static Result<SpreadsheetContent> Named(List<RawRow> rows, IReadOnlyList<string> required)
    {
        if (rows.Count == 0)
            return SpreadsheetProblems.Empty;
        var wanted = required.Select(SpreadsheetContent.Fold).ToList();
        var at = rows.FindIndex(0, Math.Min(rows.Count, RowsSearchedForHeaders), r => wanted.TrueForAll(w => r.Cells.Any(c => SpreadsheetContent.Fold(c.Cell.Text) == w)));
        if (at < 0)
            return SpreadsheetProblems.ColumnMissing(Missing(rows, required));

        var columns = new Dictionary<int, string>();
        foreach (var (column, cell) in rows[at].Cells.Where(c => SpreadsheetContent.Fold(c.Cell.Text).Length > 0))
        {
            if (columns.ContainsValue(SpreadsheetContent.Fold(cell.Text)))
                return SpreadsheetProblems.ColumnTwice(cell.Text);
            columns[column] = SpreadsheetContent.Fold(cell.Text);
        }
        var named = rows.Skip(at + 1).Select(r => Named(r, columns)).Where(r => r.Cells.Count > 0).ToList();
        return named.Count == 0 ? SpreadsheetProblems.Empty : new SpreadsheetContent([.. rows[at].Cells.Select(c => c.Cell.Text)], named);
    }

    /// <summary>Said of the row that comes nearest.</summary>
    private static List<string> Missing(List<RawRow> rows, IReadOnlyList<string> required) =>
        rows.Take(RowsSearchedForHeaders)
            .Select(r => required.Where(name => !r.Cells.Any(c => SpreadsheetContent.Fold(c.Cell.Text) == SpreadsheetContent.Fold(name))).ToList())
            .MinBy(missing => missing.Count)!;

    private static SpreadsheetRow Named(RawRow row, Dictionary<int, string> columns) =>
        new(row.Number, row.Cells.Where(c => columns.ContainsKey(c.Column)).ToDictionary(c => columns[c.Column], c => c.Cell, StringComparer.Ordinal));
}

/// <summary>The filled cells of a row, by column from 0.</summary>
internal sealed record RawRow(int Number, IReadOnlyList<(int Column, SpreadsheetCell Cell)> Cells);

/// <summary>An archive whose content outgrows what a list may be.</summary>
internal sealed class TooBigInsideException : Exception;
