using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Access.Cover;

/// <summary>A post that somebody can stand in for.</summary>
/// <param name="InsteadOf">Who is away; null for the empty post of a unit's head.</param>
internal sealed record CoverPost(Role Role, UnitId Unit, UserId? InsteadOf);

/// <summary>
/// Làm thay khi vắng, quyền thủ trưởng: somebody is to hold a role for some days. Proposed by who will be away, by the head of the unit, by an
/// administrator, and for a head by a leader of the unit above; counts when a second person agrees. Nobody proposes themself.
/// </summary>
internal sealed class ProposeCover(SenDb db, SecurityClock clock)
{
    /// <param name="Last">Last day, itself included.</param>
    public sealed record Input(CoverPost? Post, UserId? User, DateOnly? First, DateOnly? Last);

    public Task<Result<GrantId>> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync<GrantId>(db, ProcessKinds.ProposingCover, input, async actor =>
        {
            var today = Instants.DayInVietnam(clock.Now);
            var read = Read(input, today);
            if (read.IsProblem)
                return read.Problem;
            if (await RefusalAsync(read.Value, actor, today, cancel) is { } refusal)
                return refusal;
            var grant = RoleGrantRow.MakeStandIn(read.Value, actor.UserId, clock.Now);
            if (actor.IsProgram)
                grant.Settle(actor.UserId, clock.Now);
            db.Add(grant);
            return grant.Id;
        }, cancel);

    private static Result<StandIn> Read(Input input, DateOnly today)
    {
        var errors = new FieldErrors();
        if (input.Post is null)
            errors.Add(nameof(Input.Post), Problems.CoverPostMissing);
        if (input.User is null)
            errors.Add(nameof(Input.User), Problems.CoverPersonMissing);
        if (input.First is null)
            errors.Add(nameof(Input.First), Problems.CoverFirstMissing);
        else if (input.First < today)
            errors.Add(nameof(Input.First), Problems.CoverTooEarly(today));
        if (input.Last is null)
            errors.Add(nameof(Input.Last), Problems.CoverLastMissing);
        else if (input.Last < input.First)
            errors.Add(nameof(Input.Last), Problems.DaysReversed);
        else if (input.Last.Value.DayNumber - input.First?.DayNumber >= StandIn.MostDays)
            errors.Add(nameof(Input.Last), Problems.CoverTooLong(StandIn.MostDays));
        return errors.ToProblem() is { } problem
            ? problem
            : new StandIn(input.User!.Value, input.Post!.Role, input.Post.Unit, input.Post.InsteadOf, input.First!.Value, input.Last!.Value);
    }

    private async Task<Problem?> RefusalAsync(StandIn wanted, Actor actor, DateOnly today, CancellationToken cancel)
    {
        if (!await MayProposeAsync(wanted, actor, today, cancel))
            return Problems.CoverNotYours.At(nameof(Input.Post));
        if (wanted.User == wanted.InsteadOf)
            return Problems.CoverSamePerson.At(nameof(Input.User));
        if (wanted.User == actor.UserId)
            return Problems.OwnRights.At(nameof(Input.User));
        return (await db.PostRefusalAsync(wanted, cancel))?.At(nameof(Input.Post)) ?? await db.PersonRefusalAsync(wanted, today, cancel);
    }

    private async Task<bool> MayProposeAsync(StandIn wanted, Actor actor, DateOnly today, CancellationToken cancel) =>
        RoleGrantRow.GivesData(wanted.Role)
        && (actor.Has(Role.Administrator)
            || wanted.InsteadOf == actor.UserId
            || (wanted.InsteadOf is not null && actor.Has(Role.UnitHead, wanted.Unit))
            || (wanted.Role == Role.UnitHead && await db.IsLedAboveAsync(actor, wanted.Unit, today, cancel)));
}
