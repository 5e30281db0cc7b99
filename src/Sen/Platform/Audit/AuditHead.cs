using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;
using Sen.Platform.Files;

namespace Sen.Platform.Audit;

/// <summary>How far the chain has come: number and hash of its last entry.</summary>
public sealed record Head(long Sequence, string Hash)
{
    /// <summary>Of a chain without entries.</summary>
    public static Head None { get; } = new(0, AuditEntry.Genesis);
}

/// <summary>
/// The signed head of the chain, in a file beside the data and signed with a key outside the database. Who cuts entries off the end of the
/// chain, or puts an older database in place, leaves a database behind its head. From then on nothing is signed here: a signature over the
/// new end would hide it.
/// </summary>
public sealed class AuditHead(string path, byte[] key)
{
    private readonly Lock gate = new();
    private Head? signed;

    /// <summary>Why this head no longer signs; null while database and head agree.</summary>
    public ChainFault? Alarm { get; private set; }

    /// <summary>The head last written; null when there is none yet; a wrong signature throws <see cref="InvalidDataException"/>.</summary>
    public Head? Read()
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var content = JsonSerializer.Deserialize<Signed>(File.ReadAllText(path));
            if (content is not null && content.Signature == Sign(content.Sequence, content.Hash))
                return new Head(content.Sequence, content.Hash);
        }
        catch (JsonException)
        {
            // Falls through: a file that is no longer JSON has been changed as surely as one with a wrong signature.
        }

        throw new InvalidDataException("The signature of the audit head does not match.");
    }

    /// <summary>
    /// Compares the head with the end of the database's chain: before an entry is added to it, and when somebody asks after the health. A chain that
    /// begins gets its first head before its first entry, so that from then on a missing file means a removed one.
    /// </summary>
    /// <param name="begins">Whether an entry is about to be added.</param>
    /// <returns>The newest entry of the database, or null when it has none.</returns>
    internal async Task<AuditEntry?> CompareAsync(SenDb db, bool begins, CancellationToken cancel)
    {
        // The head first: an act that commits between the two reads is then no alarm.
        var known = Known();
        var entries = db.Set<AuditEntry>().AsNoTracking();
        var newest = await entries.OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancel);
        known ??= Known();
        if (Alarm is not null)
            return newest;

        var last = newest is null ? Head.None : new(newest.Sequence, newest.Hash);
        if (known is null && last.Sequence > 0)
            Alarm = new(last.Sequence, ChainFaultKind.HeadMissing);
        else if (known is null && begins)
            Begin();
        else if (last.Sequence < known?.Sequence)
            Alarm = new(last.Sequence + 1, ChainFaultKind.Truncated);
        else if (known is not null && await HashAtAsync(known.Sequence) != known.Hash)
            Alarm = new(known.Sequence, ChainFaultKind.HeadDiffers);
        return newest;

        async Task<string?> HashAtAsync(long sequence) => sequence == last.Sequence ? last.Hash
            : await entries.Where(e => e.Sequence == sequence).Select(e => e.Hash).SingleOrDefaultAsync(cancel);
    }

    internal void Advance(Head head)
    {
        lock (gate)
        {
            if (Alarm is null && head.Sequence > (signed?.Sequence ?? -1))
                Write(head);
        }
    }

    /// <summary>Signs the given end, whatever was signed before: an administrator has looked at the chain and takes it as it stands.</summary>
    internal void Renew(Head head)
    {
        lock (gate)
        {
            Write(head);
            Alarm = null;
        }
    }

    private void Begin()
    {
        lock (gate)
        {
            if (signed is null)
                Write(Head.None);
        }
    }

    private Head? Known()
    {
        lock (gate)
        {
            try
            {
                return signed ??= Alarm is null ? Read() : null;
            }
            catch (InvalidDataException)
            {
                Alarm = new(0, ChainFaultKind.HeadForged);
                return null;
            }
        }
    }

    private void Write(Head head)
    {
        var content = new Signed(head.Sequence, head.Hash, Sign(head.Sequence, head.Hash));
        using (var file = OwnFile.Create(path + ".new", FileMode.Create))
            JsonSerializer.Serialize(file, content);
        File.Move(path + ".new", path, overwrite: true);
        signed = head;
    }

    private string Sign(long sequence, string hash) => Hashing.Hmac(key, $"{sequence}:{hash}");

    private sealed record Signed(long Sequence, string Hash, string Signature);
}
