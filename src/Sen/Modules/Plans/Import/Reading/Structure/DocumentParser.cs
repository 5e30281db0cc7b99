using System.Globalization;
using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Reads number, issuer, place, date, name, signer and recipients from the framed passages.</summary>
internal static class DocumentParser
{
    private static readonly Regex NumberLine = Pattern.Of(@"(?:^|\s)[Ss]ố\s*:?\s*(?<n>\d[\d ]*)?\s*/?\s*(?<symbol>[A-ZĐ][A-Za-zĐđ]{0,5}\s?[-/–]\s?[A-ZĐ&][\w&Đđ]*(?:\s?[-–]\s?[\w&Đ]+)*)");
    private static readonly Regex DateLine = Pattern.Of(@"(?<place>[^,;]{2,60}),\s*ngày\s*(?<d>\d{0,2})\s*tháng\s*(?<m>\d{0,2})\s*năm\s*(?<y>\d{4})");
    private static readonly Regex Unit = Pattern.Of(@"^(?:so|phong|ban|truong|trung tam|cong an|chi cuc|thanh tra|benh vien|hoi|van phong|doan|vu|cuc|vien)(?![a-z])");
    private static readonly Regex Superior = Pattern.Of(@"^(?:ubnd|uy ban nhan dan|bo|so|tinh uy|dang uy)(?![a-z])");
    private static readonly Regex MottoLine = Pattern.Of(@"cong hoa xa hoi|doc lap\s?-|dang cong san|^-+$|^[*_ -]+$");
    private static readonly Regex YearOf = Pattern.Of(@"nam (?:hoc )?(?<y>20\d\d)(?!\d|\s?-\s?20)");
    private static readonly Regex PeriodOf = Pattern.Of(@"(?<a>20\d\d)\s?-\s?(?<b>20\d\d)");

    public static DocumentReading Read(IReadOnlyList<Passage> passages, AgencyLexicon lexicon)
    {
        var heading = passages.Where(p => p.Kind == PassageKind.Heading && p.Text.Length > 0).ToList();
        var (number, symbol) = NumberOf(heading);
        var date = heading.Select(p => DateLine.Match(p.Text)).FirstOrDefault(m => m.Success);
        var issued = DateOf(date);
        var (issuer, parent) = IssuerOf(heading, passages, lexicon);
        var title = TitleOf(passages);
        var (from, to, clear) = YearsOf(title ?? "", issued, date);
        var doubts = new List<Doubt>();
        if (number is null)
            doubts.Add(Doubts.NoNumber);
        if (issued is null)
            doubts.Add(Doubts.NoDate);
        if (!clear)
            doubts.Add(Doubts.YearUnclear);
        return Signed(passages, new()
        {
            Number = number,
            Symbol = symbol,
            Type = symbol?.Split('-')[0] ?? "KH",
            Issuer = issuer,
            ParentIssuer = parent,
            Place = date?.Groups["place"].Value.Trim(),
            Date = issued,
            Title = title,
            Year = from,
            LastYear = to,
            Passages = [.. passages.Where(p => p.Kind is PassageKind.Heading or PassageKind.Title).Select(p => p.Id)],
            Doubts = doubts,
            Confidence = doubts.Count == 0 ? Confidence.High : Confidence.Medium,
        });
    }

    private static (string? Number, string? Symbol) NumberOf(List<Passage> heading)
    {
        var match = heading.Select(p => NumberLine.Match(p.Text)).FirstOrDefault(m => m.Success);
        if (match is null)
            return (null, null);
        var symbol = match.Groups["symbol"].Value.Replace(" ", "", StringComparison.Ordinal).Replace('–', '-').Replace('/', '-');
        var number = match.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal);
        return (number.Length == 0 ? null : $"{number}/{symbol}", symbol);
    }

    private static DateOnly? DateOf(Match? match)
    {
        if (match is null || !int.TryParse(match.Groups["d"].Value, CultureInfo.InvariantCulture, out var day)
            || !int.TryParse(match.Groups["m"].Value, CultureInfo.InvariantCulture, out var month))
            return null;
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;
    }

    // The superior stands above in light type; when the type does not tell, a department under a people's committee does.
    private static (string? Issuer, string? Parent) IssuerOf(List<Passage> heading, IReadOnlyList<Passage> all, AgencyLexicon lexicon)
    {
        var left = heading.TakeWhile(p => !NumberLine.IsMatch(p.Text)).Where(p => !MottoLine.IsMatch(Fold.Of(p.Text)) && !DateLine.IsMatch(p.Text)
            && (p.Cell is null || p.Cell.Column == 0)).ToList();
        if (left.Count == 0)
            return (null, null);
        var split = left.FindIndex(p => p.Bold);
        if (split <= 0)
            split = left.FindIndex(1, p => Unit.IsMatch(Fold.Of(p.Text))) is var unit and > 0 && Superior.IsMatch(Fold.Of(left[0].Text)) ? unit : 0;
        var issuer = string.Join(' ', left.Skip(split).Select(p => p.Text));
        var parent = string.Join(' ', left.Take(split).Select(p => p.Text));
        return (ProperNames.Write(issuer, all, lexicon), parent.Length == 0 ? null : ProperNames.Write(parent, all, lexicon));
    }

    private static string? TitleOf(IReadOnlyList<Passage> passages)
    {
        var lines = passages.Where(p => p.Kind == PassageKind.Title && p.Text.Length > 0).ToList();
        var start = lines.FindLastIndex(p => DocumentFrame.TypeOf(p) is not null);
        if (start < 0)
            return null;
        var type = DocumentFrame.TypeOf(lines[start])!;
        var own = lines[start].Text.Length > type.Length + 2 ? lines[start].Text[type.Length..].Trim() : "";
        var title = string.Join(' ', lines.Skip(start + 1).Select(p => p.Text).Where(t => !t.StartsWith('(')).Prepend(own)).Trim();
        return title.Length == 0 ? null : title;
    }

    private static (int From, int To, bool Clear) YearsOf(string title, DateOnly? issued, Match? date)
    {
        var folded = Fold.Of(title);
        if (YearOf.Matches(folded).LastOrDefault() is { } year)
            return (Int(year, "y"), Int(year, "y"), true);
        if (PeriodOf.Matches(folded).LastOrDefault() is { } period)
            return (Int(period, "a"), Int(period, "b"), true);
        var fallback = issued is { } day ? day.Month == 12 ? day.Year + 1 : day.Year : date is not null ? Int(date, "y") : 0;
        return (fallback, fallback, false);
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static DocumentReading Signed(IReadOnlyList<Passage> passages, DocumentReading reading)
    {
        var lines = passages.Where(p => p.Kind == PassageKind.Signature && p.Text.Length > 0 && !p.Text.StartsWith('(')).ToList();
        var authority = lines.Where(p => p.Capitals).Select(p => p.Text).ToList();
        return reading with
        {
            SignerAuthority = authority,
            SignerName = lines.LastOrDefault(p => !p.Capitals)?.Text,
            Recipients = [.. passages.Where(p => p.Kind == PassageKind.Recipients).Select(Recipient).Where(r => r.Length > 0)],
        };
    }

    private static string Recipient(Passage passage)
    {
        var text = Markers.Cut(passage.Text).Text.Trim(' ', ';', '.', '-');
        var folded = Fold.Of(text);
        return folded.StartsWith("noi nhan", StringComparison.Ordinal) || folded.StartsWith("luu", StringComparison.Ordinal) ? "" : text;
    }
}
