namespace Sen.Platform.Files;

/// <summary>What a file is, by its first bytes.</summary>
public static class FileType
{
    public const string Pdf = "application/pdf";
    public const string Zip = "application/zip";
    public const string Unknown = "application/octet-stream";

    private static readonly (byte[] Start, string Type)[] Known =
    [
        ("%PDF-"u8.ToArray(), Pdf),
        ([0x50, 0x4B, 0x03, 0x04], Zip),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "application/x-ole-storage"),
    ];

    public static string Of(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, type) in Known)
        {
            if (start.StartsWith(bytes))
                return type;
        }

        return Unknown;
    }
}
