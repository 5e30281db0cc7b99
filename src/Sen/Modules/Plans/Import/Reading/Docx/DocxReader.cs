using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>A Word file → its passages in order, or the reason why not. Nothing outside the file is ever fetched.</summary>
internal static class DocxReader
{
    private static readonly OpenSettings Settings = new()
    {
        AutoSave = false,
        MaxCharactersInPart = FileLimits.XmlBytes,
    };

    public static Result<IReadOnlyList<Passage>> Read(Stream file)
    {
        var taken = FileGuard.Take(file);
        if (taken.IsProblem)
            return taken.Problem;
        using var copy = taken.Value;
        return ZipGuard.Refusal(copy) is { } refusal ? refusal : Open(copy);
    }

    private static Result<IReadOnlyList<Passage>> Open(MemoryStream copy)
    {
        try
        {
            using var document = WordprocessingDocument.Open(copy, isEditable: true, Settings);
            return document.MainDocumentPart is { } main ? PassageCollector.Collect(main) : ReadingProblems.Damaged;
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or XmlException or InvalidDataException
                                           or InvalidOperationException or FormatException or ArgumentException or IOException)
        {
            return ReadingProblems.Damaged;
        }
    }
}
