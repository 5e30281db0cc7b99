using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Files made to harm get one sentence, quickly and in bounded memory.</summary>
public sealed class HostileFileTests
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Read_WhenTablesNestTenThousandDeep_Refuses() =>
        Refuses("plan-file.too-deep", Docx(Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 10_000)));

    [Fact]
    public void Read_WhenContentControlsNestTenThousandDeep_Refuses() =>
        Refuses("plan-file.too-deep", Docx(Nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 10_000)));

    [Fact]
    public void Read_WhenListLevelIsAbsurd_ReadsOrRefusesWithoutHarm()
    {
        var items = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{i % 9}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>"));
        Refuses("plan-file.not-a-plan", Docx(Document(items)));
    }

    [Fact]
    public void Read_WhenZipBomb_Refuses() => Refuses("plan-file.suspicious", Docx(Document(new string(' ', 60_000_000))));

    [Fact]
    public void Read_WhenManyEntries_Refuses() => Refuses("plan-file.suspicious", Zip(zip =>
    {
        for (var i = 0; i < 5_000; i++)
            zip.CreateEntry($"word/{i}.xml");
    }));

    [Fact]
    public void Read_WhenFiftyMegabytes_Refuses()
    {
        var bytes = new byte[50_000_000];
        "PK\x03\x04"u8.CopyTo(bytes);
        Refuses("plan-file.too-large", new MemoryStream(bytes));
    }

    [Fact]
    public void Read_WhenMacros_Refuses() => Refuses("plan-file.macros", Docx(Document(""), zip => Write(zip, "word/vbaProject.bin", "x")));

    [Fact]
    public void Read_WhenMacroContentType_Refuses() => Refuses("plan-file.macros", Docx(Document(""), contentType: "application/vnd.ms-word.document.macroEnabled.main+xml"));

    [Fact]
    public void Read_WhenDtd_Refuses() =>
        Refuses("plan-file.damaged", Docx("<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + Document("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")));

    [Theory]
    [InlineData("%PDF-1.7\n", "plan-file.pdf")]
    [InlineData("GIF89a....", "plan-file.image")]
    [InlineData("Đây là văn bản thường", "plan-file.wrong-type")]
    [InlineData("", "plan-file.empty")]
    [InlineData("PK\u0003\u0004 rác", "plan-file.damaged")]
    public void Read_WhenNotWord_SaysWhatItIs(string content, string code) => Refuses(code, new MemoryStream(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Read_WhenOldWord_SaysHowToSave() => Refuses("plan-file.old-word", new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));

    [Fact]
    public void Read_WhenEncrypted_AsksToRemovePassword() =>
        Refuses("plan-file.encrypted", new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));

    [Fact]
    public void Read_WhenSpreadsheet_SaysSo() => Refuses("plan-file.spreadsheet", Zip(zip => Write(zip, "xl/workbook.xml", "<a/>")));

    [Fact]
    public void Read_WhenBrokenLinkAndExternalTarget_StillReads()
    {
        var body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>I. NHIỆM VỤ</w:t></w:r></w:p><w:p><w:hyperlink r:id=\"rId9\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:r><w:t>1. Tổ chức hội thi trước ngày 20/10/2026.</w:t></w:r></w:hyperlink></w:p>";
        using var file = Docx(Document(body), zip => Write(zip, "word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"mailto:a b@@c,d\" TargetMode=\"External\"/></Relationships>"));
        Assert.Single(PlanReader.Read(file, "a.docx").Value.Tasks);
    }

    [Fact]
    public void Read_WhenReport_SaysItIsAReport()
    {
        using var file = new PlanDocument().Heading("SỞ NỘI VỤ", "12/BC-SNV", "Huế, ngày 10 tháng 12 năm 2026").Title("BÁO CÁO", "Kết quả công tác bình đẳng giới năm 2026")
            .Bold("I. KẾT QUẢ").Lines("1. Tổ chức 12 lớp tập huấn.").ToStream();
        Refuses("plan-file.other-document", file);
    }

    [Fact]
    public void Read_WhenOldFont_Refuses()
    {
        using var file = new PlanDocument().Lines([.. Enumerable.Repeat("UÛy ban nhaân daân tænh ban haønh Keá hoaïch haønh ñoäng vì bình ñaúng giôùi naêm nay", 10)]).ToStream();
        Refuses("plan-file.old-font", file);
    }

    private static void Refuses(string code, Stream file)
    {
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        using (file)
            Assert.Equal(code, PlanReader.Read(file, "ke-hoach.docx").Problem?.Code);
        TestContext.Current.SendDiagnosticMessage($"{code}: {clock.ElapsedMilliseconds} ms, {(GC.GetTotalAllocatedBytes() - before) / 1_000_000} MB");
    }

    private static string Nested(string open, string close, int depth) => Document(
        string.Concat(Enumerable.Repeat(open, depth)) + "<w:p/>" + string.Concat(Enumerable.Repeat(close, depth)));

    private static string Document(string body) => $"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>";

    private static MemoryStream Docx(string document, Action<ZipArchive>? more = null, string contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml") => Zip(zip =>
    {
        Write(zip, "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{contentType}\"/></Types>");
        Write(zip, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        Write(zip, "word/document.xml", document);
        more?.Invoke(zip);
    });

    private static MemoryStream Zip(Action<ZipArchive> fill)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            fill(zip);
        stream.Position = 0;
        return stream;
    }

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Optimal).Open());
        writer.Write(content);
    }
}
