using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Coverage;

/// <summary>How a plan stands to the plans of units: the one above it, and what the reader can do about their own.</summary>
/// <param name="Above">The plan that this one carries out; null when it carries out none, or one that the reader may not see.</param>
/// <param name="Own">The reader's unit's issued plan under this one.</param>
/// <param name="MayMake">Whether a unit whose plans the reader keeps has work here and no issued plan yet.</param>
public sealed record OwnPlans((string Number, string Href)? Above, (string Number, string Href)? Own, bool MayMake)
{
    public static async Task<OwnPlans> ReadAsync(SenDb db, Plan plan, Actor actor, DateOnly day, CancellationToken cancel)
    {
        var mine = await MakeModel.UnitsAsync(db, plan.Id, actor, cancel);
        var people = actor.UnitsAs(Role.FocalOfficer, Role.UnitHead, Role.PlanOfficer).ToArray();
        var own = await IssuedAsync(db, db.Plans.Where(p => p.ParentPlanId == plan.Id && people.Contains(p.IssuerId)), day, cancel);
        var above = plan.ParentPlanId is { } parent ? await IssuedAsync(db, db.Plans.VisibleTo(db, actor).Where(p => p.Id == parent), day, cancel) : [];
        return new(First(above), First(own), mine.Exists(u => own.TrueForAll(o => o.Unit != u)));
    }

    private static (string, string)? First(List<(UnitId Unit, string Number, string Href)> plans) => plans.Count == 0 ? null : (plans[0].Number, plans[0].Href);

    private static async Task<List<(UnitId Unit, string Number, string Href)>> IssuedAsync(SenDb db, IQueryable<Plan> plans, DateOnly day, CancellationToken cancel)
    {
        var found = await (
            from plan in plans.AsNoTracking().IssuedBy(day)
            join signed in db.SignedIssues() on plan.Id equals signed.Issue.PlanId
            select new { plan.IssuerId, signed.Issue.Number, signed.Issue.Slug, signed.Issuer.ShortName }).ToListAsync(cancel);
        return found.ConvertAll(p => (p.IssuerId, p.Number, PlanLinks.Plan(p.ShortName, p.Slug)));
    }
}
