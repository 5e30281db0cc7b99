using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>
/// Writes an official document as DOCX in the layout of Annex I of Decree 30/2020/NĐ-CP.
/// The same document gives the same bytes, so a file can be compared by its hash.
/// </summary>
public static class Decree30Writer
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    // Any fixed day does; the archive format begins in 1980.
    private static readonly DateTimeOffset EntryTime = new(2020, 3, 5, 0, 0, 0, TimeSpan.Zero);

    public static byte[] ToBytes(OfficialDocument document)
    {
        using var target = new MemoryStream();
        Write(document, target);
        return target.ToArray();
    }

    /// <summary>Writes the whole file; the target need not seek and stays open.</summary>
    public static void Write(OfficialDocument document, Stream target)
    {
        using var package = new MemoryStream();
        WritePackage(document, package);
        package.Position = 0;
        using var stable = new MemoryStream();
        CopyEntries(package, stable);
        stable.Position = 0;
        stable.CopyTo(target);
    }

    private static void WritePackage(OfficialDocument document, Stream package)
    {
        using var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document);
        var main = word.AddNewPart<MainDocumentPart>(ContentType + ".main+xml", "rIdDocument");
        main.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = Decree30Styles.All();
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = Settings();
        main.AddNewPart<HeaderPart>(Decree30Page.PageNumberHeaderId).Header = Decree30Page.PageNumberHeader();
        main.AddNewPart<HeaderPart>(Decree30Page.EmptyHeaderId).Header = Decree30Page.EmptyHeader();
        CoreProperties.Write(document, word.AddNewPart<CoreFilePropertiesPart>("rIdCore"));

        using var writer = OpenXmlWriter.Create(main);
        writer.WriteStartDocument();
        writer.WriteStartElement(new W.Document());
        writer.WriteStartElement(new W.Body());
        foreach (var element in Body(document))
            writer.WriteElement(element);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static W.Settings Settings() => new(
        new W.DefaultTabStop { Val = Decree30Page.FirstLine },
        new W.Compatibility(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new W.ThemeFontLanguages { Val = "vi-VN" });

    /// <summary>Every section ends with its own paper; the last one's stands at the end of the body.</summary>
    private static IEnumerable<OpenXmlElement> Body(OfficialDocument document)
    {
        var landscape = false;
        foreach (var (content, isLandscape, isFirst) in Sections(document))
        {
            if (!isFirst)
                yield return SectionEnd(landscape);
            landscape = isLandscape;
            foreach (var element in content)
                yield return element;
        }
        yield return Decree30Paragraphs.Of(Decree30Styles.Gap);
        yield return Decree30Page.Section(landscape);
    }

    private static W.Paragraph SectionEnd(bool landscape)
    {
        var end = Decree30Paragraphs.Of(Decree30Styles.Gap);
        end.ParagraphProperties!.AppendChild(Decree30Page.Section(landscape));
        return end;
    }

    private static IEnumerable<(IEnumerable<OpenXmlElement> Content, bool Landscape, bool IsFirst)> Sections(OfficialDocument document)
    {
        yield return (HeadingComponents.Of(document).Concat(BodyComponents.Of(document.Body, landscape: false, isEnded: true))
            .Append(Decree30Paragraphs.Of(Decree30Styles.Gap).SpacedBefore(120).KeptWithNext()).Append(SignatureComponents.Of(document)), false, true);
        foreach (var attached in document.Attached)
            yield return (HeadingComponents.OfAttached(document, attached).Concat(BodyComponents.Of(attached.Body, landscape: false, isEnded: true)), false, false);
        for (var i = 0; i < document.Annexes.Count; i++)
        {
            var annex = document.Annexes[i];
            yield return (AnnexComponents.Of(document, i).Concat(BodyComponents.Of(annex.Body, annex.Landscape, isEnded: false)), annex.Landscape, false);
        }
    }

    /// <summary>The same entries in the order of their names, all of the same time.</summary>
    private static void CopyEntries(Stream package, Stream target)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = EntryTime;
            using var source = entry.Open();
            using var sink = copy.Open();
            source.CopyTo(sink);
        }
    }
}
