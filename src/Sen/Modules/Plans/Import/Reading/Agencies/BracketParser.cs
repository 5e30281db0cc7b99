using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>
/// Responsibility in brackets behind a task: "(Hội Phụ nữ chủ trì; Trạm Y tế phối hợp)", "(X thực hiện)". The bracket and its closing verb say that nothing
/// but names stands between them, so names of words that no list knows are read whole.
/// </summary>
internal static class BracketParser
{
    // A name that begins like none we know is kept as printed; the row shows the doubt.
    private const int LongestUnknown = 60;

    private static readonly Regex Bracket = Pattern.Of(@"\((?<in>[^()]{4,220}(?:chu tri|phu trach|dau moi|thuc hien|phoi hop)[^()]{0,160})\)");
    private static readonly Regex Part = Pattern.Of(
        @"^\s*(?:do |giao )?(?<lead>[^;]+?),? (?:(?:la )?(?:co quan |don vi )?(?:chu tri|dau moi|phu trach)(?: thuc hien| tham muu)?|thuc hien)(?:(?:,| va)? phoi hop(?: thuc hien)?(?: voi| cung)?:? (?<with>[^;]+?)(?: thuc hien)?)?\s*\.?$");
    private static readonly Regex Others = Pattern.Of(@"^\s*(?:(?:co quan |don vi )?phoi hop(?: voi| cung)?:? (?<with>[^;]+?)|(?<with>[^;]+?),? (?:cung )?phoi hop(?: thuc hien)?)\s*\.?$");
    private static readonly Regex Between = Pattern.Of(@"\s*;\s*|(?<=chu tri(?: thuc hien)?)\s*,\s*(?!phoi hop)");

    /// <summary>The first bracket that is nothing but responsibility; null when there is none.</summary>
    public static Responsibility? Of(string text, string folded, AgencyLexicon lexicon) =>
        Bracket.Matches(folded).Select(m => Inside(text.Substring(m.Groups["in"].Index, m.Groups["in"].Length), lexicon)).FirstOrDefault(r => r is not null);

    private static Responsibility? Inside(string text, AgencyLexicon lexicon)
    {
        var (leads, others) = (new List<string>(), new List<string>());
        foreach (var part in Parts(text))
        {
            var folded = Fold.Of(part);
            var match = Others.Match(folded) is { Success: true } only ? only : Part.Match(folded);
            if (!match.Success || !Add(match.Groups["lead"], part, leads, lexicon) || !Add(match.Groups["with"], part, others, lexicon))
                return null;
        }
        return new([.. leads.Distinct()], [.. others.Distinct().Where(o => !leads.Contains(o))], Confidence.High);
    }

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        foreach (Match cut in Between.Matches(Fold.Of(text)))
        {
            yield return text[start..cut.Index];
            start = cut.Index + cut.Length;
        }
        yield return text[start..];
    }

    private static bool Add(Group group, string part, List<string> into, AgencyLexicon lexicon)
    {
        if (!group.Success)
            return true;
        var words = part.Substring(group.Index, group.Length);
        if (AgencyNames.Between(words, lexicon) is { } names)
            into.AddRange(names);
        else if (char.IsUpper(words[0]) && words.Length < LongestUnknown && !words.Contains(',', StringComparison.Ordinal))
            into.Add(words);
        else
            return false;
        return true;
    }
}
