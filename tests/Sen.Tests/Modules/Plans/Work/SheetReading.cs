using MiniExcelLibs;

namespace Sen.Tests.Modules.Plans.Work;

/// <summary>Reads an Excel file back.</summary>
internal static class SheetReading
{
    public static IReadOnlyList<string> Column(byte[] workbook, string header)
    {
        using var stream = new MemoryStream(workbook);
        return [.. stream.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().Select(row => row[header]?.ToString() ?? "")];
    }
}
