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
    public string? Number { get; set; }

    [BindProperty]
    public DateOnly? SignedOn { get; set; }

    [BindProperty]
    public string? SigningAuthority { get; set; }

    [BindProperty]
    public string? SignerName { get; set; }

    [BindProperty]
    public IFormFile? SignedFile { get; set; }

    /// <summary>A file that arrived with a form that was refused, sealed; it need not be chosen again.</summary>
    [BindProperty]
    public string? Received { get; set; }

    public string? ReceivedName { get; private set; }

    public Plan Plan { get; private set; } = null!;

    public Distribution Distribution { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var printed = await PrintedIssue.OfAsync(db, id, cancel);
        SignedOn = printed?.SignedOn is { } day && day <= clock.Today ? day : clock.Today;
        SigningAuthority = printed?.SigningAuthority is { Length: > 0 } authority ? authority : "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH";
        (Number, SignerName) = (printed?.Number, printed?.SignerName);
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
        if (result.All().Any(p => p.Field == nameof(SignedFile)))
            (Received, ReceivedName) = (null, null);
        // Problems of tasks stand in their own list below, each with the way to mend it.
        return this.Show(Distribution.Problems.Count > 0 && input is { IsProblem: false } && result.Field is null ? Problems.TasksToMend(Distribution.Problems.Count) : result);
    }

    private async Task<Result<IssuePlan.Input>> ReadAsync(PlanId id, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var number = errors.Take(nameof(Number), DocumentNumber.Parse(Number));
        if (SignedOn is null && ModelState[nameof(SignedOn)] is not { Errors.Count: > 0 })
            errors.Add(nameof(SignedOn), Problems.DayOfSigningMissing);
        if (string.IsNullOrWhiteSpace(SigningAuthority))
            errors.Add(nameof(SigningAuthority), Problems.AuthorityMissing);
        if (string.IsNullOrWhiteSpace(SignerName))
            errors.Add(nameof(SignerName), Problems.SignerMissing);
        var signed = await ReceiveAsync(id, errors, cancel);
        if (errors.ToProblem() is { } problem)
            return problem;
        if (SignedOn is not { } day)
            return Problems.DayOfSigningMissing.At(nameof(SignedOn));
        return new IssuePlan.Input(id, number, day, SigningAuthority!.ReplaceLineEndings("\n").Trim(), SignerName!.Trim(), signed);
    }

    private async Task<SourceFile?> ReceiveAsync(PlanId id, FieldErrors errors, CancellationToken cancel)
    {
        var kept = SignedFile is null
            ? files.Unseal(Received, this.Actor(), id.Value)
            : (await files.KeepAsync(db, [SignedFile], errors, nameof(SignedFile), cancel)).SingleOrDefault();
        if (SignedFile is null && kept is null && !string.IsNullOrEmpty(Received))
            errors.Add(nameof(SignedFile), Problems.SignedFileLost);
        ModelState.Remove(nameof(Received));
        (Received, ReceivedName) = kept is null ? (null, null) : (files.Seal(kept, this.Actor(), id.Value), kept.Name);
        return kept is null ? null : new SourceFile(kept.Sha256, kept.Name);
    }

    private async Task<bool> LoadAsync(PlanId id, CancellationToken cancel)
    {
        var draft = await db.DraftAsync(id, this.Actor(), cancel);
        if (draft.IsProblem)
            return false;
        Plan = draft.Value;
        Distribution = await Distribution.OnAsync(db, Plan, SignedOn ?? clock.Today, calendar, cancel);
        return true;
    }

    private async Task<string> AddressAsync(PlanId id, CancellationToken cancel)
    {
        var issued = await db.Set<PlanIssue>().AsNoTracking().SingleAsync(i => i.PlanId == id, cancel);
        var names = await db.NamesOnAsync([issued.IssuerId], issued.SignedOn, cancel);
        return PlanLinks.Plan(names[issued.IssuerId], issued.Slug);
    }
}
