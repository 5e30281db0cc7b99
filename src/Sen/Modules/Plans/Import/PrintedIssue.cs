using Microsoft.EntityFrameworkCore;
using Sen.Platform.Database;

namespace Sen.Modules.Plans.Import;

/// <summary>What the file that a plan was read from prints of its issue, to be offered when it is issued. Any part may be missing.</summary>
public sealed record PrintedIssue(string? Number, DateOnly? SignedOn, string? SigningAuthority, string? SignerName)
{
    /// <summary>Null for a plan that was typed.</summary>
    public static Task<PrintedIssue?> OfAsync(SenDb db, PlanId plan, CancellationToken cancel) => db.ImportDrafts.AsNoTracking()
        .Where(d => d.PlanId == plan && d.SourceFile != null)
        .Select(d => new PrintedIssue(d.Number, d.PrintedOn, d.SigningAuthority, d.SignerName))
        .FirstOrDefaultAsync(cancel);
}
