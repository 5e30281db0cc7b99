using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Coverage;

/// <summary>A task that an issued plan gave a unit, and that the unit's own plan can answer.</summary>
public sealed record AskedTask(TaskId Id, string Code, string Text);

internal static class AskedTasks
{
    /// <summary>What the plan gave the unit, in its order; withdrawn work is not asked any more.</summary>
    public static async Task<IReadOnlyList<AskedTask>> AskedOfAsync(this SenDb db, PlanId plan, UnitId unit, CancellationToken cancel)
    {
        var tasks = await (
            from task in db.PlanTasks.AsNoTracking()
            where task.PlanId == plan && task.WithdrawnAt == null && db.Set<Assignment>().Any(a => a.TaskId == task.Id && a.UnitId == unit
                && a.Dates.Any(d => d.ValidTo == null && d.WithdrawnAt == null))
            select new AskedTask(task.Id, task.Code, task.Text)).ToListAsync(cancel);
        return [.. tasks.OrderBy(t => t.Code, VietnameseOrder.Instance)];
    }

    /// <summary>The same for the plan that a unit's own plan carries out; none when it carries out no other.</summary>
    public static async Task<IReadOnlyList<AskedTask>> AskedOfAsync(this SenDb db, Plan plan, CancellationToken cancel) =>
        plan.ParentPlanId is { } parent ? await db.AskedOfAsync(parent, plan.IssuerId, cancel) : [];
}
