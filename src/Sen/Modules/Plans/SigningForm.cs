using Microsoft.AspNetCore.Mvc.RazorPages;
using Sen.Kernel.Results;
using Sen.Platform.Database;
using Sen.Platform.Web;

namespace Sen.Modules.Plans;

/// <summary>
/// What an officer enters of a document that came back signed: a plan, a decision that amends one, a report. Its inputs carry these names without a
/// prefix, so that problems an operation tells find them.
/// </summary>
public sealed class SigningForm
{
    public string? Number { get; set; }

    public DateOnly? SignedOn { get; set; }

    public string? SigningAuthority { get; set; }

    public string? SignerName { get; set; }

    public IFormFile? SignedFile { get; set; }

    /// <summary>A file that arrived with a form that was refused, sealed; it need not be chosen again.</summary>
    public string? Received { get; set; }

    internal string? ReceivedName { get; private set; }

    /// <summary>Who signed and the signed file, which is kept for the next try; what lacks is told in the sentences of the document's own module.</summary>
    /// <param name="record">What the file belongs to; see <see cref="KeptFiles"/>.</param>
    internal async Task<Signatory> ReadSignatoryAsync(
        PageModel page, SenDb db, KeptFiles files, Guid record, FieldErrors errors, (Problem Authority, Problem Signer, Problem File) missing, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(SigningAuthority))
            errors.Add(nameof(SigningAuthority), missing.Authority);
        if (string.IsNullOrWhiteSpace(SignerName))
            errors.Add(nameof(SignerName), missing.Signer);
        var kept = SignedFile is null
            ? files.Unseal(Received, page.Actor(), record)
            : (await files.KeepAsync(db, [SignedFile], errors, nameof(SignedFile), cancel)).SingleOrDefault();
        if (SignedFile is null && kept is null && !string.IsNullOrEmpty(Received))
            errors.Add(nameof(SignedFile), missing.File);
        (Received, ReceivedName) = kept is null ? (null, null) : (files.Seal(kept, page.Actor(), record), kept.Name);
        return new Signatory((SigningAuthority ?? "").ReplaceLineEndings("\n").Trim(), (SignerName ?? "").Trim(), kept is null ? null : new SourceFile(kept.Sha256, kept.Name));
    }

    /// <summary>A file that was refused is not offered again.</summary>
    internal void ForgetRefused(Problem refused)
    {
        if (refused.All().Any(p => p.Field == nameof(SignedFile)))
            (Received, ReceivedName) = (null, null);
    }
}

/// <param name="Authority">Lines, as on the document.</param>
internal sealed record Signatory(string Authority, string Name, SourceFile? File);
