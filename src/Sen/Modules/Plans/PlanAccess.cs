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
        var works = actor.UnitsAs(Role.FocalOfficer, Role.UnitHead, Role.PlanOfficer).ToArray();
        return plans.Where(p => keeps.Contains(p.StandingAgencyId)
            || (p.Issue != null && (leads.Contains(p.IssuerId) || (p.ParentPlanId != null && works.Contains(p.IssuerId))
                || db.Set<Plan>().Any(above => above.Id == p.ParentPlanId && (keeps.Contains(above.StandingAgencyId) || leads.Contains(above.IssuerId)))
                || db.Set<Assignment>().Any(a => a.PlanId == p.Id && (works.Contains(a.UnitId)
                    || (a.UnitId != a.GivenTo && db.Set<AssignmentDates>().Any(d => d.AssignmentId == a.Id && works.Contains(d.UnitId))))))));
    }

    /// <summary>The people of the unit that answers and of those that answered before it, the plan officers of the standing agency, the leaders of the issuer.</summary>
    public static IQueryable<Assignment> VisibleTo(this IQueryable<Assignment> assignments, SenDb db, Actor actor)
    {
        if (actor.IsProgram)
            return assignments;
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        var leads = actor.UnitsAs(Role.Leader).ToArray();
        var works = actor.UnitsAs(Role.FocalOfficer, Role.UnitHead, Role.PlanOfficer).ToArray();
        return assignments.Where(a => works.Contains(a.UnitId)
            || (a.UnitId != a.GivenTo && db.Set<AssignmentDates>().Any(d => d.AssignmentId == a.Id && works.Contains(d.UnitId)))
            || db.Set<Plan>().Any(p => p.Id == a.PlanId && (keeps.Contains(p.StandingAgencyId) || leads.Contains(p.IssuerId))));
    }

    /// <summary>Work that these agencies gave, as standing agencies of plans.</summary>
    public static IQueryable<Assignment> GivenBy(this IQueryable<Assignment> assignments, SenDb db, UnitId[] agencies) =>
        assignments.Where(a => db.Set<Plan>().Any(p => p.Id == a.PlanId && agencies.Contains(p.StandingAgencyId)));

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
