using System.Text.Json;

namespace Sen.Platform.Audit;

/// <summary>How far the chain has come: number and hash of its last entry.</summary>
public sealed record Head(long Sequence, string Hash);

/// <summary>
/// The signed head of the chain, in a file beside the data and signed with a key outside the database. Who cuts entries off the end of the
/// chain, or puts an older database in place, leaves a database behind its head.
/// </summary>
public sealed class AuditHead(string path, byte[] key)
{
    private readonly Lock gate = new();
    private long newest;

    /// <summary>The head last written; null when there is none yet; a wrong signature throws <see cref="InvalidDataException"/>.</summary>
    public Head? Read()
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var signed = JsonSerializer.Deserialize<Signed>(File.ReadAllText(path));
            if (signed is not null && signed.Signature == Sign(signed.Sequence, signed.Hash))
                return new Head(signed.Sequence, signed.Hash);
        }
        catch (JsonException)
        {
            // Falls through: a file that is no longer JSON has been changed as surely as one with a wrong signature.
        }

        throw new InvalidDataException("The signature of the audit head does not match.");
    }

    internal void Advance(Head head)
    {
        lock (gate)
        {
            if (head.Sequence <= newest)
                return;
            var signed = new Signed(head.Sequence, head.Hash, Sign(head.Sequence, head.Hash));
            File.WriteAllText(path + ".new", JsonSerializer.Serialize(signed));
            File.Move(path + ".new", path, overwrite: true);
            newest = head.Sequence;
        }
    }

    private string Sign(long sequence, string hash) => Hashing.Hmac(key, $"{sequence}:{hash}");

    private sealed record Signed(long Sequence, string Hash, string Signature);
}
