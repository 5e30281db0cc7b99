using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Modules.Reports.Yearly;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Composing;

/// <summary>A record that stands differently now.</summary>
/// <param name="Before">Null when it was given after the day.</param>
public sealed record ChangedRecord(AssignmentId Id, string TaskCode, string TaskText, string Unit, AssignmentStatus? Before, AssignmentStatus Now);

/// <summary>What was recorded about the work of a report after its day.</summary>
public sealed class ChangesSince(SenDb db, BusinessClock clock, YearlyFigures figures)
{
    /// <summary>Rows of the list; the count is of all.</summary>
    public const int Most = 200;

    public Task<int> CountAsync(ReportRound round, DateOnly day, CancellationToken cancel) => Changed(round, day).CountAsync(cancel);

    public async Task<IReadOnlyList<ChangedRecord>> ListAsync(ReportRound round, DateOnly day, CancellationToken cancel)
    {
        var ids = await Changed(round, day).OrderBy(a => a.Id).Select(a => a.Id).Take(Most).ToListAsync(cancel);
        var now = await (
            from a in db.Assignments
            join d in db.AssignmentsOn(clock.Today) on a.Id equals d.AssignmentId
            join t in db.PlanTasks on a.TaskId equals t.Id
            where ids.Contains(a.Id)
            select new { a.Id, a.UnitId, t.Code, t.Text, On = d }).ToListAsync(cancel);
        var before = await db.AssignmentsOn(day).Where(d => ids.Contains(d.AssignmentId)).ToDictionaryAsync(d => d.AssignmentId, cancel);
        var names = await Organisation.UnitsOnDay.NamesOnAsync(db, [.. now.Select(n => n.UnitId).Distinct()], clock.Today, cancel);
        return [.. now.Select(n => new ChangedRecord(n.Id, n.Code, n.Text, names[n.UnitId], before.GetValueOrDefault(n.Id)?.StatusOn(day), n.On.StatusOn(clock.Today)))
            .OrderBy(c => c.TaskCode, Kernel.Text.VietnameseOrder.Instance).ThenBy(c => c.Unit, Kernel.Text.VietnameseOrder.Instance)];
    }

    /// <summary>A row of dates that begins after the day is something that was recorded after it.</summary>
    private IQueryable<Assignment> Changed(ReportRound round, DateOnly day)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        return figures.InPeriod(round.PlanId, round.Period.CutOff, day).Where(a => db.Set<AssignmentDates>().Any(d => d.AssignmentId == a.Id && d.ValidFrom > end));
    }
}
