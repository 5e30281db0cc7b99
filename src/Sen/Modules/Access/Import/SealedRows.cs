using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Sen.Modules.Access.Import;

/// <summary>The checked rows between the preview and the act: sealed in the page itself, so that what was seen is what is made.</summary>
internal sealed class SealedRows(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Sen.Access.Import");

    public string Seal(IReadOnlyList<AccountRow> rows)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(zip, rows);
        return WebEncoders.Base64UrlEncode(protector.Protect(packed.ToArray()));
    }

    /// <summary>Null when it is not of ours.</summary>
    public IReadOnlyList<AccountRow>? Open(string? held)
    {
        try
        {
            using var zip = new BrotliStream(new MemoryStream(protector.Unprotect(WebEncoders.Base64UrlDecode(held ?? ""))), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<List<AccountRow>>(zip);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
