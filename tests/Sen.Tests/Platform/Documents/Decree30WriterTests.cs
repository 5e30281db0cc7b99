using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sen.Platform.Documents;
using Paragraph = Sen.Platform.Documents.Paragraph;

namespace Sen.Tests.Platform.Documents;

public sealed class Decree30WriterTests
{
    public static TheoryData<int> Samples => [.. Enumerable.Range(0, SampleDocuments.All.Count())];

    [Theory, MemberData(nameof(Samples))]
    public void Write_WhenDocumentIsOfAnyKind_KeepsTheDecreesLayout(int index)
    {
        var docx = Decree30Writer.ToBytes(SampleDocuments.All.ElementAt(index));
        if (Environment.GetEnvironmentVariable("SEN_KEEP_DOCUMENTS") is { } folder)
            File.WriteAllBytes(Path.Combine(folder, $"sample-{index}.docx"), docx);

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
}
