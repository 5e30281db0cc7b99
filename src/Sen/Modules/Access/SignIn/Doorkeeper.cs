using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.SignIn;

/// <summary>
/// Counts tries at a door per name and per address, in the database, so that several nodes count together. Names that do not exist are
/// counted like those that do.
/// </summary>
internal sealed class Doorkeeper(SenDb db, Secrets secrets, SecurityClock clock)
{
    private const int FreePerName = 5;

    // A whole office comes from one address.
    private const int FreePerAddress = 50;

    /// <summary>Takes one try at a door; a problem says how long to wait, and then the try was not made.</summary>
    public async Task<Result> TakeAsync(Door door, CancellationToken cancel)
    {
        var now = clock.Now;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rows = new List<(Throttle Row, int Free)>();
        foreach (var (key, free) in KeysOf(door))
            rows.Add((await LockedAsync(key, cancel), free));

        var wait = rows.Max(r => r.Row.WaitAt(now));
        if (wait > TimeSpan.Zero)
            return Problems.WaitMinutes((int)Math.Ceiling(wait.TotalMinutes));

        foreach (var (row, free) in rows)
            row.Count(now, free);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return Result.Done;
    }

    /// <summary>The try succeeded: the name starts anew, the address gets its try back.</summary>
    public async Task ForgiveAsync(Door door, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (name, address) = (KeysOf(door)[0].Key, KeysOf(door)[1].Key);
        // In the order of a try: two that lock crosswise would wait for each other for ever.
        var tries = await LockedAsync(name, cancel);
        (await LockedAsync(address, cancel)).GiveBack();
        db.Remove(tries);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private (string Key, int Free)[] KeysOf(Door door) =>
        [(secrets.CounterKey($"{door.Step}:{door.Name}"), FreePerName), (secrets.CounterKey($"address:{door.Address}"), FreePerAddress)];

    /// <summary>SQLite lets one transaction write at a time; on PostgreSQL the key is locked until the end of this one.</summary>
    private async Task<Throttle> LockedAsync(string key, CancellationToken cancel)
    {
        if (!db.IsSqlite)
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key}, 0))", cancel);
        if (await db.Set<Throttle>().SingleOrDefaultAsync(t => t.Key == key, cancel) is { } row)
            return row;
        var made = Throttle.New(key);
        db.Add(made);
        return made;
    }
}

/// <summary>Which door is tried, with which name, from which address.</summary>
/// <param name="Step"><c>password</c> or <c>code</c>.</param>
internal readonly record struct Door(string Step, string Name, string Address);
