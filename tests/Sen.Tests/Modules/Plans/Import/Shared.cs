namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Facts that lie beside the repository on developers' machines; a test that needs them is skipped where they are absent.</summary>
internal static class Shared
{
    public static string? Plans { get; } = Find(Path.Combine("data", "plans"));

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Sen.slnx")))
                return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", path)) is var found && Directory.Exists(found) ? found : null;
        return null;
    }
}
