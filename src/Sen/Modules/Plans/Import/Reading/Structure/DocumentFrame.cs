using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Says of each passage what it is in an official document: heading, title, preamble, body, signature, recipients, annex title.</summary>
internal sealed class DocumentFrame
{
    private static readonly Regex TypeName = Pattern.Of(
        @"^(?<type>ke hoach|k e h o a c h|chuong trinh|de an|phuong an|quyet dinh|bao cao|to trinh|thong bao|cong van|huong dan|nghi quyet|chi thi|giay moi|bien ban|quy che)(?: hanh dong| phoi hop| cong tac)?(?:$|(?=\s))");

    private static readonly Regex Motto = Pattern.Of(@"cong hoa xa hoi chu nghia|doc lap\s?-\s?tu do|dang cong san viet nam");
    private static readonly Regex Annex = Pattern.Of(@"^(?:phu luc|bieu(?: mau)?)(?: (?:so )?(?:[ivx]+|\d+[a-z]?))?(?:\s*[:.\-]|$)");
    private static readonly Regex Authority = Pattern.Of(@"^(?:tm|kt|tl|tuq|q)\.\s?[a-z]");
    private static readonly Regex Office = Pattern.Of(@"^(?:chu tich|giam doc|hieu truong|bo truong|thu truong|truong phong|pho (?:chu tich|giam doc|hieu truong|truong phong|truong ban)|truong ban|chanh van phong)$");
    private static readonly Regex PreambleStart = Pattern.Of(@"^(?:can cu|thuc hien|trien khai|tiep tuc|xet|theo de nghi|theo to trinh|nham|de |nam 20|trong nam|ubnd|uy ban|so [a-z]|phong |truong |bo |hoi )");
    private static readonly Regex Attached = Pattern.Of(@"^\(?(?:ban hanh )?kem theo");

    private readonly List<Passage> passages;
    private readonly Dictionary<int, PassageKind> tables = [];

    private DocumentFrame(IReadOnlyList<Passage> source)
    {
        passages = [.. source];
        foreach (var table in source.Where(p => p.Cell is not null && IsPageBody(p)).GroupBy(p => p.Cell!.Table))
            tables[table.Key] = KindOfTable([.. table]);
    }

    public static IReadOnlyList<Passage> Mark(IReadOnlyList<Passage> source)
    {
        var frame = new DocumentFrame(source);
        frame.Walk();
        return frame.passages;
    }

    /// <summary>Folded name of the type of document ("ke hoach"), or null when the passage is no type line.</summary>
    public static string? TypeOf(Passage passage)
    {
        var match = TypeName.Match(Fold.Of(passage.Text));
        if (!match.Success || !(passage.Capitals || char.IsUpper(passage.Text[Math.Min(1, passage.Text.Length - 1)])))
            return null;
        var whole = match.Length == passage.Text.Length;
        var typeInCapitals = !passage.Text[..match.Length].Any(char.IsLower);
        return typeInCapitals && (whole || passage.Centered || passage.Bold) ? match.Groups["type"].Value.Replace("k e h o a c h", "ke hoach", StringComparison.Ordinal) : null;
    }

    private static bool IsPageBody(Passage passage) => passage.Kind == PassageKind.Body;

    private static PassageKind KindOfTable(List<Passage> cells)
    {
        var folded = cells.Select(c => Fold.Of(c.Text)).ToList();
        if (folded.Exists(Motto.IsMatch))
            return PassageKind.Heading;
        if (folded.Exists(f => f.StartsWith("noi nhan", StringComparison.Ordinal)))
            return PassageKind.Recipients;
        return folded.Exists(Authority.IsMatch) && cells.Count < 30 ? PassageKind.Signature : PassageKind.Body;
    }

    private enum State
    {
        BeforeTitle,
        Title,
        Preamble,
        Decision,
        Body,
        Closing,
        AnnexTitle,
        Annex,
    }

