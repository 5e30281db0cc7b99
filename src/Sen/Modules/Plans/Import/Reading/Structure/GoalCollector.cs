using System.Text.RegularExpressions;
using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Gathers goals and their targets in printed order.</summary>
internal sealed class GoalCollector
{
    private static readonly Regex GoalLabel = Pattern.Of(@"^(?:tieu )?muc tieu (?:so |cu the )?(?<no>\d+(?:\.\d+)*|[ivx]+)(?![a-z0-9])\s*(?:\([^)]*\))?\s*[:.\-]?\s*");
    private static readonly Regex TargetLabel = Pattern.Of(@"^(?:-\s*)?(?:cac )?(?:chi tieu|ct)(?: so)? ?(?<no>\d+(?:\.\d+)*[a-z]?)?(?![a-z0-9])\s*(?:\([^)]*\))?\s*[:.\-]\s*");
    private static readonly Regex CountNote = Pattern.Of(@"\s*\(\s*\d+ (?:chi tieu|muc tieu)[^)]*\)\s*:?\s*$");

    private readonly List<(GoalReading Goal, List<TargetReading> Targets)> goals = [];
    private int targets;

    /// <summary>Horizon that a heading gives to the targets under it, or null.</summary>
    public string? Horizon { get; set; }

    public IReadOnlyList<GoalReading> Goals => [.. goals.Where(g => g.Targets.Count > 0 || g.Goal.No.Length > 0).Select(g => g.Goal with { Targets = g.Targets })];

    public static bool IsGoalLabel(string folded) => GoalLabel.IsMatch(folded);

    public static bool IsTargetLabel(string folded) => TargetLabel.IsMatch(folded);

    public void Open(Line heading)
    {
        var label = GoalLabel.Match(heading.Folded);
        var title = CountNote.Replace(heading.Folded[label.Length..], "") is var kept ? heading.Text.Substring(label.Length, kept.Length).Trim(' ', ':', '.') : heading.Text;
        var no = label.Success ? label.Groups["no"].Value.ToUpperInvariant() : heading.Marker?.No ?? "";
        goals.Add((new(no, title.Length == 0 ? heading.Text : title, []) { Passages = heading.Ids }, []));
    }

    /// <summary>For a plan without goals: one with an empty number and the name of its section.</summary>
    public void OpenUnnamed(string sectionTitle)
    {
        if (goals.Count == 0)
            goals.Add((new("", SentenceCase(sectionTitle), []), []));
    }

    /// <summary>Adds the values of one printed target; false when the text holds none and may not be qualitative.</summary>
    public bool Add(Line line, string sectionTitle, bool mayBeQualitative)
    {
        var label = TargetLabel.Match(line.Folded);
        var text = line.Text[label.Length..].TrimEnd('.', ';', ' ');
        var values = TargetParser.Read(text);
        if (values.Count == 0)
        {
            if (!mayBeQualitative && !label.Success || text.Length < 5)
                return false;
            values = [TargetParser.WithoutNumber(text)];
        }
        OpenUnnamed(sectionTitle);
        targets++;
        var no = label.Groups["no"] is { Success: true } printed ? printed.Value : line.Marker is { IsBullet: false, No: var own } ? own : $"{targets}";
        foreach (var value in values)
            goals[^1].Targets.Add(new(no, text, value.Horizon is null ? value with { Horizon = Horizon } : value)
            {
                Passages = line.Ids,
                Confidence = line.Broken && value.Confidence == Confidence.High ? Confidence.Medium : value.Confidence,
                Doubts = line.Broken ? [.. value.Doubts, Doubts.BrokenLine] : value.Doubts,
            });
        return true;
    }

    public void AddRow(TargetReading row, string sectionTitle)
    {
        OpenUnnamed(sectionTitle);
        targets++;
        goals[^1].Targets.Add(row);
    }

    private static string SentenceCase(string title) =>
        title.Length == 0 || title.Any(char.IsLower) ? title : title[..1] + title[1..].ToLowerInvariant();
}
