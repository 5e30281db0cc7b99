using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Places;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Releases;

/// <summary>Issued plans, and what of each is public or waits for it.</summary>
[Authorize(Roles = StaffRoles.Decide)]
public sealed class ListModel(SenDb db, Texts T) : PageModel
{
    public sealed record NewestRelease(ReleaseId Id, ReleaseState State, int Tasks);

    public sealed record Row(PlanId Id, UnitId Issuer, UnitId StandingAgency, string Title, string Number, DateOnly SignedOn, int Tasks)
    {
        public NewestRelease? Newest { get; init; }
    }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string Heading => Rows.Count(r => r.Newest?.State == ReleaseState.Waiting) is > 0 and var waiting
        ? T["{0} nội dung chờ duyệt công khai", waiting]
        : T["{0} kế hoạch đang công khai", Rows.Count(r => r.Newest?.State == ReleaseState.Public)];

    public bool MayPropose(Row row) => this.Actor().Has(Role.PlanOfficer, row.StandingAgency);

    public bool MayApprove(Row row) => this.Actor().Has(Role.Leader, row.Issuer);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().DecidedBy(this.Actor()).OrderByDescending(p => p.Issue!.SignedOn)
            .Select(p => new Row(p.Id, p.IssuerId, p.StandingAgencyId, p.Title, p.Issue!.Number, p.Issue.SignedOn, p.Tasks.Count)).ToListAsync(cancel);
        var releases = await db.Releases.AsNoTracking().VisibleTo(db, this.Actor()).OrderBy(r => r.ProposedAt)
            .Select(r => new { r.PlanId, r.Id, Waits = r.Approval == null && r.Withdrawal == null, Withdrawn = r.Withdrawal != null, Tasks = r.Tasks.Count })
            .ToListAsync(cancel);
        var newest = releases.GroupBy(r => r.PlanId).ToDictionary(g => g.Key, g => g.Last());
        Rows = [.. plans.Select(p => p with
        {
            Newest = newest.GetValueOrDefault(p.Id) is { } r
                ? new NewestRelease(r.Id, r.Waits ? ReleaseState.Waiting : r.Withdrawn ? ReleaseState.Withdrawn : ReleaseState.Public, r.Tasks)
                : null,
        })];
    }
}
