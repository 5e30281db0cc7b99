using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>One part of a desk: how many, and the most urgent of them.</summary>
internal sealed record DeskPart(WorkPart Part, int Count, IReadOnlyList<WorkRow> Rows)
{
    public static DeskPart Empty(WorkPart part) => new(part, 0, []);
}

/// <summary>Why something was sent back, in the reviewer's words.</summary>
internal sealed record ReturnNote(string Reason, DateTimeOffset At, UserId By, UnitId? Unit);

/// <summary>What lies on the desk of the units that somebody answers for.</summary>
internal sealed record DeskWork(IReadOnlyDictionary<WorkPart, DeskPart> Parts, IReadOnlyDictionary<AssignmentId, ReturnNote> Returns, IReadOnlyDictionary<UnitId, string> Units)
{
    /// <summary>Rows of a part on the desk; the list shows the rest.</summary>
    public const int RowsOfPart = 20;

    public DeskPart this[WorkPart part] => Parts.GetValueOrDefault(part) ?? DeskPart.Empty(part);

    /// <summary>Whoever was given work inside the units.</summary>
    public IEnumerable<UserId> DoneBy => Parts.Values.SelectMany(p => p.Rows).Select(r => r.On.DoneByUserId).OfType<UserId>();

    public int Total => Parts.Values.Sum(p => p.Part == WorkPart.Cancelled ? 0 : p.Count);

    public DateOnly? NextLastDay(DateOnly day) =>
        Parts.Values.Where(p => p.Part is not (WorkPart.Done or WorkPart.AwaitingConfirmation or WorkPart.Cancelled)).SelectMany(p => p.Rows).Select(r => r.On.LastDay).Where(d => d >= day).Min();

    public static async Task<DeskWork> LoadAsync(SenDb db, IReadOnlyCollection<UnitId> units, DateOnly day, CancellationToken cancel)
    {
        var work = db.WorkOn(db.Assignments, day).Where(w => units.Contains(w.On.UnitId));
        var counts = await work.GroupBy(WorkQueries.PartOn(day)).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        var parts = new Dictionary<WorkPart, DeskPart>();
        foreach (var part in counts)
            parts[part.Key] = new DeskPart(part.Key, part.Count, await Ordered(work.In(part.Key, day), part.Key).Take(RowsOfPart).Rows().ToListAsync(cancel));

        var rows = parts.Values.SelectMany(p => p.Rows).ToList();
        var returns = await ReturnsAsync(db, [.. rows.Where(r => r.On.ReturnedAt is not null).Select(r => r.Id)], cancel);
        var mentioned = rows.SelectMany(r => new[] { r.Unit, r.Agency, r.GivenTo }).Concat(returns.Values.Select(r => r.Unit).OfType<UnitId>()).Concat(units);
        return new DeskWork(parts, returns, await db.NamesOnAsync([.. mentioned.Distinct()], day, cancel));
    }

    /// <summary>Done work newest first, everything else by urgency.</summary>
    private static IQueryable<Work> Ordered(IQueryable<Work> work, WorkPart part) =>
        part == WorkPart.Done ? work.OrderByDescending(w => w.On.ConfirmedAt).ThenBy(w => w.Assignment.Id) : work.ByUrgency();

    private static async Task<Dictionary<AssignmentId, ReturnNote>> ReturnsAsync(SenDb db, IReadOnlyCollection<AssignmentId> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return [];
        var events = await db.Set<AssignmentEvent>().AsNoTracking()
            .Where(e => ids.Contains(e.AssignmentId) && e.Kind == AssignmentEventKind.Returned)
            .Select(e => new { e.AssignmentId, e.Note, e.At, e.ByUserId, e.ByUnitId })
            .ToListAsync(cancel);
        return events.GroupBy(e => e.AssignmentId).ToDictionary(
            g => g.Key,
            g => g.MaxBy(e => e.At) is var last ? new ReturnNote(last!.Note ?? "", last.At, last.ByUserId, last.ByUnitId) : null!);
    }
}
