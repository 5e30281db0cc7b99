using Sen.Kernel.Places;
using Sen.Kernel.Text;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Boards;

/// <summary>A unit whose late work needs a call: what it has not reported though the last day has passed.</summary>
/// <param name="Worst">The task that is late the longest.</param>
/// <param name="People">Focal officers of today; empty when the unit has named nobody.</param>
internal sealed record LateUnit(BoardUnit Unit, int Count, int Days, BoardTask Worst, string People)
{
    /// <summary>The longest delay first, with whom to call.</summary>
    public static async Task<IReadOnlyList<LateUnit>> ReadAsync(SenDb db, PlanBoard board, DateOnly today, CancellationToken cancel) =>
        Of(board, await FocalPeople.OfAsync(db, [.. board.Work.Where(IsToCall).Select(w => w.Unit).Distinct()], today, cancel));

    /// <param name="people">Names by unit.</param>
    public static IReadOnlyList<LateUnit> Of(PlanBoard board, IReadOnlyDictionary<UnitId, string> people)
    {
        var (units, tasks) = (board.Units.ToDictionary(u => u.Id), board.Tasks.ToDictionary(t => t.Id));
        return [.. board.Work.Where(IsToCall)
            .GroupBy(w => w.Unit)
            .Select(g => (g.Key, Count: g.Count(), Worst: g.MinBy(w => w.LastDay)!))
            .Select(l => new LateUnit(units[l.Key], l.Count, board.Day.DayNumber - l.Worst.LastDay!.Value.DayNumber, tasks[l.Worst.Task], people.GetValueOrDefault(l.Key, "")))
            .OrderByDescending(l => l.Days).ThenByDescending(l => l.Count).ThenBy(l => l.Unit.Name, VietnameseOrder.Instance)];
    }

    /// <summary>Work that is reported waits for its confirmation, not for a call.</summary>
    private static bool IsToCall(BoardWork work) => work.Kind == StatusKind.InProgressOverdue && !work.IsReported;
}
