using System.Globalization;
using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Reads the documents that a plan rests on, from lines ("Căn cứ …;") and from running sentences ("Thực hiện … ; UBND … ban hành …").</summary>
public static class LegalBasisParser
{
    private const string Kinds = "bo luat|luat|phap lenh|hien phap|nghi quyet|nghi dinh|quyet dinh|chi thi|thong tu lien tich|thong tu|ke hoach|chuong trinh hanh dong|chuong trinh|cong van|to trinh|thong bao|ket luan|huong dan|van ban|cong dien|de an|bao cao|quy dinh";
    private const string DateForm = @"(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{4}|\d{1,2} thang \d{1,2} nam \d{4})";

    private static readonly Regex Numbered = Pattern.Of(
        $@"(?:(?<![a-z])(?<kind>{Kinds})\s+)?(?<![a-z])(?:(?:lien tich )?so\s*:?\s*)(?<number>\d{{1,5}}(?:\s?/\s?\d{{4}})?\s?[-/]?\s?[a-z][a-z0-9&]*(?:\s?[-/&,]\s?[a-z0-9&]+)*)(?:,?\s*(?:ky |ban hanh )?ngay (?<date>{DateForm}))?");

    private static readonly Regex Law = Pattern.Of(
        $@"(?<![a-z])(?<kind>bo luat|luat|phap lenh|hien phap)(?<title>(?:(?!\bngay\b|\bnam \d|\bso \d|;|\.\s).){{0,160}}?)(?: so (?<number>\d+/\d{{4}}/[a-z0-9]+(?:-[a-z0-9]+)*))?,?(?: (?:duoc [^;]{{0,40}}thong qua )?(?:ngay (?<date>{DateForm})|nam (?<year>\d{{4}})))");

    private static readonly Regex Issuer = Pattern.Of(
        @"^,?\s*(?:cua|do)\s+(?<issuer>.{2,120}?)(?=\s*(?:,|;|\.|$|:)|\s(?:ve|ban hanh|phe duyet|thuc hien|quy dinh|trien khai|sua doi|huong dan|v/v|tang cuong|tai|va (?:ke hoach|quyet dinh|nghi quyet|cong van|chi thi|thong tu|so)|to chuc|cong bo|giao|nham|trong|cong tac|chi tiet|phan cong|thong qua|tiep tuc)(?![a-z]))");

    private static readonly Regex Role = Pattern.Of(@"(?<![a-z])(?<basis>can cu)|(?<proposal>theo de nghi|xet de nghi|xet to trinh|theo to trinh)|(?<implements>tiep tuc thuc hien|thuc hien|trien khai|chap hanh|tiep theo)");
    private static readonly Regex AmendedBy = Pattern.Of(@"(?:sua doi|bo sung|thay the|boi|ban hanh kem theo|quy dinh tai|tai|cua)[ ,]*(?:boi|tai|theo|mot so dieu (?:cua|theo))? $|mot so dieu cua $|sua doi, bo sung [^;]{0,40}$");
    private static readonly Regex Running = Pattern.Of(@":\s*$|ban hanh (?:ke hoach|chuong trinh)|xay dung (?:ke hoach|chuong trinh)|(?:nhu|noi dung|cu the) sau|to chuc (?:thuc hien|trien khai)");
    private static readonly Regex ProposedBy = Pattern.Of(@"de nghi cua (?:(?:giam doc|truong(?= phong)|chanh(?= van phong)|chu tich|hieu truong|thu truong) )?(?<issuer>.{3,100}?)(?= tai |;|\.|,|$)");
    private static readonly Regex InFront = Pattern.Of(@"^(?:giam doc|truong phong|chanh van phong|chu tich|thu truong)\s+(?=so|phong|van phong|ubnd|uy ban|ban|hoi)");

