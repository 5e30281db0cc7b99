using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Sen.Kernel.Results;

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
        using (var zip = ZipFile.Open(path + ".part", ZipArchiveMode.Create))
        {
            foreach (var (entry, file) in content)
            {
                hashes[entry] = Add(zip, entry, file);
                progress((double)hashes.Count / content.Count);
            }

            using var list = zip.CreateEntry(BackupManifest.Name).Open();
            JsonSerializer.Serialize(list, new BackupManifest(engine, at, hashes));
        }

        File.Move(path + ".part", path);
    }

    public static Result<BackupManifest> ReadManifest(ZipArchive zip)
    {
        if (zip.GetEntry(BackupManifest.Name) is not { } entry)
            return Problems.NotABackup;
        try
        {
            using var stream = entry.Open();
            return JsonSerializer.Deserialize<BackupManifest>(stream) is { } manifest ? manifest : Problems.NotABackup;
        }
        catch (JsonException)
        {
            return Problems.NotABackup;
        }
    }

    /// <summary>Unfolds every listed entry below a folder and checks each against the list; nothing that is not listed is taken.</summary>
    public static Result Extract(ZipArchive zip, BackupManifest manifest, string folder, Action<double> progress)
    {
        var done = 0;
        foreach (var (name, sha256) in manifest.Files)
        {
            var target = Path.GetFullPath(Path.Combine(folder, name));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || zip.GetEntry(name) is not { } entry)
                return Problems.BackupDamaged(name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            entry.ExtractToFile(target);
            using (var written = File.OpenRead(target))
            {
                if (Convert.ToHexStringLower(SHA256.HashData(written)) != sha256)
                    return Problems.BackupDamaged(name);
            }

            progress((double)++done / manifest.Files.Count);
        }

        return Result.Done;
    }

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
