using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Sen.Modules.Access.TwoFactor;

/// <summary>One-time codes of an authenticator (RFC 6238: SHA-1, six digits, 30 seconds), pure. One step early or late is let in.</summary>
internal static class TimeBasedCode
{
    public const int KeyBytes = 20;

    private const int StepSeconds = 30;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    public static long StepAt(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step that the code belongs to, or null when it is none of the three that are open now.</summary>
    public static long? Match(ReadOnlySpan<byte> key, string? typed, DateTimeOffset now)
    {
        var digits = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (digits.Length != 6)
            return null;
        var middle = StepAt(now);
        long? found = null;
        for (var step = middle - 1; step <= middle + 1; step++)
        {
            if (Secrets.AreEqual(At(key, step), digits))
                found = step;
        }

        return found;
    }

    public static string At(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // What authenticators on phones speak; HMAC does not rest on SHA-1's collision resistance.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0f;
        var number = (BinaryPrimitives.ReadUInt32BigEndian(hash[offset..]) & 0x7fffffff) % 1_000_000;
        return number.ToString("D6", CultureInfo.InvariantCulture);
    }
}
