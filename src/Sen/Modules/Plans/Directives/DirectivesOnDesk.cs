using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Directives;

/// <summary>Directives on a desk: those to which the reader's units owe an answer, the most urgent first, and how many there are.</summary>
internal sealed record DirectivesOnDesk(IReadOnlyList<DirectiveView> Owed, int Count)
{
    /// <summary>Lines on a desk; the list shows the rest.</summary>
    private const int Most = 5;

    // Newest first: a desk that owes more answers than this has them all in the list.
    private const int MostRead = 100;

    public static DirectivesOnDesk Nothing { get; } = new([], 0);

    public static async Task<DirectivesOnDesk> LoadAsync(SenDb db, IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        if (units.Count == 0)
            return Nothing;
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        var own = db.Assignments.Where(a => db.AssignmentsOn(day).Any(d => d.AssignmentId == a.Id && units.Contains(d.UnitId)));
        var directives = await db.Set<Directive>().AsNoTracking().Where(d => d.At <= end).FollowedAt(db, own, end).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).Take(MostRead).ToListAsync(cancel);
        if (directives.Count == 0)
            return Nothing;
        var views = await DirectiveView.LoadAsync(db, own, directives, day, words: false, cancel);
        var owed = views.Select(v => v with { Units = [.. v.Units.Where(u => u.Standing.IsOwed)] })
            .Where(v => v.Units.Count > 0).OrderBy(v => v.Units.Min(u => u.Standing.LastDay)).ToList();
        return new([.. owed.Take(Most)], owed.Count);
    }
}

/// <summary>Directives as a leader has them before a meeting.</summary>
/// <param name="Answered">Units whose answer waits for the leader.</param>
internal sealed record DirectivesOfPlan(int Followed, int Owed, int Overdue, int Answered)
{
    private const int MostRead = 500;

    public static async Task<DirectivesOfPlan> LoadAsync(SenDb db, Actor actor, PlanId plan, DateOnly day, CancellationToken cancel)
    {
        var end = VietnamTime.EndOf(day).ToUniversalTime();
        var work = db.Assignments.Where(a => a.PlanId == plan);
        var directives = await db.Set<Directive>().AsNoTracking().VisibleTo(db, actor).Where(d => d.PlanId == plan && d.At <= end)
            .FollowedAt(db, work, end).OrderByDescending(d => d.At).Take(MostRead).ToListAsync(cancel);
        var views = directives.Count == 0 ? [] : await DirectiveView.LoadAsync(db, work, directives, day, words: false, cancel);
        return new(views.Count, views.Sum(v => v.Owed), views.Sum(v => v.Overdue), views.Sum(v => v.Answered));
    }
}
