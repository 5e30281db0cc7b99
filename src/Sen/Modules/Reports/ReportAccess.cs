using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Reports;

/// <summary>Who sees which reports. Every query of them ends here.</summary>
public static class ReportAccess
{
    /// <summary>Rounds of plans that the actor sees whole: the plan officers of the standing agency, the leaders of the issuer.</summary>
    public static IQueryable<ReportRound> OverseenBy(this IQueryable<ReportRound> rounds, SenDb db, Actor actor)
    {
        var plans = db.Set<Plan>().OverseenBy(actor);
        return rounds.Where(r => plans.Any(p => p.Id == r.PlanId));
    }

    /// <summary>The unit's own officers and head, and whoever oversees the round.</summary>
    public static IQueryable<Narrative> VisibleTo(this IQueryable<Narrative> narratives, SenDb db, Actor actor)
    {
        var units = actor.UnitsAs(Role.FocalOfficer, Role.UnitHead).ToArray();
        var rounds = db.Set<ReportRound>().OverseenBy(db, actor);
        return narratives.Where(n => units.Contains(n.UnitId) || rounds.Any(r => r.Id == n.RoundId));
    }

    public static IQueryable<Edition> OverseenBy(this IQueryable<Edition> editions, SenDb db, Actor actor)
    {
        var rounds = db.Set<ReportRound>().OverseenBy(db, actor);
        return editions.Where(e => rounds.Any(r => r.Id == e.RoundId));
    }

    /// <summary>Whether the actor writes for the unit.</summary>
    public static bool WritesFor(this Actor actor, Narrative narrative) =>
        actor.Has(Role.FocalOfficer, narrative.UnitId) || actor.Has(Role.UnitHead, narrative.UnitId);
}
