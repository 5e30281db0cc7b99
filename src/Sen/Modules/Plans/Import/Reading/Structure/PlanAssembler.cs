using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Walks the body in order, keeps the open headings, and gives each item to the collector of its section.</summary>
internal sealed class PlanAssembler
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
        for (var i = 0; i < blocks.Count; i++)
        {
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

    private void AddBases(string text, IReadOnlyList<int> ids) =>
        bases.AddRange(LegalBasisParser.Read(text, lexicon).Select(b => b with { Passages = ids }));

    private void Take(Line line, Block? next)
    {
        if (IsHeading(line, next))
            OpenSection(line, next);
        else if (RunInHead(line) is { } kind)
            TakeRunIn(line, kind);
        else
            TakeItem(line, next);
    }

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
        var rank = line.Marker is null && line.Rank == Line.Unmarked ? UnmarkedRank() : line.Rank;
        open.RemoveAll(o => o.Rank >= rank);
        var parent = open.Count == 0 ? null : open[^1];
        var kind = KindOf(line, parent);
        var lead = kind == SectionKind.Assignments && parent is not null ? AgenciesOf(line) ?? parent.Lead : [];
        var section = SectionOf(line, parent);
        open.Add(new(line, rank, kind, lead, section));
        used.UnionWith(line.Ids);
        if (parent is null || kind == parent.Kind)
            TakeHeading(line, kind, parent, next);
        else if (kind == SectionKind.Goals)
            goals.Horizon = Horizons.OfHeading(line.Text);
    }

    // A bold line without a number stands just under the last numbered heading.
    private int UnmarkedRank() => open.Count == 0 ? Marker.Number : Math.Min(Line.Unmarked, Math.Max(Marker.Number, open.LastOrDefault(o => o.Line.Marker is not null)?.Rank + 1 ?? Marker.Number));

    private static SectionKind KindOf(Line line, OpenHeading? parent)
    {
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
        if (AgencyNames.Whole(WithoutRemark(line.Text), lexicon) is { } whole)
            return whole;
        var own = ResponsibilityParser.Of(line.Text, lexicon);
        return own.Lead.Count > 0 ? own.Lead : null;
    }

    // "Sở Nội vụ (cơ quan thường trực)", "Sở Nội vụ - Cơ quan thường trực"
    private static string WithoutRemark(string text)
    {
        var cut = Pattern.Of(@"\s*(?:\([^)]*\)\s*$|-\s*(?:co quan thuong truc|la co quan).*$)").Replace(Fold.Of(text.TrimEnd(':', '.', ' ')), "");
        return text[..cut.Length];
    }

    private void TakeHeading(Line line, SectionKind kind, OpenHeading? parent, Block? next)
    {
        if (kind != SectionKind.Goals)
            return;
        goals.Horizon = Horizons.OfHeading(line.Text) ?? (line.Rank <= Marker.Roman ? null : goals.Horizon);
        if (parent is null || Horizons.OfHeading(line.Text) is not null || SectionWords.Sub(line.Folded) == SectionKind.Goals)
            return;
        goals.Open(line);
        var hasChildren = next?.Line is { } follower && follower.Rank > line.Rank;
        if (!hasChildren && TargetParser.Read(line.Text).Count > 0)
            goals.Add(line, line.Text, false);
    }

    private static SectionKind? RunInHead(Line line)
    {
        if (GoalCollector.IsGoalLabel(line.Folded) || RunIn.Match(line.Folded) is not { Success: true } head)
            return null;
        return SectionWords.Sub(head.Groups["head"].Value) is var kind and (SectionKind.Purposes or SectionKind.Requirements) ? kind : null;
    }

    private void TakeRunIn(Line line, SectionKind kind)
    {
        used.UnionWith(line.Ids);
        var text = line.Text[RunIn.Match(line.Folded).Length..];
        (kind == SectionKind.Purposes ? purposes : requirements).Add(new(char.ToUpperInvariant(text[0]) + text[1..]) { Passages = line.Ids });
    }

    private void TakeItem(Line line, Block? next)
    {
        if (Kind is SectionKind.Goals or SectionKind.Contents or SectionKind.Assignments or SectionKind.Reporting or SectionKind.Funding)
            asked.AddRange(line.Ids);
        if (line.Marker is not null)
            open.RemoveAll(o => o.Rank > line.Rank || o.Rank == line.Rank && o.Line.Marker is not null && o.Rank >= Marker.Number);
        if (GoalCollector.IsTargetLabel(line.Folded) && Kind is SectionKind.Contents or SectionKind.Unknown && goals.Add(line, "", true))
        {
            used.UnionWith(line.Ids);
            return;
        }
        if (TakeBySection(line, next))
            used.UnionWith(line.Ids);
    }

    private bool TakeBySection(Line line, Block? next) => Kind switch
    {
        SectionKind.Purposes => AddText(purposes, line),
        SectionKind.Requirements => AddText(requirements, line),
        SectionKind.Goals => TakeGoalItem(line, next),
        SectionKind.Contents or SectionKind.Assignments or SectionKind.Reporting => TakeTask(line, next),
        SectionKind.Funding => AddFunding(line),
        SectionKind.LegalBases => AddBasis(line),
        _ => true,
    };

    private static bool AddText(List<TextReading> into, Line line)
    {
        if (!line.EndsWithColon)
            into.Add(new(line.Text) { Passages = line.Ids, Confidence = line.Broken ? Confidence.Medium : Confidence.High, Doubts = line.Broken ? [Doubts.BrokenLine] : [] });
        return true;
    }

    private bool AddFunding(Line line)
    {
        if (!NotTasks.Is(line.Folded))
            funding.Add(line);
        return true;
    }

    private bool AddBasis(Line line)
    {
        AddBases(line.Text, line.Ids);
        return true;
    }

    private bool TakeGoalItem(Line line, Block? next)
    {
        if (NotTasks.Is(line.Folded))
            return false;
        if (GoalCollector.IsGoalLabel(line.Folded))
        {
            goals.Open(line);
            return goals.Add(line, line.Text, false) || true;
        }
        var section = open.Count == 0 ? "" : open[0].Line.Text;
        if (line.EndsWithColon && (line.Marker is null || next?.Line is null || next.Line.Rank > line.Rank))
            return true;
        if (goals.Add(line, section, mayBeQualitative: line.Marker is not null && !open.Exists(o => o.Line.Folded.Contains("muc dich", StringComparison.Ordinal))))
            return true;
        return AddText(purposes, line);
    }

    private bool TakeTask(Line line, Block? next)
    {
        if (TaskCollector.IsDetail(line) && Kind == SectionKind.Contents && TakeDetail(line))
            return true;
        if (NotTasks.Is(line.Folded) || line.Text.Length < 8)
            return false;
        if (line.EndsWithColon && next is not null && (line.Marker is null || next.Grid is not null || next.Line!.Rank > line.Rank || next.Line.Marker is null))
            return true;
        var no = line.Marker is { IsBullet: false } marker ? marker.No : line.Marker is null && open.Count > 0 ? open[^1].Line.Marker?.No : null;
        var kind = Kind == SectionKind.Contents ? TaskKind.Content : TaskKind.Assignment;
        tasks.Add(line, Section, kind, Kind == SectionKind.Contents ? [] : Lead, no is { Length: > 0 } && no.All(char.IsLetterOrDigit) || no?.Contains('.', StringComparison.Ordinal) == true ? no : null);
        return true;
    }

    // "1. Lễ phát động" followed by "- Thời gian: …": the heading is the task.
    private bool TakeDetail(Line line)
    {
        if (open.Count > 1 && open[^1].Line is var heading && !tasks.Tasks.Any(t => t.Passages.Any(id => id >= heading.Ids[0])))
            tasks.Add(heading, open[^2].Section, TaskKind.Content, [], heading.Marker?.No);
        return tasks.AddDetail(line);
    }

    private void TakeTable(Grid grid)
    {
        if (TableColumns.Of(grid) is not { } columns || Kind is SectionKind.Background or SectionKind.LegalBases)
            return;
        var before = tasks.Tasks.Count;
        if (columns.IsTargets)
        {
            foreach (var row in TableTargets.Read(grid, columns))
            {
                goals.AddRow(row, open.Count == 0 ? "" : open[0].Line.Text);
                used.UnionWith(row.Passages);
            }
        }
        else if (columns.IsTasks)
        {
            foreach (var row in new TableTasks(maker, Section).Read(grid, columns))
                tasks.AddRow(row);
        }
        used.UnionWith(tasks.Tasks.Skip(before).SelectMany(t => t.Passages));
    }
}
