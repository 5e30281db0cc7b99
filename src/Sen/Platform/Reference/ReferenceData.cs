using System.Globalization;
using CsvHelper;

namespace Sen.Platform.Reference;

/// <summary>
/// The tables that ship inside the program (<c>data/*.csv</c>; their columns are described in data/README.md). They are ours, so a broken
/// one is a bug and throws; what a user uploads goes through an importer instead.
/// </summary>
public static class ReferenceData
{
    private static readonly CsvReaderOptions Format = new()
    {
        Separator = ',',
        FormatProvider = CultureInfo.InvariantCulture,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        NormalizeHeaderName = name => name.Replace("_", "", StringComparison.Ordinal),
    };

    /// <summary>
    /// The rows of a table in the order of the file, read while they are asked for. Each parameter of <typeparamref name="T"/>, a record
    /// marked <c>[CsvRecord]</c>, takes the column of its name (<c>FirstDay</c> from <c>first_day</c>); a missing column or a cell of the
    /// wrong form throws when it is reached.
    /// </summary>
    public static IEnumerable<T> Read<T>(string file)
    {
        using var stream = typeof(ReferenceData).Assembly.GetManifestResourceStream($"Data/{file}")
            ?? throw new ArgumentException($"No table {file} ships with the program.", nameof(file));
        using var reader = CsvReader.Create(stream, Format);
        foreach (var row in reader.GetRecords<T>())
            yield return row;
    }
}
