using System.Text.Encodings.Web;
using System.Text.Json;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Hosting;

namespace Sen.Demonstration;

/// <summary>An account as <c>demo.json</c> names it.</summary>
internal sealed record DemoAccount(string User, string Password, string Role, string Unit, string Name, bool Named, string? TotpSecret);

/// <summary>
/// <c>demo.json</c> in the demonstration's folder: what a visitor, or a program that drives one, needs. Written last, so a folder that has it
/// is whole.
/// </summary>
internal sealed record DemoState(string Address, string Plan, DateOnly AsOf, string Schema, IReadOnlyList<DemoAccount> Accounts)
{
    /// <summary>Name of its <see cref="DemoScale"/>.</summary>
    public string Scale { get; init; } = DemoScale.City.Name;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Changes with any migration, so that an old folder is refused rather than half understood.</summary>
    public static string SchemaOf(Engine engine) => Hashing.Sha256(string.Concat(Migrator.Scripts(engine).Select(s => s.Contents)))[..12];

    public static DemoState? Read(DataFolder folder) =>
        File.Exists(folder.Demonstration) ? JsonSerializer.Deserialize<DemoState>(File.ReadAllText(folder.Demonstration), Format) : null;

    /// <summary>A build that was cut short left the folder to us.</summary>
    public static bool WasCutShort(DataFolder folder) => File.Exists(folder.UnfinishedDemonstration);

    public static void Begin(DataFolder folder)
    {
        folder.Create();
        File.WriteAllText(folder.UnfinishedDemonstration, "");
    }

    public void Write(DataFolder folder)
    {
        File.WriteAllText(folder.Demonstration, JsonSerializer.Serialize(this, Format));
        File.Delete(folder.UnfinishedDemonstration);
    }
}