    public static IReadOnlyList<LegalBasisReading> Read(string text, AgencyLexicon lexicon)
    {
        var folded = Fold.Of(text);
        var running = Running.IsMatch(folded);
        var opening = Role.Match(folded);
        var mentions = Mentions(folded).ToList();
        var read = new List<LegalBasisReading>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var end = i + 1 < mentions.Count ? mentions[i + 1].Index : text.Length;
            read.Add(Make(text, folded, mentions, i, end, RoleAt(folded, mentions[i].Index, opening, running), running, lexicon));
        }
        if (read.Count == 0 && !running && ProposedBy.Match(folded) is { Success: true } proposed)
            return [new("Đề nghị", null, null, null, IssuerName(text, proposed, lexicon), LegalBasisRole.Proposal, text.Trim(' ', ';', '.'))];
        return ShareIssuers(read, mentions, folded);
    }

    private static IEnumerable<Match> Mentions(string folded)
    {
        var numbered = Numbered.Matches(folded).Where(m => m.Groups["number"].Value.Any(char.IsLetter)).ToList();
        var laws = Law.Matches(folded).Where(l => !numbered.Exists(n => n.Index <= l.Index && l.Index < n.Index + n.Length && n.Groups["kind"].Value is not ("luat" or "bo luat" or "phap lenh"))).ToList();
        return numbered.Where(n => !laws.Exists(l => l.Index <= n.Index && n.Index < l.Index + l.Length)).Concat(laws).OrderBy(m => m.Index)
            .Where(m => m.Groups["kind"].Value == "to trinh" || (!AmendedBy.IsMatch(folded[..m.Index]) && !InTitle(folded, m.Index)));
    }

    // "… về việc thực hiện Nghị quyết số …": a document in the title of another is not a basis of its own.
    private static bool InTitle(string folded, int at) =>
        Pattern.Of(@"(?:ve viec|ve|ban hanh|quy dinh|huong dan|phe duyet|ngay [^;,]{4,40} cua [^;,]{3,60}) (?:[^;]{0,80})?(?:thuc hien|trien khai|thi hanh|chi tiet|huong dan|mot so dieu)(?: thi hanh| thuc hien)?(?: mot so dieu cua)?(?: [a-z]+){0,3} $").IsMatch(folded[..at])
        && Pattern.Of(@"(?:nghi quyet|quyet dinh|nghi dinh|ke hoach|chi thi|thong tu|cong van|chuong trinh) so \d[^;]*$").IsMatch(folded[..at]);

    private static LegalBasisReading Make(string text, string folded, List<Match> mentions, int index, int end, LegalBasisRole role, bool running, AgencyLexicon lexicon)
    {
        var mention = mentions[index];
        var after = mention.Index + mention.Length;
        var isLaw = mention.Groups["title"].Success;
        var issuer = isLaw ? Match.Empty : Issuer.Match(folded[after..end]);
        var number = mention.Groups["number"] is { Success: true } group ? NumberAsPrinted(text.Substring(group.Index, group.Length)) : null;
        var title = isLaw ? text.Substring(mention.Groups["title"].Index, mention.Groups["title"].Length).Trim()
            : running ? null : Blank(text[(after + issuer.Length)..end].Trim(' ', ';', '.', ',', ':'));
        var proposer = role == LegalBasisRole.Proposal || folded[..mention.Index].TrimEnd().EndsWith(" tai", StringComparison.Ordinal) ? ProposedBy.Match(folded[..mention.Index]) : Match.Empty;
        var date = DateOf(mention);
        return new(KindOf(text, mentions, index), number, date, title, proposer.Success ? IssuerName(text, proposer, lexicon) : issuer.Success ? IssuerName(text[after..], issuer, lexicon) : null,
            role, running ? text[mention.Index..after].Trim() : WholeLine(text, mentions, index, end))
        {
            Doubts = number is null && !isLaw || date is null ? [Doubts.IncompleteBasis(text[mention.Index..after].Trim())] : [],
            Confidence = date is null ? Confidence.Medium : Confidence.High,
        };
    }

    private static string WholeLine(string text, List<Match> mentions, int index, int end) =>
        mentions.Count == 1 ? text.Trim(' ', ';', '.') : text[mentions[index].Index..end].Trim(' ', ';', '.', ',');

    private static string? Blank(string text) => text.Length < 3 ? null : text;

    private static string KindOf(string text, List<Match> mentions, int index)
    {
        for (var i = index; i >= 0; i--)
            if (mentions[i].Groups["kind"] is { Success: true } kind)
                return char.ToUpperInvariant(text[kind.Index]) + text.Substring(kind.Index + 1, kind.Length - 1);
        return "Văn bản";
    }

    private static string NumberAsPrinted(string number)
    {
        var tight = number.Replace(" ", "", StringComparison.Ordinal).TrimEnd(',', '-', '/');
        var letter = tight.IndexOf(tight.First(char.IsLetter), StringComparison.Ordinal);
        return letter > 0 && char.IsDigit(tight[letter - 1]) ? tight.Insert(letter, "/").Replace("/" + tight[letter..], "/" + tight[letter..].Replace('/', '-'), StringComparison.Ordinal) : tight;
    }

    private static string? DateOf(Match mention)
    {
        if (mention.Groups["year"].Success)
            return mention.Groups["year"].Value;
        if (!mention.Groups["date"].Success)
            return null;
        var parts = Pattern.Of(@"\d+").Matches(mention.Groups["date"].Value).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
        return $"{parts[2]:0000}-{parts[1]:00}-{parts[0]:00}";
    }

    // A running sentence keeps the role it opened with; "căn cứ" and a line of its own change it.
    private static LegalBasisRole RoleAt(string folded, int at, Match opening, bool running)
    {
        var found = Role.Matches(folded).TakeWhile(m => m.Index < at).LastOrDefault(m => !running || m.Groups["basis"].Success || m.Index == opening.Index);
        var role = found ?? opening;
        return role.Groups["proposal"].Success ? LegalBasisRole.Proposal : role.Groups["implements"].Success ? LegalBasisRole.Implements : LegalBasisRole.Basis;
    }

    private static string IssuerName(string text, Match match, AgencyLexicon lexicon)
    {
        var group = match.Groups["issuer"];
        var name = text.Substring(group.Index, group.Length).Trim();
        name = name[InFront.Match(Fold.Of(name)).Length..];
        if (Fold.Of(name) == "thu tuong")
            return "Thủ tướng Chính phủ";
        return lexicon.WriteOut(char.ToUpperInvariant(name[0]) + name[1..]);
    }

    // "Quyết định số A ngày … và Quyết định số B ngày … của Thủ tướng": one issuer for both.
    private static List<LegalBasisReading> ShareIssuers(List<LegalBasisReading> read, List<Match> mentions, string folded)
    {
        for (var i = read.Count - 2; i >= 0; i--)
        {
            var between = folded[(mentions[i].Index + mentions[i].Length)..mentions[i + 1].Index].Trim();
            if (read[i].Issuer is null && read[i].Number is not null && between is "va" or "," or ", va")
                read[i] = read[i] with { Issuer = read[i + 1].Issuer };
        }
        return read;
    }
}
