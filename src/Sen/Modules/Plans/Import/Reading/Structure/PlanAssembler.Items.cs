using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <content>Items under the open headings, each to the collector of its section.</content>
internal sealed partial class PlanAssembler
{
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
            into.Add(new(line.Sentence) { Passages = line.Ids, Confidence = line.Broken ? Confidence.Medium : Confidence.High, Doubts = line.Broken ? [Doubts.BrokenLine] : [] });
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
        tasks.Add(line, Section, kind, Lead, no is { Length: > 0 } && no.All(char.IsLetterOrDigit) || no?.Contains('.', StringComparison.Ordinal) == true ? no : null);
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
        if (grid.Rows.Any(r => r.Cells.Any(c => IsUnreadable(c.Text))))
        {
            asked.AddRange(grid.Rows.SelectMany(r => r.Ids));
            return;
        }
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
