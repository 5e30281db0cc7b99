namespace Sen.Tests.House;

/// <summary>A text that somebody has read and approved lies beside its test; what differs is written beside it, to be looked at.</summary>
internal static class Approved
{
    /// <param name="file">Below <c>tests/Sen.Tests</c>: <c>House/rights.approved.txt</c>.</param>
    public static void Equal(string file, string received)
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", "Sen.Tests", file);
        var approved = File.Exists(path) ? File.ReadAllText(path) : "";
        if (approved != received)
            File.WriteAllText(path.Replace(".approved.", ".received.", StringComparison.Ordinal), received);
        Assert.Equal(approved, received);
    }
}
