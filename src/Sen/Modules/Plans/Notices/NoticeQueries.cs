using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Notices;

/// <summary>Something that a notice is made of, as the database finds it.</summary>
internal sealed class Told
{
    public required AssignmentId Id { get; init; }

    /// <summary>When it happened; for work that a day speaks of, since when it stands as it does.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for work that a day speaks of.</summary>
    public AssignmentEventKind? Event { get; init; }

    public DateOnly? LastDay { get; init; }

    /// <summary>The words with it.</summary>
    public string? Note { get; init; }

    /// <summary>The day that the event names.</summary>
    public DateOnly? Named { get; init; }
}

/// <summary>
/// What is new for a reader. What asks for something (to be done, answered, confirmed) is found only as long as it asks; what merely tells stays.
/// </summary>
internal static class NoticeQueries
{
    /// <summary>How many there are, in one query; at most <paramref name="most"/>.</summary>
    public static IQueryable<AssignmentId>? New(SenDb db, NoticeReader reader, Known known, DateOnly today, int most)
    {
        var parts = Parts(db, reader, known, today).Select(p => p.Rows.Select(t => t.Id)).ToList();
        return parts.Count == 0 ? null : parts.Aggregate((all, part) => all.Concat(part)).Take(most);
    }

    /// <summary>The queries that this reader needs, each with the role in which its rows are told.</summary>
    public static IEnumerable<(Role? As, IQueryable<Told> Rows)> Parts(SenDb db, NoticeReader reader, Known known, DateOnly today)
    {
        if (reader.Receives.Length + reader.Heads.Length + reader.Keeps.Length > 0)
            yield return (null, Happened(db, reader, known.At));
        if (reader.Receives.Length > 0)
            yield return (null, Answered(db, reader, known.At));
        if (reader.Receives.Length > 0)
            yield return (Role.FocalOfficer, Standing(db, known.Day, today, Role.FocalOfficer, db.Assignments.Where(a => reader.Receives.Contains(a.UnitId))));
        if (reader.Heads.Length > 0)
            yield return (Role.UnitHead, Standing(db, known.Day, today, Role.UnitHead, db.Assignments.Where(a => reader.Heads.Contains(a.UnitId))));
        if (reader.Leads.Length > 0)
            yield return (Role.Leader, Standing(db, known.Day, today, Role.Leader, db.Assignments.Where(a => db.Set<Plan>().Any(p => p.Id == a.PlanId && reader.Leads.Contains(p.IssuerId)))));
    }

    /// <summary>Events after an instant, by others than the reader.</summary>
    private static IQueryable<Told> Happened(SenDb db, NoticeReader reader, DateTimeOffset after)
    {
        var (receives, heads, keeps, me) = (reader.Receives, reader.Heads, reader.Keeps, reader.Person);
        var (ofOfficers, ofHeads, ofKeepers) =
            (NoticeRules.EventsFor(Role.FocalOfficer), NoticeRules.EventsFor(Role.UnitHead), NoticeRules.EventsFor(Role.PlanOfficer));
        return
            from e in db.Set<AssignmentEvent>()
            join a in db.Assignments on e.AssignmentId equals a.Id
            join p in db.Plans on a.PlanId equals p.Id
            join d in db.Set<AssignmentDates>() on a.Id equals d.AssignmentId
            where e.At > after && e.ByUserId != me && d.ValidTo == null
                && ((receives.Contains(a.UnitId) && ofOfficers.Contains(e.Kind))
                    || (heads.Contains(a.UnitId) && ofHeads.Contains(e.Kind))
                    || (keeps.Contains(p.StandingAgencyId) && ofKeepers.Contains(e.Kind)))
                && (e.Kind != AssignmentEventKind.Returned || d.ReturnedAt == e.At)
                && (e.Kind != AssignmentEventKind.Queried || d.QueriedAt == e.At)
                && (e.Kind != AssignmentEventKind.ExtensionAsked || d.ExtensionAskedAt == e.At)
                && (e.Kind != AssignmentEventKind.Commented || e.ByUnitId != a.UnitId)
                && (e.Kind != AssignmentEventKind.Completed || (d.CompletedOn != null && d.ConfirmedAt == null && d.WithdrawnAt == null
                    && !db.Set<AssignmentEvent>().Any(later => later.AssignmentId == a.Id && later.Kind == AssignmentEventKind.Returned && later.At > e.At)))
            select new Told { Id = a.Id, At = e.At, Event = e.Kind, LastDay = d.LastDay, Note = e.Note, Named = e.Day };
    }

    /// <summary>What coordinating agencies said, for the lead agency of the same work: told at its own assignment.</summary>
    private static IQueryable<Told> Answered(SenDb db, NoticeReader reader, DateTimeOffset after)
    {
        var (receives, me) = (reader.Receives, reader.Person);
        return
            from e in db.Set<AssignmentEvent>()
            join a in db.Assignments on e.AssignmentId equals a.Id
            join lead in db.Assignments on a.OccurrenceId equals lead.OccurrenceId
            where e.At > after && e.ByUserId != me && e.Kind == AssignmentEventKind.Commented && e.ByUnitId == a.UnitId
                && a.Id != lead.Id && lead.Role == AgencyRole.Lead && receives.Contains(lead.UnitId)
            select new Told { Id = lead.Id, At = e.At, Event = e.Kind, Note = e.Note };
    }

    /// <summary>Work that is not reported, whose clock runs, and of which a day after <paramref name="after"/> speaks.</summary>
    private static IQueryable<Told> Standing(SenDb db, DateOnly after, DateOnly today, Role role, IQueryable<Assignment> assignments)
    {
        var lastDays = NoticeRules.LastDaysTold(after, today, role).Select(d => (DateOnly?)d).ToArray();
        return
            from a in assignments
            join d in db.Set<AssignmentDates>() on a.Id equals d.AssignmentId
            where d.ValidTo == null && d.CompletedOn == null && d.WithdrawnAt == null && d.StoppedOn == null && lastDays.Contains(d.LastDay)
            select new Told { Id = a.Id, At = d.ValidFrom, LastDay = d.LastDay };
    }
}
