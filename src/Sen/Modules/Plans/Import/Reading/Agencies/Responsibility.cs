using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Who leads and who coordinates, as written, and how sure that is.</summary>
public sealed record Responsibility(IReadOnlyList<string> Lead, IReadOnlyList<string> Coordinating, Confidence Confidence)
{
    public static Responsibility None { get; } = new([], [], Confidence.High);
}

/// <summary>
/// Reads responsibility from the text of a task: labels ("Chủ trì: A; phối hợp: B"), "A chủ trì, phối hợp với B", "A phối hợp
/// với B", "A cùng B chủ trì", or an agency as the subject of a sentence.
/// </summary>
public static class ResponsibilityParser
{
    private const int LongestName = 60;

    private static readonly Regex LeadLabel = Pattern.Of(
        @"(?<![a-z])(?:(?:co quan|don vi|phong|bo phan|to chuc)(?:,? (?:co quan|don vi))? )?(?:chu tri(?: thuc hien| tham muu)?|thuc hien|dau moi|phu trach|chiu trach nhiem(?: chinh)?)\s*:\s*|(?<![a-z])(?:phan cong(?: thuc hien)?|giao)\s*:\s*");

    private static readonly Regex CoordinatingLabel = Pattern.Of(
        @"(?<![a-z])(?:(?:co quan|don vi|phong|bo phan)(?:,? (?:co quan|don vi))? )?phoi hop(?: thuc hien)?\s*:\s*");

    private static readonly Regex LabelEnd = Pattern.Of(@"[.)](?=\s|$|;)|[;,.(]\s*(?:(?:co quan|don vi|phong|bo phan) )?(?:phoi hop|chu tri|thoi gian|thoi han|hoan thanh|san pham|kinh phi)|$");
    private static readonly Regex With = Pattern.Word(@"(?:chu dong |thuong xuyen )?phoi(?: ket)? hop(?: chat che)?(?: cung)?(?: voi)?|cung(?: voi)?");
    private static readonly Regex Leads = Pattern.Of(@"^\s*(?:\([^)]*\)\s*)?(?:(?:la|lam) (?:co quan |don vi |dau moi )*)?(?:chu tri|dau moi|phu trach)");
    private static readonly Regex LeadsAfter = Pattern.Of(@"^\s*chu tri");
    private static readonly Regex Together = Pattern.Of(@"^\s*(?:,\s*)?(?<!phoi hop )(?:cung(?: voi)?)\s+");
    private static readonly Regex SentenceStart = Pattern.Of(@"(?:^|[.;]\s+|\(\s*|[,:]\s+(?=giao ))(?:(?:dinh ky|hang nam|hang quy|hang thang|truoc ngay|trong nam|dong thoi|ngoai ra)[^,;.]{0,40},\s*)?");
    private static readonly Regex Assigns = Pattern.Of(@"^\s*(?:giao(?: cho)?|yeu cau|phan cong)\s+");
    private static readonly Regex BeforeVerb = Pattern.Of(@"^\s*(?:\([^)]*\)\s*)?(?:,\s*)?(?:[a-z]|$|:|\))");
    private static readonly Regex OnlyCoordinates = Pattern.Of(@"^\s*(?:,\s*)?(?:chu dong )?phoi hop\s*(?:\)|;|\.|$)");
    private static readonly Regex LeadsAhead = Pattern.Of(@"\G(?<name>[^;.:()]{4,150}?)(?=,? (?:la don vi |la co quan |lam )?chu tri(?![a-z]))");
    private static readonly Regex TogetherIn = Pattern.Of(@",? (?<!phoi hop )cung(?: voi)? ");
    private static readonly Regex UnknownLeads = Pattern.Of(@"\G(?<name>[^,;.:()]{6,70}?) (?:la don vi |la co quan )?chu tri(?=,? phoi hop| tham muu| thuc hien| to chuc|,)");
    private static readonly Regex Sentence = Pattern.Word("do|giao|duoc|co|theo|khi|cho|ve|voi|de|cuoc hop|hoi nghi|to chuc|thuc hien|trien khai|phoi hop|va|xay dung");
    private static readonly Regex Colon = Pattern.Of(@"(?<=^[^:.;()]{3,120}?):(?= )(?!.{0,3}$)");
    private static readonly Regex NotSubject = Pattern.Of(@"^\s*(?:la noi|duoc|bi|phai duoc)(?![a-z])");

    public static Responsibility Of(string text, AgencyLexicon lexicon)
    {
        var folded = Fold.Of(text);
        if (Labelled(text, folded, lexicon) is { } labelled)
            return labelled;
        if (BracketParser.Of(text, folded, lexicon) is { Lead.Count: > 0 } bracket)
            return bracket;

        var leads = new List<string>();
        var others = new List<string>();
        var confidence = Confidence.High;
        var seen = 0;
        foreach (Match start in SentenceStart.Matches(folded))
        {
            var at = start.Index + start.Length;
            if (at < seen || Subject(text, folded, at, lexicon) is not { } subject)
                continue;
            seen = subject.End;
            Sort(subject, folded, leads, others);
            if (!Leads.IsMatch(folded[subject.End..]))
                confidence = Confidence.Medium;
        }
        others.AddRange(AfterWith(text, folded, lexicon, leads));
        return new([.. leads.Distinct()], [.. others.Distinct()], confidence);
    }

