using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Approval;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Assignments;

/// <summary>A unit beside this one on the same work, with how far it is.</summary>
internal sealed record Partner(UnitId Unit, AgencyRole Role, AssignmentOnDay On);

/// <summary>Another piece of the same work in the same hands.</summary>
internal sealed record Sibling(AssignmentId Id, UnitId GivenTo);

/// <summary>All that the page of one assignment shows; read in a fixed number of statements.</summary>
internal sealed record AssignmentView
{
    /// <summary>Coordinating units named one by one; the rest are counted.</summary>
    public const int MostPartners = 12;

    private const int MostBases = 12;
    private const int MostComments = 40;

    public required WorkRow Row { get; init; }

    public required Plan Plan { get; init; }

    public required PlanIssue Issue { get; init; }

    public required PlanTask Task { get; init; }

    public required TaskOccurrence Occurrence { get; init; }

    public required IReadOnlyList<AssignmentEvent> Events { get; init; }

    public required IReadOnlyList<Partner> Partners { get; init; }

    /// <summary>What lead and coordinating agencies said to each other, oldest first; for the page of the lead agency.</summary>
    public required IReadOnlyList<AssignmentEvent> Comments { get; init; }

    /// <summary>Units with the same part in the same work, this one among them.</summary>
    public required AssignmentCounts Alike { get; init; }

    public required int Coordinators { get; init; }

    public required int Leads { get; init; }

    public required PlanTarget? Target { get; init; }

    public required IReadOnlyList<PlanBasis> Bases { get; init; }

    public required IReadOnlyDictionary<UnitId, string> Units { get; init; }

    public required IReadOnlyDictionary<UserId, string> People { get; init; }

    /// <summary>In whose stead they acted.</summary>
    public required CoverBook Covers { get; init; }

    /// <summary>What a completion must bring, and what is there.</summary>
    public required EvidenceCheck Check { get; init; }

    public required string PlanHref { get; init; }

    /// <summary>The newest passing to a successor; null for most.</summary>
    public AssignmentEvent? Passed => Events.LastOrDefault(e => e.Kind == AssignmentEventKind.PassedOn);

    /// <summary>Other work of the unit on the same occurrence, which it took over from other units; none for most.</summary>
    public required IReadOnlyList<Sibling> Siblings { get; init; }

    /// <summary>Who of the unit was given it last; null for nobody.</summary>
    public UserId? DoneBy => Row.On.DoneByUserId;

    /// <summary>How the unit that answered until an event had come to it: by the issue, or by taking over.</summary>
    public AssignmentEvent GivenBefore(AssignmentEvent e) => Events.Last(other => other.ToUnitId is not null && other.At < e.At);

    public string NameOfHolderBefore(AssignmentEvent e) => Units.GetValueOrDefault(GivenBefore(e).ToUnitId!.Value, "");

    public string UnitName => Units.GetValueOrDefault(Row.Unit, "");

    public string AgencyName => Units.GetValueOrDefault(Row.Agency, "");

