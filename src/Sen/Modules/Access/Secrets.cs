using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Hosting;

namespace Sen.Modules.Access;

/// <summary>
/// One-time tokens and what is kept of them. A token is derived from the act and the account by a key outside the database: sent twice, the
/// same form shows the same letters, and yet no token is stored anywhere.
/// </summary>
public sealed class Secrets(DataFolder folder)
{
    private readonly byte[] key = folder.Key("access");

    internal static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    internal static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The token that <paramref name="act"/> makes for an account; 43 characters of base64url.</summary>
    internal string TokenFor(ProcessId act, UserId account) => Derive($"link:{act}:{account}");

    /// <summary>64 hexadecimal digits; what is counted at the door is not readable in the database.</summary>
    internal string CounterKey(string what) => Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes("counter:" + what)));

    /// <summary>Tells two passwords apart in the memory of an act, without being a hash that can be guessed against.</summary>
    internal string Mark(Password password) => CounterKey("password:" + password.Text);

    internal string Derive(string what) => WebEncoders.Base64UrlEncode(DeriveBytes(what));

    internal byte[] DeriveBytes(string what) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(what));

    internal static bool AreEqual(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
