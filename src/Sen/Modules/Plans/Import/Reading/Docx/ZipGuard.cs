using System.IO.Compression;
using System.Xml;
using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>
/// Looks through a packed file before any library opens it: how many parts, how much they unpack to, what kind of document,
/// macros, and, by streaming every XML part under hard limits, nesting and entity tricks.
/// </summary>
internal static class ZipGuard
{
    public static Problem? Refusal(MemoryStream file)
    {
        if (FileGuard.Directory(file.GetBuffer().AsSpan(0, (int)file.Length)) is not { } directory)
            return ReadingProblems.Damaged;
        if (directory.Entries > FileLimits.Entries || directory.DirectoryBytes > FileLimits.DirectoryBytes)
            return ReadingProblems.Suspicious;

        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return OfKind(zip) ?? OfSize(zip) ?? OfContent(zip);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return ReadingProblems.Damaged;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static Problem? OfKind(ZipArchive zip)
    {
        if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return ReadingProblems.Macros;
        if (zip.Entries.Any(e => e.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
            return null;
        if (zip.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)))
            return ReadingProblems.Spreadsheet;
        return zip.Entries.Any(e => e.FullName is "mimetype" or "[Content_Types].xml") ? ReadingProblems.OtherOffice : ReadingProblems.WrongType;
    }

    private static Problem? OfSize(ZipArchive zip)
    {
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            if (total > FileLimits.UnpackedBytes || IsPackedTooTightly(entry))
                return ReadingProblems.Suspicious;
        }
        return null;
    }

    private static bool IsPackedTooTightly(ZipArchiveEntry entry) =>
        entry.Length > FileLimits.RatioMattersFromBytes && entry.Length / Math.Max(1, entry.CompressedLength) > FileLimits.PackedRatio;

    private static Problem? OfContent(ZipArchive zip)
    {
        var budget = new XmlBudget();
        foreach (var entry in zip.Entries.Where(IsXml))
        {
            using var part = entry.Open();
            if (budget.Refusal(part) is { } problem)
                return problem;
        }
        return null;
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
