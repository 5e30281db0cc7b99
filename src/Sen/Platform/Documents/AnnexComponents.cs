using DocumentFormat.OpenXml;
using Sen.Kernel.Text;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>"Phụ lục I", its title, and the document it belongs to.</summary>
internal static class AnnexComponents
{
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document, int index)
    {
        var annex = document.Annexes[index];
        var (width, title) = (Decree30Page.TextWidth(annex.Landscape), DocumentText.Capitals(annex.Title));
        yield return Decree30Paragraphs.Of(Decree30Styles.AnnexMark, Mark(index, document.Annexes.Count));
        yield return Decree30Paragraphs.Balanced(Decree30Styles.AnnexTitle, title, Decree30Styles.TextSize, bold: true, width);
        yield return ReferenceLine(document, width);
        yield return HeadingComponents.SpacedRule(HeadingComponents.RuleUnder(title, Decree30Styles.TextSize, width), width);
    }

    /// <summary>A single annex carries no number.</summary>
    private static string Mark(int index, int count) => count == 1 ? "Phụ lục" : $"Phụ lục {RomanNumeral.Format(index + 1)}";

    public static W.Paragraph ReferenceLine(OfficialDocument document, int width) =>
        Decree30Paragraphs.Balanced(Decree30Styles.AnnexReference, Reference(document), Decree30Styles.TextSize, bold: false, width);

    private static string Reference(OfficialDocument document) =>
        $"(Kèm theo {DocumentText.Clean(document.Kind.Name)} {NumberLine.InSentence(document.Number, document.Symbol)} {document.Date.Words} của {DocumentText.Clean(document.Issuer)})";
}
