using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Paragraph styles with inheritance: what a paragraph has when it does not say so itself.</summary>
internal sealed class StyleSheet
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private readonly string? defaultStyle;

    public StyleSheet(Styles? part)
    {
        foreach (var style in part?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id)
                continue;
            styles[id] = style;
            if (style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph)
                defaultStyle = id;
        }
    }

    public NumberingProperties? NumberingOf(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties
        ?? First(paragraph, s => s.StyleParagraphProperties?.NumberingProperties);

    public bool IsCentered(Paragraph paragraph) =>
        (paragraph.ParagraphProperties?.Justification ?? First(paragraph, s => s.StyleParagraphProperties?.Justification))
        ?.Val?.Value == JustificationValues.Center;

    public int OutlineLevelOf(Paragraph paragraph) =>
        (paragraph.ParagraphProperties?.OutlineLevel ?? First(paragraph, s => s.StyleParagraphProperties?.OutlineLevel))
        ?.Val?.Value is { } level and < 9 ? level : -1;

    public bool IsBold(Paragraph paragraph, Run run) =>
        On(run.RunProperties?.Bold ?? First(paragraph, s => s.StyleRunProperties?.Bold));

    public bool IsItalic(Paragraph paragraph, Run run) =>
        On(run.RunProperties?.Italic ?? First(paragraph, s => s.StyleRunProperties?.Italic));

    public bool IsCaps(Paragraph paragraph, Run run) =>
        On(run.RunProperties?.Caps ?? First(paragraph, s => s.StyleRunProperties?.Caps));

    private static bool On(OnOffType? property) => property is not null && (property.Val is null || property.Val.Value);

    private T? First<T>(Paragraph paragraph, Func<Style, T?> read) where T : class
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? defaultStyle;
        for (var step = 0; id is not null && step < LongestChain && styles.TryGetValue(id, out var style); step++)
        {
            if (read(style) is { } found)
                return found;
            id = style.BasedOn?.Val?.Value;
        }
        return null;
    }
}
