using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Platform.Audit;

/// <summary>Writes the chain: one entry per act, its number taken as the last step before the commit, the head signed after it.</summary>
public sealed class Ledger(BusinessClock business, SecurityClock security, AuditHead head)
{
    // An act that makes more rows than this of one table is recorded by their number and the hash of their content.
    private const int MostRowsInFull = 200;
    private const long ChainLock = 0x53656e4c6564; // "SenLed"

    internal async Task<Head> AppendAsync(SenDb db, ProcessRequest request, string answer, CancellationToken cancel)
    {
        var body = CanonicalJson.Write(Summarise(db.Changes).ToList());
        var salt = RandomNumberGenerator.GetBytes(16);
        db.Add(ProcessRow.For(request, business.Now, answer));

        if (!db.IsSqlite)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ChainLock})", cancel);
        var previous = await db.Set<AuditEntry>().AsNoTracking().OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancel);
        var entry = AuditEntry.After(previous, request, security.Now, AuditPayload.Digest(salt, body));
        db.Add(entry);
        db.Add(AuditPayload.Of(entry.Sequence, salt, body));
        await db.SaveChangesAsync(cancel);
        return new Head(entry.Sequence, entry.Hash);
    }

    internal void Commit(Head reached) => head.Advance(reached);

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
