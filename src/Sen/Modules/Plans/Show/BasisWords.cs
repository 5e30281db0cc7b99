using System.Globalization;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>How a cited document is told in the list of bases.</summary>
public static class BasisWords
{
    /// <summary>The printed day, or year; a dash for neither.</summary>
    public static string Dated(PlanBasis basis) => DateOnly.TryParseExact(basis.Dated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : basis.Dated ?? "–";

    /// <summary>Its title; the whole printed line when the plan gives none.</summary>
    public static string Title(PlanBasis basis, LegalStanding standing) =>
        basis.Title.Length > 0 ? basis.Title : standing.Document?.Title ?? basis.Text;

    /// <summary>Number, issuer and what it has to do with the plan.</summary>
    public static string Line(PlanBasis basis, LegalStanding standing, Texts T) => string.Join(" · ", new[]
    {
        standing.Document?.Number is { Length: > 0 } known ? known : basis.Number,
        basis.Issuer ?? standing.Document?.Issuer,
        basis.Role switch { BasisRole.Implements => T["triển khai văn bản này"], BasisRole.Proposal => T["tờ trình"], _ => null },
    }.Where(w => !string.IsNullOrEmpty(w)));
}
