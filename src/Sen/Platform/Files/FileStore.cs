using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Hosting;
using Sen.Platform.Time;

namespace Sen.Platform.Files;

/// <summary>One content kept once, whatever it was called and however often it came. Made as it arrives, never changed.</summary>
public sealed class StoredFile : IUnaudited
{
    /// <summary>Hex of the SHA-256 of the content; also its place in the folder.</summary>
    public string Sha256 { get; init; } = "";

    public long Length { get; init; }

    /// <summary>Found by looking at the content; what the browser said is not believed.</summary>
    public string ContentType { get; init; } = "";

    public DateTimeOffset StoredAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder) => builder.ToTable("stored_file").HasKey(f => f.Sha256);
    }
}

public static class StoredFileQueries
{
    /// <summary>Whether there is a file of this content, and it is a PDF.</summary>
    public static Task<bool> HoldsPdfAsync(this SenDb db, string sha256, CancellationToken cancel) =>
        db.Set<StoredFile>().AnyAsync(f => f.Sha256 == sha256 && f.ContentType == FileType.Pdf, cancel);
}

/// <summary>Content-addressed files in a folder. Whoever serves one sends it as an attachment, never inline from our own origin.</summary>
public sealed class FileStore(DataFolder folder, BusinessClock clock)
{
    /// <summary>A larger upload is read, thrown away and refused with a sentence.</summary>
    public const long MostBytes = 64L << 20;

    /// <summary>Keeps the content and notes it in <paramref name="db"/> (saved with the act it belongs to).</summary>
    public async Task<Result<StoredFile>> KeepAsync(SenDb db, Stream content, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder.Files);
        var arriving = Path.Combine(folder.Files, $"arriving-{Guid.CreateVersion7():N}");
        try
        {
            var (sha256, length, start) = await ReceiveAsync(content, arriving, cancel);
            if (length > MostBytes)
                return Problems.TooLarge(MostBytes >> 20);
            if (length == 0)
                return Problems.Empty;

            var place = PathOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
                File.Move(arriving, place);
            var known = await db.Set<StoredFile>().FindAsync([sha256], cancel);
            if (known is not null)
                return known;
            var file = new StoredFile { Sha256 = sha256, Length = length, ContentType = FileType.Of(start), StoredAt = clock.Now };
            db.Add(file);
            return file;
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    public Stream Open(string sha256) => File.OpenRead(PathOf(sha256));

    private static async Task<(string Sha256, long Length, byte[] Start)> ReceiveAsync(Stream content, string path, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        byte[] start = [];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancel)) > 0)
        {
            if (length == 0)
                start = buffer[..Math.Min(read, 4096)];
            length += read;
            if (length > MostBytes)
                continue;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), length, start);
    }

    private string PathOf(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("Not a SHA-256.", nameof(sha256));
        return Path.Combine(folder.Files, sha256[..2], sha256);
    }
}
