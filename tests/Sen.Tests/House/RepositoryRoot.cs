namespace Sen.Tests.House;

/// <summary>Where the sources lie, and the folder of shared facts beside them (absent in a plain clone).</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    /// <summary>A file of the shared folder; the test is skipped with a message where there is none.</summary>
    public static string Shared(string relative)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, "..", "shared", relative));
        Assert.SkipUnless(File.Exists(path) || Directory.Exists(path), $"No ../shared/{relative} beside the project; this test reads it.");
        return path;
    }

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (File.Exists(System.IO.Path.Combine(folder, "Sen.slnx")))
                return folder;
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
