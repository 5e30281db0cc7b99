using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>The plans that the reader sees: what is still a draft, then what was issued, newest year first.</summary>
[Authorize(Roles = PlanRoles.Readers)]
public sealed class ListModel(SenDb db, BusinessClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = AsOf.Name)]
    public DateOnly? Asked { get; init; }

    /// <summary>Drafts are of today; an earlier day shows what was issued by then.</summary>
    public AsOf On { get; private set; }

    /// <summary>Whether the reader keeps plans and so may make one.</summary>
    public bool Keeps { get; private set; }

    public IReadOnlyList<PlanLine> Drafts { get; private set; } = [];

    public IReadOnlyList<IGrouping<int, PlanLine>> Years { get; private set; } = [];

    public int Issued => Years.Sum(y => y.Count());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        Keeps = actor.Has(Role.PlanOfficer);
        On = AsOf.Choose(this, Asked, clock.Today, Asked is null ? null : await db.FirstIssueAsync(actor, cancel));
        var lines = await LinesAsync(actor, cancel);
        Drafts = [.. lines.Where(l => l.Number is null && !On.IsPast).OrderByDescending(l => l.MadeAt)];
        Years = [.. lines.Where(l => l.IssuedOn is { } issued && issued <= On.Day).OrderByDescending(l => l.SignedOn).GroupBy(l => l.Year).OrderByDescending(g => g.Key)];
    }

    private async Task<IReadOnlyList<PlanLine>> LinesAsync(Actor actor, CancellationToken cancel)
    {
        // The plans of other units under a plan that the reader keeps are reached from its coverage: there may be thousands.
        var own = actor.UnitsAs(Role.PlanOfficer, Role.FocalOfficer, Role.UnitHead, Role.Leader).ToArray();
        var end = VietnamTime.EndOf(On.Day).ToUniversalTime();
        var plans = await db.Plans.AsNoTracking().VisibleTo(db, actor).Where(p => p.ParentPlanId == null || own.Contains(p.IssuerId) || own.Contains(p.StandingAgencyId))
            .Select(p => new
            {
                p.Id,
                Title = db.Set<AmendmentIssue>().Where(i => i.FormerTitle != null && i.IssuedAt > end && db.Set<Amendment>().Any(a => a.Id == i.AmendmentId && a.PlanId == p.Id))
                    .OrderBy(i => i.IssuedAt).Select(i => i.FormerTitle).FirstOrDefault() ?? p.Title,
                p.Year,
                p.IssuerId,
                p.MadeAt,
                p.Issue,
                Tasks = p.Tasks.Count(t => (t.AddedAt == null || t.AddedAt <= end) && (t.WithdrawnAt == null || t.WithdrawnAt > end)),
                Unclear = p.Tasks.Count(t => t.NoAssignmentReason == null && !t.Agencies.Any(a => a.Role == AgencyRole.Lead && (a.UnitId != null || a.UnitSet != null))),
            })
            .ToListAsync(cancel);
        var counts = await db.AllVisibleTo(actor).CountByPlanAsync(db, On.Day, cancel);
        var names = await NamesAsync([.. plans.Select(p => (p.IssuerId, p.Issue?.SignedOn ?? On.Today))], cancel);
        return [.. plans.Select(p => new PlanLine(
            p.Id, p.Title, p.Year, names[(p.IssuerId, p.Issue?.SignedOn ?? On.Today)], p.Issue?.Number, p.Issue?.Slug, p.Issue?.SignedOn, p.Issue is null ? null : Instants.DayInVietnam(p.Issue.IssuedAt), p.MadeAt, p.Tasks, p.Unclear,
            counts.GetValueOrDefault(p.Id)))];
    }

    /// <summary>Issuers by the name that they had on the day of signing: that name is in the plan's address.</summary>
    private async Task<Dictionary<(UnitId, DateOnly), string>> NamesAsync(HashSet<(UnitId Unit, DateOnly Day)> asked, CancellationToken cancel)
    {
        var units = asked.Select(a => a.Unit).Distinct().ToList();
        var versions = await db.UnitVersions.AsNoTracking().Where(v => units.Contains(v.UnitId)).ToListAsync(cancel);
        return asked.ToDictionary(a => a, a => versions.Where(v => v.UnitId == a.Unit).OrderByDescending(v => v.HoldsOn(a.Day)).First().ShortName);
    }
}

/// <summary>One plan in the list.</summary>
/// <param name="Unclear">Tasks that still lack someone to lead them; only drafts have any.</param>
public sealed record PlanLine(
    PlanId Id, string Title, int Year, string Issuer, string? Number, string? Slug, DateOnly? SignedOn, DateOnly? IssuedOn, DateTimeOffset MadeAt, int Tasks, int Unclear, AssignmentCounts Counts)
{
    public string Href => Slug is null ? PlanLinks.Draft(Id) : PlanLinks.Plan(Issuer, Slug);
}
