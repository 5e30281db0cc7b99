using System.Text.RegularExpressions;

namespace Sen.Modules.Organisation;

/// <summary>Names that stand for several units by listing them, or for one in each commune.</summary>
internal static partial class NameList
{
    private const int MostMilliseconds = 1000;
    private const int MostParts = 200;

    /// <summary>"Các sở: Nội vụ, Tài chính" → "sở Nội vụ", "sở Tài chính"; empty where it is no such list.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var match = List().Match(text);
        if (!match.Success)
            return [];
        var kind = match.Groups["kind"].Value;
        return [.. Joint().Split(match.Groups["rest"].Value).Select(p => p.Trim()).Where(p => p.Length > 0).Take(MostParts).Select(p => $"{kind} {p}")];
    }

    /// <summary>"cong an cac xa phuong": an agency that each commune has. The key is that of <see cref="NameKey"/> without the issuer's place.</summary>
    public static bool EndsInCommunes(string key) => Communes().IsMatch(key);

    [GeneratedRegex(@"^\s*(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)?\s*các\s+(?<kind>phường|xã|đặc khu|quận|huyện|thị xã|sở|hội|ban)\s*:?\s+(?<rest>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex List();

    [GeneratedRegex(@"[,;]|\s+và\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\S (?:cac )?(?>(?:xa|phuong|dac khu) ?)+$", RegexOptions.None, MostMilliseconds)]
    private static partial Regex Communes();
}
