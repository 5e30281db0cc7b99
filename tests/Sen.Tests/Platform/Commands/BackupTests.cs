using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sen.Modules.Access;
using Sen.Platform.Authorisation;
using Sen.Platform.Backup;
using Sen.Platform.Database;
using Sen.Platform.Files;

namespace Sen.Tests.Platform.Commands;

/// <summary>What is backed up comes back whole, or not at all.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("sen-backup-test-");

    private string Archive => Path.Combine(work.FullName, "sen.zip");

    private string Target => Path.Combine(work.FullName, "restored");

    [Fact]
    public async Task Restore_OfABackupMadeWhilePeopleWork_IsWhole()
    {
        await using var sen = await SenHost.StartAsync();
        var an = await sen.Given.AccountAsync(Role.FocalOfficer);
        var file = await sen.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<SenDb>();
            var kept = (await s.GetRequiredService<FileStore>().KeepAsync(db, new MemoryStream("%PDF-1.7 nội dung"u8.ToArray()), default)).Expect();
            await db.SaveChangesAsync();
            return kept;
        });
        using var stop = new CancellationTokenSource();
        var people = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await sen.Given.AccountAsync(Role.FocalOfficer);
        });

        var backup = await BackUpAsync(sen);
        await stop.CancelAsync();
        await people;
        Assert.True(backup.Code == 0, backup.Complained);

        using var empty = EmptyDatabase.Make();
        var restore = await ProgramRun.OnAsync(empty.ConnectionString, "restore", Archive, "--dir", Target);
        var verify = await ProgramRun.OnAsync(empty.ConnectionString, "verify", "--dir", Target);

        Assert.True(restore.Code == 0, restore.Complained);
        Assert.Contains("nguyên vẹn", verify.Said, StringComparison.Ordinal);
        Assert.Equal(0, verify.Code);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(sen.Settings.Folder.Keys, "audit.key")), await File.ReadAllBytesAsync(Path.Combine(Target, "keys", "audit.key")));
        Assert.Contains(Directory.EnumerateFiles(Path.Combine(Target, "files"), "*", SearchOption.AllDirectories), f => f.Contains(file.Sha256[4..], StringComparison.Ordinal));
        Assert.Equal(1, await CountAsync(empty, an.Id));
        OnlyTheOwnerReads(Archive, Path.Combine(Target, "keys", "audit.key"), Path.Combine(Target, "audit-head.json"));
    }

    [Fact]
    public async Task Backup_AfterABrokenOne_WritesOverItsRest_AndNeverOverAWholeOne()
    {
        await using var sen = await SenHost.StartAsync();
        await File.WriteAllTextAsync(Archive + ".part", "half", TestContext.Current.CancellationToken);

        Assert.Equal(0, (await BackUpAsync(sen)).Code);
        Assert.False(File.Exists(Archive + ".part"));
        var again = await BackUpAsync(sen);

        Assert.Equal(2, again.Code);
        Assert.Contains("đã có", again.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("truncated", "không phải bản sao lưu")]
    [InlineData("no list", "không phải bản sao lưu")]
    [InlineData("list is null", "không phải bản sao lưu")]
    [InlineData("entry changed", "bị hỏng ở phần")]
    [InlineData("entry missing", "bị hỏng ở phần")]
    [InlineData("outside", "bị hỏng ở phần")]
    [InlineData("bomb", "không đủ chỗ")]
    [InlineData("lying length", "bị hỏng ở phần")]
    public async Task Restore_OfADamagedArchive_SaysSo_AndLeavesNothing(string damage, string sentence)
    {
        await using var sen = await SenHost.StartAsync();
        Assert.Equal(0, (await BackUpAsync(sen)).Code);
        Damage(damage);
        using var empty = EmptyDatabase.Make();

        var run = await ProgramRun.OnAsync(empty.ConnectionString, "restore", Archive, "--dir", Target);

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.Complained, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Target));
        Assert.Equal(["sen.zip"], work.EnumerateFileSystemInfos().Select(f => f.Name));
    }

    [Fact]
    public async Task Restore_IntoAFolderWithData_IsRefusedAndTouchesNothing()
    {
        await using var sen = await SenHost.StartAsync();
        Assert.Equal(0, (await BackUpAsync(sen)).Code);
        Directory.CreateDirectory(Target);
        await File.WriteAllTextAsync(Path.Combine(Target, "của-ai.txt"), "x", TestContext.Current.CancellationToken);

        var run = await ProgramRun.OfAsync("restore", Archive, "--dir", Target);

        Assert.Equal(2, run.Code);
        Assert.Contains("đã có dữ liệu", run.Complained, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(Target));
    }

    [Theory]
    [InlineData("Host=db;Username=sen;Password=x;Ssl Mode=VerifyFull;Root Certificate=/etc/ca.pem", "verify-full", "/etc/ca.pem")]
    [InlineData("Host=db;Username=sen;Password=x;Ssl Mode=VerifyCA", "verify-ca", null)]
    [InlineData("Host=db;Username=sen;Ssl Mode=Disable", "disable", null)]
    [InlineData("Host=db;Username=sen", "prefer", null)]
    public void Tools_ConnectNoLessEncryptedThanTheProgram(string connection, string mode, string? root)
    {
        var told = DatabaseCopy.ConnectionOf(new NpgsqlConnectionStringBuilder(connection)).ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);

        Assert.Equal(mode, told["PGSSLMODE"]);
        Assert.Equal(root, told["PGSSLROOTCERT"]);
        Assert.Equal("5432", told["PGPORT"]);
    }

    public void Dispose() => work.Delete(recursive: true);

    private Task<ProgramRun> BackUpAsync(SenHost sen) => ProgramRun.OnAsync(sen.Settings.Database, "backup", "--dir", sen.Settings.Folder.Path, "--out", Archive);

    private void Damage(string how)
    {
        if (how == "truncated")
        {
            File.WriteAllBytes(Archive, File.ReadAllBytes(Archive)[..^200]);
            return;
        }

        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Update))
        {
            switch (how)
            {
                case "no list": zip.GetEntry("backup.json")!.Delete(); break;
                case "list is null": Replace(zip, "backup.json", "{\"Engine\":\"sqlite\",\"Files\":null}"); break;
                case "entry changed": Replace(zip, "keys/audit.key", "another key"); break;
                case "entry missing": zip.GetEntry("keys/audit.key")!.Delete(); break;
                case "outside": List(zip, files => files["../outside.txt"] = files["keys/audit.key"]!.DeepClone()); break;
                case "lying length" or "bomb": Replace(zip, "keys/audit.key", new string('0', 100_000)); break;
            }
        }

        if (how is "lying length" or "bomb")
            SayLength(how == "bomb" ? 4_000_000_000_000 : 10);
    }

    private static void Replace(ZipArchive zip, string name, string content)
    {
        zip.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }

    private static void List(ZipArchive zip, Action<JsonObject> change)
    {
        JsonNode list;
        using (var stream = zip.GetEntry("backup.json")!.Open())
            list = JsonNode.Parse(stream)!;
        change(list["Files"]!.AsObject());
        Replace(zip, "backup.json", list.ToJsonString());
    }

    /// <summary>Writes another length for the key into the archive's directory, in the long form that lengths over 4 GB take.</summary>
    private void SayLength(long length)
    {
        var bytes = File.ReadAllBytes(Archive);
        var name = "keys/audit.key"u8;
        var start = bytes.AsSpan().LastIndexOf(name) - 46;
        if (length <= uint.MaxValue)
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(start + 24), (uint)length);
            File.WriteAllBytes(Archive, bytes);
            return;
        }

        // The long form: the short field says "look in the extra field", which holds the length; offsets behind it move by its size.
        byte[] extra = [1, 0, 8, 0, .. BitConverter.GetBytes(length)];
        BitConverter.TryWriteBytes(bytes.AsSpan(start + 24), uint.MaxValue);
        var had = BitConverter.ToUInt16(bytes, start + 30);
        BitConverter.TryWriteBytes(bytes.AsSpan(start + 30), (ushort)(had + extra.Length));
        var at = start + 46 + name.Length;
        var end = bytes.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(end + 12), BitConverter.ToUInt32(bytes, end + 12) + (uint)extra.Length);
        File.WriteAllBytes(Archive, [.. bytes[..at], .. extra, .. bytes[at..]]);
    }

    private static void OnlyTheOwnerReads(params string[] files)
    {
        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in files)
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    private async Task<int> CountAsync(EmptyDatabase empty, UserId user)
    {
        var engine = empty.ConnectionString.Length == 0 ? Engine.Sqlite(Path.Combine(Target, "sen.db")) : Engine.Postgres(empty.ConnectionString);
        var options = new DbContextOptionsBuilder<SenDb>();
        engine.Configure(options);
        await using var db = new SenDb(options.Options);
        var count = await db.Accounts.CountAsync(a => a.Id == user);
        SqliteConnection.ClearAllPools();
        return count;
    }
}
