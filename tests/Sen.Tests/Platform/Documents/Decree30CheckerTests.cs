using System.IO.Compression;
using System.Text;
using Sen.Platform.Documents;

namespace Sen.Tests.Platform.Documents;

/// <summary>A checker that finds nothing proves nothing: each rule is broken once in a written file, and must be noticed.</summary>
public sealed class Decree30CheckerTests
{
    [Theory]
    [InlineData("document", "w:top=\"1134\"", "w:top=\"567\"", "1 ")]
    [InlineData("document", "w:left=\"1701\"", "w:left=\"1134\"", "1 ")]
    [InlineData("document", "w:w=\"11906\"", "w:w=\"12240\"", "1 ")]
    [InlineData("styles", "w:ascii=\"Times New Roman\"", "w:ascii=\"Arial\"", "2 ")]
    [InlineData("document", "<w:r><w:t xml:space=\"preserve\">Nơi nhận:", "<w:r><w:rPr><w:color w:val=\"FF0000\"/></w:rPr><w:t xml:space=\"preserve\">Nơi nhận:", "2 ")]
    [InlineData("document", "Độc lập - Tự do", "Độc lập-Tự do", "3 motto")]
    [InlineData("document", "<w:r><w:t xml:space=\"preserve\">Số: 58", "<w:r><w:rPr><w:sz w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">Số: 58", "3 number")]
    [InlineData("document", "- Bộ Nội vụ;", "Bộ Nội vụ", "3 recipient")]
    [InlineData("document", "Số: 58/", "Số: 8/", "4 number")]
    [InlineData("document", "tháng 01 năm", "tháng 1 năm", "4 date")]
    [InlineData("document", "<w:titlePg />", "", "5 ")]
    [InlineData("header1", "PAGE", "DATE", "5 ")]
    [InlineData("styles", "w:firstLine=\"720\"", "w:firstLine=\"300\"", "6 first line")]
    [InlineData("styles", "w:line=\"276\"", "w:line=\"480\"", "6 spacing")]
    [InlineData("styles", "w:val=\"both\"", "w:val=\"left\"", "6 not justified")]
    [InlineData("document", "năm 2006;", "năm 2006", "7 ")]
    [InlineData("document", "hướng dẫn./.", "hướng dẫn.", "8 ")]
    [InlineData("document", "đ) ", "e) ", "9 ")]
    [InlineData("document", "Phụ lục II", "Phụ lục 2", "10 ")]
    [InlineData("document", "<w:pgNumType w:start=\"1\" />", "", "10 ")]
    [InlineData("document", "w:val=\"NoiNhan\"", "w:wrong=\"NoiNhan\"", "11 ")]
    public void Violations_WhenOneRuleIsBroken_NamesIt(string part, string good, string bad, string rule)
    {
        var broken = Replaced(Decree30Writer.ToBytes(SampleDocuments.CityPlan), $"word/{part}.xml", good, bad);

        Assert.Contains(Decree30Checker.Violations(broken), v => v.StartsWith(rule, StringComparison.Ordinal));
    }

    private static byte[] Replaced(byte[] docx, string path, string good, string bad)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(path)!;
            string xml;
            using (var reader = new StreamReader(entry.Open()))
                xml = reader.ReadToEnd();
            Assert.Contains(good, xml);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
            writer.Write(xml.Replace(good, bad, StringComparison.Ordinal));
        }
        return stream.ToArray();
    }
}
