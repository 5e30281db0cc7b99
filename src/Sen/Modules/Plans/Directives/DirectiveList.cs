using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Time;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Directives;

/// <summary>Directives that somebody sees, as a page and as Excel: the same filters give the same rows.</summary>
public abstract class DirectiveList(SenDb db, BusinessClock clock) : PageModel
{
    internal const string StateName = "tinh-trang";
    internal const string PlanName = "ke-hoach";

    /// <summary>Those that are closed at every unit too; without it the list holds what is still followed.</summary>
    internal const string All = "tat-ca";

    [BindProperty(SupportsGet = true, Name = StateName)]
    public string? State { get; init; }

    [BindProperty(SupportsGet = true, Name = PlanName)]
    public PlanId? Plan { get; init; }

    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; init; }

    public AsOf On { get; private set; }

    protected SenDb Db => db;

    /// <summary>What is set, as it stands in the address.</summary>
    internal IReadOnlyList<(string Name, string? Value)> Query => [(StateName, State), (PlanName, Plan?.ToString()), (AsOf.Name, On.Query)];

    protected async Task ChooseDayAsync(CancellationToken cancel) =>
        On = AsOf.Choose(this, Asked, clock.Today, Asked is null ? null : await db.FirstIssueAsync(this.Actor(), cancel));

    /// <summary>Newest first. Given by the end of the day; still followed at some unit that the reader sees, unless all are asked for.</summary>
    private protected IQueryable<Directive> Narrowed()
    {
        var end = VietnamTime.EndOf(On.Day).ToUniversalTime();
        var actor = this.Actor();
        var directives = db.Set<Directive>().AsNoTracking().VisibleTo(db, actor).Where(d => d.At <= end);
        if (Plan is { } plan)
            directives = directives.Where(d => d.PlanId == plan);
        if (State != All)
            directives = directives.FollowedAt(db, db.Assignments.VisibleTo(db, actor), end);
        return directives.OrderByDescending(d => d.At).ThenByDescending(d => d.Id);
    }
}

internal static class FollowedDirectives
{
    /// <summary>Not closed, by this instant, at some of these assignments.</summary>
    public static IQueryable<Directive> FollowedAt(this IQueryable<Directive> directives, SenDb db, IQueryable<Assignment> assignments, DateTimeOffset end) =>
        directives.Where(d => db.Set<AssignmentEvent>().Any(e => e.DirectiveId == d.Id && e.Kind == AssignmentEventKind.Directed && e.At <= end
            && assignments.Any(a => a.Id == e.AssignmentId && !a.Dates.Any(d => d.ValidFrom <= end && (d.ValidTo == null || end < d.ValidTo) && d.WithdrawnAt != null))
            && !db.Set<AssignmentEvent>().Any(c => c.DirectiveId == d.Id && c.AssignmentId == e.AssignmentId && c.Kind == AssignmentEventKind.DirectiveClosed && c.At <= end)));
}
