namespace Sen.Platform.Files;

/// <summary>A file for its owner alone from its first byte on: keys, the database, backups, the signed head.</summary>
internal static class OwnFile
{
    public static FileStream Create(string path, FileMode mode = FileMode.CreateNew)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
