using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;

namespace Sen.Modules.Plans.Notices;

/// <summary>One thing that somebody is told.</summary>
/// <param name="Day">The day in Viet Nam on which it came up.</param>
/// <param name="At">When exactly; null for what a day brings.</param>
/// <param name="Count">How many of them; 1 but for kinds that are counted.</param>
/// <param name="Work">The work, when it is one; null when it is counted.</param>
/// <param name="Unit">Whose work it is; null for a reader whose own unit it can only be.</param>
/// <param name="Words">What the other wrote.</param>
/// <param name="Named">The day that it names: wished for, or the last day from then on.</param>
internal sealed record Notice(NoticeKind Kind, DateOnly Day, DateTimeOffset? At, int Count, WorkRow? Work, string? Unit, string? Words, DateOnly? Named, bool IsNew)
{
    public bool IsDuty => NoticeRules.Of(Kind).IsDuty;
}

/// <summary>Notices of one reader, computed anew each time from events and dates.</summary>
internal static class NoticeList
{
    /// <summary>How far back notices go.</summary>
    public const int Days = 30;

    /// <summary>Lines shown; older ones fall away.</summary>
    public const int Most = 200;

    // A plan that is issued tells a unit of a hundred works in one line; more rows than this are no list any more.
    private const int MostRows = 5_000;

    /// <summary>From when on notices are told to somebody who never looked.</summary>
    public static Known Beginning(DateTimeOffset now) => Known.Until(now.AddDays(-Days));

    /// <summary>Newest first.</summary>
    /// <param name="since">Where the list begins.</param>
    /// <param name="known">What the reader knows already is not new.</param>
    public static async Task<IReadOnlyList<Notice>> LoadAsync(SenDb db, NoticeReader reader, Known since, Known known, DateOnly today, CancellationToken cancel)
    {
        var found = new List<Found>();
        foreach (var (role, rows) in NoticeQueries.Parts(db, reader, since, today))
        {
            foreach (var told in await rows.OrderByDescending(t => t.At).Take(MostRows).ToListAsync(cancel))
                found.Add(Of(told, role, since.Day, today));
        }

        var lines = found.GroupBy(f => NoticeRules.Of(f.Kind).IsCounted ? (f.Kind, f.Day, default, default) : (f.Kind, f.Day, f.Told.Id, f.At))
            .Select(g => (Newest: g.MaxBy(f => f.Told.At)!, Count: g.Count()))
            .OrderByDescending(l => l.Newest.Day).ThenByDescending(l => l.Newest.At ?? DateTimeOffset.MaxValue).ThenBy(l => l.Newest.Kind)
            .Take(Most).ToList();
        var ids = lines.Where(l => l.Count == 1).Select(l => l.Newest.Told.Id).Distinct().ToList();
        var work = await db.WorkOn(db.Assignments.Where(a => ids.Contains(a.Id)), today).Rows().ToDictionaryAsync(w => w.Id, cancel);
        var units = reader.HasOneUnit ? new Dictionary<UnitId, string>() : await db.UnitNamesAsync(work.Values, today, cancel);
        return [.. lines.Select(l => NoticeOf(l.Newest, l.Count, work, units, known))];
    }

    private static Notice NoticeOf(Found newest, int count, Dictionary<AssignmentId, WorkRow> work, IReadOnlyDictionary<UnitId, string> units, Known known)
    {
        var one = count == 1 ? work.GetValueOrDefault(newest.Told.Id) : null;
        var isNew = newest.At is { } at ? at > known.At : newest.Day > known.Day;
        return new(newest.Kind, newest.Day, newest.At, count, one, one is null ? null : units.GetValueOrDefault(one.Unit), newest.Told.Note, newest.Told.Named, isNew);
    }

    private static Found Of(Told told, Role role, DateOnly after, DateOnly today)
    {
        if (told.Event is { } happened)
            return new(NoticeRules.Of(happened)!.Kind, Instants.DayInVietnam(told.At), told.At, told);
        var (day, kind) = NoticeRules.Newest((told.IsDirective ? told.Named : told.LastDay)!.Value, after, today, role, told.IsDirective)!.Value;
        return new(kind, day, null, told);
    }

    private sealed record Found(NoticeKind Kind, DateOnly Day, DateTimeOffset? At, Told Told);
}
