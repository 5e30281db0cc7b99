using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans;

/// <summary>Who sees which plans and assignments. Every query of them ends here.</summary>
public static class PlanAccess
{
    /// <summary>
    /// Drafts: the plan officers of the standing agency. Issued plans: they, the leaders of the issuer, and officers and heads of every unit
    /// that has work in it. A unit's own plan besides: the unit's people, and whoever sees the whole of the plan that it carries out.
    /// </summary>
    public static IQueryable<Plan> VisibleTo(this IQueryable<Plan> plans, SenDb db, Actor actor)
    {
        if (actor.IsProgram)
            return plans;
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        var leads = actor.UnitsAs(Role.Leader).ToArray();
        var works = Works(actor);
        var above = Of(db, keeps, leads).Select(p => (PlanId?)p.Id);
        var own = Own(db, actor);
        var given = db.Set<Assignment>().Where(a => own.Contains(a.Id)).Select(a => a.PlanId);
        return plans.Where(p => keeps.Contains(p.StandingAgencyId)
            || (p.Issue != null && (leads.Contains(p.IssuerId) || (p.ParentPlanId != null && works.Contains(p.IssuerId))
                || above.Contains(p.ParentPlanId) || given.Contains(p.Id))));
    }

    /// <summary>The people of the unit that answers and of those that answered before it, the plan officers of the standing agency, the leaders of the issuer. For one or few that are named besides.</summary>
    public static IQueryable<Assignment> VisibleTo(this IQueryable<Assignment> assignments, SenDb db, Actor actor)
    {
        if (actor.IsProgram)
            return assignments;
        var (own, plans) = (Own(db, actor), Overseen(db, actor));
        return plans is null ? assignments.Where(a => own.Contains(a.Id)) : assignments.Where(a => own.Contains(a.Id) || plans.Contains(a.PlanId));
    }

    /// <summary>
    /// The same, for lists of all of it: in two halves, each of which an index finds, where PostgreSQL would read the work of the whole nation for one
    /// condition. Nothing can be included in it.
    /// </summary>
    public static IQueryable<Assignment> AllVisibleTo(this SenDb db, Actor actor)
    {
        var all = db.Set<Assignment>();
        if (actor.IsProgram || Overseen(db, actor) is not { } plans)
            return all.VisibleTo(db, actor);
        var own = Own(db, actor);
        return all.Where(a => own.Contains(a.Id)).Concat(all.Where(a => plans.Contains(a.PlanId) && !own.Contains(a.Id)));
    }

    /// <summary>Work that these agencies gave, as standing agencies of plans.</summary>
    public static IQueryable<Assignment> GivenBy(this IQueryable<Assignment> assignments, SenDb db, UnitId[] agencies)
    {
        var plans = Of(db, agencies, []).Select(p => p.Id);
        return assignments.Where(a => plans.Contains(a.PlanId));
    }

    /// <summary>Work in plans that these committees issued.</summary>
    public static IQueryable<Assignment> LedBy(this IQueryable<Assignment> assignments, SenDb db, UnitId[] issuers)
    {
        var plans = Of(db, [], issuers).Select(p => p.Id);
        return assignments.Where(a => plans.Contains(a.PlanId));
    }

    /// <summary>Work for which the actor's units answer or answered: the row of dates names the unit at each time.</summary>
    private static IQueryable<AssignmentId> Own(SenDb db, Actor actor)
    {
        var works = Works(actor);
        return db.Set<AssignmentDates>().Where(d => works.Contains(d.UnitId)).Select(d => d.AssignmentId);
    }

    private static UnitId[] Works(Actor actor) => [.. actor.UnitsAs(Role.FocalOfficer, Role.UnitHead, Role.PlanOfficer)];

    private static IQueryable<PlanId>? Overseen(SenDb db, Actor actor)
    {
        var (keeps, leads) = (actor.UnitsAs(Role.PlanOfficer).ToArray(), actor.UnitsAs(Role.Leader).ToArray());
        return keeps.Length + leads.Length == 0 ? null : Of(db, keeps, leads).Select(p => p.Id);
    }

    /// <summary>Plans that these agencies keep, or that were issued by these committees. The planner begins here and finds their work by index.</summary>
    private static IQueryable<Plan> Of(SenDb db, UnitId[] keeps, UnitId[] leads) =>
        db.Set<Plan>().Where(p => keeps.Contains(p.StandingAgencyId) || leads.Contains(p.IssuerId));

    /// <summary>Issued plans that the actor sees whole: the plan officers of the standing agency, the leaders of the issuer.</summary>
    public static IQueryable<Plan> OverseenBy(this IQueryable<Plan> plans, Actor actor)
    {
        var issued = plans.Where(p => p.Issue != null);
        if (actor.IsProgram)
            return issued;
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        var leads = actor.UnitsAs(Role.Leader).ToArray();
        return issued.Where(p => keeps.Contains(p.StandingAgencyId) || leads.Contains(p.IssuerId));
    }

    /// <summary>The recorded day of the first issue among the plans that the actor sees, before which no list has anything; null when none is issued.</summary>
    public static async Task<DateOnly?> FirstIssueAsync(this SenDb db, Actor actor, CancellationToken cancel) =>
        await db.Set<Plan>().VisibleTo(db, actor).Where(p => p.Issue != null).OrderBy(p => p.Issue!.IssuedAt).Select(p => (DateTimeOffset?)p.Issue!.IssuedAt).FirstOrDefaultAsync(cancel) is { } first
            ? Instants.DayInVietnam(first)
            : null;

    /// <summary>Plans that were issued by the end of a day.</summary>
    public static IQueryable<Plan> IssuedBy(this IQueryable<Plan> plans, DateOnly day)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return plans.Where(p => p.Issue != null && p.Issue.IssuedAt <= end);
    }

    /// <summary>Whether the actor answers for the unit's work.</summary>
    public static bool AnswersFor(this Actor actor, Assignment assignment) =>
        actor.Has(Role.FocalOfficer, assignment.UnitId) || actor.Has(Role.UnitHead, assignment.UnitId);
}
