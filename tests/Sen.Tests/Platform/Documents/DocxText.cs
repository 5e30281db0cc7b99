using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Tests.Platform.Documents;

/// <summary>The text of a DOCX with its effective look: direct formatting, then the style and its ancestors, then the defaults.</summary>
internal sealed class DocxText
{
    private readonly Dictionary<string, W.Style> styles;
    private readonly W.DocDefaults? defaults;

    public DocxText(MainDocumentPart main)
    {
        var all = main.StyleDefinitionsPart!.Styles!;
        styles = all.Elements<W.Style>().ToDictionary(s => s.StyleId!.Value!);
        defaults = all.DocDefaults;
        Paragraphs = main.Document!.Body!.Descendants<W.Paragraph>().Where(p => Of(p).Length > 0).ToList();
    }

    public List<W.Paragraph> Paragraphs { get; }

    public IEnumerable<W.Run> Runs => Paragraphs.SelectMany(RunsOf);

    public string All => string.Join('\n', Paragraphs.Select(Of));

    /// <summary>From the first paragraph outside tables that is not centred to the list of recipients.</summary>
    public IEnumerable<W.Paragraph> Running =>
        Paragraphs.TakeWhile(p => Of(p) != "Nơi nhận:").Where(p => !p.Ancestors<W.Table>().Any() && Alignment(p) != "center" && !IsUnit(p));

    public static string Of(W.Paragraph? paragraph) =>
        paragraph is null ? "" : string.Concat(paragraph.Descendants<W.Text>().Select(t => t.Text)).Replace('\u00A0', ' ').Trim();

    public static bool Like(string pattern, string text) => Match(pattern, text).Success;

    public static Match Match(string pattern, string text) => Regex.Match(text, pattern, RegexOptions.NonBacktracking);

    public W.Paragraph? Find(string pattern) => Paragraphs.FirstOrDefault(p => Like(pattern, Of(p)));

    public W.Paragraph? After(W.Paragraph? paragraph) => paragraph is null ? null : Paragraphs.ElementAtOrDefault(Paragraphs.IndexOf(paragraph) + 1);

    public static IEnumerable<W.Paragraph> CellOf(W.Paragraph? paragraph) =>
        paragraph?.Ancestors<W.TableCell>().FirstOrDefault()?.Elements<W.Paragraph>() ?? [];

    public List<W.Run> RunsOf(W.Paragraph paragraph) => paragraph.Descendants<W.Run>().Where(r => r.InnerText.Trim().Length > 0).ToList();

    public static bool IsAddressee(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "KinhGui";

    private static bool IsUnit(W.Paragraph paragraph) => Of(paragraph).StartsWith("Đơn vị tính:", StringComparison.Ordinal);

    public string? Font(W.Run run) => First<W.RunFonts>(OfRun(run))?.Ascii?.Value;

    public string Colour(W.Run run) => First<W.Color>(OfRun(run))?.Val?.Value ?? "auto";

    public double Size(W.Run run) => double.Parse(First<W.FontSize>(OfRun(run))?.Val?.Value ?? "20", CultureInfo.InvariantCulture) / 2;

    public bool IsOn<T>(W.Run run) where T : W.OnOffType => First<T>(OfRun(run)) is { } mark && (mark.Val is null || mark.Val.Value);

    public string Alignment(W.Paragraph paragraph) => First<W.Justification>(OfParagraph(paragraph))?.Val?.InnerText ?? "left";

    public double FirstLine(W.Paragraph paragraph) => Number(OfParagraph(paragraph).Select(p => p.GetFirstChild<W.Indentation>()?.FirstLine?.Value));

    public (double Before, double After, double Line) Spacing(W.Paragraph paragraph)
    {
        var all = OfParagraph(paragraph).Select(p => p.GetFirstChild<W.SpacingBetweenLines>()).OfType<W.SpacingBetweenLines>().ToList();
        return (Number(all.Select(s => s.Before?.Value)), Number(all.Select(s => s.After?.Value)), Number(all.Select(s => s.Line?.Value)));
    }

    private static double Number(IEnumerable<string?> values) => double.Parse(values.FirstOrDefault(v => v is not null) ?? "0", CultureInfo.InvariantCulture);

    private static T? First<T>(IEnumerable<OpenXmlElement> chain) where T : OpenXmlElement =>
        chain.Select(c => c.GetFirstChild<T>()).FirstOrDefault(e => e is not null);

    private IEnumerable<OpenXmlElement> OfRun(W.Run run)
    {
        OpenXmlElement?[] own = [run.RunProperties];
        var inherited = StylesOf(run.Ancestors<W.Paragraph>().First()).Select(s => (OpenXmlElement?)s.StyleRunProperties);
        return own.Concat(inherited).Append(defaults?.RunPropertiesDefault?.RunPropertiesBaseStyle).OfType<OpenXmlElement>();
    }

    private IEnumerable<OpenXmlElement> OfParagraph(W.Paragraph paragraph)
    {
        OpenXmlElement?[] own = [paragraph.ParagraphProperties];
        var inherited = StylesOf(paragraph).Select(s => (OpenXmlElement?)s.StyleParagraphProperties);
        return own.Concat(inherited).Append(defaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle).OfType<OpenXmlElement>();
    }

    private IEnumerable<W.Style> StylesOf(W.Paragraph paragraph)
    {
        for (var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "Normal"; id is not null && styles.TryGetValue(id, out var style); id = style.BasedOn?.Val?.Value)
            yield return style;
    }
}
