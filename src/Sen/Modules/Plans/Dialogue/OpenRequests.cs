using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Dialogue;

/// <summary>Something that a unit asked and the standing agency has not answered.</summary>
/// <param name="AnswerBy">Last day of an answer in time; null for a request for more time, and where the working calendar ends.</param>
/// <param name="Wished">The day until which more time is asked for; null for a question.</param>
internal sealed record OpenRequest(WorkRow Row, string Unit, string Words, DateTimeOffset AskedAt, DateOnly? AnswerBy, DateOnly? Wished);

/// <summary>What waits for an answer of the agencies for which somebody keeps plans: how many, and those that wait longest.</summary>
internal sealed record OpenRequests(int Questions, int Extensions, IReadOnlyList<OpenRequest> Oldest)
{
    /// <summary>Lines of each sort on a desk; the list shows the rest.</summary>
    private const int Most = 3;

    public static OpenRequests Nothing { get; } = new(0, 0, []);

    public static async Task<OpenRequests> LoadAsync(SenDb db, Actor actor, DateOnly day, WorkingCalendar calendar, CancellationToken cancel)
    {
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        if (keeps.Length == 0)
            return Nothing;
        var work = db.WorkOn(db.Assignments.GivenBy(db, keeps), day)
            .Where(w => w.On.Kind != StatusKind.Cancelled && w.On.ConfirmedAt == null);
        var questions = work.Where(w => w.On.QueriedAt != null);
        var extensions = work.Where(w => w.On.ExtensionAskedAt != null);
        var oldest = await questions.OrderBy(w => w.On.QueriedAt).ThenBy(w => w.Assignment.Id).Take(Most).Rows().ToListAsync(cancel);
        oldest.AddRange(await extensions.OrderBy(w => w.On.ExtensionAskedAt).ThenBy(w => w.Assignment.Id).Take(Most).Rows().ToListAsync(cancel));
        return new(await questions.CountAsync(cancel), await extensions.CountAsync(cancel), await DescribeAsync(db, oldest, day, calendar, cancel));
    }

    private static async Task<IReadOnlyList<OpenRequest>> DescribeAsync(SenDb db, IReadOnlyList<WorkRow> rows, DateOnly day, WorkingCalendar calendar, CancellationToken cancel)
    {
        var ids = rows.Select(r => r.Id).ToList();
        var asked = await db.Set<AssignmentEvent>().AsNoTracking()
            .Where(e => ids.Contains(e.AssignmentId) && (e.Kind == AssignmentEventKind.Queried || e.Kind == AssignmentEventKind.ExtensionAsked)).ToListAsync(cancel);
        var names = await db.UnitNamesAsync(rows, day, cancel);
        return [.. rows.Select(r => Describe(r, asked.Where(e => e.AssignmentId == r.Id), names, calendar)).DistinctBy(r => (r.Row.Id, r.Wished))];
    }

    private static OpenRequest Describe(WorkRow row, IEnumerable<AssignmentEvent> asked, IReadOnlyDictionary<UnitId, string> names, WorkingCalendar calendar)
    {
        // A question goes first: until it is answered there is nothing to decide.
        var kind = row.On.QueriedAt is not null ? AssignmentEventKind.Queried : AssignmentEventKind.ExtensionAsked;
        // What stood open on the day that is shown, and not what was asked later.
        var since = kind == AssignmentEventKind.Queried ? row.On.QueriedAt : row.On.ExtensionAskedAt;
        var last = asked.Where(e => e.Kind == kind && e.At <= since).MaxBy(e => e.At)!;
        var answer = kind == AssignmentEventKind.Queried ? QuestionClock.AnswerBy(Instants.DayInVietnam(last.At), calendar) : default;
        return new(row, names.GetValueOrDefault(row.Unit, ""), last.Note ?? "", last.At, kind == AssignmentEventKind.Queried && !answer.IsProblem ? answer.Value : null, last.Day);
    }
}

/// <summary>What the standing agency, or the lead agency, said to a unit lately.</summary>
internal sealed record NewWords(AssignmentId Id, AssignmentEventKind Kind, string Task, string? Words, DateOnly? Day, DateTimeOffset At, UserId By, UnitId? Unit)
{
    private const int Most = 5;
    private const int Days = 14;

    /// <summary>Newest first, of the last two weeks.</summary>
    public static Task<List<NewWords>> LoadAsync(SenDb db, IReadOnlyCollection<UnitId> units, DateTimeOffset now, CancellationToken cancel)
    {
        AssignmentEventKind[] kinds = [AssignmentEventKind.Answered, AssignmentEventKind.ExtensionGranted, AssignmentEventKind.ExtensionRefused, AssignmentEventKind.Urged, AssignmentEventKind.Commented];
        var since = now.AddDays(-Days);
        return (
            from e in db.Set<AssignmentEvent>().AsNoTracking()
            join a in db.Assignments on e.AssignmentId equals a.Id
            join t in db.PlanTasks on a.TaskId equals t.Id
            where units.Contains(a.UnitId) && kinds.Contains(e.Kind) && since <= e.At && e.ByUnitId != a.UnitId
            orderby e.At descending, e.Id
            select new NewWords(a.Id, e.Kind, t.Text, e.Note, e.Day, e.At, e.ByUserId, e.ByUnitId)).Take(Most).ToListAsync(cancel);
    }
}
