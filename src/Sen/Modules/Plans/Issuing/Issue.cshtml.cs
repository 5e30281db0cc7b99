using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Drafting;
using Sen.Modules.Plans.Import;
using Sen.Platform.Database;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Issuing;

/// <summary>Asks for number, date, signer and signed file, and says what the issue will do before it does it.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class IssueModel(SenDb db, BusinessClock clock, WorkingCalendar calendar, KeptFiles files, IssuePlan issue) : PageModel
{
    [BindProperty]
    public SigningForm Signing { get; set; } = new();

    public Plan Plan { get; private set; } = null!;

    public Distribution Distribution { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var printed = await PrintedIssue.OfAsync(db, id, cancel);
        Signing.SignedOn = printed?.SignedOn is { } day && day <= clock.Today ? day : clock.Today;
        Signing.SigningAuthority = printed?.SigningAuthority is { Length: > 0 } authority ? authority : "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH";
        (Signing.Number, Signing.SignerName) = (printed?.Number, printed?.SignerName);
        return Page();
    }

    /// <summary>The act comes before anything is loaded: a form that is sent twice finds its answer although the draft is no draft any more.</summary>
    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancel)
    {
        var input = await ReadAsync(id, cancel);
        var result = input.IsProblem ? input.Problem : await issue.RunAsync(input.Value, this.Process(), cancel) is { IsProblem: true } refused ? refused.Problem : null;
        if (result is null)
            return Redirect(await AddressAsync(id, cancel));
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Signing.ForgetRefused(result);
        // Problems of tasks stand in their own list below, each with the way to mend it.
        return this.Show(Distribution.Problems.Count > 0 && input is { IsProblem: false } && result.Field is null ? Problems.TasksToMend(Distribution.Problems.Count) : result);
    }

    private async Task<Result<IssuePlan.Input>> ReadAsync(PlanId id, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var number = errors.Take(nameof(Signing.Number), DocumentNumber.Parse(Signing.Number));
        errors.NeedDay(nameof(Signing.SignedOn), Signing.SignedOn, ModelState, Problems.DayOfSigningMissing);
        var signatory = await Signing.ReadSignatoryAsync(this, db, files, id.Value, errors, (Problems.AuthorityMissing, Problems.SignerMissing, Problems.SignedFileLost), cancel);
        if (errors.ToProblem() is { } problem)
            return problem;
        if (Signing.SignedOn is not { } day)
            return Problems.DayOfSigningMissing.At(nameof(Signing.SignedOn));
        return new IssuePlan.Input(id, number, day, signatory.Authority, signatory.Name, signatory.File);
    }

    private async Task<bool> LoadAsync(PlanId id, CancellationToken cancel)
    {
        var draft = await db.DraftAsync(id, this.Actor(), cancel);
        if (draft.IsProblem)
            return false;
        Plan = draft.Value;
        Distribution = await Distribution.OnAsync(db, Plan, Signing.SignedOn ?? clock.Today, calendar, cancel);
        return true;
    }

    private async Task<string> AddressAsync(PlanId id, CancellationToken cancel)
    {
        var signed = await db.SignedIssues().Where(s => s.Issue.PlanId == id).Select(s => new { s.Issuer.ShortName, s.Issue.Slug }).SingleAsync(cancel);
        return PlanLinks.Plan(signed.ShortName, signed.Slug);
    }
}
