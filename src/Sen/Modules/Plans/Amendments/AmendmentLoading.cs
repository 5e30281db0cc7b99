using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Plans.Show;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Amendments;

/// <summary>An amendment that the actor may edit, with its plan.</summary>
/// <param name="Plan">With sections, goals, targets, tasks and their agencies.</param>
internal sealed record AmendmentInHand(Amendment Amendment, Plan Plan)
{
    /// <summary>The change of a task that the plan has, or of one that the amendment adds.</summary>
    public AmendmentChange? OfTask(string code) => Amendment.Changes.SingleOrDefault(c => c.Code == code && c.Kind <= AmendmentKind.TaskWithdrawn);

    /// <summary>Of a printed target, every row of which has the same code, one row is meant.</summary>
    public AmendmentChange? OfTarget(TargetId id) => Amendment.Changes.SingleOrDefault(c => c.TargetId == id);

    public AmendmentChange? OfNewTarget(string code) => Amendment.Changes.SingleOrDefault(c => c.Kind == AmendmentKind.TargetAdded && c.Code == code);
}

internal static class AmendmentLoading
{
    /// <summary>The draft of that id, tracked; one that is issued, or that the actor does not keep, says so.</summary>
    public static async Task<Result<AmendmentInHand>> AmendmentAsync(this SenDb db, AmendmentId id, Actor actor, CancellationToken cancel)
    {
        var amendment = await db.Set<Amendment>().Include(a => a.Issue).Include(a => a.Changes).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (amendment is null)
            return Problems.AmendmentNotFound;
        var plan = await Whole(db.Plans).SingleAsync(p => p.Id == amendment.PlanId, cancel);
        if (!actor.Has(Role.PlanOfficer, plan.StandingAgencyId))
            return Problems.AmendmentNotFound;
        return amendment.IsIssued ? Problems.AmendmentIssued : new AmendmentInHand(amendment, plan);
    }

    /// <summary>For a page: the draft, the plan as it stands and as it would stand, and what units are called.</summary>
    public static async Task<AmendmentView?> AmendmentViewAsync(this SenDb db, AmendmentId id, Actor actor, DateOnly day, CancellationToken cancel)
    {
        var found = await db.Set<Amendment>().AsNoTracking().Include(a => a.Issue).Include(a => a.Changes).SingleOrDefaultAsync(a => a.Id == id, cancel);
        if (found is null || found.IsIssued)
            return null;
        var (before, after) = (await PlanOnDay.WholeAsync(db, found.PlanId, cancel), await PlanOnDay.WholeAsync(db, found.PlanId, cancel));
        if (!actor.Has(Role.PlanOfficer, before.StandingAgencyId))
            return null;
        AmendedPlan.Apply(after, found, DateTimeOffset.MaxValue);
        var issuer = await db.SignedIssues().Where(s => s.Issue.PlanId == found.PlanId).Select(s => s.Issuer.ShortName).SingleAsync(cancel);
        var names = (await PlanOnDay.NamesAsync(db, before, day, cancel)).Concat(await PlanOnDay.NamesAsync(db, after, day, cancel)).DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Value);
        return new(found, before, after, names, PlanLinks.Plan(issuer, before.Issue!.Slug));
    }

    private static IQueryable<Plan> Whole(IQueryable<Plan> plans) => plans.AsSplitQuery().Include(p => p.Issue).Include(p => p.Sections).Include(p => p.Goals).Include(p => p.Targets)
        .Include(p => p.Tasks).ThenInclude(t => t.Agencies);

    /// <summary>An edit of one of its changes is an edit of the amendment.</summary>
    public static int Touch(this SenDb db, Amendment amendment)
    {
        db.Entry(amendment).Property(a => a.Version).IsModified = true;
        return amendment.Version + 1;
    }
}

/// <param name="Before">The plan as it stands.</param>
/// <param name="After">The plan as the amendment would have it.</param>
/// <param name="PlanHref">The address of the plan.</param>
public sealed record AmendmentView(Amendment Amendment, Plan Before, Plan After, IReadOnlyDictionary<UnitId, string> Names, string PlanHref)
{
    public Plan Plan => Before;

    public AmendmentChange? OfTask(string code) => new AmendmentInHand(Amendment, Before).OfTask(code);
}
