using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Access;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Audit;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>Phân công: a unit says who of its people does a piece of work. The unit goes on answering for it; rights do not change.</summary>
public sealed class DelegateWork(SenDb db, BusinessClock clock)
{
    /// <param name="Person">Null takes it back from whoever has it.</param>
    public sealed record Input(AssignmentId Id, int Version, UserId? Person);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.DelegatingWork, input, async actor =>
        {
            var found = await db.OwnAsync(actor, input.Id, input.Version, cancel);
            if (found.IsProblem)
                return found.Problem;
            if (input.Person is { } person && !await db.PeopleOf(found.Value.UnitId, clock.Today).AnyAsync(a => a.Id == person, cancel))
                return Problems.NotOfUnit.At(nameof(input.Person));
            if (input.Person == found.Value.Now.DoneByUserId)
                return Result.Done;
            return found.Value.Delegate(new By(actor.UserId, found.Value.UnitId, clock.Now), input.Person);
        }, cancel);
}

internal static class PeopleOfUnits
{
    /// <summary>Whoever can act for a unit on a day: its focal officers and its head.</summary>
    public static IQueryable<Account> PeopleOf(this SenDb db, UnitId unit, DateOnly day) =>
        db.Accounts.AsNoTracking().Where(a => db.GrantsOn(day).Any(g => g.UserId == a.Id && g.UnitId == unit && (g.Role == Role.FocalOfficer || g.Role == Role.UnitHead)));
}
