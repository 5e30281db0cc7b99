using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Access;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Platform.Authorisation;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Portal.Releases;

/// <summary>What one release names and leaves out, and what may be done with it: approve, withdraw.</summary>
[Authorize(Roles = StaffRoles.Decide)]
public sealed class ReleaseModel(SenDb db, BusinessClock clock, Texts T, ApproveRelease approve, WithdrawRelease withdraw) : PageModel
{
    public sealed record Line(string Code, string Text);

    public sealed record View(string Number, string Title, string PublicPath, bool ShowsUnits, UserId ProposedBy, DateTimeOffset ProposedAt, ReleaseState State)
    {
        public UserId ApprovedBy { get; init; }

        public DateTimeOffset? ApprovedAt { get; init; }

        public UserId WithdrawnBy { get; init; }

        public DateTimeOffset? WithdrawnAt { get; init; }

        public string? Reason { get; init; }

        public IReadOnlyList<Line> Named { get; init; } = [];

        public IReadOnlyList<Line> LeftOut { get; init; } = [];
    }

    [FromRoute]
    public ReleaseId Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public View Shown { get; private set; } = null!;

    /// <summary>Of who proposed and decided; an account that is gone leaves its place empty.</summary>
    public IReadOnlyDictionary<UserId, string> Names { get; private set; } = new Dictionary<UserId, string>();

    public bool MayApprove { get; private set; }

    public bool IsOwnProposal { get; private set; }

    public string Heading => Shown.State switch
    {
        ReleaseState.Waiting => T["{0} nhiệm vụ chờ duyệt công khai", Shown.Named.Count],
        ReleaseState.Public => T["{0} nhiệm vụ đang công khai", Shown.Named.Count],
        ReleaseState.Replaced => T["Nội dung này đã được thay"],
        _ => T["Nội dung này đã được rút"],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await LoadAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancel) =>
        await AnswerAsync(await approve.RunAsync(Id, this.Process(), cancel), cancel);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) =>
        await AnswerAsync(await withdraw.RunAsync(new(Id, Reason), this.Process(), cancel), cancel);

    private async Task<IActionResult> AnswerAsync(Result result, CancellationToken cancel)
    {
        if (!result.IsProblem)
            return Redirect(Links.Release(Id));
        return await LoadAsync(cancel) ? this.Show(result.Problem) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        var actor = this.Actor();
        var release = await db.Releases.AsNoTracking().VisibleTo(db, actor).Include(r => r.Approval).Include(r => r.Withdrawal).Include(r => r.Tasks).SingleOrDefaultAsync(r => r.Id == Id, cancel);
        if (release is null)
            return false;
        var inForce = await db.Releases.InForce(db).AnyAsync(r => r.Id == Id, cancel);
        var plan = await db.Plans.AsNoTracking().Where(p => p.Id == release.PlanId).Select(p => new { p.IssuerId, p.Title, p.Issue!.Number, p.Issue.Slug }).SingleAsync(cancel);
        var names = await db.NamesOnAsync([plan.IssuerId], clock.Today, cancel);
        var tasks = await db.PlanTasks.AsNoTracking().Where(t => t.PlanId == release.PlanId).Select(t => new { t.Id, Line = new Line(t.Code, t.Text) }).ToListAsync(cancel);
        tasks = [.. tasks.OrderBy(t => t.Line.Code, VietnameseOrder.Instance)];
        var named = release.Tasks.Select(t => t.TaskId).ToHashSet();

        MayApprove = release.IsWaiting && actor.Has(Role.Leader, plan.IssuerId);
        IsOwnProposal = release.ProposedBy == actor.UserId;
        Shown = new View(plan.Number, plan.Title, Links.Plan(names[plan.IssuerId], plan.Slug), release.ShowsUnits, release.ProposedBy, release.ProposedAt, StateOf(release, inForce))
        {
            ApprovedBy = release.Approval?.ByUserId ?? default,
            ApprovedAt = release.Approval?.At,
            WithdrawnBy = release.Withdrawal?.ByUserId ?? default,
            WithdrawnAt = release.Withdrawal?.At,
            Reason = release.Withdrawal?.Reason,
            Named = [.. tasks.Where(t => named.Contains(t.Id)).Select(t => t.Line)],
            LeftOut = [.. tasks.Where(t => !named.Contains(t.Id)).Select(t => t.Line)],
        };
        UserId[] people = [Shown.ProposedBy, Shown.ApprovedBy, Shown.WithdrawnBy];
        Names = await db.Accounts.Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        return true;
    }

    private static ReleaseState StateOf(Release release, bool inForce) =>
        release.IsWaiting ? ReleaseState.Waiting
        : release.Withdrawal is not null ? ReleaseState.Withdrawn
        : inForce ? ReleaseState.Public
        : ReleaseState.Replaced;
}
