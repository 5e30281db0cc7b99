namespace Sen.Modules.Plans.Amendments;

/// <summary>What became of some words.</summary>
public enum WordChange
{
    Kept,
    Removed,
    Added,
}

/// <summary>Words that stand together and share a fate, with the spaces behind them.</summary>
public sealed record WordRun(WordChange Change, string Text);

/// <summary>Two texts word by word. Pure. Kept and removed words together are the old text, kept and added ones the new, to the letter.</summary>
public static class WordDifference
{
    /// <summary>Texts longer than this are shown whole, old and new.</summary>
    private const int MostWords = 1500;

    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        if (a.Count > MostWords || b.Count > MostWords)
            return [.. new[] { new WordRun(WordChange.Removed, before), new WordRun(WordChange.Added, after) }.Where(r => r.Text.Length > 0)];
        var common = Common(a, b);
        var runs = new List<WordRun>();
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i] == b[j])
                (i, j) = Keep(runs, a[i], i, j);
            else if (i < a.Count && (j == b.Count || common[i + 1, j] >= common[i, j + 1]))
                Add(runs, WordChange.Removed, a[i++]);
            else
                Add(runs, WordChange.Added, b[j++]);
        }

        return runs;
    }

    private static (int I, int J) Keep(List<WordRun> runs, string word, int i, int j)
    {
        Add(runs, WordChange.Kept, word);
        return (i + 1, j + 1);
    }

    private static void Add(List<WordRun> runs, WordChange change, string word)
    {
        if (runs is [.., { } last] && last.Change == change)
            runs[^1] = last with { Text = last.Text + word };
        else
            runs.Add(new(change, word));
    }

    /// <summary>How many words the rests from i and j have in common, in order.</summary>
    private static int[,] Common(List<string> a, List<string> b)
    {
        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }
}
