using Microsoft.EntityFrameworkCore;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>How an issued plan stands as a whole, for those who keep it and those who lead.</summary>
internal sealed record PlanStanding(PlanId Id, string Number, int Year, string Title, AssignmentCounts Counts)
{
    /// <summary>Newest plans shown on a desk.</summary>
    private const int Most = 10;

    public static async Task<IReadOnlyList<PlanStanding>> LoadAsync(SenDb db, Actor actor, DateOnly day, CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().OverseenBy(actor).IssuedBy(day)
            .OrderByDescending(p => p.Year).ThenByDescending(p => p.Issue!.IssuedAt).Take(Most)
            .Select(p => new { p.Id, p.Issue!.Number, p.Year, p.Title })
            .ToListAsync(cancel);
        var ids = plans.Select(p => p.Id).ToList();
        var counts = await db.Assignments.Where(a => ids.Contains(a.PlanId)).CountByPlanAsync(db, day, cancel);
        return [.. plans.Select(p => new PlanStanding(p.Id, p.Number, p.Year, p.Title, counts.GetValueOrDefault(p.Id)))];
    }
}
