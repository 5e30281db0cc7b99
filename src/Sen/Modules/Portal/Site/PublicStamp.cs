using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Portal.Site;

/// <summary>
/// Names the state of everything public, so that a page kept in memory is used only while it is true; all nodes ask the one database.
/// Releases change it at once. Work does not need to: figures are as of yesterday, so what was confirmed today shows when the day turns,
/// and the day is part of the stamp.
/// </summary>
public sealed class PublicStamp(SenDb db, BusinessClock clock)
{
    // A new program may draw the same figures otherwise.
    private static readonly string Build = typeof(PublicStamp).Module.ModuleVersionId.ToString("N")[..8];

    public async Task<string> ReadAsync(CancellationToken cancel)
    {
        var approved = await db.Set<ReleaseApproval>().CountAsync(cancel);
        var withdrawn = await db.Set<ReleaseWithdrawal>().CountAsync(cancel);
        return string.Create(CultureInfo.InvariantCulture, $"{Build}.{clock.Today:yyyyMMdd}.{approved}.{withdrawn}");
    }

    /// <summary>The stamp and an address in it, as an entity tag.</summary>
    public static string Tag(string stamp, string address) =>
        $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(stamp + " " + address)))[..20]}\"";
}
