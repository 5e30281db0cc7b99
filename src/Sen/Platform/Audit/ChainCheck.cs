using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;

namespace Sen.Platform.Audit;

/// <summary>Walks the whole chain and says the first thing that is wrong with it.</summary>
public sealed class ChainCheck(SenDb db, AuditHead head)
{
    /// <param name="Entries">How many entries were walked.</param>
    /// <param name="Fault">Null when the chain holds.</param>
    public sealed record Outcome(long Entries, ChainFault? Fault);

    public async Task<Outcome> RunAsync(Action<long> progress, CancellationToken cancel)
    {
        var previous = new Head(0, AuditEntry.Genesis);
        var signed = ReadHead(out var headFault);
        if (headFault is not null)
            return new Outcome(0, headFault);

        var rows = from entry in db.Set<AuditEntry>().AsNoTracking()
                   join payload in db.Set<AuditPayload>().AsNoTracking() on entry.Sequence equals payload.Sequence into payloads
                   from payload in payloads.DefaultIfEmpty()
                   join process in db.Set<ProcessRow>().AsNoTracking() on entry.ProcessId equals process.Id into processes
                   from process in processes.DefaultIfEmpty()
                   orderby entry.Sequence
                   select new { entry, payload, process };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Fault(row.entry, row.payload, row.process, previous) is { } fault)
                return new Outcome(previous.Sequence, fault);
            if (signed?.Sequence == row.entry.Sequence && signed.Hash != row.entry.Hash)
                return new Outcome(previous.Sequence, new(row.entry.Sequence, ChainFaultKind.HeadDiffers));
            previous = new Head(row.entry.Sequence, row.entry.Hash);
            progress(previous.Sequence);
        }

        return new Outcome(previous.Sequence, signed?.Sequence > previous.Sequence ? new(signed.Sequence, ChainFaultKind.Truncated) : null);
    }

    private static ChainFault? Fault(AuditEntry entry, AuditPayload? payload, ProcessRow? process, Head previous)
    {
        if (entry.Sequence != previous.Sequence + 1)
            return new(previous.Sequence + 1, ChainFaultKind.EntryMissing);
        if (entry.PreviousHash != previous.Hash)
            return new(entry.Sequence, ChainFaultKind.OrderChanged);
        if (entry.Hash != entry.ComputeHash())
            return new(entry.Sequence, ChainFaultKind.EntryChanged);
        if (payload is not null && payload.ComputeDigest() != entry.PayloadDigest)
            return new(entry.Sequence, ChainFaultKind.PayloadChanged);
        if (process is null || process.Kind != entry.Kind || process.ActorId != entry.ActorId)
            return new(entry.Sequence, ChainFaultKind.ProcessChanged);
        return null;
    }

    private Head? ReadHead(out ChainFault? fault)
    {
        fault = null;
        try
        {
            return head.Read();
        }
        catch (InvalidDataException)
        {
            fault = new(0, ChainFaultKind.HeadForged);
            return null;
        }
    }
}

/// <summary>What is wrong and at which entry.</summary>
public sealed record ChainFault(long Sequence, ChainFaultKind Kind);

public enum ChainFaultKind
{
    EntryMissing,
    OrderChanged,
    EntryChanged,
    PayloadChanged,
    ProcessChanged,
    HeadDiffers,
    HeadForged,
    Truncated,
}
