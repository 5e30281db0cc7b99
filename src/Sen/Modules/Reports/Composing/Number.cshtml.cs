using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Modules.Plans;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Reports.Composing;

/// <summary>Asks for number, date, signer and signed file of an edition that came back signed.</summary>
[Authorize(Roles = PlanRoles.Keepers)]
public sealed class NumberModel(SenDb db, ReportData data, KeptFiles files, IssueEdition issue, Texts T) : EditionPage(db, data)
{
    private readonly SenDb db = db;

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

    [TempData]
    public string? Done { get; set; }

    public string? ReceivedName { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || !Keeps || !Edition.IsFrozen || Edition.Issue is not null)
            return NotFound();
        SigningAuthority = string.Join('\n', EditionDocument.Of(Snapshot, null, Replaced).Signature.Authority.Select(line => line.ToUpper(T.Culture)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var input = await ReadAsync(cancel);
        var problem = input.IsProblem ? input.Problem : (await issue.RunAsync(input.Value, this.Process(), cancel)).Problem;
        if (problem is null)
        {
            Done = T["Đã ghi số và ngày ký."];
            return LocalRedirect(Request.At(Here));
        }

        if (problem.All().Any(p => p.Field == nameof(SignedFile)))
            (Received, ReceivedName) = (null, null);
        return await LoadAsync(cancel) && Keeps ? this.Show(problem) : NotFound();
    }

    private async Task<Result<IssueEdition.Input>> ReadAsync(CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var number = errors.Take(nameof(Number), DocumentNumber.Parse(Number));
        if (SignedOn is null && ModelState[nameof(SignedOn)] is not { Errors.Count: > 0 })
            errors.Add(nameof(SignedOn), Problems.SignedOnMissing);
        if (string.IsNullOrWhiteSpace(SigningAuthority))
            errors.Add(nameof(SigningAuthority), Problems.AuthorityMissing);
        if (string.IsNullOrWhiteSpace(SignerName))
            errors.Add(nameof(SignerName), Problems.SignerMissing);
        var signed = await ReceiveAsync(errors, cancel);
        if (errors.ToProblem() is { } problem)
            return problem;
        if (SignedOn is not { } day)
            return Problems.SignedOnMissing.At(nameof(SignedOn));
        return new IssueEdition.Input(RoundId, Ordinal, number, day, SigningAuthority!.ReplaceLineEndings("\n").Trim(), SignerName!.Trim(), signed);
    }

    private async Task<SourceFile?> ReceiveAsync(FieldErrors errors, CancellationToken cancel)
    {
        var kept = SignedFile is null
            ? files.Unseal(Received, this.Actor(), RoundId.Value)
            : (await files.KeepAsync(db, [SignedFile], errors, nameof(SignedFile), cancel)).SingleOrDefault();
        if (SignedFile is null && kept is null && !string.IsNullOrEmpty(Received))
            errors.Add(nameof(SignedFile), Problems.SignedFileLost);
        ModelState.Remove(nameof(Received));
        (Received, ReceivedName) = kept is null ? (null, null) : (files.Seal(kept, this.Actor(), RoundId.Value), kept.Name);
        return kept is null ? null : new SourceFile(kept.Sha256, kept.Name);
    }
}
