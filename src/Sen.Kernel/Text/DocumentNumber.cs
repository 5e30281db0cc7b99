using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Sen.Kernel.Results;

namespace Sen.Kernel.Text;

/// <summary>
/// Number and symbol of an official document (Decree 30/2020, Party and National Assembly practice):
/// <c>58/KH-UBND</c>, <c>70/2008/NĐ-CP</c>, <c>73/2006/QH11</c>, <c>21-CT/TW</c>.
/// </summary>
/// <remarks>
/// Written as the rules write it: no spaces, plain hyphens, a number below ten with a zero before it. Equality ignores letter case.
/// A number is unique only together with its issuer and year.
/// </remarks>
public sealed partial class DocumentNumber : IEquatable<DocumentNumber>, IParsable<DocumentNumber>
{
    /// <summary>Longest text that is read as number and symbol.</summary>
    public const int MaxLength = 60;

    private readonly string canonical;

    private DocumentNumber(string number, int? year, string symbol, bool party)
    {
        (Number, Year, Symbol, IsParty) = (number, year, symbol, party);
        var date = year is { } y ? string.Create(CultureInfo.InvariantCulture, $"/{y}") : "";
        canonical = $"{number}{date}{(party ? '-' : '/')}{symbol}";
    }

    /// <summary>The running number as written, <c>58</c>, <c>08</c>, <c>12a</c>.</summary>
    public string Number { get; }

    /// <summary>The year inside the number of a normative document; null in others.</summary>
    public int? Year { get; }

    /// <summary>What follows the number: <c>KH-UBND</c>, <c>NĐ-CP</c>, <c>QH11</c>, <c>CT/TW</c>.</summary>
    public string Symbol { get; }

    /// <summary>Whether it is numbered as the Party does, with the slash last.</summary>
    public bool IsParty { get; }

    /// <summary>
    /// Abbreviation of the kind of document (<c>KH</c>, <c>QĐ</c>, <c>NĐ</c>); null for official letters and for laws, whose symbol has none.
    /// </summary>
    public string? TypeAbbreviation => Symbol.Split('-', '/') is [var first, _, ..] && Types.Contains(first) ? first : null;

    /// <summary>What of the symbol names the issuer: <c>UBND</c>, <c>CP</c>, <c>TW</c>, <c>QH11</c>, <c>BNV-CTTN&amp;BĐG</c>.</summary>
    public string IssuerAbbreviation => TypeAbbreviation is { } type ? Symbol[(type.Length + 1)..] : Symbol;

    /// <summary>Reads a number with its symbol, forgiving spaces, dashes of other kinds, <c>Số:</c> before it and a lost slash (<c>58KH-UBND</c>).</summary>
    public static Result<DocumentNumber> Parse(string? text)
    {
        var composed = SearchKey.Composed(text ?? "").Trim();
        if (composed.Length == 0)
            return TextProblems.DocumentNumberMissing;
        if (composed.Length > MaxLength)
            return TextProblems.DocumentNumberNotRead(composed);

        var tight = Prefix().Replace(Dashes().Replace(Spaces().Replace(composed, ""), "-"), "");
        if (WithoutNumber().IsMatch(tight))
            return TextProblems.DocumentNumberWithoutNumber(composed);
        return Shape().Match(tight) is { Success: true } match ? FromParts(match) : TextProblems.DocumentNumberNotRead(composed);
    }

    /// <summary>The value of a text that <see cref="Parse"/> accepts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DocumentNumber result)
    {
        var parsed = Parse(s);
        result = parsed.IsProblem ? null : parsed.Value;
        return result is not null;
    }

    static DocumentNumber IParsable<DocumentNumber>.Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"Not a document number: {s}");

    public bool Equals(DocumentNumber? other) => other is not null && canonical.Equals(other.canonical, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as DocumentNumber);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(canonical);

    /// <summary>The canonical form; reading it gives an equal value.</summary>
    public override string ToString() => canonical;

    private static DocumentNumber FromParts(Match match)
    {
        var digits = match.Groups["number"].Value.TrimStart('0').PadLeft(2, '0') + match.Groups["suffix"].Value;
        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : null;
        var parts = match.Groups["symbol"].Value.Split('-', '/').Select(Cased).ToArray();
        if (parts.Length < 2)
            return new(digits, year, parts[0], party: false);

        var partySlash = match.Groups["symbol"].Value.Contains('/');
        var party = year is null && partySlash && (match.Groups["mark"].Value == "-" || PartyIssuers.Contains(parts[^1]));
        var symbol = party ? string.Join('-', parts[..^1]) + "/" + parts[^1] : string.Join('-', parts);
        return new(digits, year, symbol, party);
    }

    private static string Cased(string part) => Spellings.TryGetValue(part, out var spelled) ? spelled : part;

    [GeneratedRegex(@"^(?<number>[0-9]{1,6})(?<suffix>[a-z])?((/(?<year>(19|20)[0-9]{2}))?(?<mark>[/-])|(?<mark>))(?<symbol>\p{Lu}[\p{L}0-9&.]*([-/]\p{L}[\p{L}0-9&.]*){0,3})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[….\-_]*/[\p{L}]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WithoutNumber();

    [GeneratedRegex(@"^(số|no\.?):?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"[\p{Z}\s\u200b\ufeff]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\u2010-\u2015\u2212]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dashes();
}
