namespace Sen.Modules.Reports.Composing;

public enum LineKind
{
    Dropped,
    Added,
}

/// <summary>A line that only one of two texts has.</summary>
public readonly record struct ChangedLine(LineKind Kind, string Text);

/// <summary>A figure that differs between two reports.</summary>
public sealed record FigureChange(string Token, string Before, string After);

/// <summary>What two reports say differently.</summary>
public static class ReportDifference
{
    // Lines beyond this are compared as a whole: the table of the comparison grows with their product.
    private const int MostLines = 2_000;

    public static IReadOnlyList<FigureChange> Figures(ReportSnapshot before, ReportSnapshot after) =>
        [.. FigureCatalogue.Of(before).Zip(FigureCatalogue.Of(after)).Where(p => p.First.Text != p.Second.Text).Select(p => new FigureChange(p.First.Token, p.First.Text, p.Second.Text))];

    /// <summary>Part by part in their order; parts that say the same are left out.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<ChangedLine> Lines)> Texts(ReportSnapshot before, ReportSnapshot after)
    {
        var changes = new List<(string, IReadOnlyList<ChangedLine>)>();
        for (var i = 0; i < Math.Max(before.Sections.Count, after.Sections.Count); i++)
        {
            var (old, now) = (before.Sections.ElementAtOrDefault(i), after.Sections.ElementAtOrDefault(i));
            var lines = Lines([old?.Heading ?? "", .. LinesOf(old)], [now?.Heading ?? "", .. LinesOf(now)]);
            if (lines.Count > 0)
                changes.Add((now?.Heading ?? old!.Heading, lines));
        }

        return changes;
    }

    /// <summary>The fewest lines to drop and to add, by the longest common sequence.</summary>
    internal static IReadOnlyList<ChangedLine> Lines(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.SequenceEqual(after))
            return [];
        if (before.Count > MostLines || after.Count > MostLines)
            return [.. before.Select(l => new ChangedLine(LineKind.Dropped, l)), .. after.Select(l => new ChangedLine(LineKind.Added, l))];
        var common = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return Walk(before, after, common);
    }

    private static List<ChangedLine> Walk(IReadOnlyList<string> before, IReadOnlyList<string> after, int[,] common)
    {
        var changed = new List<ChangedLine>();
        var (i, j) = (0, 0);
        while (i < before.Count || j < after.Count)
        {
            if (i < before.Count && j < after.Count && before[i] == after[j])
                (i, j) = (i + 1, j + 1);
            else if (j == after.Count || (i < before.Count && common[i + 1, j] >= common[i, j + 1]))
                changed.Add(new(LineKind.Dropped, before[i++]));
            else
                changed.Add(new(LineKind.Added, after[j++]));
        }

        return changed;
    }

    private static string[] LinesOf(ComposedSection? section) => section?.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
