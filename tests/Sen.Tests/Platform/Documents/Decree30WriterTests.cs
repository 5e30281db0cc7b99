using System.IO.Compression;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Sen.Platform.Documents;

namespace Sen.Tests.Platform.Documents;

public sealed class Decree30WriterTests
{
    public static TheoryData<int> Samples => [.. Enumerable.Range(0, SampleDocuments.All.Count())];

    [Theory, MemberData(nameof(Samples))]
    public void Write_WhenDocumentIsOfAnyKind_KeepsTheDecreesLayout(int index)
    {
        var docx = Decree30Writer.ToBytes(SampleDocuments.All.ElementAt(index));

        Assert.Equal("", string.Join('\n', Decree30Checker.Violations(docx)));
    }

    [Fact]
    public void Write_WhenSameDocumentTwice_GivesSameBytes()
    {
        var (first, second) = (Decree30Writer.ToBytes(SampleDocuments.CityPlan), Decree30Writer.ToBytes(SampleDocuments.CityPlan));

        Assert.Equal(first, second);
        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.All(zip.Entries, e => Assert.Equal(2020, e.LastWriteTime.Year));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.EndsWith(".psmdcp", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_WhenTargetCannotSeek_WritesTheSameFile()
    {
        using var target = new MemoryStream();
        using (var forwardOnly = new GZipStream(target, CompressionMode.Compress, leaveOpen: true))
            Decree30Writer.Write(SampleDocuments.Letter, forwardOnly);

        target.Position = 0;
        using var unfolded = new MemoryStream();
        new GZipStream(target, CompressionMode.Decompress).CopyTo(unfolded);
        Assert.Equal(Decree30Writer.ToBytes(SampleDocuments.Letter), unfolded.ToArray());
    }

    [Fact]
    public void Write_WhenOpenedByOthers_NamesTheIssuerAndNoPerson()
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(Decree30Writer.ToBytes(SampleDocuments.CityPlan)), isEditable: false);

        Assert.Equal("Ủy ban nhân dân thành phố Hà Nội", word.PackageProperties.Creator);
        Assert.StartsWith("Kế hoạch Triển khai công tác bình đẳng giới", word.PackageProperties.Title);
        Assert.Equal("vi-VN", word.PackageProperties.Language);
        Assert.Null(word.PackageProperties.LastModifiedBy);
    }

    [Fact]
    public void Write_WhenBodyIsArbitrary_IsValidAndKeepsItsTextInOrder() =>
        Blocks.Array[0, 12].Sample(
            body =>
            {
                using var word = WordprocessingDocument.Open(
                    new MemoryStream(Decree30Writer.ToBytes(SampleDocuments.Draft with { Body = body, Annexes = [new("Phụ", body, true)] })), isEditable: false);
                Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken));
                var written = new DocxText(word.MainDocumentPart!).All;
                var at = written.IndexOf("năm 2026\nKẾ HOẠCH", StringComparison.Ordinal);
                foreach (var text in body.SelectMany(Texts).Select(DocumentText.Clean).Where(t => t.Length > 0))
                {
                    var kept = text.Trim('.', ';', ',', '/', ' ');
                    at = written.IndexOf(kept, at, StringComparison.Ordinal);
                    Assert.True(at >= 0, text);
                    at += kept.Length;
                }
            },
            iter: 50);

    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.String, Gen.String[Gen.Char["aăâđươ ,.;/&<>\"'\u0300\u0001"], 0, 60]);

    private static readonly Gen<Block> Blocks = Gen.OneOf(
        AnyText.Select(t => (Block)new Part(t)),
        AnyText.Select(t => (Block)new Article(t)),
        AnyText.Select(t => (Block)new Article(null, t)),
        Gen.Select(AnyText, Gen.Int[1, 2]).Select((t, level) => (Block)new Heading(t, level)),
        Gen.Select(AnyText, Gen.Int[1, 2]).Select((t, level) => (Block)new Clause(t, level)),
        AnyText.Select(t => (Block)new Point(t)),
        AnyText.Select(t => (Block)new Dash(t)),
        AnyText.Select(t => (Block)new Paragraph(t)),
        AnyText.Select(t => (Block)new Note(t)),
        Gen.Select(AnyText.Array[1, 8], Gen.Int[0, 3], Gen.Bool).Select((cells, lines, under) => (Block)new DocumentTable(
            [.. cells.Select((c, i) => new TableColumn(c, i + 1, (CellAlignment)(i % 3), under && i % 3 > 0 ? "Trong đó" : null))],
            [.. Enumerable.Range(0, lines).Select(i => new TableLine(cells, (TableLineKind)i))])));

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Part p => [DocumentText.Capitals(p.Title)],
        Article a => [a.Title ?? a.Text!],
        Heading h => [h.Title],
        Clause c => [c.Text],
        Point p => [p.Text],
        Dash d => [d.Text],
        Paragraph p => [p.Text],
        Note n => [n.Text],
        DocumentTable t => t.Lines.SelectMany(l => l.Kind == TableLineKind.Group ? l.Cells.Take(1) : l.Cells),
        _ => throw new InvalidOperationException(),
    };
}
