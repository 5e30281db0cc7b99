using System.Text.RegularExpressions;
using Sen.Kernel.Text;

namespace Sen.Modules.Organisation;

/// <summary>Names of agencies brought to one form: folded, without punctuation and "và", common abbreviations written out, short forms of the same body joined.</summary>
internal static partial class NameKey
{
    private const int MostMilliseconds = 1000;

    private static readonly Dictionary<string, string> Written = new(StringComparer.Ordinal)
    {
        ["ub"] = "uy ban",
        ["ubnd"] = "uy ban nhan dan",
        ["hdnd"] = "hoi dong nhan dan",
        ["mttq"] = "mat tran to quoc",
        ["mttqvn"] = "mat tran to quoc",
        ["ubmttq"] = "mat tran to quoc",
        ["ubmttqvn"] = "mat tran to quoc",
        ["lhpn"] = "phu nu",
        ["ldld"] = "lien doan lao dong",
        ["tncs"] = "thanh nien",
        ["tp"] = "thanh pho",
        ["vp"] = "van phong",
        ["bql"] = "ban quan ly",
    };

    private static readonly (Regex Long, string Short)[] OneBody =
    [
        (FrontCommittee(), "mat tran to quoc"),
        (WomenUnion(), "phu nu"),
        (YouthUnion(), "thanh nien"),
        (YouthByLevel(), "doan thanh nien thanh pho"),
        (YouthByProvince(), "doan thanh nien tinh"),
    ];

    public static string Of(string text)
    {
        var words = Words().Matches(SearchKey.Of(text)).Select(m => m.Value).Where(w => w != "va").ToList();
        if (words is ["p" or "x", _, ..])
            words[0] = words[0] == "p" ? "phuong" : "xa";
        var key = string.Join(' ', words.Select(w => Written.GetValueOrDefault(w, w)));
        return OneBody.Aggregate(key, (k, body) => body.Long.Replace(k, body.Short));
    }

    /// <summary>The same words without spaces: "so gd dt" and "so gddt" are one.</summary>
    public static string Joined(string key) => key.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>"so giao duc dao tao" → "sogddt": how offices shorten a name; null for a name too short for that.</summary>
    public static string? Initials(string key)
    {
        var words = key.Split(' ');
        return words.Length < 3 ? null : words[0] + string.Concat(words.Skip(1).Select(w => w[0]));
    }

    [GeneratedRegex("[a-z0-9]+", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(uy ban )?mat tran to quoc( viet nam)?\b", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex FrontCommittee();

    [GeneratedRegex(@"\blien hiep phu nu( viet nam)?\b", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex WomenUnion();

    [GeneratedRegex(@"\bthanh nien( cong san)?( ho chi minh)?\b", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex YouthUnion();

    [GeneratedRegex("^thanh doan\\b", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex YouthByLevel();

    [GeneratedRegex("^tinh doan\\b", RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex YouthByProvince();
}
