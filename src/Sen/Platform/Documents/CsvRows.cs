using System.Text;
using CsvHelper;
using Sen.Kernel.Results;

namespace Sen.Platform.Documents;

/// <summary>Rows of a CSV in Unicode, separated by commas, semicolons or tabs.</summary>
internal static class CsvRows
{
    private const int LongestField = 32_767;

    // The separator is told by the first lines: comma, semicolon or tab.
    private static readonly CsvReaderOptions Format = new() { HasHeader = false, SkipEmptyLines = false };

    public static Result<List<RawRow>> Read(ReadOnlyMemory<byte> file)
    {
        if (Decoded(file.Span) is not { } text)
            return SpreadsheetProblems.NotUtf8;
        if (text.Contains('\0', StringComparison.Ordinal))
            return SpreadsheetProblems.WrongType;
        using var reader = CsvReader.FromText(text, Format);
        return Rows(reader);
    }

    private static string? Decoded(ReadOnlySpan<byte> file)
    {
        try
        {
            return file switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(file[2..]),
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file[3..]),
                _ => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file),
            };
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Result<List<RawRow>> Rows(CsvReader reader)
    {
        var rows = new List<RawRow>();
        for (var number = 1; reader.Read(); number++)
        {
            if (reader.FieldCount > SpreadsheetReader.MaxColumns)
                return SpreadsheetProblems.TooManyColumns(number);
            var cells = Cells(reader);
            if (cells.Any(c => c.Cell.Text.Length > LongestField))
                return SpreadsheetProblems.FieldTooLong(number);
            if (cells.Count == 0)
                continue;
            if (rows.Count > SpreadsheetReader.MaxRows)
                return SpreadsheetProblems.TooManyRows;
            rows.Add(new RawRow(number, cells));
        }
        return rows;
    }

    private static List<(int Column, SpreadsheetCell Cell)> Cells(CsvReader reader) =>
        [.. Enumerable.Range(0, reader.FieldCount)
            .Select(i => (Column: i, Cell: new SpreadsheetCell(Unguarded(DocumentText.Clean(reader.GetString(i))))))
            .Where(c => !c.Cell.IsEmpty)];

    /// <summary>Takes off the apostrophe that <see cref="CsvList"/> puts before what looks like a formula.</summary>
    private static string Unguarded(string text) => text.StartsWith('\'') && ListValue.CouldBeFormula(text[1..]) ? text[1..] : text;
}
