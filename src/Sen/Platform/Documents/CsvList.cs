using System.Globalization;
using CsvHelper;

namespace Sen.Platform.Documents;

/// <summary>
/// Writes a list as CSV for everybody: UTF-8 with the mark that Excel needs, commas, decimal point, days as 2026-11-24.
/// Text that a spreadsheet would calculate gets an apostrophe before it.
/// </summary>
public static class CsvList
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Format = new() { Separator = ',', NewLine = "\r\n", WriteByteOrderMark = true };

    /// <summary>Streams: memory does not grow with the number of rows. The target stays open.</summary>
    public static async Task WriteAsync<T>(Stream target, IReadOnlyList<ListColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancel)
    {
        await using var csv = CsvWriter.Create(target, Format, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(Guarded(column.Header));
        await csv.EndRecordAsync(cancel);
        foreach (var row in rows)
        {
            foreach (var column in columns)
                csv.WriteField(Field(ListValue.Of(column.Value(row))));
            await csv.EndRecordAsync(cancel);
        }
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Guarded(text),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No CSV form for {value.GetType().Name}"),
    };

    private static string Guarded(string text) => ListValue.CouldBeFormula(text) ? "'" + text : text;
}
