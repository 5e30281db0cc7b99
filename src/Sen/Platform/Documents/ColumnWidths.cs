namespace Sen.Platform.Documents;

/// <summary>Shares the width of a table by weight, but never breaks a word: no column is narrower than its longest one.</summary>
internal static class ColumnWidths
{
    private const double TextSize = 12;

    /// <param name="padding">Room at both sides of a cell's text, together.</param>
    public static int[] Of(DocumentTable table, int available, int padding)
    {
        var (columns, least) = (table.Columns, Longest(table, padding));
        if (least.Sum() >= available)
            return Filled([.. least.Select(l => (int)((long)available * l / least.Sum()))], available);

        var isFixed = new bool[columns.Count];
        while (true)
        {
            var room = available - least.Where((_, i) => isFixed[i]).Sum();
            var weights = columns.Where((_, i) => !isFixed[i]).Sum(c => c.Weight);
            var widths = columns.Select((c, i) => isFixed[i] ? least[i] : (int)(room * c.Weight / weights)).ToArray();
            var tooNarrow = Enumerable.Range(0, widths.Length).Where(i => !isFixed[i] && widths[i] < least[i]).ToList();
            if (tooNarrow.Count == 0)
                return Filled(widths, available);
            tooNarrow.ForEach(i => isFixed[i] = true);
        }
    }

    /// <summary>The last column takes what rounding leaves.</summary>
    private static int[] Filled(int[] widths, int available)
    {
        widths[^1] += available - widths.Sum();
        return widths;
    }

    private static int[] Longest(DocumentTable table, int padding)
    {
        var longest = table.Columns.Select(c => LongestWord(c.Title, bold: true)).ToArray();
        foreach (var line in table.Lines.Where(l => l.Kind != TableLineKind.Group))
        {
            for (var i = 0; i < longest.Length && i < line.Cells.Count; i++)
                longest[i] = Math.Max(longest[i], LongestWord(line.Cells[i], line.Kind == TableLineKind.Total));
        }
        return [.. longest.Select(l => l + padding)];
    }

    private static int LongestWord(string text, bool bold) =>
        DocumentText.Clean(text).Split(' ').Max(word => TimesWidths.Twips(word, TextSize, bold));
}
