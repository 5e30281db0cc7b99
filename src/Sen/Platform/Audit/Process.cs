using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Platform.Audit;

/// <summary>
/// One act of one person: everything it changes, its own row and its entry in the audit chain are written in one transaction, or nothing is.
/// The same id with the same input answers the same again; with another input it is refused. Nothing changed → nothing written.
/// </summary>
public sealed class Process(Ledger ledger, ProcessId id, Actor actor, string? why = null)
{
    public ProcessId Id => id;

    public Actor Actor => actor;

    /// <inheritdoc cref="RunAsync{T}"/>
    public async Task<Result> RunAsync(SenDb db, ProcessKind kind, object input, Func<Actor, Task<Result>> act, CancellationToken cancel)
    {
        var result = await RunAsync(db, kind, input, async a => await act(a) is { IsProblem: true } refused ? (Result<Nothing>)refused.Problem : default(Nothing), cancel);
        return result.IsProblem ? result.Problem : Result.Done;
    }

    /// <summary>Runs <paramref name="act"/>: load, decide, leave the changes in <paramref name="db"/>; saving, recording and committing happen here.</summary>
    /// <typeparam name="T">The answer; kept as JSON so that a retry gets it again. Identifiers and small records only.</typeparam>
    public async Task<Result<T>> RunAsync<T>(SenDb db, ProcessKind kind, object input, Func<Actor, Task<Result<T>>> act, CancellationToken cancel)
    {
        var request = new ProcessRequest(id, kind, actor, CanonicalJson.Hash(input), why);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.InProcess = true;
        try
        {
            await TakeTurnAsync(db, cancel);
            if (await Earlier<T>(db, request, cancel) is { } answered)
                return answered;

            var result = await act(actor);
            if (result.IsProblem)
                return result;

            await db.SaveChangesAsync(cancel);
            if (db.Changes.Count == 0)
                return result;

            // What is saved need not be compared again when the act's own row and its entry are.
            db.ChangeTracker.Clear();

            var head = await ledger.AppendAsync(db, request, CanonicalJson.Write(result.Value!), cancel);
            await transaction.CommitAsync(cancel);
            ledger.Commit(head);
            return result;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problems.ChangedMeanwhile;
        }
        catch (DbUpdateException e) when (Engine.SaysTaken(e))
        {
            // Two acts took the same name or number at once; the second finds it taken when it asks again. Which rule spoke stands in the log:
            // if it speaks again and again, it is a fault of ours.
            ledger.NoteTaken(kind, e);
            return Problems.ChangedMeanwhile;
        }
        finally
        {
            db.InProcess = false;
            db.Forget();
        }
    }

    /// <summary>
    /// Two requests with one id must not both run. SQLite has one writer anyway; on PostgreSQL the second waits here, then finds the answer.
    /// </summary>
    private Task TakeTurnAsync(SenDb db, CancellationToken cancel)
    {
        if (db.IsSqlite)
            return Task.CompletedTask;
        var turn = BitConverter.ToInt64(id.Value.ToByteArray(), 8);
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({turn})", cancel);
    }

    private static async Task<Result<T>?> Earlier<T>(SenDb db, ProcessRequest request, CancellationToken cancel)
    {
        var earlier = await db.Set<ProcessRow>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Id, cancel);
        if (earlier is null)
            return null;
        return earlier.IsAnswerTo(request) ? CanonicalJson.Read<T>(earlier.Answer) : Problems.ProcessReused;
    }

    private readonly record struct Nothing;
}

/// <summary>What is asked of a process, before it ran.</summary>
internal sealed record ProcessRequest(ProcessId Id, ProcessKind Kind, Actor Actor, string InputHash, string? Why);
