using Sen.Kernel.Places;
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

    /// <summary>A directive that waits, of whose last day (<see cref="Named"/>) a day speaks.</summary>
    public bool IsDirective { get; init; }
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

    /// <summary>
    /// The queries that this reader needs, each with the role in which its rows are told. One for each role, so that the database can begin at the
    /// reader's own units and not at all that happened.
    /// </summary>
    public static IEnumerable<(Role As, IQueryable<Told> Rows)> Parts(SenDb db, NoticeReader reader, Known known, DateOnly today)
    {
        foreach (var (role, assignments) in WorkOf(db, reader))
        {
            var events = NoticeRules.EventsFor(role).ToLookup(IsOfDirective);
            if (events[false].Any())
                yield return (role, Happened(db, assignments, [.. events[false]], reader.Person, known.At));
            if (events[true].Any())
                yield return (role, HappenedToDirectives(db, role == Role.Leader ? Given(db, reader.Leads) : At(db, assignments), [.. events[true]], reader.Person, known.At));
            if (NoticeRules.LastDaysTold(known.Day, today, role) is { Length: > 0 } lastDays)
                yield return (role, Standing(db, assignments, lastDays));
            if (NoticeRules.LastDaysTold(known.Day, today, role, ofDirective: true) is { Length: > 0 } answerDays)
                yield return (role, DirectivesStanding(db, assignments, answerDays));
        }

        if (reader.Receives.Length > 0)
            yield return (Role.FocalOfficer, Answered(db, reader, known.At));
        if (reader.HeadsToo.Length > 0)
            yield return (Role.UnitHead, Happened(db, db.Assignments.Where(a => reader.HeadsToo.Contains(a.UnitId)), [.. NoticeRules.EventsFor(Role.UnitHead).Except(NoticeRules.EventsFor(Role.FocalOfficer))], reader.Person, known.At));
    }

    private static bool IsOfDirective(AssignmentEventKind kind) =>
        kind is AssignmentEventKind.Directed or AssignmentEventKind.DirectiveAnswered or AssignmentEventKind.DirectiveReturned or AssignmentEventKind.DirectiveClosed;

    /// <summary>What happened to directives at these assignments, and to those given in the name of these committees.</summary>
    private static IQueryable<AssignmentEvent> At(SenDb db, IQueryable<Assignment> assignments) =>
        db.Set<AssignmentEvent>().Where(e => e.DirectiveId != null && assignments.Any(a => a.Id == e.AssignmentId));

    private static IQueryable<AssignmentEvent> Given(SenDb db, UnitId[] leads) =>
        db.Set<AssignmentEvent>().Where(e => e.DirectiveId != null && db.Set<Directive>().Any(d => d.Id == e.DirectiveId && leads.Contains(d.ByUnitId)));

    /// <summary>As long as nothing came after it and the work goes on.</summary>
    private static IQueryable<Told> HappenedToDirectives(SenDb db, IQueryable<AssignmentEvent> events, AssignmentEventKind[] kinds, UserId me, DateTimeOffset after) =>
        from e in events
        join d in db.Set<AssignmentDates>() on e.AssignmentId equals d.AssignmentId
        where e.At > after && kinds.Contains(e.Kind) && e.ByUserId != me && d.ValidTo == null && d.WithdrawnAt == null
            && !db.Set<AssignmentEvent>().Any(later => later.AssignmentId == e.AssignmentId && later.DirectiveId == e.DirectiveId && later.DirectiveStep > e.DirectiveStep)
        select new Told { Id = e.AssignmentId, At = e.At, Event = e.Kind, LastDay = d.LastDay, Note = e.Note, Named = e.Day };

    private static IEnumerable<(Role Role, IQueryable<Assignment> Assignments)> WorkOf(SenDb db, NoticeReader reader)
    {
        if (reader.Receives.Length > 0)
            yield return (Role.FocalOfficer, db.Assignments.Where(a => reader.Receives.Contains(a.UnitId)));
        if (reader.Heads.Length > 0)
            yield return (Role.UnitHead, db.Assignments.Where(a => reader.Heads.Contains(a.UnitId)));
        if (reader.Keeps.Length > 0)
            yield return (Role.PlanOfficer, db.Assignments.GivenBy(db, reader.Keeps));
        if (reader.Leads.Length > 0)
            yield return (Role.Leader, db.Assignments.LedBy(db, reader.Leads));
    }

    /// <summary>Events after an instant, by others than the reader.</summary>
    private static IQueryable<Told> Happened(SenDb db, IQueryable<Assignment> assignments, AssignmentEventKind[] kinds, UserId me, DateTimeOffset after) =>
        from a in assignments
        join e in db.Set<AssignmentEvent>() on a.Id equals e.AssignmentId
        join d in db.Set<AssignmentDates>() on a.Id equals d.AssignmentId
        where e.At > after && kinds.Contains(e.Kind) && e.ByUserId != me && d.ValidTo == null
            && (e.Kind != AssignmentEventKind.Returned || d.ReturnedAt == e.At)
            && (e.Kind != AssignmentEventKind.Queried || d.QueriedAt == e.At)
            && (e.Kind != AssignmentEventKind.ExtensionAsked || d.ExtensionAskedAt == e.At)
            && (e.Kind != AssignmentEventKind.Delegated || (e.ToUserId == me && d.DoneByUserId == me))
            && (e.Kind != AssignmentEventKind.Submitted || (d.SubmittedOn != null && !db.Set<AssignmentEvent>().Any(later => later.AssignmentId == a.Id && later.Kind == AssignmentEventKind.Submitted && later.At > e.At)))
            && (e.Kind != AssignmentEventKind.SubmissionReturned || (e.Note != null && d.SubmittedOn == null && d.CompletedOn == null))
            && (e.Kind != AssignmentEventKind.Commented || e.ByUnitId != a.UnitId)
            && (e.Kind != AssignmentEventKind.Completed || (d.CompletedOn != null && d.ConfirmedAt == null && d.WithdrawnAt == null
                && !db.Set<AssignmentEvent>().Any(later => later.AssignmentId == a.Id && later.Kind == AssignmentEventKind.Returned && later.At > e.At)))
        select new Told { Id = a.Id, At = e.At, Event = e.Kind, LastDay = d.LastDay, Note = e.Note, Named = e.Day };

    /// <summary>What coordinating agencies said, for the lead agency of the same work: told at its own assignment.</summary>
    private static IQueryable<Told> Answered(SenDb db, NoticeReader reader, DateTimeOffset after)
    {
        var (receives, me) = (reader.Receives, reader.Person);
        return
            from e in db.Set<AssignmentEvent>()
            join a in db.Assignments on e.AssignmentId equals a.Id
            join lead in db.Assignments on a.OccurrenceId equals lead.OccurrenceId
            where e.At > after && e.ByUserId != me && e.Kind == AssignmentEventKind.Commented && e.ByUnitId == a.UnitId
                && a.Role == AgencyRole.Coordinating && lead.Role == AgencyRole.Lead && receives.Contains(lead.UnitId)
            select new Told { Id = lead.Id, At = e.At, Event = e.Kind, Note = e.Note };
    }

    /// <summary>Directives that no answer and no end came after, and of which a new day speaks.</summary>
    private static IQueryable<Told> DirectivesStanding(SenDb db, IQueryable<Assignment> assignments, DateOnly[] lastDays)
    {
        var days = lastDays.Select(d => (DateOnly?)d).ToArray();
        return
            from a in assignments
            join e in db.Set<AssignmentEvent>() on a.Id equals e.AssignmentId
            where e.DirectiveId != null && (e.Kind == AssignmentEventKind.Directed || e.Kind == AssignmentEventKind.DirectiveReturned) && days.Contains(e.Day)
                && a.Dates.Any(d => d.ValidTo == null && d.WithdrawnAt == null)
                && !db.Set<AssignmentEvent>().Any(later => later.AssignmentId == a.Id && later.DirectiveId == e.DirectiveId && later.DirectiveStep > e.DirectiveStep)
            select new Told { Id = a.Id, At = e.At, Note = e.Note, Named = e.Day, IsDirective = true };
    }

    /// <summary>Work that is not reported, whose clock runs, and of which a new day speaks.</summary>
    private static IQueryable<Told> Standing(SenDb db, IQueryable<Assignment> assignments, DateOnly[] lastDays)
    {
        var days = lastDays.Select(d => (DateOnly?)d).ToArray();
        return
            from a in assignments
            join d in db.Set<AssignmentDates>() on a.Id equals d.AssignmentId
            where d.ValidTo == null && d.CompletedOn == null && d.WithdrawnAt == null && d.StoppedOn == null && days.Contains(d.LastDay)
            select new Told { Id = a.Id, At = d.ValidFrom, LastDay = d.LastDay };
    }
}
