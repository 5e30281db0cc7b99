using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Handover;

/// <summary>The second person agrees, and everything moves: as things stand now, or not at all.</summary>
internal sealed class ConfirmHandover(SenDb db, MoveEverything move, SecurityClock clock)
{
    public sealed record Input(HandoverId Id, int Version);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.ConfirmingHandover, input, async actor =>
        {
            var today = Instants.DayInVietnam(clock.Now);
            var row = await db.Handovers.SingleOrDefaultAsync(h => h.Id == input.Id, cancel);
            if (row is null || !await db.ReachesAsync(row, actor, today, cancel))
                return Problems.HandoverNotFound;
            if (row.Confirm(actor.UserId, clock.Now) is { IsProblem: true } refused)
                return refused.Problem;
            if (row.Version != input.Version)
                return Problems.HandoverChanged;
            var moving = await Moving.ReadAsync(db, row.FromUserId, row.ToUserId, today, cancel);
            if (!moving.Grants.SequenceEqual(row.Grants.Order()))
                return Problems.HandoverChanged;
            if (await moving.RefusalOfReceiverAsync(db, row.FromUserId, row.ToUserId, cancel) is { } refusal)
                return refusal;
            await move.RunAsync(row, moving, actor, cancel);
            return Result.Done;
        }, cancel);
}

/// <summary>Takes back a hand-over that waits: who proposed it, who gives, the head of all the units, an administrator.</summary>
internal sealed class TakeBackHandover(SenDb db, SecurityClock clock)
{
    public sealed record Input(HandoverId Id);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ProcessKinds.TakingBackHandover, input, async actor =>
        {
            var row = await db.Handovers.SingleOrDefaultAsync(h => h.Id == input.Id, cancel);
            if (row is null || !await MayAsync(row, actor, cancel))
                return Problems.HandoverNotFound;
            return row.TakeBack(actor.UserId, clock.Now);
        }, cancel);

    private async Task<bool> MayAsync(HandoverRow row, Actor actor, CancellationToken cancel) =>
        row.ProposedBy == actor.UserId || actor.MayHandOver(row.FromUserId, await Moving.ReadAsync(db, row.FromUserId, row.ToUserId, Instants.DayInVietnam(clock.Now), cancel));
}

/// <summary>Hand-overs that wait for a second person.</summary>
internal static class WaitingHandovers
{
    /// <summary>Most that wait at once and are looked at; an installation has a handful.</summary>
    private const int Most = 200;

    /// <summary>Those that this person may confirm, oldest first: the same rule as for the roles that move, for each of them.</summary>
    public static async Task<IReadOnlyList<HandoverRow>> HandoversFor(this SenDb db, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var me = actor.UserId;
        var waiting = await db.Handovers.AsNoTracking().Where(h => h.SettledAt == null && h.WithdrawnAt == null && h.ProposedBy != me && h.ToUserId != me)
            .OrderBy(h => h.ProposedAt).Take(Most).ToListAsync(cancel);
        if (actor.Has(Role.Administrator))
            return waiting;
        var ids = waiting.SelectMany(h => h.Grants).Select(GrantId.From).ToList();
        var reached = (await db.RoleGrants.Where(g => ids.Contains(g.Id)).WithinReachOf(db, actor, today).Select(g => g.Id).ToListAsync(cancel)).Select(g => g.Value).ToHashSet();
        return [.. waiting.Where(h => h.Grants.All(reached.Contains))];
    }

    public static async Task<bool> ReachesAsync(this SenDb db, HandoverRow row, Actor actor, DateOnly today, CancellationToken cancel)
    {
        if (actor.Has(Role.Administrator))
            return true;
        var ids = row.Grants.Select(GrantId.From).ToList();
        return await db.RoleGrants.Where(g => ids.Contains(g.Id)).WithinReachOf(db, actor, today).CountAsync(cancel) == ids.Count;
    }
}
