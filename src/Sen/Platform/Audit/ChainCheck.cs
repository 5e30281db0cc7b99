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
        var signed = ReadHead(out var headFault);
        if (headFault is not null)
            return new Outcome(0, headFault);
        var (previous, fault) = await WalkAsync(signed, progress, cancel);
        if (fault is not null)
            return new Outcome(previous.Sequence, fault);
        var end = signed is null && previous.Sequence > 0 ? new(previous.Sequence, ChainFaultKind.HeadMissing)
            : signed?.Sequence > previous.Sequence ? new ChainFault(signed.Sequence, ChainFaultKind.Truncated)
            : null;
        return new Outcome(previous.Sequence, end);
    }

    /// <summary>
    /// Takes the chain as it stands: walks it without its head and signs its end. Refused with the fault when an entry itself is wrong.
    /// </summary>
    public async Task<Outcome> RenewHeadAsync(Action<long> progress, CancellationToken cancel)
    {
        var (last, fault) = await WalkAsync(null, progress, cancel);
        if (fault is null)
            head.Renew(last);
        return new Outcome(last.Sequence, fault);
    }

    private async Task<(Head Last, ChainFault? Fault)> WalkAsync(Head? signed, Action<long> progress, CancellationToken cancel)
    {
        var previous = Head.None;
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
                return (previous, fault);
            if (signed?.Sequence == row.entry.Sequence && signed.Hash != row.entry.Hash)
                return (previous, new(row.entry.Sequence, ChainFaultKind.HeadDiffers));
            previous = new Head(row.entry.Sequence, row.entry.Hash);
            progress(previous.Sequence);
        }

        return (previous, null);
    }

    private static ChainFault? Fault(AuditEntry entry, AuditPayload? payload, ProcessRow? process, Head previous)
    {
        if (entry.Sequence != previous.Sequence + 1)
            return new(previous.Sequence + 1, ChainFaultKind.EntryMissing);
        if (entry.PreviousHash != previous.Hash)
            return new(entry.Sequence, ChainFaultKind.OrderChanged);
        if (entry.Hash != entry.ComputeHash())
            return new(entry.Sequence, ChainFaultKind.EntryChanged);
        // Nothing takes payloads away yet; what will one day must leave an entry that names them, and then pass here.
        if (payload is null)
            return new(entry.Sequence, ChainFaultKind.PayloadMissing);
        if (payload.ComputeDigest() != entry.PayloadDigest)
            return new(entry.Sequence, ChainFaultKind.PayloadChanged);
        if (process is null || !payload.Tells(process))
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
    PayloadMissing,
    PayloadChanged,
    ProcessChanged,
    HeadMissing,
    HeadDiffers,
    HeadForged,
    Truncated,
}
