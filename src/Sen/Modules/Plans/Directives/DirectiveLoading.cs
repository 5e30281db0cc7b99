using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Modules.Plans.Assignments;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Directives;

/// <summary>A directive at one unit: the assignment where it lies and what was said so far, in order.</summary>
internal sealed record DirectiveAt(Directive Directive, Assignment Assignment, IReadOnlyList<AssignmentEvent> Said);

/// <summary>Loads what an act on directives decides on.</summary>
internal static class DirectiveLoading
{
    /// <summary>The directive at an assignment that the actor sees; another act on it since the actor looked is a problem.</summary>
    /// <param name="seen">How many of its events the actor saw there; null when it does not matter.</param>
    public static async Task<Result<DirectiveAt>> DirectiveAsync(this SenDb db, Actor actor, DirectiveId id, AssignmentId at, int? seen, CancellationToken cancel)
    {
        var assignment = await db.ToActOn(actor).SingleOrDefaultAsync(a => a.Id == at, cancel);
        var directive = await db.Set<Directive>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (assignment is null || directive is null)
            return Problems.DirectiveNotFound;
        var said = await db.SaidAsync([id], db.Assignments.Where(a => a.Id == at), cancel);
        if (said.Count == 0)
            return Problems.DirectiveNotFound;
        return seen is null || seen == said.Count ? new DirectiveAt(directive, assignment, said) : Problems.ChangedMeanwhile;
    }

    /// <summary>What was said of directives at assignments, in the order in which it happened.</summary>
    public static Task<List<AssignmentEvent>> SaidAsync(this SenDb db, IReadOnlyCollection<DirectiveId> directives, IQueryable<Assignment> assignments, CancellationToken cancel) =>
        db.Said(directives, assignments).ToListAsync(cancel);

    public static IQueryable<AssignmentEvent> Said(this SenDb db, IReadOnlyCollection<DirectiveId> directives, IQueryable<Assignment> assignments)
    {
        var ids = directives.Select(d => (DirectiveId?)d).ToArray();
        return db.Set<AssignmentEvent>().AsNoTracking().Where(e => ids.Contains(e.DirectiveId) && assignments.Any(a => a.Id == e.AssignmentId))
            .OrderBy(e => e.At).ThenBy(e => e.DirectiveStep);
    }

    /// <summary>The same without what was written: enough for how things stand.</summary>
    public static IQueryable<AssignmentEvent> WithoutWords(this IQueryable<AssignmentEvent> said) => said.Select(e => new AssignmentEvent
    {
        Id = e.Id,
        AssignmentId = e.AssignmentId,
        Kind = e.Kind,
        At = e.At,
        ByUserId = e.ByUserId,
        ByUnitId = e.ByUnitId,
        Day = e.Day,
        DirectiveId = e.DirectiveId,
        DirectiveStep = e.DirectiveStep,
    });

    /// <summary>What leaders said of one piece of work, the newest first.</summary>
    public static async Task<IReadOnlyList<(Directive Directive, DirectiveStanding Standing)>> DirectivesAtAsync(this SenDb db, AssignmentView view, DateOnly day, CancellationToken cancel)
    {
        var said = view.Events.Where(e => e.DirectiveId is not null).ToLookup(e => e.DirectiveId!.Value);
        if (said.Count == 0)
            return [];
        var ids = said.Select(g => g.Key).ToArray();
        var directives = await db.Set<Directive>().AsNoTracking().Where(d => ids.Contains(d.Id)).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).ToListAsync(cancel);
        return [.. directives.Select(d => (d, DirectiveStanding.On(day, d.LastDay, said[d.Id])))];
    }

    /// <summary>Whether the actor leads the committee in whose name the directive was given.</summary>
    public static bool Leads(this Actor actor, Directive directive) => actor.Has(Role.Leader, directive.ByUnitId);

    /// <summary>Directives that the actor sees: of plans that they oversee, and those given to units whose work they answer for.</summary>
    public static IQueryable<Directive> VisibleTo(this IQueryable<Directive> directives, SenDb db, Actor actor)
    {
        if (actor.IsProgram)
            return directives;
        var keeps = actor.UnitsAs(Role.PlanOfficer).ToArray();
        var leads = actor.UnitsAs(Role.Leader).ToArray();
        var works = actor.UnitsAs(Role.FocalOfficer, Role.UnitHead, Role.PlanOfficer).ToArray();
        return directives.Where(d => leads.Contains(d.ByUnitId)
            || db.Set<Plan>().Any(p => p.Id == d.PlanId && keeps.Contains(p.StandingAgencyId))
            || db.Set<AssignmentEvent>().Any(e => e.DirectiveId == d.Id && db.Set<Assignment>().Any(a => a.Id == e.AssignmentId && works.Contains(a.UnitId))));
    }
}
