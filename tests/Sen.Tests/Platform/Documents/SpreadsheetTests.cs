using System.Text;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sen.Platform.Documents;

namespace Sen.Tests.Platform.Documents;

public sealed class SpreadsheetTests
{
    private static readonly ListColumn<object?[]>[] Columns =
        [new("Nhiệm vụ", r => r[0]), new("Hạn cuối", r => r[1]), new("Số người", r => r[2]), new("Đã xong", r => r[3])];

    private static readonly object?[][] Rows =
    [
        ["Tập huấn", new DateOnly(2026, 11, 24), 1234, true],
        ["=HYPERLINK(\"http://x\")", new DateTimeOffset(2026, 11, 24, 17, 30, 0, TimeSpan.Zero), -5.5m, false],
        [null, null, null, null],
    ];

    [Fact]
    public async Task Xlsx_WhenWritten_HoldsHeadersRealDaysAndNumbers()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(await XlsxAsync("Giao việc: 2026/11", Rows)), isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var cells = sheet.Descendants<Cell>().ToDictionary(c => c.CellReference!.Value!);

        Assert.Equal("Giao việc- 2026-11", book.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().Single().Name!.Value);
        Assert.Equal(["Nhiệm vụ", "Hạn cuối", "Số người", "Đã xong"], [Text(cells["A1"]), Text(cells["B1"]), Text(cells["C1"]), Text(cells["D1"])]);
        Assert.Equal("46350", Text(cells["B2"]));
        Assert.Equal(("1234", "-5.5"), (Text(cells["C2"]), Text(cells["C3"])));
        Assert.StartsWith("46351.02", Text(cells["B3"]));
        Assert.Equal(("Có", "Không"), (Text(cells["D2"]), Text(cells["D3"])));
    }

    [Fact]
    public async Task Xlsx_WhenReadBack_OnlyDaysAreDays()
    {
        var read = await SpreadsheetReader.ReadAsync(new MemoryStream(await XlsxAsync("A", Rows)), ["Nhiệm vụ"], TestContext.Current.CancellationToken);

        Assert.Equal((new DateOnly(2026, 11, 24), (decimal?)1234m, (DateOnly?)null), (read.Value.Rows[0]["Hạn cuối"].Date, read.Value.Rows[0]["Số người"].Number, read.Value.Rows[0]["Số người"].Date));
        Assert.Equal(new DateOnly(2026, 11, 25), read.Value.Rows[1]["Hạn cuối"].Date);
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+84 24"), InlineData("-cmd|' /C calc'!A0"), InlineData("@SUM(A1)"), InlineData("\t=1+1"), InlineData("＝1+1")]
    public async Task Lists_WhenTextLooksLikeAFormula_KeepItText(string text)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(await XlsxAsync("A", [[text, null, null, null]])), isEditable: false);
        var cell = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Single(c => c.CellReference == "A2");
        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.String, cell.DataType!.Value);
        Assert.Equal(text.Trim(), Text(cell));

        Assert.Equal($"'{text.Trim()}", (await CsvAsync([[text, null, null, null]])).Split("\r\n")[1].Split(",,,")[0].Trim('"'));
    }

    [Fact]
    public async Task Xlsx_WhenThereAreNoRows_StillNamesItsColumns()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(await XlsxAsync("", [])), isEditable: false);

        Assert.Equal("Danh sách", book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single().Name!.Value);
        Assert.Equal(["Nhiệm vụ", "Hạn cuối", "Số người", "Đã xong"], book.WorkbookPart.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Select(Text));
    }

    [Fact]
    public async Task Csv_WhenWritten_IsForMachinesAndForExcel()
    {
        var bytes = await CsvBytesAsync(Rows);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "Nhiệm vụ,Hạn cuối,Số người,Đã xong\r\nTập huấn,2026-11-24,1234,Có\r\n\"'=HYPERLINK(\"\"http://x\"\")\",2026-11-25T00:30:00,-5.5,Không\r\n,,,\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task Lists_WhenReadBack_GiveTheSameTexts() =>
        await Gen.String.Where(t => DocumentText.Clean(t).Length > 0 && !DocumentText.Clean(t).StartsWith('\'')).Array[1, 20].SampleAsync(
            async texts =>
            {
                object?[][] rows = [.. texts.Select(t => new object?[] { t, null, null, null })];
                byte[][] files = [await XlsxAsync("A", rows), await CsvBytesAsync(rows)];
                foreach (var file in files)
                {
                    var read = await SpreadsheetReader.ReadAsync(new MemoryStream(file), ["Nhiệm vụ"], TestContext.Current.CancellationToken);
                    Assert.Equal(texts.Select(DocumentText.Clean), read.Value.Rows.Select(r => r["nhiem vu"].Text));
                    Assert.Equal(Enumerable.Range(2, texts.Length), read.Value.Rows.Select(r => r.Number));
                }
            },
            iter: 50);

    private static string Text(Cell cell) => cell.CellValue?.Text ?? "";

    private static async Task<byte[]> XlsxAsync(string name, object?[][] rows)
    {
        using var target = new MemoryStream();
        await Spreadsheet.WriteAsync(target, name, Columns, rows, TestContext.Current.CancellationToken);
        return target.ToArray();
    }

    private static async Task<byte[]> CsvBytesAsync(object?[][] rows)
    {
        using var target = new MemoryStream();
        await CsvList.WriteAsync(target, Columns, rows, TestContext.Current.CancellationToken);
        return target.ToArray();
    }

    private static async Task<string> CsvAsync(object?[][] rows) => Encoding.UTF8.GetString(await CsvBytesAsync(rows));
}
