using System.Diagnostics;
using System.Globalization;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using Sen.Platform.Documents;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Tests.Platform.Documents;

public sealed class Decree30LayoutTests
{
    [Theory]
    [InlineData("Sở Nội vụ")]
    [InlineData("Ủy ban nhân dân thành phố Hồ Chí Minh")]
    [InlineData("Bộ Nông nghiệp và Môi trường")]
    public void Rules_WhenUnderIssuerAndMotto_AreAsLongAsTheDecreeSays(string issuer)
    {
        var cells = Opened(SampleDocuments.Letter with { Issuer = issuer }, word => word.Descendants<W.TableRow>().First().Elements<W.TableCell>().ToList());

        var longestLine = TimesWidths.BalancedTwips(DocumentText.Capitals(issuer).Replace("THÀNH PHỐ", "THÀNH\u00A0PHỐ", StringComparison.Ordinal), 13, bold: true, Room(cells[0]));
        Assert.InRange(RuleLength(cells[0]) / (double)longestLine, 0.33, 0.5);
        Assert.InRange(RuleLength(cells[1]) / (double)TimesWidths.Twips("Độc lập - Tự do - Hạnh phúc", 14, bold: true), 0.97, 1.03);
    }

    [Fact]
    public void HeadingTable_WhenNamesAreLong_KeepsStateMottoAndDateOnOneLineEach()
    {
        var right = Opened(SampleDocuments.Decision, word => word.Descendants<W.TableRow>().First().Elements<W.TableCell>().Last());

        Assert.InRange(TimesWidths.Twips("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, bold: true), 1, Room(right));
        Assert.InRange(TimesWidths.Twips("Thành phố Hồ Chí Minh, ngày 28 tháng 10 năm 2026", 13, bold: false), 1, Room(right));
        Assert.Equal("26", Opened(SampleDocuments.Decision, word => word.Descendants<W.Run>().Single(r => r.InnerText.StartsWith("Thành phố Hồ Chí Minh, ngày", StringComparison.Ordinal)).RunProperties!.FontSize!.Val!.Value));
    }

    [Theory]
    [InlineData("ỦY BAN NHÂN DÂN THÀNH\u00A0PHỐ HỒ CHÍ MINH", "THÀNH\u00A0PHỐ HỒ CHÍ MINH")]
    [InlineData("SỞ NỘI VỤ", "SỞ NỘI VỤ")]
    public void BalancedTwips_WhenLinesCanBeEven_IsTheWidthOfTheLongerLine(string text, string longer) =>
        Assert.Equal(TimesWidths.Twips(longer, 13, bold: true), TimesWidths.BalancedTwips(text, 13, bold: true, 3700), tolerance: 4.0);

    [Fact]
    public void ColumnWidths_WhenWeightsAreArbitrary_FillTheTableAndBreakNoWord() =>
        Gen.Select(Gen.Double[0.1, 9].Array[1, 9], Gen.String[Gen.Char["abc /2026"], 0, 14].Array[9]).Sample((weights, words) =>
        {
            var table = new DocumentTable([.. weights.Select((w, i) => new TableColumn(words[i], w))], [new(words)]);

            var widths = ColumnWidths.Of(table, 9355, 200);

            Assert.Equal(9355, widths.Sum());
            for (var i = 0; i < weights.Length; i++)
                Assert.InRange(widths[i], words[i].Split(' ').Max(w => TimesWidths.Twips(w, 12, bold: true)), 9355);
        });

    [Fact]
    public void Signature_WhenTextEnds_StaysWithItsLastParagraphInOneRow()
    {
        var (last, table) = Opened(SampleDocuments.CityPlan, word =>
        {
            var end = word.Descendants<W.Paragraph>().Single(p => p.InnerText.EndsWith("./.", StringComparison.Ordinal));
            return (end, end.ElementsAfter().OfType<W.Table>().First());
        });

        Assert.NotNull(last.ParagraphProperties!.KeepNext);
        Assert.NotNull(((W.Paragraph)last.NextSibling()!).ParagraphProperties!.KeepNext);
        Assert.Single(table.Elements<W.TableRow>());
        Assert.NotEmpty(table.Descendants<W.CantSplit>());
    }

    [Fact]
    public void DataTable_WhenLong_RepeatsItsHeadAndKeepsRowsWhole()
    {
        var rows = Opened(SampleDocuments.CityPlan, word => word.Descendants<W.Table>().Single(t => t.InnerText.Contains("đợt 40", StringComparison.Ordinal)).Elements<W.TableRow>().ToList());

        Assert.Single(rows, r => r.Descendants<W.TableHeader>().Any());
        Assert.NotEmpty(rows[0].Descendants<W.TableHeader>());
        Assert.All(rows, r => Assert.NotEmpty(r.Descendants<W.CantSplit>()));
    }

    [Fact]
    public async Task Pdf_WhenMadeByLibreOffice_ShowsTheHeadingOnPageOneAndTheNumberOnPageTwo()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice") && File.Exists("/usr/bin/pdftotext"), "LibreOffice or pdftotext is not installed here");
        var folder = Directory.CreateTempSubdirectory("sen-pdf");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "plan.docx"), Decree30Writer.ToBytes(SampleDocuments.CityPlan), TestContext.Current.CancellationToken);
            await RunAsync("/usr/bin/soffice", folder.FullName, $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "pdf", "plan.docx");

            var first = await RunAsync("/usr/bin/pdftotext", folder.FullName, "-f", "1", "-l", "1", "-layout", "plan.pdf", "-");
            var second = await RunAsync("/usr/bin/pdftotext", folder.FullName, "-f", "2", "-l", "2", "-layout", "plan.pdf", "-");
            Assert.All(["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 58/KH-UBND", "Hà Nội, ngày 05 tháng 01 năm 2026", "KẾ HOẠCH"], text => Assert.Contains(text, first));
            Assert.Equal("2", second.Trim().Split('\n')[0].Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static T Opened<T>(OfficialDocument document, Func<W.Body, T> read)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Decree30Writer.ToBytes(document)), isEditable: false);
        return read(word.MainDocumentPart!.Document!.Body!);
    }

    private static int Room(W.TableCell cell) => Number(cell.TableCellProperties!.TableCellWidth!.Width!.Value);

    private static int RuleLength(W.TableCell cell)
    {
        var rule = cell.Elements<W.Paragraph>().Single(p => p.ParagraphProperties!.ParagraphBorders is not null);
        var indent = rule.ParagraphProperties!.Indentation!;
        return Room(cell) - Number(indent.Left!.Value) - Number(indent.Right!.Value);
    }

    private static int Number(string? text) => int.Parse(text!, CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }
}