    private static void Sort(AgencyRun subject, string folded, List<string> leads, List<string> others) =>
        (OnlyCoordinates.IsMatch(folded[subject.End..]) ? others : leads).AddRange(subject.Names);

    private static Responsibility? Labelled(string text, string folded, AgencyLexicon lexicon)
    {
        var leads = After(LeadLabel).ToList();
        var others = After(CoordinatingLabel).ToList();
        return leads.Count == 0 && others.Count == 0 ? null : new([.. leads.Distinct()], [.. others.Distinct()], Confidence.High);

        IEnumerable<string> After(Regex label) => label.Matches(folded)
            .SelectMany(m => Behind(text, folded, m.Index + m.Length, lexicon));
    }

    // Behind a label stands nothing but names, up to the end of the sentence or the next label.
    private static IReadOnlyList<string> Behind(string text, string folded, int start, AgencyLexicon lexicon)
    {
        var end = LabelEnd.Match(folded, start) is { Success: true } found ? found.Index : text.Length;
        var behind = text[start..end].Trim(' ', ';', ',');
        var isOneName = behind.Length is > 0 and < LongestName && behind.IndexOfAny([',', ';', '(', ':']) < 0 && AgencyNames.Begins(behind, 0, lexicon);
        return AgencyNames.Whole(behind, lexicon) ?? (isOneName && !behind.Contains(" và ", StringComparison.Ordinal) ? [behind] : AgencyNames.At(text, start, lexicon)?.Names ?? []);
    }

    private static AgencyRun? Subject(string text, string folded, int at, AgencyLexicon lexicon)
    {
        var stripped = text.Length - at - AgencyNames.StripLeadIn(text[at..]).Length;
        if (at == 0 && BeforeColon(text, folded, lexicon) is { } named)
            return named;
        if (BeforeLeads(text, folded, at, lexicon) is { } leading)
            return leading;
        if (AgencyNames.At(text, at + stripped, lexicon) is not { } run || run.End >= text.Length)
            return Unknown(text, folded, at);
        var rest = folded[run.End..];
        if (Assigns.Match(rest) is { Success: true } assigns && AgencyNames.At(text, run.End + assigns.Length, lexicon) is { } assigned && assigned.End < text.Length)
            return assigned;
        if (NotSubject.IsMatch(rest) || (stripped == 0 && !BeforeVerb.IsMatch(rest)))
            return null;
        return Together.Match(rest) is { Success: true } together
               && AgencyNames.At(text, run.End + together.Length, lexicon) is { } second && LeadsAfter.IsMatch(folded[second.End..])
            ? new(run.Start, second.End, [.. run.Names, .. second.Names])
            : run;
    }

    // "Trung tâm … cùng Cục … chủ trì": what leads is whole up to its verb, whatever words it holds.
    private static AgencyRun? BeforeLeads(string text, string folded, int at, AgencyLexicon lexicon)
    {
        if (LeadsAhead.Match(folded, at) is not { Success: true } match)
            return null;
        var words = text.Substring(at, match.Groups["name"].Length);
        var parts = TogetherIn.Match(match.Groups["name"].Value) is { Success: true } joint
            ? new[] { words[..joint.Index], words[(joint.Index + joint.Length)..] } : [words];
        var names = parts.Select(p => AgencyNames.Between(p, lexicon, mayHoldVerbs: false)).ToList();
        return names.TrueForAll(n => n is not null) ? new(at, at + words.Length, [.. names.SelectMany(n => n!)]) : null;
    }

    // "Cụm thi đua số 3 chủ trì, phối hợp với …": a name that begins like none we know, and says that it leads.
    private static AgencyRun? Unknown(string text, string folded, int at) =>
        char.IsUpper(text[at]) && UnknownLeads.Match(folded, at) is { Success: true } match && !Sentence.IsMatch(match.Groups["name"].Value)
            ? new(at, at + match.Groups["name"].Length, [text.Substring(at, match.Groups["name"].Length)]) : null;

    // "Trưởng bản, người có uy tín: Phối hợp với …": in front of the colon stands nothing but names.
    private static AgencyRun? BeforeColon(string text, string folded, AgencyLexicon lexicon) =>
        Colon.Match(folded) is { Success: true } colon && !AgencyNames.SharesHead(text) && AgencyNames.Between(text[..colon.Index], lexicon, mayHoldVerbs: false) is { } names ? new(0, colon.Index, names) : null;

    private static IEnumerable<string> AfterWith(string text, string folded, AgencyLexicon lexicon, List<string> leads)
    {
        foreach (Match with in With.Matches(folded))
        {
            var at = with.Index + with.Length;
            while (at < text.Length && text[at] is ' ' or ':')
                at++;
            if (AgencyNames.At(text, at, lexicon) is { } run)
                foreach (var name in run.Names.Where(n => !leads.Contains(n)))
                    yield return name;
        }
    }
}
