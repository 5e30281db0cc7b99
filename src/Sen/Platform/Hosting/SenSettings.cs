using System.Net;
using System.Text.Json;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Mail;

namespace Sen.Platform.Hosting;

/// <summary>
/// How one installation runs. From <c>sen.json</c> in the data folder, then the environment (<c>SEN_DATABASE</c>, <c>SEN_ADDRESS</c>,
/// <c>SEN_PUBLIC_ADDRESS</c>, <c>SEN_TRUSTED_PROXIES</c>, <c>SEN_SITE_NAME</c>, <c>SEN_SITE_OWNER</c>; for mail see <see cref="MailSettings"/>), then the command line; the later wins.
/// </summary>
public sealed record SenSettings(DataFolder Folder)
{
    /// <summary>A PostgreSQL connection string, or empty for the SQLite file of the data folder.</summary>
    public string Database { get; init; } = "";

    /// <summary>Where the program listens.</summary>
    public string Address { get; init; } = "http://127.0.0.1:8080";

    /// <summary>The address that people type, for QR codes, feeds and letters; as <see cref="Address"/> when empty.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>Proxies whose word is taken for where a request came from and whether it was encrypted; nobody's when empty.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>What the public pages call themselves; their own words when empty.</summary>
    public string SiteName { get; init; } = "";

    /// <summary>Who answers for the public pages: "Sở Nội vụ thành phố Hà Nội"; empty leaves the line out.</summary>
    public string SiteOwner { get; init; } = "";

    /// <summary>The server that takes letters; null lays them into a folder.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>The day on which a demonstration stands; null for the real one.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Demonstration: its folder says so, and the sign-in page names its accounts.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>See <see cref="Engine.IsDurable"/>.</summary>
    public bool IsDurable { get; init; } = true;

    public Engine Engine => Database.Length == 0 ? Engine.Sqlite(Folder.Database) with { IsDurable = IsDurable } : Engine.Postgres(Database);

    /// <summary>Whether cookies may only travel encrypted: when people come by https. An office that serves plain http inside its own walls can still sign in.</summary>
    public bool IsEncrypted => Site.Scheme == Uri.UriSchemeHttps;

    public Uri Site => new((PublicAddress.Length == 0 ? Address : PublicAddress).TrimEnd('/') + "/");

    public static Result<SenSettings> Load(DataFolder folder)
    {
        var file = new FileSettings("", "", "", "", "", "", null);
        if (File.Exists(folder.Configuration))
        {
            try
            {
                file = JsonSerializer.Deserialize<FileSettings>(File.ReadAllText(folder.Configuration), JsonSerializerOptions.Web) ?? file;
            }
            catch (JsonException e)
            {
                return Problems.ConfigurationUnreadable(folder.Configuration, (e.LineNumber ?? 0) + 1);
            }
        }

        var settings = new SenSettings(folder);
        var proxies = NetworksOf(From("SEN_TRUSTED_PROXIES", file.TrustedProxies, ""));
        if (proxies.IsProblem)
            return proxies.Problem;
        var mail = MailSettings.Load(file.Mail);
        if (mail.IsProblem)
            return mail.Problem;
        return settings with
        {
            Mail = mail.Value,
            TrustedProxies = proxies.Value,
            Database = From("SEN_DATABASE", file.Database, settings.Database),
            Address = From("SEN_ADDRESS", file.Address, settings.Address),
            PublicAddress = From("SEN_PUBLIC_ADDRESS", file.PublicAddress, settings.PublicAddress),
            SiteName = From("SEN_SITE_NAME", file.SiteName, settings.SiteName),
            SiteOwner = From("SEN_SITE_OWNER", file.SiteOwner, settings.SiteOwner),
        };
    }

    /// <summary>Addresses and networks between commas: <c>127.0.0.1, 10.0.0.0/8</c>.</summary>
    private static Result<IReadOnlyList<IPNetwork>> NetworksOf(string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address))
                networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(part, out var network))
                networks.Add(network);
            else
                return Problems.ProxyUnreadable(part);
        }

        return networks;
    }

    private static string From(string variable, string? file, string fallback) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : string.IsNullOrEmpty(file) ? fallback : file;

    private sealed record FileSettings(string? Database, string? Address, string? PublicAddress, string? TrustedProxies, string? SiteName, string? SiteOwner, MailSettings.Raw? Mail);
}
