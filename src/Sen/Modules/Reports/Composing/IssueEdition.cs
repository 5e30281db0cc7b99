using Microsoft.EntityFrameworkCore;
using Sen.Kernel.Results;
using Sen.Kernel.Text;
using Sen.Kernel.Time;
using Sen.Modules.Plans;
using Sen.Platform.Audit;
using Sen.Platform.Database;
using Sen.Platform.Files;
using Sen.Platform.Time;

namespace Sen.Modules.Reports.Composing;

/// <summary>Notes number, date, signer and signed file as they came back from the document system. Once.</summary>
public sealed class IssueEdition(SenDb db, BusinessClock clock)
{
    public sealed record Input(RoundId Round, int Edition, DocumentNumber Number, DateOnly SignedOn, string SigningAuthority, string SignerName, SourceFile? SignedFile = null);

    public Task<Result> RunAsync(Input input, Process process, CancellationToken cancel) =>
        process.RunAsync(db, ReportProcesses.IssuingReport, input, async actor =>
        {
            var edition = await db.Editions.ComposedBy(db, actor).Include(e => e.Freeze).Include(e => e.Issue)
                .SingleOrDefaultAsync(e => e.RoundId == input.Round && e.Ordinal == input.Edition, cancel);
            if (edition is null)
                return Problems.EditionNotFound;
            if (await RefuseAsync(edition, input, cancel) is { } problem)
                return problem;
            return edition.NoteIssue(new EditionIssue
            {
                EditionId = edition.Id,
                Number = input.Number.ToString(),
                SignedOn = input.SignedOn,
                SigningAuthority = input.SigningAuthority,
                SignerName = input.SignerName,
                SignedFile = input.SignedFile?.Sha256,
                SignedFileName = input.SignedFile?.Name,
                At = clock.Now,
                ByUserId = actor.UserId,
            });
        }, cancel);

    private async Task<Problem?> RefuseAsync(Edition edition, Input input, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (input.SignedOn > clock.Today)
            errors.Add(nameof(input.SignedOn), Problems.SignedInFuture);
        else if (edition.Freeze is { } freeze && input.SignedOn < VietnamTime.DayOf(freeze.At))
            errors.Add(nameof(input.SignedOn), Problems.SignedBeforeFrozen(VietnamTime.DayOf(freeze.At)));
        if (input.SigningAuthority.Length > 300)
            errors.Add(nameof(input.SigningAuthority), Problems.TooLong(300));
        if (input.SignerName.Length > 100)
            errors.Add(nameof(input.SignerName), Problems.TooLong(100));
        if (input.SignedFile is { } signed && !await db.HoldsPdfAsync(signed.Sha256, cancel))
            errors.Add(nameof(input.SignedFile), Problems.SignedFileIsNoPdf);
        return errors.ToProblem();
    }
}
