using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Show;

/// <summary>How the assignments of one occurrence stand on a day: as many as units have it.</summary>
/// <param name="Accepted">Begun by their units, whatever became of them.</param>
/// <param name="Awaiting">Reported complete, not yet confirmed.</param>
/// <param name="LastDay">As the plan prints it; units whose work was extended have another.</param>
/// <param name="Due">Whose own last day has come and whose clock runs; the denominator, as on every board.</param>
/// <param name="DueDone">Confirmed among the due.</param>
/// <param name="Missed">The oldest last day that somebody has missed; null when nobody has.</param>
public sealed record OccurrenceState(
    TaskId Task, int Ordinal, string Label, DateOnly From, DateOnly? LastDay,
    int Total, int Done, int DoneLate, int Overdue, int Accepted, int Awaiting, int Due, int DueDone, DateOnly? Missed)
{
    public bool IsComplete => Total > 0 && Done == Total;

    /// <summary>
    /// Every occurrence of a plan with its counts, in order; three statements however many units have them. One that had not been issued by that day is left out.
    /// </summary>
    public static async Task<IReadOnlyList<OccurrenceState>> ReadAsync(
        SenDb db, PlanId plan, IQueryable<Assignment> visible, DateOnly day, CancellationToken cancel)
    {
        var occurrences = await (
            from occurrence in db.OccurrencesOn(day)
            join task in db.PlanTasks on occurrence.TaskId equals task.Id
            where task.PlanId == plan
            select new { occurrence.Id, occurrence.TaskId, occurrence.Ordinal, occurrence.Label, occurrence.PeriodFrom, occurrence.LastDay })
            .ToListAsync(cancel);
        // Work without a last day is due at the end of the plan.
        var isOver = await db.Plans.AnyAsync(p => p.Id == plan && p.PeriodTo < day.AddDays(1).Year, cancel);
        var counts = await (
            from assignment in visible
            join dates in db.AssignmentsOn(day) on assignment.Id equals dates.AssignmentId
            where assignment.PlanId == plan && dates.Kind != StatusKind.Cancelled
            group dates by assignment.OccurrenceId into one
            select new
            {
                Occurrence = one.Key,
                Total = one.Count(),
                OnTime = one.Count(d => d.Kind == StatusKind.DoneOnTime),
                Late = one.Count(d => d.Kind == StatusKind.DoneLate),
                Overdue = one.Count(d => d.Kind == StatusKind.InProgressOverdue),
                Accepted = one.Count(d => d.AcceptedAt != null),
                Awaiting = one.Count(d => d.CompletedOn != null && d.ConfirmedAt == null),
                Due = one.Count(d => d.LastDay != null ? d.LastDay <= day && d.StoppedOn == null : isOver),
                DueDone = one.Count(d => d.ConfirmedAt != null && (d.LastDay != null ? d.LastDay <= day && d.StoppedOn == null : isOver)),
                Missed = one.Where(d => d.Kind == StatusKind.InProgressOverdue).Min(d => d.LastDay),
            }).ToDictionaryAsync(c => c.Occurrence, cancel);
        return [.. occurrences.Where(o => counts.ContainsKey(o.Id)).OrderBy(o => o.LastDay ?? DateOnly.MaxValue).ThenBy(o => o.Ordinal).Select(o => (o, c: counts[o.Id])).Select(x =>
            new OccurrenceState(x.o.TaskId, x.o.Ordinal, x.o.Label, x.o.PeriodFrom, x.o.LastDay,
                x.c.Total, x.c.OnTime + x.c.Late, x.c.Late, x.c.Overdue, x.c.Accepted, x.c.Awaiting, x.c.Due, x.c.DueDone, x.c.Missed))];
    }
}
