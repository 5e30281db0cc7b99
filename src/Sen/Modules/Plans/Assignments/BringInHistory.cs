using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Assignments;

/// <summary>Something that people did before Sen kept the record: as a file or a simulation tells it.</summary>
/// <param name="By">Who did it, for which unit, and when.</param>
/// <param name="Day">The day that the act names; see <see cref="AssignmentEvent.Day"/>.</param>
public sealed record PastAct(AssignmentId Id, AssignmentEventKind Kind, By By, string? Note = null, DateOnly? Day = null);

/// <summary>
/// Brings in what happened to the work of one plan, thousands of acts at once. Each is decided by the same rule of <see cref="Assignment"/> as if it
/// were done on its day, so events and dates cannot differ from those of people; one entry of the chain holds the digest of all. The program alone may.
/// </summary>
public sealed class BringInHistory(SenDb db, BusinessClock clock, WorkingCalendar calendar)
{
    /// <param name="Acts">Of one assignment in the order in which they happened; none later than now.</param>
    public sealed record Input(PlanId Plan, IReadOnlyList<PastAct> Acts);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, PlanProcesses.BringingInHistory, input, async actor =>
        {
            if (!actor.IsProgram || input.Acts.Any(a => a.By.At > clock.Now))
                return Problems.AssignmentNotFound;
            var acts = input.Acts.ToLookup(a => a.Id);
            var assignments = await db.Assignments.Include(a => a.Dates.Where(d => d.ValidTo == null)).Where(a => a.PlanId == input.Plan).ToDictionaryAsync(a => a.Id, cancel);
            foreach (var life in acts)
            {
                if (!assignments.TryGetValue(life.Key, out var assignment))
                    return Problems.AssignmentNotFound;
                foreach (var act in life)
                {
                    if (Do(assignment, act) is { IsProblem: true } refused)
                        return refused;
                }
            }

            return Result.Done;
        }, cancel);

    private Result Do(Assignment assignment, PastAct act) => act switch
    {
        { Kind: AssignmentEventKind.Opened } => assignment.Open(act.By),
        { Kind: AssignmentEventKind.Accepted } => assignment.Accept(act.By),
        { Kind: AssignmentEventKind.Progress } => assignment.RecordProgress(act.By, act.Note ?? "", []),
        { Kind: AssignmentEventKind.Completed } => assignment.Complete(act.By, act.Note ?? "", []),
        { Kind: AssignmentEventKind.Confirmed } => assignment.Confirm(act.By, act.Note),
        { Kind: AssignmentEventKind.Returned } => assignment.Return(act.By, act.Note ?? ""),
        { Kind: AssignmentEventKind.Queried } => assignment.Query(act.By, act.Note ?? ""),
        { Kind: AssignmentEventKind.Answered } => assignment.Answer(act.By, act.Note ?? "", calendar),
        { Kind: AssignmentEventKind.ExtensionAsked, Day: { } wished } => assignment.AskExtension(act.By, act.Note ?? "", wished),
        { Kind: AssignmentEventKind.ExtensionGranted, Day: { } until } => assignment.GrantExtension(act.By, until, act.Note),
        { Kind: AssignmentEventKind.ExtensionRefused } => assignment.RefuseExtension(act.By, act.Note ?? ""),
        { Kind: AssignmentEventKind.Urged } => assignment.Urge(act.By, act.Note),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "Not an act that history brings in."),
    };
}
