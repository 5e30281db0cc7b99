using System.IO.Compression;
using System.Text;
using Sen.Kernel.Results;
using Sen.Platform.Documents;

namespace Sen.Tests.Platform.Documents;

public sealed class SpreadsheetReaderTests
{
    private const string Sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
    private const string Headers = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Tên đơn vị</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Ngày</t></is></c></row>";

    [Fact]
    public async Task Read_WhenTitlesStandAboveTheList_FindsHeadersAndRowNumbers()
    {
        var read = await CsvAsync("SỞ NỘI VỤ;;\r\n\r\nDANH SÁCH ĐƠN VỊ;;\r\nSTT; TÊN ĐƠN VỊ (*) ;Hạn cuối\r\n1;Phường Ba Đình;24/11/2026\r\n;;\r\n2;\"Xã \"\"Sóc Sơn\"\"\nmới\";\r\n", "Tên đơn vị (*)", "han cuoi");

        Assert.Equal([5, 7], read.Value.Rows.Select(r => r.Number));
        Assert.Equal("24/11/2026", read.Value.Rows[0]["Hạn cuối"].Text);
        Assert.Equal("Xã \"Sóc Sơn\" mới", read.Value.Rows[1]["Tên đơn vị"].Text);
        Assert.True(read.Value.Rows[1]["Hạn cuối"].IsEmpty);
        Assert.True(read.Value.Rows[1]["không có"].IsEmpty);
        Assert.Equal(["STT", "TÊN ĐƠN VỊ (*)", "Hạn cuối"], read.Value.Headers);
    }

    [Fact]
    public async Task Read_WhenAColumnIsMissing_NamesIt() =>
        Assert.Equal("Không thấy cột: Thời hạn. Hãy đặt tên các cột ở dòng đầu của danh sách.", (await CsvAsync("Tên đơn vị\nA", "Tên đơn vị", "Thời hạn")).Problem!.ToString());

    [Theory]
    [InlineData("a,b\n1,2", ',')]
    [InlineData("a;b\n1;2", ';')]
    [InlineData("a\tb\n1\t2", '\t')]
    public async Task Read_WhenSeparatorDiffers_TellsIt(string text, char separator)
    {
        Assert.Contains(separator, text);
        Assert.Equal("2", (await CsvAsync(text, "a", "b")).Value.Rows[0]["b"].Text);
    }

    [Fact]
    public async Task Read_WhenCellsAreOfExcel_GivesDaysNumbersAndSharedTexts()
    {
        var read = await XlsxAsync(
            Headers + "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" s=\"1\"><v>46350</v></c></row>"
            + "<row r=\"4\"><c r=\"A4\"><f>1+1</f><v>1234.50</v></c><c r=\"B4\" s=\"2\"><v>46350.75</v></c></row>"
            + "<row><c><v>2</v></c><c s=\"3\"><v>0.5</v></c></row>");

        var (first, second, third) = (read.Value.Rows[0], read.Value.Rows[1], read.Value.Rows[2]);
        Assert.Equal((3, "Phường Ba Đình"), (first.Number, first["ten don vi"].Text));
        Assert.Equal(("24/11/2026", new DateOnly(2026, 11, 24)), (first["Ngày"].Text, first["Ngày"].Date));
        Assert.Equal(("1234,5", 1234.5m), (second["ten don vi"].Text, second["ten don vi"].Number));
        Assert.Equal(new DateOnly(2026, 11, 24), second["Ngày"].Date);
        Assert.Equal((5, (DateOnly?)null, "0,5"), (third.Number, third["Ngày"].Date, third["Ngày"].Text));
    }

