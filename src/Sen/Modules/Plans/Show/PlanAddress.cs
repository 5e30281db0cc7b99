using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Show;

/// <summary>An issued plan found by its address.</summary>
/// <param name="SeesAll">Whether the reader keeps the plan or leads its issuer; others see the work of their own unit in it.</param>
/// <param name="IssuedOn">The recorded day of issue; before it there is nothing to see.</param>
public sealed record PlanAddress(PlanId Id, string Number, string Href, bool SeesAll, DateOnly IssuedOn)
{
    /// <summary>Null when there is none, or none that the actor may see. The issuer is read by its name on the day of signing, so that a renamed unit keeps its addresses.</summary>
    public static async Task<PlanAddress?> FindAsync(SenDb db, Actor actor, string issuer, string slug, CancellationToken cancel)
    {
        var candidates = await (
            from plan in db.Plans.AsNoTracking().VisibleTo(db, actor)
            where plan.Issue!.Slug == slug
            from name in db.Set<UnitVersion>()
            where name.UnitId == plan.IssuerId
                && (name.ValidFrom == null || name.ValidFrom <= plan.Issue!.SignedOn) && (name.ValidTo == null || plan.Issue!.SignedOn < name.ValidTo)
            orderby plan.Issue!.IssuedAt
            select new { plan.Id, plan.Issue!.Number, plan.IssuerId, plan.StandingAgencyId, name.ShortName, plan.Issue!.IssuedAt })
            .ToListAsync(cancel);
        var found = candidates.FirstOrDefault(c => PlanLinks.IssuerSlug(c.ShortName) == issuer);
        return found is null
            ? null
            : new(
                found.Id, found.Number, PlanLinks.Plan(found.ShortName, slug),
                actor.Has(Role.PlanOfficer, found.StandingAgencyId) || actor.Has(Role.Leader, found.IssuerId), Instants.DayInVietnam(found.IssuedAt));
    }
}