    /// <summary>Null when the actor may not see it, or it is not there.</summary>
    public static async Task<AssignmentView?> LoadAsync(SenDb db, Actor actor, AssignmentId id, DateOnly day, CancellationToken cancel)
    {
        var found = await db.WorkOn(db.Assignments.VisibleTo(db, actor).Where(a => a.Id == id), day)
            .Select(w => new { w.Plan, w.Issue, w.Task, w.Occurrence }).SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var row = await db.WorkOn(db.Assignments.Where(a => a.Id == id), day).Rows().SingleAsync(cancel);
        var events = await db.Set<AssignmentEvent>().AsNoTracking().Include(e => e.Evidence).Where(e => e.AssignmentId == id)
            .OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(cancel);
        var told = InsideTheUnit.ToldTo(actor, row.Unit, events);
        var partners = await PartnersAsync(db, row, found.Occurrence.Id, day, cancel);
        var comments = await CommentsAsync(db, row, partners, cancel);
        var parts = await db.Assignments.Where(a => a.OccurrenceId == found.Occurrence.Id).GroupBy(a => a.Role)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var siblings = await db.Assignments.AsNoTracking().Where(a => a.OccurrenceId == found.Occurrence.Id && a.UnitId == row.Unit && a.Id != id && row.IsTakenOver)
            .OrderBy(a => a.Id).Take(MostPartners).Select(a => new Sibling(a.Id, a.GivenTo)).ToListAsync(cancel);
        UnitId[] mentioned = [row.Unit, row.Agency, row.GivenTo, .. siblings.Select(s => s.GivenTo), found.Plan.IssuerId, .. partners.Select(p => p.Unit), .. events.SelectMany(e => new[] { e.ByUnitId, e.ToUnitId }).OfType<UnitId>()];
        var units = await db.NamesOnAsync([.. mentioned.Distinct()], day, cancel);
        var issuer = await db.NamesOnAsync([found.Plan.IssuerId], found.Issue.SignedOn, cancel);
        return new AssignmentView
        {
            Row = row,
            Plan = found.Plan,
            Issue = found.Issue,
            Task = found.Task,
            Occurrence = found.Occurrence,
            Events = told,
            Partners = partners,
            Siblings = siblings,
            Comments = comments,
            Alike = await db.Assignments.Where(a => a.OccurrenceId == found.Occurrence.Id && a.Role == row.Role).CountOnAsync(db, day, cancel),
            Coordinators = parts.GetValueOrDefault(AgencyRole.Coordinating),
            Leads = parts.GetValueOrDefault(AgencyRole.Lead),
            Target = await db.Set<PlanTarget>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == found.Task.TargetId, cancel),
            Bases = await db.Set<PlanBasis>().AsNoTracking().Where(b => b.PlanId == found.Plan.Id).OrderBy(b => b.Ordinal).Take(MostBases).ToListAsync(cancel),
            Units = units,
            People = await db.NamesAsync(events.Select(e => e.ByUserId).Concat(events.Select(e => e.ToUserId).OfType<UserId>()), cancel),
            Covers = await db.CoverBookAsync([.. events.Select(e => e.ByUserId).Distinct()], [.. events.Select(e => e.ByUnitId).OfType<UnitId>().Distinct()], cancel),
            Check = await db.EvidenceCheckAsync(id, cancel),
            PlanHref = PlanLinks.Plan(issuer.GetValueOrDefault(found.Plan.IssuerId, ""), found.Issue.Slug),
        };
    }

    /// <summary>The newest between the reader's unit and each coordinating agency; where many units lead, none reads what another said.</summary>
    private static async Task<IReadOnlyList<AssignmentEvent>> CommentsAsync(SenDb db, WorkRow row, IEnumerable<Partner> partners, CancellationToken cancel)
    {
        var ids = partners.Where(p => p.Role == AgencyRole.Coordinating).Select(p => p.On.AssignmentId).ToList();
        var newest = ids.Count == 0 ? [] : await db.Set<AssignmentEvent>().AsNoTracking()
            .Where(e => ids.Contains(e.AssignmentId) && e.Kind == AssignmentEventKind.Commented
                && (e.ByUnitId == row.Unit || !db.Set<Assignment>().Any(lead => lead.Id != row.Id && lead.OccurrenceId == row.Occurrence && lead.Role == AgencyRole.Lead
                    && (lead.UnitId == e.ByUnitId || lead.GivenTo == e.ByUnitId)))).OrderByDescending(e => e.At).Take(MostComments).ToListAsync(cancel);
        newest.Reverse();
        return newest;
    }

    /// <summary>Whoever leads what this unit coordinates, and whoever coordinates; many units with the same part are counted, not listed.</summary>
    private static Task<List<Partner>> PartnersAsync(SenDb db, WorkRow row, Guid occurrence, DateOnly day, CancellationToken cancel) =>
        db.WorkOn(db.Assignments.Where(a => a.OccurrenceId == occurrence && a.Id != row.Id && (a.Role == AgencyRole.Coordinating || row.Role == AgencyRole.Coordinating)), day)
            .OrderByDescending(w => w.Assignment.Role).ThenBy(w => w.Assignment.Id).Take(MostPartners)
            .Select(w => new Partner(w.On.UnitId, w.Assignment.Role, w.On))
            .ToListAsync(cancel);
}
