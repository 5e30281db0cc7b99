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
    public SigningForm Signing { get; set; } = new();

    [TempData]
    public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel) || !Keeps || !Edition.IsFrozen || Edition.Issue is not null)
            return NotFound();
        Signing.SigningAuthority = string.Join('\n', EditionDocument.Of(Snapshot, null, Replaced).Signature.Authority.Select(line => line.ToUpper(T.Culture)));
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

        Signing.ForgetRefused(problem);
        return await LoadAsync(cancel) && Keeps ? this.Show(problem) : NotFound();
    }

    private async Task<Result<IssueEdition.Input>> ReadAsync(CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var number = errors.Take(nameof(Signing.Number), DocumentNumber.Parse(Signing.Number));
        errors.NeedDay(nameof(Signing.SignedOn), Signing.SignedOn, ModelState, Problems.SignedOnMissing);
        var signatory = await Signing.ReadSignatoryAsync(this, db, files, RoundId.Value, errors, (Problems.AuthorityMissing, Problems.SignerMissing, Problems.SignedFileLost), cancel);
        if (errors.ToProblem() is { } problem)
            return problem;
        if (Signing.SignedOn is not { } day)
            return Problems.SignedOnMissing.At(nameof(Signing.SignedOn));
        return new IssueEdition.Input(RoundId, Ordinal, number, day, signatory.Authority, signatory.Name, signatory.File);
    }
}
