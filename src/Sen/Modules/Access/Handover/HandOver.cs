using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Access.Cover;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Handover;

/// <summary>
/// Bàn giao: proposes that everything of one person passes to another; by that person, by the head of all the units, or by an administrator. Where
/// the receiver gets no role by it, it moves at once.
/// </summary>
internal sealed class HandOver(SenDb db, MoveEverything move, SecurityClock clock)
{
    /// <param name="Shown">The grants that the person saw before they agreed.</param>
    public sealed record Input(UserId? From, UserId? To, IReadOnlyList<Guid> Shown);

    /// <param name="Moved">False while it waits for a second person.</param>
    public sealed record Output(HandoverId Id, bool Moved);

    public Task<Result<Output>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<Output>(db, ProcessKinds.HandingOver, input, async actor =>
        {
            if (input.From is not { } from)
                return Problems.HandoverFromMissing.At(nameof(input.From));
            if (input.To is not { } to)
                return Problems.HandoverToMissing.At(nameof(input.To));
            var moving = await Moving.ReadAsync(db, from, to, Instants.DayInVietnam(clock.Now), cancel);
            if (await RefusalAsync(from, to, moving, input.Shown, actor, cancel) is { } refusal)
                return refusal;
            var row = new HandoverRow { Id = HandoverId.New(), FromUserId = from, ToUserId = to, Grants = moving.Grants, ProposedBy = actor.UserId, ProposedAt = clock.Now };
            db.Add(row);
            if (moving.WaitsFor(actor, from))
                return new Output(row.Id, Moved: false);
            row.Settle(actor.UserId, clock.Now);
            await move.RunAsync(row, moving, actor, cancel);
            return new Output(row.Id, Moved: true);
        }, cancel);

    private async Task<Problem?> RefusalAsync(UserId from, UserId to, Moving moving, IReadOnlyList<Guid> shown, Actor actor, CancellationToken cancel)
    {
        if (!actor.MayHandOver(from, moving))
            return Problems.HandoverNotYours;
        if (from == to)
            return Problems.HandoverSamePerson.At(nameof(Input.To));
        if (moving.Lost.Count == 0)
            return Problems.HandoverNothing;
        if (await moving.RefusalOfReceiverAsync(db, from, to, cancel) is { } refusal)
            return refusal.At(nameof(Input.To));
        if (moving.Gained.Count > 0 && actor.UserId == to)
            return Problems.OwnRights.At(nameof(Input.To));
        if (!moving.Grants.SequenceEqual(shown.Order()))
            return Problems.HandoverShownOld;
        return await db.Handovers.AnyAsync(h => h.FromUserId == from && h.SettledAt == null && h.WithdrawnAt == null, cancel) ? Problems.HandoverPending : null;
    }
}

internal static class HandingOver
{
    /// <summary>Whether a second person must agree: somebody gets a role by it, or loses one at another's word.</summary>
    public static bool WaitsFor(this Moving moving, Actor actor, UserId from) =>
        moving.Gained.Count > 0 || !(actor.UserId == from || actor.Has(Role.Administrator));

    public static bool MayHandOver(this Actor actor, UserId from, Moving moving) =>
        actor.Has(Role.Administrator) || actor.UserId == from
        || (moving.Lost.Count > 0 && moving.Lost.All(g => g.Role != Role.UnitHead && actor.Has(Role.UnitHead, g.UnitId!.Value)));
}

/// <summary>Moves the roles and everything that modules keep by person; inside the act that settles a hand-over.</summary>
internal sealed class MoveEverything(SenDb db, IEnumerable<IHandover> keepers, SecurityClock clock)
{
    public async Task RunAsync(HandoverRow row, Moving moving, Actor actor, CancellationToken cancel)
    {
        var today = Instants.DayInVietnam(clock.Now);
        foreach (var grant in moving.Lost)
        {
            grant.Revoke(actor.UserId, clock.Now);
            await db.EndCoversOfAsync(grant, actor.UserId, clock.Now, cancel);
        }

        foreach (var grant in moving.Gained)
        {
            var passed = grant.PassTo(row.ToUserId, today, row.ProposedBy, row.ProposedAt);
            passed.Settle(actor.UserId, clock.Now);
            db.Add(passed);
        }

        var handing = moving.Handing(row.FromUserId, row.ToUserId, row.ProposedBy);
        foreach (var keeper in keepers)
            await keeper.MoveAsync(handing, cancel);
    }
}
