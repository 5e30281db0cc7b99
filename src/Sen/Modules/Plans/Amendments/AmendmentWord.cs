using Microsoft.EntityFrameworkCore;
using Sen.Modules.Plans.Show;
using Sen.Modules.Plans.Writing;
using Sen.Platform.Database;
using Sen.Platform.Documents;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Loads an amendment and writes its decision.</summary>
public static class AmendmentWord
{
    /// <param name="day">Names of units as of this day while it is a draft; an issued one takes the day of signing.</param>
    public static async Task<OfficialDocument> DocumentAsync(SenDb db, AmendmentId id, DateOnly day, CancellationToken cancel)
    {
        var amendment = await db.Set<Amendment>().AsNoTracking().Include(a => a.Issue).Include(a => a.Changes).SingleAsync(a => a.Id == id, cancel);
        var on = amendment.Issue?.SignedOn ?? day;
        var (before, after) = (await PlanOnDay.WholeAsync(db, amendment.PlanId, cancel), await PlanOnDay.WholeAsync(db, amendment.PlanId, cancel));
        if (amendment.Issue is { } issue)
        {
            // A moment before it, and as it left the plan.
            await db.AsAtAsync(before, issue.IssuedAt.AddMicroseconds(-1), cancel);
            await db.AsAtAsync(after, issue.IssuedAt, cancel);
        }
        else
        {
            AmendedPlan.Apply(after, amendment, DateTimeOffset.MaxValue);
        }

        var names = (await PlanOnDay.NamesAsync(db, before, on, cancel)).Concat(await PlanOnDay.NamesAsync(db, after, on, cancel)).DistinctBy(n => n.Key).ToDictionary(n => n.Key, n => n.Value);
        return AmendmentDocument.Of(amendment, before, after, await PlanWord.HeadingAsync(db, before.IssuerId, on, cancel), names);
    }
}
