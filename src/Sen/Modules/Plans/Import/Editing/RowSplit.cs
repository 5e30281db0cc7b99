using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>Cuts the words of a row in two at the sentence end, semicolon or "và" nearest to the middle.</summary>
internal static class RowSplit
{
    private static readonly string[] Ends = [". ", "; ", ", ", " và "];

    /// <summary>Two rows with the same agencies and dates; where nothing cuts, both have all the words and a person shortens them.</summary>
    public static (RowValues First, RowValues Second) Of(RowValues values)
    {
        var text = values.Text;
        foreach (var end in Ends)
        {
            if (Nearest(text, end) is > 0 and var at)
                return (values with { Text = text[..at].Trim() }, values with { Text = Capital(text[(at + end.Length)..].Trim()) });
        }

        return (values, values);
    }

    private static int Nearest(string text, string end)
    {
        var best = -1;
        for (var at = text.IndexOf(end, StringComparison.Ordinal); at > 0; at = text.IndexOf(end, at + 1, StringComparison.Ordinal))
        {
            if (best < 0 || Math.Abs(at - (text.Length / 2)) < Math.Abs(best - (text.Length / 2)))
                best = at;
        }

        return best;
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