    private void Walk()
    {
        var state = State.BeforeTitle;
        var typed = passages.Exists(p => IsPageBody(p) && TypeOf(p) is not null);
        if (!typed)
            state = passages.Exists(p => IsPageBody(p) && Motto.IsMatch(Fold.Of(p.Text))) ? State.BeforeTitle : State.Preamble;
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            if (!IsPageBody(passage))
                continue;
            var (next, kind) = Step(state, passage, i);
            state = next;
            passages[i] = passage with { Kind = kind };
        }
    }

    private (State, PassageKind) Step(State state, Passage passage, int index)
    {
        var folded = Fold.Of(passage.Text);
        if (passage.Cell is { } cell && tables[cell.Table] is var table && table != PassageKind.Body)
            return OfFrameTable(state, passage, table);
        if (passage.Cell is null && TypeOf(passage) is { } type && state != State.Body && state != State.Annex)
            return (type == "quyet dinh" && state == State.Preamble ? State.Decision : State.Title, type == "quyet dinh" && state == State.Preamble ? PassageKind.Decision : PassageKind.Title);
        if (passage.Cell is null && state is State.Title or State.Preamble or State.Body or State.Closing or State.Annex or State.AnnexTitle && IsAnnexTitle(passage, folded))
            return (State.AnnexTitle, PassageKind.AnnexTitle);
        return state switch
        {
            State.BeforeTitle => StartsBody(passage, folded) ? (State.Body, PassageKind.Body) : (state, PassageKind.Heading),
            State.Title => OfTitle(passage, folded),
            State.Preamble => OfPreamble(passage, folded),
            State.Decision => (State.Decision, PassageKind.Decision),
            State.Closing => OfClosing(passage, folded),
            State.AnnexTitle => OfAnnexTitle(passage, folded),
            _ => OfBody(state, passage, folded),
        };
    }

    private (State, PassageKind) OfFrameTable(State state, Passage passage, PassageKind table)
    {
        if (table == PassageKind.Heading)
            return (state is State.Body or State.Annex ? state : State.BeforeTitle, PassageKind.Heading);
        if (table == PassageKind.Signature)
            return (state == State.Decision ? State.BeforeTitle : State.Closing, PassageKind.Signature);
        var start = passages.FirstOrDefault(p => p.Cell is { } c && c.Table == passage.Cell!.Table && c.Column == passage.Cell.Column && Fold.Of(p.Text).StartsWith("noi nhan", StringComparison.Ordinal));
        return (state == State.Decision ? State.BeforeTitle : State.Closing, start is not null ? PassageKind.Recipients : PassageKind.Signature);
    }

    private static bool IsAnnexTitle(Passage passage, string folded) =>
        Annex.IsMatch(folded) && (passage.Text.Length < 40 || passage.Centered || passage.Bold);

    private static (State, PassageKind) OfTitle(Passage passage, string folded)
    {
        if (Attached.IsMatch(folded) || passage.Text.Length == 0)
            return (State.Title, PassageKind.Title);
        if (StartsBody(passage, folded))
            return (State.Body, PassageKind.Body);
        var isTitle = (passage.Bold || passage.Centered) && !(PreambleStart.IsMatch(folded) && (passage.Italic || !passage.Bold)) && !passage.Text.EndsWith(':');
        return isTitle ? (State.Title, PassageKind.Title) : OfPreamble(passage, folded);
    }

    private static (State, PassageKind) OfPreamble(Passage passage, string folded)
    {
        if (passage.Cell is not null)
            return (State.Body, PassageKind.Body);
        if (folded.Trim(':', ' ') == "quyet dinh" || folded.StartsWith("dieu 1", StringComparison.Ordinal) && !IsSection(folded))
            return (State.Decision, PassageKind.Decision);
        return StartsBody(passage, folded) ? (State.Body, PassageKind.Body) : (State.Preamble, PassageKind.Preamble);
    }

    // "Điều 1. Mục đích" opens a plan written in articles; "Điều 1. Ban hành kèm theo Quyết định này …" is the decision around one.
    private static bool IsSection(string folded) => Markers.Cut(folded).Text is { Length: < 90 } heading && SectionWords.Top(heading) != SectionKind.Unknown;

    // The body begins at the first main heading: "I.", "Phần I", "1. Mục đích", or capitals that name a section.
    private static bool StartsBody(Passage passage, string folded)
    {
        if (passage.Cell is not null)
            return false;
        var (marker, rest) = passage.Marker is { } automatic ? (Markers.OfList(automatic, passage.ListLevel), passage.Text) : Markers.Cut(passage.Text);
        if (marker is { Rank: <= Marker.Roman })
            return SectionWords.Top(Fold.Of(rest)) != SectionKind.Unknown || passage.Bold || marker.Rank == Marker.Part || passage.Capitals;
        if (marker is { Rank: Marker.Number })
            return SectionWords.Top(Fold.Of(rest)) != SectionKind.Unknown && rest.Length < 120;
        return marker is null && rest.Length < 90 && (passage.Bold || passage.Capitals) && !passage.Centered && SectionWords.Sub(folded) is not null;
    }

    private static (State, PassageKind) OfBody(State state, Passage passage, string folded)
    {
        if (passage.Cell is not null)
            return (state, PassageKind.Body);
        if (folded.StartsWith("noi nhan", StringComparison.Ordinal))
            return (State.Closing, PassageKind.Recipients);
        return Authority.IsMatch(folded) && passage.Capitals ? (State.Closing, PassageKind.Signature) : (state, PassageKind.Body);
    }

    private static (State, PassageKind) OfClosing(Passage passage, string folded)
    {
        if (passage.Cell is not null)
            return (State.Annex, PassageKind.Body);
        if (folded.StartsWith('-') || folded.StartsWith("noi nhan", StringComparison.Ordinal) || folded.StartsWith("luu", StringComparison.Ordinal) || passage.Marker is not null)
            return (State.Closing, PassageKind.Recipients);
        if (StartsBody(passage, folded) && passage.Capitals && !Office.IsMatch(folded) && !Authority.IsMatch(folded))
            return (State.Annex, PassageKind.Body);
        return (State.Closing, PassageKind.Signature);
    }

    private static (State, PassageKind) OfAnnexTitle(Passage passage, string folded)
    {
        if (passage.Cell is not null)
            return (State.Annex, PassageKind.Body);
        var isTitle = passage.Centered || passage.Bold || passage.Italic || Attached.IsMatch(folded) || passage.Text.Length == 0 || folded.StartsWith("don vi tinh", StringComparison.Ordinal);
        return isTitle && !(StartsBody(passage, folded) && !passage.Centered) ? (State.AnnexTitle, PassageKind.AnnexTitle) : (State.Annex, PassageKind.Body);
    }
}
