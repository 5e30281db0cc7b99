using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>The blocks of a text, one by one, with their markers typed out.</summary>
internal static class BodyComponents
{
    private const string EndMark = "./.";
    private const int AirAroundTable = 120;

    /// <param name="isEnded">The last line carries "./." and stays on the page of the signature.</param>
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<Block> blocks, bool landscape, bool isEnded)
    {
        var afterTable = false;
        for (var (i, numbered) = (0, BlockNumbering.Of(blocks).GetEnumerator()); numbered.MoveNext(); i++)
        {
            var ends = isEnded && i == blocks.Count - 1;
            if (numbered.Current.Block is DocumentTable table)
            {
                if (afterTable)
                    yield return Decree30Paragraphs.Of(Decree30Styles.Gap).SpacedBefore(AirAroundTable);
                foreach (var element in TableComponents.Of(table, Decree30Page.TextWidth(landscape)))
                    yield return element;
            }
            else
            {
                var paragraph = Paragraph(numbered.Current.Block, numbered.Current.Marker, ends);
                yield return ends ? Last(Spaced(paragraph, afterTable)) : Spaced(paragraph, afterTable);
            }
            afterTable = numbered.Current.Block is DocumentTable;
        }
        if (isEnded && blocks is [.., DocumentTable or Part or Heading or Article { Text: null }])
            yield return Last(Spaced(Decree30Paragraphs.Of(Decree30Styles.Body, EndMark), afterTable));
    }

    private static W.Paragraph Spaced(W.Paragraph paragraph, bool afterTable)
    {
        if (afterTable)
            paragraph.ParagraphProperties!.SpacingBetweenLines = new W.SpacingBetweenLines { Before = Decree30Paragraphs.Text(AirAroundTable) };
        return paragraph;
    }

    private static W.Paragraph Last(W.Paragraph paragraph) => paragraph.KeptWithNext();

    private static W.Paragraph Paragraph(Block block, string marker, bool ends) => block switch
    {
        Part p => Decree30Paragraphs.Of(Decree30Styles.PartTitle, $"{marker}. {DocumentText.Capitals(p.Title)}"),
        Article a => Article(a, marker, ends),
        Heading h => Decree30Paragraphs.Of(h.Level <= 1 ? Decree30Styles.ItemTitle : Decree30Styles.SubitemTitle, $"{marker}. {DocumentText.Clean(h.Title)}"),
        Clause c => Running(Decree30Styles.Body, $"{marker}. ", c.Text, ends),
        Point p => Running(Decree30Styles.Body, $"{marker}) ", p.Text, ends),
        Dash d => Running(Decree30Styles.Body, "- ", d.Text, ends),
        Documents.Paragraph p => Running(Decree30Styles.Body, "", p.Text, ends),
        Note n => Running(Decree30Styles.Remark, "", n.Text, ends),
        _ => throw new InvalidOperationException($"No layout for {block.GetType().Name}"),
    };

    private static W.Paragraph Running(string style, string marker, string text, bool ends) =>
        Decree30Paragraphs.Of(style, marker + (ends ? DocumentText.WithEndMark(text) : DocumentText.Clean(text)));

    private static W.Paragraph Article(Article article, string marker, bool ends)
    {
        var head = DocumentText.Clean($"Điều {marker}. {DocumentText.Clean(article.Title)}");
        if (article.Text is null)
            return Decree30Paragraphs.Of(Decree30Styles.ItemTitle, head);
        var text = ends ? DocumentText.WithEndMark(article.Text) : DocumentText.Clean(article.Text);
        return Decree30Paragraphs.Of(Decree30Styles.Body, Decree30Paragraphs.Run(head + " ", bold: true), Decree30Paragraphs.Run(text));
    }
}
