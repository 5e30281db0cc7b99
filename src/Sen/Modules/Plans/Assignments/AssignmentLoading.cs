using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>An assignment in the hands of the agency that gave it.</summary>
/// <param name="LastDay">Last day of the plan's period.</param>
internal sealed record KeptAssignment(Assignment Assignment, UnitId Agency, DateOnly LastDay);

/// <summary>Loads what an act on assignments decides on: each with the dates that stand now. Visible ones only.</summary>
internal static class AssignmentLoading
{
    public static IQueryable<Assignment> ToActOn(this SenDb db, Actor actor) =>
        db.Assignments.VisibleTo(db, actor).Include(a => a.Dates.Where(d => d.ValidTo == null));

    /// <summary>What a unit has of the same occurrence and has not accepted: several when it took over from several units.</summary>
    public static Task<List<AssignmentId>> AlikeToAcceptAsync(this SenDb db, AssignmentId one, CancellationToken cancel) => (
        from a in db.Assignments
        join other in db.Assignments on new { a.OccurrenceId, a.UnitId } equals new { other.OccurrenceId, other.UnitId }
        where a.Id == one && other.Dates.Any(d => d.ValidTo == null && d.AcceptedAt == null && d.CompletedOn == null && d.WithdrawnAt == null && d.QueriedAt == null)
        select other.Id).ToListAsync(cancel);

    /// <summary>One that the actor's unit answers for, as the actor saw it; another act in between is a problem.</summary>
    public static async Task<Result<Assignment>> OwnAsync(this SenDb db, Actor actor, AssignmentId id, int version, CancellationToken cancel)
    {
        var assignment = await db.ToActOn(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (assignment is null || !actor.AnswersFor(assignment))
            return Problems.AssignmentNotFound;
        return assignment.Version == version ? assignment : Problems.ChangedMeanwhile;
    }

    /// <summary>One of a plan that the actor keeps, as the actor saw it.</summary>
    public static async Task<Result<KeptAssignment>> KeptAsync(this SenDb db, Actor actor, AssignmentId id, int version, CancellationToken cancel)
    {
        var assignment = await db.ToActOn(actor).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (assignment is null)
            return Problems.AssignmentNotFound;
        var plan = await db.Plans.Where(p => p.Id == assignment.PlanId).Select(p => new { p.StandingAgencyId, p.PeriodTo }).SingleAsync(cancel);
        if (!actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
            return Problems.AssignmentNotFound;
        return assignment.Version == version ? new KeptAssignment(assignment, plan.StandingAgencyId, new(plan.PeriodTo, 12, 31)) : Problems.ChangedMeanwhile;
    }
}
