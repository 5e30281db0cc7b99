using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Words that say by when.</summary>
internal sealed record HorizonMention(int Start, int End, string Value);

/// <summary>Finds horizons in folded text, left to right.</summary>
internal static class Horizons
{
    private const string NotOfDocument = @"(?<!(?:chien luoc|chuong trinh|ke hoach|nghi quyet|de an|quyet dinh|du an)[^,;.%]{0,80})";

    private static readonly (Regex Form, Func<Match, string> Read)[] Forms =
    [
        (Pattern.Of(@"(?<![a-z])(?:ke |bat dau )?tu nam hoc (?<y>20\d\d)(?:\s?-\s?20\d\d)?(?: tro di)?"), m => $"from:{m.Groups["y"].Value}"),
        (Pattern.Of(@"(?<![a-z])tu (?:nam )?(?<y>20\d\d) den (?:het )?(?:nam )?(?<z>20\d\d)"), m => $"{m.Groups["y"].Value}-{m.Groups["z"].Value}"),
        (Pattern.Of(@"(?<![a-z])(?:ke |bat dau )?tu (?:nam )?(?<y>20\d\d)(?! ?-)(?: tro di)?"), m => $"from:{m.Groups["y"].Value}"),
        (Pattern.Of(NotOfDocument + @"(?<![a-z\d])(?:(?:trong |ca )?(?:giai doan|nhiem ky|nam hoc|thoi ky)(?: ket thuc)? |trong (?:5|05|nam) nam )?(?<y>20\d\d)\s?-\s?(?<z>20\d\d)"), m => $"{m.Groups["y"].Value}-{m.Groups["z"].Value}"),
        (Pattern.Of(NotOfDocument + @"(?<!(?:hon|bang|so voi) )(?<![a-z])(?:(?:cho )?den (?:cuoi |het )?|vao (?:cuoi )?|trong |truoc |cuoi |het )?(?:cac )?nam (?<y>20\d\d)(?!\d)|(?<![a-z])(?:den|vao) (?:het )?(?<y>20\d\d)(?!\d)"), m => m.Groups["y"].Value),
        (Pattern.Of(@"(?<![a-z])(?:truoc(?: het)?|den(?: het)?|cham nhat) (?:la )?(?:ngay )?\d{1,2}[/.\-]\d{1,2}[/.\-](?<y>20\d\d)(?!\d)"), m => m.Groups["y"].Value),
        (Pattern.Of(@"(?<=\u0002(?:,| va) )(?<y>20\d\d)(?![\d.,]*%)"), m => m.Groups["y"].Value),
        (Pattern.Of(@"(?<!ke hoach |bao cao |gian |mat )(?<![a-z])(?:hang|moi|tung) nam(?! hoc \d)|/\s?nam(?![a-z])|binh quan (?:moi )?nam|thuong nien"), _ => "annual"),
    ];

    public static List<HorizonMention> Find(string masked)
    {
        var found = new List<HorizonMention>();
        var left = masked;
        foreach (var (form, read) in Forms)
            left = form.Replace(left, m =>
            {
                found.Add(new(m.Index, m.Index + m.Length, read(m)));
                return new string('\u0002', m.Length);
            });
        return [.. found.OrderBy(h => h.Start)];
    }

    /// <summary>The horizon of a heading that is nothing else: "a) Đến năm 2028:".</summary>
    public static string? OfHeading(string heading)
    {
        var folded = Fold.Of(heading);
        var match = Pattern.Of(@"^(?:(?:cac )?(?:muc tieu|chi tieu)(?: cu the)?,? )?(?:phan dau )?(?:den (?:het )?nam|vao nam|trong nam|nam|giai doan) 20\d\d(?:\s?-\s?20\d\d)?\s*:?$").Match(folded);
        return match.Success ? Find(folded) is [var only] ? only.Value : null : null;
    }
}
