using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Walks the body in order, keeps the open headings, and gives each item to the collector of its section.</summary>
internal sealed partial class PlanAssembler
{
    private static readonly Regex RunIn = Pattern.Of(@"^(?<head>[^:]{3,40}):\s+(?=\S)");

    private readonly AgencyLexicon lexicon;
    private readonly DocumentReading document;
    private readonly IReadOnlyList<Passage> passages;
    private readonly GoalCollector goals = new();
    private readonly TaskCollector tasks;
    private readonly TaskMaker maker;
    private readonly List<TextReading> purposes = [];
    private readonly List<TextReading> requirements = [];
    private readonly List<LegalBasisReading> bases = [];
    private readonly List<Line> funding = [];
    private readonly List<OpenHeading> open = [];
    private readonly HashSet<int> used = [];
    private readonly List<int> asked = [];

    private sealed record OpenHeading(Line Line, int Rank, SectionKind Kind, IReadOnlyList<string> Lead, string Section);

    private PlanAssembler(IReadOnlyList<Passage> passages)
    {
        this.passages = passages;
        lexicon = AgencyLexicon.National.With(passages.Where(p => p.Kind is PassageKind.Body or PassageKind.Preamble or PassageKind.Decision).Select(p => p.Text));
        document = DocumentParser.Read(passages, lexicon);
        maker = new(lexicon, document.Year);
        tasks = new(maker, lexicon, document.Year);
    }

    public static PlanReading Assemble(string fileName, IReadOnlyList<Passage> passages) => new PlanAssembler(passages).Read(fileName);

    private SectionKind Kind => open.Count == 0 ? SectionKind.Unknown : open[^1].Kind;
    private IReadOnlyList<string> Lead => open.Count == 0 ? [] : open[^1].Lead;
    private string Section => open.Count == 0 ? "" : open[^1].Section;

