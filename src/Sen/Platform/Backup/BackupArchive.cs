using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Sen.Kernel.Results;
using Sen.Platform.Files;

namespace Sen.Platform.Backup;

/// <summary>What a backup says of itself.</summary>
/// <param name="Engine"><c>sqlite</c> or <c>postgres</c>.</param>
/// <param name="Files">SHA-256 of every entry but this list.</param>
internal sealed record BackupManifest(string Engine, DateTimeOffset MadeAt, IReadOnlyDictionary<string, string> Files)
{
    public const string Name = "backup.json";
}

/// <summary>
/// A backup: one zip with the database, the files, the keys and a list of their hashes. Whoever holds it holds everything, so it belongs
/// where the data folder would be allowed to lie.
/// </summary>
internal static class BackupArchive
{
    /// <summary>Writes the entries and their list; the archive appears under its name only when it is whole.</summary>
    public static void Write(string path, string engine, DateTimeOffset at, IReadOnlyList<(string Entry, string File)> content, Action<double> progress)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var part = path + ".part";
        try
        {
            // What an earlier, broken backup left is written over.
            File.Delete(part);
            using (var zip = new ZipArchive(OwnFile.Create(part), ZipArchiveMode.Create))
            {
                foreach (var (entry, file) in content)
                {
                    hashes[entry] = Add(zip, entry, file);
                    progress((double)hashes.Count / content.Count);
                }

                using var list = zip.CreateEntry(BackupManifest.Name).Open();
                JsonSerializer.Serialize(list, new BackupManifest(engine, at, hashes));
            }

            File.Move(part, path);
        }
        finally
        {
            File.Delete(part);
        }
    }

    public static Result<BackupManifest> ReadManifest(ZipArchive zip)
    {
        if (zip.GetEntry(BackupManifest.Name) is not { } entry)
            return Problems.NotABackup;
        try
        {
            using var stream = entry.Open();
            return JsonSerializer.Deserialize<BackupManifest>(stream) is { Engine: "sqlite" or "postgres", Files: not null } manifest ? manifest : Problems.NotABackup;
        }
        catch (Exception e) when (e is JsonException or InvalidDataException)
        {
            return Problems.NotABackup;
        }
    }

    /// <summary>Unfolds every listed entry below a folder and checks each against the list; nothing that is not listed is taken.</summary>
    public static Result Extract(ZipArchive zip, BackupManifest manifest, string folder, Action<double> progress)
    {
        var done = 0;
        if (zip.Entries.Sum(e => (decimal)e.Length) > FreeAt(folder))
            return Problems.NoRoom(folder);
        foreach (var (name, sha256) in manifest.Files)
        {
            var target = Path.GetFullPath(Path.Combine(folder, name));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || zip.GetEntry(name) is not { } entry)
                return Problems.BackupDamaged(name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (!TryUnfold(entry, target, sha256))
                return Problems.BackupDamaged(name);

            progress((double)++done / manifest.Files.Count);
        }

        return Result.Done;
    }

    /// <summary>Takes no more than the entry says it holds: an archive may lie about that to fill the disk.</summary>
    private static bool TryUnfold(ZipArchiveEntry entry, string target, string sha256)
    {
        try
        {
            using var source = entry.Open();
            using var written = OwnFile.Create(target);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81_920];
            long taken = 0;
            while (source.Read(buffer) is > 0 and var read)
            {
                taken += read;
                if (taken > entry.Length)
                    return false;
                hash.AppendData(buffer, 0, read);
                written.Write(buffer, 0, read);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset()) == sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static decimal FreeAt(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private static string Add(ZipArchive zip, string entry, string file)
    {
        using var source = File.OpenRead(file);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(source));
        source.Position = 0;
        using var target = zip.CreateEntry(entry, CompressionLevel.Fastest).Open();
        source.CopyTo(target);
        return sha256;
    }
}
