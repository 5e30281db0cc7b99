using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Platform.Audit;

/// <summary>Writes the chain: one entry per act, its number taken as the last step before the commit, the head signed after it.</summary>
public sealed partial class Ledger(BusinessClock business, SecurityClock security, AuditHead head, ILogger<Ledger> log)
{
    // An act that makes more rows than this of one table is recorded by their number and the hash of their content.
    private const int MostRowsInFull = 200;
    private const long ChainLock = 0x53656e4c6564; // "SenLed"

    internal async Task<Head> AppendAsync(SenDb db, ProcessRequest request, string answer, CancellationToken cancel)
    {
        var row = ProcessRow.For(request, business.Now, answer);
        var body = AuditPayload.Write(row, Summarise(db.Changes));
        var salt = RandomNumberGenerator.GetBytes(16);
        db.Add(row);

        if (!db.IsSqlite)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ChainLock})", cancel);
        var previous = await head.CompareAsync(db, begins: true, cancel);
        if (head.Alarm is { } fault)
            Alarm(log, fault.Kind, fault.Sequence);

        var entry = AuditEntry.After(previous, request, security.Now, AuditPayload.Digest(salt, body));
        db.Add(entry);
        db.Add(AuditPayload.Of(entry.Sequence, salt, body));
        await db.SaveChangesAsync(cancel);
        return new Head(entry.Sequence, entry.Hash);
    }

    internal void Commit(Head reached) => head.Advance(reached);

    /// <summary>Which rule it was; it names columns and no values.</summary>
    internal void NoteTaken(ProcessKind kind, Exception failure) => Taken(log, kind.Name, failure.InnerException?.Message);

    [LoggerMessage(LogLevel.Warning, "An act of kind {Kind} was refused by a rule of the database: {Rule}")]
    private static partial void Taken(ILogger log, string kind, string? rule);

    [LoggerMessage(LogLevel.Critical, "The audit chain does not agree with its signed head ({Fault} at {Sequence}); nothing more is signed until an administrator has looked: sen verify")]
    private static partial void Alarm(ILogger log, ChainFaultKind fault, long sequence);

    private static IEnumerable<object> Summarise(IReadOnlyList<Change> changes)
    {
        foreach (var group in changes.GroupBy(c => (c.Table, c.What)))
        {
            if (group.Count() <= MostRowsInFull)
            {
                foreach (var change in group)
                    yield return change;
            }
            else
            {
                yield return new { group.Key.Table, group.Key.What, Rows = group.Count(), Sha256 = CanonicalJson.Hash(group.ToList()) };
            }
        }
    }
}