    private PlanReading Read(string fileName)
    {
        ReadPreamble();
        var blocks = Reading.Blocks.Of(passages.Where(p => p.Kind == PassageKind.Body));
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (Stopwatch.GetElapsedTime(start) > FileLimits.Understanding)
                throw new StreamTooLongException();
            if (blocks[i].Grid is { } grid)
                TakeTable(grid);
            else
                Take(blocks[i].Line!, blocks.Skip(i + 1).FirstOrDefault(b => b.Line is not null || b.Grid is not null));
        }
        return new(fileName, passages, document)
        {
            LegalBases = bases,
            Purposes = purposes,
            Requirements = requirements,
            Goals = goals.Goals,
            Tasks = tasks.Tasks,
            Reporting = [.. tasks.Tasks.SelectMany(t => ReportingParser.Read(t, document.Year, lexicon))],
            Funding = FundingParser.Read(funding),
            Unread = [.. asked.Where(id => !used.Contains(id)).Distinct()],
        };
    }

    private void ReadPreamble()
    {
        foreach (var passage in passages.Where(p => p.Kind == PassageKind.Preamble || p.Kind is PassageKind.Title or PassageKind.Decision && Fold.Of(p.Text).StartsWith("can cu", StringComparison.Ordinal)))
            AddBases(passage.Text, [passage.Id]);
    }

    private void AddBases(string text, IReadOnlyList<int> ids)
    {
        if (!IsUnreadable(text))
            bases.AddRange(LegalBasisParser.Read(text, lexicon).Select(b => b with { Passages = ids }));
    }

    private void Take(Line line, Block? next)
    {
        if (IsUnreadable(line.Text))
            asked.AddRange(line.Ids);
        else if (IsHeading(line, next))
            OpenSection(line, next);
        else if (RunInHead(line) is { } kind)
            TakeRunIn(line, kind);
        else
            TakeItem(line, next);
    }

    private static bool IsUnreadable(string text) =>
        text.Length > FileLimits.ItemCharacters || text.Length > FileLimits.ItemDigits && text.Count(char.IsDigit) > FileLimits.ItemDigits;

    private bool IsHeading(Line line, Block? next)
    {
        if (GoalCollector.IsTargetLabel(line.Folded) && !(line.EndsWithColon && line.Text.Length < 30))
            return false;
        if (NotTasks.Is(line.Folded) && !line.First.Capitals && AgencyNames.Whole(line.Text, lexicon) is null)
            return false;
        if (line.Marker is { Rank: <= Marker.Roman } && line.LooksLikeHeading)
            return true;
        if (TaskCollector.IsDetail(line) && Kind is SectionKind.Contents or SectionKind.Assignments)
            return false;
        if (line.LooksLikeHeading && !(line.First.Bold && !line.First.Capitals && line.Text.Length > 180))
            return !line.EndsWithColon || next is not null;
        var deeper = next?.Grid is not null || next?.Line is { } follower && (follower.Rank > line.Rank || follower.Rank == Line.Unmarked && line.Marker is not null);
        if (!deeper || line.Text.EndsWith('.') || line.Text.EndsWith(';'))
            return deeper && Kind == SectionKind.Assignments && line.Marker is not null && AgencyNames.Whole(line.Text, lexicon) is not null;
        if (line.Marker is null)
            return SectionWords.Sub(line.Folded) is not null || Kind == SectionKind.Assignments && AgencyNames.Whole(line.Text, lexicon) is not null;
        return line.Text.Length <= 200 && (line.EndsWithColon || line.Rank < Marker.Dash || line.Text.Length < 100);
    }

    private void OpenSection(Line line, Block? next)
    {
        var rank = line.Marker is null && line.Rank == Line.Unmarked ? UnmarkedRank() : BulletRank(line, next) ?? line.Rank;
        open.RemoveAll(o => o.Rank >= rank);
        var parent = open.Count == 0 ? null : open[^1];
        var kind = KindOf(line, parent);
        var lead = LeadOf(line, kind, parent);
        var section = SectionOf(line, parent);
        open.Add(new(line, rank, kind, lead, section));
        used.UnionWith(line.Ids);
        if (parent is null || kind == parent.Kind)
            TakeHeading(line, kind, parent, next);
        else if (kind == SectionKind.Goals)
            goals.Horizon = HorizonOf(line);
    }

    // Among the contents only a heading that is nothing but agencies names who leads.
    private IReadOnlyList<string> LeadOf(Line line, SectionKind kind, OpenHeading? parent) => kind switch
    {
        _ when parent is null => [],
        SectionKind.Assignments => AgenciesOf(line) ?? parent.Lead,
        SectionKind.Contents => AgencyNames.Whole(WithoutRemark(line.Text), lexicon) ?? parent.Lead,
        _ => [],
    };

    // "• Sở Nội vụ" over "o làm …", "* Sở Y tế" over "- làm …": bullets have no order of their own; the one that opens others stands above them.
    private static int? BulletRank(Line line, Block? next) =>
        line.Marker is { IsBullet: true } && next?.Line?.Marker is { IsBullet: true } below && below != line.Marker ? Marker.Bracketed : null;

    // A bold line without a number stands just under the last numbered heading.
    private int UnmarkedRank() => open.Count == 0 ? Marker.Number : Math.Min(Line.Unmarked, Math.Max(Marker.Number, open.LastOrDefault(o => o.Line.Marker is not null)?.Rank + 1 ?? Marker.Number));

    private SectionKind KindOf(Line line, OpenHeading? parent)
    {
        // "Sở Tài chính" among those who have duties is no section about money.
        if (parent?.Kind == SectionKind.Assignments && AgencyNames.Whole(WithoutRemark(line.Text), lexicon) is not null)
            return SectionKind.Assignments;
        if (parent is null || line.Rank <= Marker.Roman && parent.Rank < Marker.Roman)
        {
            var top = SectionWords.Top(line.Folded);
            return top != SectionKind.Unknown ? top : parent?.Kind ?? SectionKind.Contents;
        }
        if (parent.Kind == SectionKind.Background && SectionWords.Sub(line.Folded) is not (SectionKind.Contents or SectionKind.Goals or SectionKind.Assignments))
            return SectionKind.Background;
        return SectionWords.Sub(line.Folded) ?? parent.Kind;
    }

    private static string SectionOf(Line line, OpenHeading? parent)
    {
        var no = line.Marker?.No ?? "";
        if (parent is null || parent.Section.Length == 0)
            return no;
        return no.Length == 0 || line.Marker!.Rank >= Marker.Letter ? parent.Section : $"{parent.Section}.{no}";
    }

    private IReadOnlyList<string>? AgenciesOf(Line line)
    {
        var text = WithoutRemark(line.Text);
        if (AgencyNames.Whole(text, lexicon) is { } whole)
            return whole;
        if (line.First.Bold && AgencyNames.Between(text, lexicon, mayHoldVerbs: false) is { } named)
            return named;
        var own = ResponsibilityParser.Of(line.Text, lexicon);
        return own.Lead.Count > 0 ? own.Lead : null;
    }

    // "Sở Nội vụ (cơ quan thường trực)", "Sở Nội vụ - Cơ quan thường trực"
    private static string WithoutRemark(string text)
    {
        var cut = Pattern.Of(@"\s*(?:\([^)]*\)\s*$|-\s*(?:co quan thuong truc|la co quan).*$)").Replace(Fold.Of(text.TrimEnd(':', '.', ' ')), "");
        return text[..cut.Length];
    }

    // "Chỉ tiêu năm 2026" over the targets of the plan of 2026 says no more than the plan itself.
    private string? HorizonOf(Line heading) =>
        Horizons.OfHeading(heading.Text) is { } year && (year != $"{document.Year}" || document.LastYear != document.Year || heading.Folded.Contains("den ", StringComparison.Ordinal)) ? year : null;

    private void TakeHeading(Line line, SectionKind kind, OpenHeading? parent, Block? next)
    {
        if (kind != SectionKind.Goals)
            return;
        goals.Horizon = HorizonOf(line) ?? (line.Rank <= Marker.Roman ? null : goals.Horizon);
        if (parent is null || Horizons.OfHeading(line.Text) is not null || SectionWords.Sub(line.Folded) == SectionKind.Goals)
            return;
        goals.Open(line);
        var hasChildren = next?.Line is { } follower && follower.Rank > line.Rank;
        if (!hasChildren && TargetParser.Read(line.Text).Count > 0)
            goals.Add(line, line.Text, false);
    }
}
