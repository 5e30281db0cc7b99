using Microsoft.EntityFrameworkCore;
using Sen.Modules.Organisation;
using Sen.Platform.Database;

namespace Sen.Modules.Plans;

/// <summary>An issue of a plan with its issuer as that was called on the day of signing, so that a renamed unit keeps its addresses and its documents.</summary>
internal sealed class SignedIssue
{
    public required PlanIssue Issue { get; init; }

    public required UnitVersion Issuer { get; init; }
}

internal static class SignedIssueQueries
{
    /// <summary>One row for each issued plan; compose it further in a query.</summary>
    public static IQueryable<SignedIssue> SignedIssues(this SenDb db) =>
        from issue in db.Set<PlanIssue>().AsNoTracking()
        from issuer in db.Set<UnitVersion>()
        where issuer.UnitId == issue.IssuerId
            && (issuer.ValidFrom == null || issuer.ValidFrom <= issue.SignedOn) && (issuer.ValidTo == null || issue.SignedOn < issuer.ValidTo)
        select new SignedIssue { Issue = issue, Issuer = issuer };
}
