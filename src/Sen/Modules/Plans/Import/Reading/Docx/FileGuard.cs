using System.Buffers.Binary;
using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Takes a file into memory up to the limit and says what it is by its first bytes, never by its name.</summary>
internal static class FileGuard
{
    public static Result<MemoryStream> Take(Stream file)
    {
        if (file.CanSeek && file.Length - file.Position > FileLimits.FileBytes)
            return ReadingProblems.TooLarge;

        var copy = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = file.Read(buffer)) > 0;)
        {
            if (copy.Length + read > FileLimits.FileBytes)
                return ReadingProblems.TooLarge;
            copy.Write(buffer, 0, read);
        }
        copy.Position = 0;
        return Refusal(copy.GetBuffer().AsSpan(0, (int)copy.Length)) is { } problem ? problem : copy;
    }

    private static Problem? Refusal(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0)
            return ReadingProblems.Empty;
        if (bytes.StartsWith("PK\x03\x04"u8))
            return null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return OfCompoundFile(bytes);
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0)
            return ReadingProblems.Pdf;
        return IsImage(bytes) ? ReadingProblems.Image : ReadingProblems.WrongType;
    }

    // Word 97, Excel 97 and anything with a password share this container; its directory names are UTF-16.
    private static Problem OfCompoundFile(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf(Utf16("EncryptedPackage")) >= 0)
            return ReadingProblems.Encrypted;
        return bytes.IndexOf(Utf16("Workbook")) >= 0 ? ReadingProblems.Spreadsheet : ReadingProblems.OldWord;
    }

    private static ReadOnlySpan<byte> Utf16(string name) => System.Text.Encoding.Unicode.GetBytes(name);

    private static bool IsImage(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("BM"u8) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)
        || (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8));

    /// <summary>
    /// The number of entries and the size of the directory as the end record says, read before any library allocates for them;
    /// null when there is no end record.
    /// </summary>
    public static (int Entries, long DirectoryBytes)? Directory(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - 65_557)..];
        var at = tail.LastIndexOf("PK\x05\x06"u8);
        return at < 0 || at + 22 > tail.Length
            ? null
            : (BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 10)..]), BinaryPrimitives.ReadUInt32LittleEndian(tail[(at + 12)..]));
    }
}
