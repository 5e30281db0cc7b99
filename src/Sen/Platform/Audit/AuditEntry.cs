using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Platform.Audit;

/// <summary>
/// One link of the chain. Its hash covers the previous link's hash and a salted digest of the payload, which lies apart: a payload can be
/// taken away when a person's data must go, without the later links giving way.
/// </summary>
public sealed class AuditEntry : IUnaudited
{
    /// <summary>What the first entry has for a previous hash.</summary>
    public const string Genesis = "0000000000000000000000000000000000000000000000000000000000000000";

    public long Sequence { get; private init; }

    public ProcessId ProcessId { get; private init; }

    public string Kind { get; private init; } = "";

    public UserId ActorId { get; private init; }

    /// <summary>Security time, not business time.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    public string PayloadDigest { get; private init; } = "";

    public string PreviousHash { get; private init; } = "";

    public string Hash { get; private init; } = "";

    internal static AuditEntry After(AuditEntry? previous, ProcessRequest request, DateTimeOffset at, string payloadDigest)
    {
        var entry = new AuditEntry
        {
            Sequence = (previous?.Sequence ?? 0) + 1,
            ProcessId = request.Id,
            Kind = request.Kind.Name,
            ActorId = request.Actor.UserId,
            RecordedAt = at,
            PayloadDigest = payloadDigest,
            PreviousHash = previous?.Hash ?? Genesis,
        };
        return entry.Sealed();
    }

    internal string ComputeHash() => Hashing.Sha256(CanonicalJson.Write(new SortedDictionary<string, object>(StringComparer.Ordinal)
    {
        ["actor"] = ActorId.Value,
        ["at"] = Instants.ToMicroseconds(RecordedAt),
        ["kind"] = Kind,
        ["payload"] = PayloadDigest,
        ["previous"] = PreviousHash,
        ["process"] = ProcessId.Value,
        ["sequence"] = Sequence,
    }));

    private AuditEntry Sealed() => new()
    {
        Sequence = Sequence,
        ProcessId = ProcessId,
        Kind = Kind,
        ActorId = ActorId,
        RecordedAt = RecordedAt,
        PayloadDigest = PayloadDigest,
        PreviousHash = PreviousHash,
        Hash = ComputeHash(),
    };

    internal sealed class Table : IEntityTypeConfiguration<AuditEntry>
    {
        public void Configure(EntityTypeBuilder<AuditEntry> builder)
        {
            builder.ToTable("audit_entry");
            builder.HasKey(e => e.Sequence);
            builder.Property(e => e.Sequence).ValueGeneratedNever();
            builder.HasOne<ProcessRow>().WithOne().HasForeignKey<AuditEntry>(e => e.ProcessId);
        }
    }
}

/// <summary>What an act was and what it changed, before and after. Lies apart from its entry.</summary>
public sealed class AuditPayload : IUnaudited
{
    public long Sequence { get; private init; }

    public byte[] Salt { get; private init; } = [];

    /// <summary>Canonical JSON of the act's own row and of the changes.</summary>
    public string Body { get; private init; } = "";

    internal static AuditPayload Of(long sequence, byte[] salt, string body) => new() { Sequence = sequence, Salt = salt, Body = body };

    internal static string Write(ProcessRow process, IEnumerable<object> changes) =>
        CanonicalJson.Write(new { Process = process.Facts, Changes = changes.ToList() });

    /// <summary>Whether the act's own row is still as it was when it was recorded.</summary>
    internal bool Tells(ProcessRow process) => Body.EndsWith($"\"Process\":{CanonicalJson.Write(process.Facts)}}}", StringComparison.Ordinal);

    internal static string Digest(byte[] salt, string body) =>
        Convert.ToHexStringLower(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(body)]));

    internal string ComputeDigest() => Digest(Salt, Body);

    internal sealed class Table : IEntityTypeConfiguration<AuditPayload>
    {
        public void Configure(EntityTypeBuilder<AuditPayload> builder)
        {
            builder.ToTable("audit_payload");
            builder.HasKey(e => e.Sequence);
            builder.Property(e => e.Sequence).ValueGeneratedNever();
            builder.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditPayload>(e => e.Sequence);
        }
    }
}
