namespace Sen.Modules.Plans.Import.Reading;

/// <summary>One item of the outline: its marker, its text without it, the passages it was joined from.</summary>
internal sealed record Line(IReadOnlyList<int> Ids, Marker? Marker, string Text, Passage First)
{
    public const int Unmarked = 20;

    private const int LongestHeading = 260;

    public string Folded => field ??= Fold.Of(Text);

    /// <summary>How deep it stands; capitals and heading styles without a number count as the level they look like.</summary>
    public int Rank => Marker?.Rank
        ?? (First.OutlineLevel >= 0 ? Marker.Roman + First.OutlineLevel : First is { Bold: true, Capitals: true } ? Marker.Roman : Unmarked);

    /// <summary>The text without the mark that ends a document ("./."), which is no part of the last sentence.</summary>
    public string Sentence => Text.EndsWith("./.", StringComparison.Ordinal) ? Text[..^2] : Text;

    public bool Broken => Ids.Count > 1;
    public bool EndsSentence => Text.EndsWith('.') || Text.EndsWith(';');
    public bool EndsWithColon => Text.EndsWith(':');

    /// <summary>Looks like a heading by itself: capitals, bold, style, or a Roman number.</summary>
    public bool LooksLikeHeading =>
        Text.Length <= LongestHeading && (First.OutlineLevel >= 0 || (Rank <= Marker.Roman && !EndsSentence) || First.Capitals || (First.Bold && !EndsSentence));
}

/// <summary>A piece of the body in printed order: an item or a table.</summary>
internal sealed record Block(Line? Line, Grid? Grid);

/// <summary>Turns body passages into items and tables, and joins lines that were broken by hand.</summary>
internal static class Blocks
{
    public static List<Block> Of(IEnumerable<Passage> body)
    {
        var blocks = new List<Block>();
        var cells = new List<Passage>();
        foreach (var passage in body)
        {
            if (cells.Count > 0 && passage.Cell?.Table != cells[0].Cell!.Table)
                Flush();
            if (passage.Cell is not null)
                cells.Add(passage);
            else if (passage.Text.Length > 0)
                Add(blocks, passage);
        }
        if (cells.Count > 0)
            Flush();
        return blocks;

        void Flush()
        {
            blocks.Add(new(null, Grid.Of(cells)));
            cells.Clear();
        }
    }

    private static void Add(List<Block> blocks, Passage passage)
    {
        var line = Make(passage);
        if (blocks.Count > 0 && blocks[^1].Line is { } previous && Continues(previous, line))
            blocks[^1] = new(previous with { Ids = [.. previous.Ids, passage.Id], Text = $"{previous.Text} {passage.Text}" }, null);
        else
            blocks.Add(new(line, null));
    }

    private static Line Make(Passage passage)
    {
        var (typed, rest) = Markers.Cut(passage.Text);
        if (passage.Marker is null)
            return new([passage.Id], typed, rest.Length == 0 ? passage.Text : rest, passage);
        var automatic = Markers.OfList(passage.Marker, passage.ListLevel);
        return automatic.IsBullet && typed is { IsBullet: false } ? new([passage.Id], typed, rest, passage) : new([passage.Id], automatic, passage.Text, passage);
    }

    // A line that begins in lower case behind one without an end is the same sentence.
    private static bool Continues(Line previous, Line line) =>
        line.Marker is null && line.Text.Length > 0 && char.IsLower(line.Text[0]) && !line.First.Bold
        && !previous.First.Capitals && previous.Text[^1] is not ('.' or ';' or ':' or '/' or '!' or '?');
}
