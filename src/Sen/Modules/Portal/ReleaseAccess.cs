using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Portal;

/// <summary>Which releases are in force for everybody, and who of the staff decides about them.</summary>
public static class ReleaseAccess
{
    /// <summary>
    /// What citizens may read now: approved, not withdrawn, and the newest approved of its plan. When the newest is withdrawn the older one does
    /// not come back.
    /// </summary>
    public static IQueryable<Release> InForce(this IQueryable<Release> releases, SenDb db) => releases.Where(r =>
        r.Approval != null && r.Withdrawal == null
        && !db.Set<Release>().Any(later => later.PlanId == r.PlanId && later.Approval != null && later.Approval.At > r.Approval.At));

    /// <summary>Those of plans that the actor keeps (plan officer of the standing agency) or leads (leader of the issuer).</summary>
    public static IQueryable<Release> VisibleTo(this IQueryable<Release> releases, SenDb db, Actor actor)
    {
        var plans = db.Plans.DecidedBy(actor);
        return releases.Where(r => plans.Any(p => p.Id == r.PlanId));
    }

    /// <summary>Issued plans whose release the actor proposes or approves.</summary>
    public static IQueryable<Plan> DecidedBy(this IQueryable<Plan> plans, Actor actor)
    {
        var issued = plans.Where(p => p.Issue != null);
        if (actor.IsProgram)
            return issued;
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        var leads = actor.UnitsAs(Role.Leader).ToArray();
        return issued.Where(p => keeps.Contains(p.StandingAgencyId) || leads.Contains(p.IssuerId));
    }
}