    public static TheoryData<string, byte[]> NotLists => new()
    {
        { "spreadsheet.old-excel", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "spreadsheet.wrong-type", "%PDF-1.7"u8.ToArray() },
        { "spreadsheet.wrong-type", Zip(("word/document.xml", "<x/>")) },
        { "spreadsheet.wrong-type", "a\0b"u8.ToArray() },
        { "spreadsheet.not-utf8", [0x54, 0xEA, 0x6E, 0x2C, 0x41] },
        { "spreadsheet.empty", [] },
        { "spreadsheet.empty", "Tên đơn vị,Ngày\r\n,\r\n"u8.ToArray() },
        { "spreadsheet.damaged", [.. "PK\u0003\u0004"u8, 1, 2, 3] },
        { "spreadsheet.has-macros", Zip(("xl/workbook.xml", "<x/>"), ("xl/vbaProject.bin", "x")) },
        { "spreadsheet.damaged", Zip(("xl/workbook.xml", "<x/>")) },
        { "spreadsheet.damaged", Zip(("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>")) },
        { "spreadsheet.damaged", Xlsx(Headers + "<row><c><v>1</v></c></row>", "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]>") },
        { "spreadsheet.damaged", Xlsx(Headers + "<row><c t=\"s\"><v>99</v></c></row>") },
        { "spreadsheet.damaged", Xlsx(Headers + "<row r=\"99999999\"><c><v>1</v></c></row>") },
        { "spreadsheet.damaged", Xlsx(Headers + "<row r=\"2\"><c><v>1</v>") },
        { "spreadsheet.damaged", Xlsx(Headers + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>") },
        { "spreadsheet.damaged", Xlsx(Headers + string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100))) },
        { "spreadsheet.damaged", Zip(("xl/workbook.xml", string.Concat(Enumerable.Repeat("<a>", 100)) + string.Concat(Enumerable.Repeat("</a>", 100)))) },
        { "spreadsheet.too-big-inside", Xlsx(Headers + string.Concat(Enumerable.Repeat($"<row>{string.Concat(Enumerable.Repeat("<c/>", 10_000))}</row>", 301))) },
        { "spreadsheet.too-big-inside", Zip(("xl/workbook.xml", "<workbook>" + new string(' ', 5_000_000) + "</workbook>")) },
        { "spreadsheet.too-big-inside", Xlsx(Headers, strings: string.Concat(Enumerable.Repeat("<si/>", 400_001))) },
        { "spreadsheet.column-twice", "Ngày,ngay\n1,2"u8.ToArray() },
        { "spreadsheet.too-many-columns", Encoding.UTF8.GetBytes(new string(',', 100) + "\n") },
        { "spreadsheet.too-many-columns", Xlsx(Headers + "<row r=\"2\"><c r=\"CW2\"><v>1</v></c></row>") },
        { "spreadsheet.damaged", Xlsx(Headers + "<row r=\"2\"><c r=\"ZZZZ2\"><v>1</v></c></row>") },
        { "spreadsheet.too-many-rows", Encoding.UTF8.GetBytes("a\n" + string.Concat(Enumerable.Repeat("1\n", 20_001))) },
        { "spreadsheet.too-many-rows", Xlsx(Headers + string.Concat(Enumerable.Repeat("<row><c><v>1</v></c></row>", 20_001))) },
        { "spreadsheet.field-too-long", Encoding.UTF8.GetBytes("a,b\n1,\"" + new string('x', 40_000)) },
        { "spreadsheet.too-large", new byte[SpreadsheetReader.MaxBytes + 1] },
        { "spreadsheet.too-big-inside", Xlsx(Headers + new string(' ', 20_000_000)) },
    };

    [Theory, MemberData(nameof(NotLists), DisableDiscoveryEnumeration = true)]
    public async Task Read_WhenFileIsHostileOrWrong_SaysWhatToDo(string code, byte[] file)
    {
        var read = await SpreadsheetReader.ReadAsync(new MemoryStream(file), [], TestContext.Current.CancellationToken);

        Assert.Equal(code, read.Problem?.Code);
        Assert.EndsWith(".", read.Problem!.ToString());
    }

    [Fact]
    public async Task Read_WhenMostRowsAllowed_ReadsThemAll() =>
        Assert.Equal(20_000, (await CsvAsync("a\n" + string.Concat(Enumerable.Repeat("1\n", 20_000)), "a")).Value.Rows.Count);

    [Fact]
    public async Task Read_WhenRowsAndColumnsAreOnlyFormatted_DoesNotCountThem()
    {
        var read = await XlsxAsync(Headers + "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"XFD2\" s=\"1\"/></row><row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row>");

        Assert.Equal("7", Assert.Single(read.Value.Rows)["Tên đơn vị"].Text);
    }

    private static Task<Result<SpreadsheetContent>> CsvAsync(string text, params string[] required) =>
        SpreadsheetReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), required, TestContext.Current.CancellationToken);

    private static Task<Result<SpreadsheetContent>> XlsxAsync(string rows) =>
        SpreadsheetReader.ReadAsync(new MemoryStream(Xlsx(rows)), ["Tên đơn vị"], TestContext.Current.CancellationToken);

    private static byte[] Xlsx(string rows, string doctype = "", string strings = "") => Zip(
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Ẩn\" state=\"hidden\" r:id=\"rId9\"/><sheet name=\"Đơn vị\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/sharedStrings.xml", "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><r><t>Phường </t></r><r><t>Ba Đình</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>" + strings + "</sst>"),
        ("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-42A]dd/mm/yyyy &quot;(h)&quot;\"/><numFmt numFmtId=\"171\" formatCode=\"0.0 &quot;đồng dy&quot;\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", doctype + Sheet + "<sheetData>" + rows + "</sheetData></worksheet>"));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }
}
