using System.Security.Cryptography;
using Sen.Platform.Files;

namespace Sen.Platform.Hosting;

/// <summary>The folder that holds everything an installation owns: <c>sen.db</c>, <c>files/</c>, <c>keys/</c>, <c>sen.json</c>. A backup is this folder.</summary>
public sealed class DataFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
    }

    public string Path { get; }

    public string Database => In("sen.db");

    public string Files => In("files");

    /// <summary>Keys that sign and encrypt; never inside the database, readable by the owner alone.</summary>
    public string Keys => In("keys");

    public string Configuration => In("sen.json");

    /// <summary>Letters that no mail server took, a folder a day.</summary>
    public string Mail => In("mail");

    public string AuditHead => In("audit-head.json");

    /// <summary>What makes the folder one of a demonstration, with passwords that everybody knows.</summary>
    public string Demonstration => In("demo.json");

    /// <summary>Marks a demonstration whose building has not come to its end.</summary>
    public string UnfinishedDemonstration => In("demo.unfinished");

    public bool IsOfADemonstration => File.Exists(Demonstration) || File.Exists(UnfinishedDemonstration);

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Create()
    {
        foreach (var path in new[] { Path, Files, Keys })
            CreateOwn(path);

        // A folder that was there keeps the modes its owner gave it; keys and evidence are for the program alone whatever those are.
        if (OperatingSystem.IsWindows())
            return;
        File.SetUnixFileMode(Keys, Owner);
        File.SetUnixFileMode(Files, Owner);
    }

    /// <summary>Makes a folder for its owner alone; one that is there stays as it is.</summary>
    internal static void CreateOwn(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, Owner);
    }

    /// <summary>The key of that name; made at random when it is not there yet.</summary>
    public byte[] Key(string name)
    {
        var path = System.IO.Path.Combine(Keys, name + ".key");
        if (!File.Exists(path))
        {
            var made = RandomNumberGenerator.GetBytes(32);
            using var file = OwnFile.Create(path);
            file.Write(made);
            return made;
        }

        return File.ReadAllBytes(path);
    }
}
