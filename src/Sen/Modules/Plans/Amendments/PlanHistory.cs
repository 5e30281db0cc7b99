using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Show;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Issued amendments of a plan, and the plan as each left it.</summary>
internal static class PlanHistory
{
    /// <summary>Those recorded by the end of a day, in order.</summary>
    public static Task<List<Amendment>> AmendmentsAsync(this SenDb db, PlanId plan, DateOnly day, CancellationToken cancel)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return db.Set<Amendment>().AsNoTracking().Include(a => a.Issue).Include(a => a.Changes)
            .Where(a => a.PlanId == plan && a.Issue != null && a.Issue.IssuedAt <= end).OrderBy(a => a.Ordinal).ToListAsync(cancel);
    }

    /// <param name="version">0 as issued, then as each amendment left it.</param>
    /// <param name="amendments">All up to that version at least.</param>
    public static async Task<Plan> VersionAsync(this SenDb db, PlanId plan, int version, IReadOnlyList<Amendment> amendments, CancellationToken cancel)
    {
        var whole = await PlanOnDay.WholeAsync(db, plan, cancel);
        var at = version == 0 ? whole.Issue!.IssuedAt : amendments.Single(a => a.Ordinal == version).Issue!.IssuedAt;
        return await db.AsAtAsync(whole, at, cancel);
    }
}
