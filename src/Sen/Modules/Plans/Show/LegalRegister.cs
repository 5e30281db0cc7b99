using System.Globalization;
using Sen.Kernel.Text;
using Sen.Platform.Reference;

namespace Sen.Modules.Plans.Show;

/// <summary>What the register says of a cited document on a day.</summary>
public enum LegalValidity
{
    /// <summary>The register does not have it; nothing is claimed.</summary>
    NotInRegister,

    InForce,

    NotYetInForce,

    Expired,

    /// <summary>The register's own entry must be checked before it is relied on.</summary>
    ToCheck,
}

/// <param name="Document">Null when the register does not have it.</param>
/// <param name="ReplacedBy">Title and number of what took its place; null for none.</param>
public sealed record LegalStanding(LegalValidity Validity, LegalDocumentRow? Document, string? ReplacedBy);

/// <summary>The shipped register of laws and plans: whether what a plan cites is in force.</summary>
public static class LegalRegister
{
    private static readonly Lazy<IReadOnlyList<LegalDocumentRow>> Rows = new(() => [.. ReferenceData.Read<LegalDocumentRow>("legal-documents.csv")]);

    public static LegalStanding On(DateOnly day, PlanBasis basis)
    {
        if (Find(basis) is not { } row)
            return new(LegalValidity.NotInRegister, null, null);
        var validity = row.ExpiredOn <= day ? LegalValidity.Expired
            : row.InForceFrom > day ? LegalValidity.NotYetInForce
            : row.ToCheck ? LegalValidity.ToCheck
            : LegalValidity.InForce;
        return new(validity, row, NameOf(row.ReplacedBy));
    }

    /// <summary>By number; else by title, and the printed day or year when there is one. A title alone must name one document.</summary>
    private static LegalDocumentRow? Find(PlanBasis basis)
    {
        if (DocumentNumber.TryParse(basis.Number, null, out var number))
            return Rows.Value.FirstOrDefault(r => DocumentNumber.TryParse(r.Number, null, out var known) && known.Equals(number) && IsDated(r, basis.Dated));
        var title = Title(basis.Kind, basis.Title);
        if (title.Length == 0)
            return null;
        var named = Rows.Value.Where(r => Title(r.Type, r.Title) == title && IsDated(r, basis.Dated)).ToList();
        return named is [var only] ? only : null;
    }

    private static bool IsDated(LegalDocumentRow row, string? dated) =>
        string.IsNullOrEmpty(dated) || row.IssuedOn is not { } day || day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(dated, StringComparison.Ordinal);

    /// <summary>"Luật Bình đẳng giới" and "Bình đẳng giới" of kind "Luật" are the same title; so is one with its year behind.</summary>
    private static string Title(string kind, string title)
    {
        var (type, key) = (SearchKey.Of(kind), SearchKey.Of(title));
        if (key.StartsWith(type + " ", StringComparison.Ordinal))
            key = key[(type.Length + 1)..];
        var words = key.Split(' ');
        return words is [.., { Length: 4 } year] && year.All(char.IsAsciiDigit) ? string.Join(' ', words[..^1]) : key;
    }

    private static string? NameOf(string key)
    {
        if (key.Length == 0)
            return null;
        var row = Rows.Value.FirstOrDefault(r => r.Key == key);
        return row is null ? key : row.Number.Length == 0 || row.Title.Contains(row.Number, StringComparison.Ordinal) ? row.Title : $"{row.Title} ({row.Number})";
    }
}
