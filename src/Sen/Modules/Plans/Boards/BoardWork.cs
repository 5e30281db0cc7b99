using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Boards;

/// <summary>One assignment as every board counts it, at the end of a day.</summary>
/// <param name="IsStopped">A question that waits for its answer stopped the clock before the last day.</param>
/// <param name="IsReported">The unit says that it is done; nobody confirmed it yet, or somebody did.</param>
/// <param name="IsNeverOpened">Nobody of the unit had it before their eyes.</param>
/// <param name="IsNeverUpdated">Accepted, and not one word since.</param>
internal sealed record BoardWork(UnitId Unit, TaskId Task, StatusKind Kind, DateOnly? LastDay, bool IsStopped, bool IsReported, DateTimeOffset? AcceptedAt, bool IsNeverOpened, bool IsNeverUpdated)
{
    /// <summary>The unit that the plan gave it to.</summary>
    public UnitId GivenTo { get; init; }


    /// <summary>All of a set in one statement. Scope it first.</summary>
    public static Task<List<BoardWork>> ReadAsync(SenDb db, IQueryable<Assignment> assignments, DateOnly day, CancellationToken cancel) => (
        from a in assignments
        join d in db.AssignmentsOn(day) on a.Id equals d.AssignmentId
        select new BoardWork(d.UnitId, a.TaskId, d.Kind, d.LastDay, d.StoppedOn != null, d.CompletedOn != null, d.AcceptedAt, d.IsNeverOpened, d.IsNeverUpdated) { GivenTo = a.GivenTo }).ToListAsync(cancel);

    /// <summary>Whether it counts in a denominator: work without a last day does at the end of the plan.</summary>
    public bool IsDueOn(DateOnly day, DateOnly planEnd) => LastDay is { } last ? last <= day && !IsStopped : planEnd <= day;
}
