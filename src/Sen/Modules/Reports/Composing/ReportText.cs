using Sen.Modules.Reports.Yearly;
using Sen.Platform.Documents;

namespace Sen.Modules.Reports.Composing;

/// <summary>A stretch of text, or a figure in it.</summary>
public readonly record struct Piece(string Text, Figure? Figure);

/// <summary>One line of a part: a paragraph, a line with a dash, or a table.</summary>
public sealed record ReportLine(IReadOnlyList<Piece> Pieces, bool IsDash, DocumentTable? Table)
{
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}

/// <summary>Reads the words of a part: each line a paragraph, "- " a dash, a table's name alone a table, figures by name between braces.</summary>
public static class ReportText
{
    private const string Dash = "- ";

    public static IReadOnlyList<ReportLine> Lines(string text, ReportSnapshot snapshot, IReadOnlyList<Figure> figures)
    {
        var lines = new List<ReportLine>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (TableOf(line, snapshot) is { } table)
                lines.Add(new([], false, table));
            else
                lines.Add(line.StartsWith(Dash, StringComparison.Ordinal) ? new(Pieces(line[Dash.Length..], snapshot, figures), true, null) : new(Pieces(line, snapshot, figures), false, null));
        }

        return lines;
    }

    public static IEnumerable<Block> Blocks(string text, ReportSnapshot snapshot, IReadOnlyList<Figure> figures) =>
        Lines(text, snapshot, figures).Select(line => line.Table ?? (line.IsDash ? (Block)new Dash(line.Text) : new Paragraph(line.Text)));

    private static List<Piece> Pieces(string line, ReportSnapshot snapshot, IReadOnlyList<Figure> figures)
    {
        var pieces = new List<Piece>();
        var from = 0;
        foreach (System.Text.RegularExpressions.Match named in ComposeSection.Named().Matches(line))
        {
            pieces.Add(new(line[from..named.Index], null));
            pieces.Add(PieceOf(named.Groups["token"].Value.Trim(), named.Value, snapshot, figures));
            from = named.Index + named.Length;
        }

        pieces.Add(new(line[from..], null));
        pieces.RemoveAll(p => p.Text.Length == 0);
        return pieces;
    }

    /// <summary>A name that no catalogue knows stays as it is written; saving refuses it, so it cannot come from a form.</summary>
    private static Piece PieceOf(string token, string written, ReportSnapshot snapshot, IReadOnlyList<Figure> figures) =>
        token == FigureCatalogue.DayToken ? new(Sen.Kernel.Text.VietnameseFormat.Fill("{0:d}", snapshot.AsOf), null)
        : figures.FirstOrDefault(f => f.Token == token) is { } figure ? new(figure.Text, figure)
        : new(written, null);

    private static DocumentTable? TableOf(string line, ReportSnapshot snapshot) => line switch
    {
        "{{" + FigureCatalogue.StatusTable + "}}" => ReportDocument.StatusTable(snapshot.Figures.Counts),
        "{{" + FigureCatalogue.GoalTable + "}}" => ReportDocument.GoalTable(snapshot.Figures),
        "{{" + FigureCatalogue.GroupTable + "}}" => ReportDocument.GroupTable(snapshot.Figures),
        _ => null,
    };
}
