using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>
/// The text of a paragraph as a reader sees it: runs joined (a word is often split over several), insertions kept, deletions,
/// hidden text, field codes, comments and text boxes dropped. A typed line break is <c>\n</c>.
/// </summary>
internal static class ParagraphText
{
    public static string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(text, paragraph);
        return text.ToString();
    }

    public static IEnumerable<Run> VisibleRuns(OpenXmlElement parent)
    {
        foreach (var child in parent.ChildElements)
        {
            if (AsRun(child) is { } run)
            {
                if (run.RunProperties?.Vanish is not { } hidden || hidden.Val is { HasValue: true, Value: false })
                    yield return run;
            }
            else if (IsWrapper(child))
            {
                foreach (var inner in VisibleRuns(child))
                    yield return inner;
            }
        }
    }

    // Word 2003 wrapped dates and places in smart tags; what stands in one is foreign to the schema of today and has to be read anew.
    private static Run? AsRun(OpenXmlElement element) =>
        element as Run ?? (element is OpenXmlUnknownElement { LocalName: "r" } foreign ? new Run(foreign.OuterXml) : null);

    private static bool IsWrapper(OpenXmlElement element) =>
        element is Hyperlink or InsertedRun or MoveToRun or SdtRun or SdtContentRun or SimpleField or CustomXmlRun
        || element.LocalName is "smartTag" or "bdo" or "dir";

    private static void Append(StringBuilder text, Paragraph paragraph)
    {
        foreach (var run in VisibleRuns(paragraph))
            foreach (var piece in run.ChildElements)
                text.Append(Piece(piece));
    }

    private static string Piece(OpenXmlElement piece) => piece switch
    {
        Text t => t.Text,
        TabChar => "\t",
        Break { Type: null } => "\n",
        Break { Type.Value: var type } => type == BreakValues.TextWrapping ? "\n" : " ",
        CarriageReturn => "\n",
        NoBreakHyphen => "-",
        SymbolChar { Char.Value: { } code } => SymbolOf(code),
        _ => "",
    };

    // Symbol fonts put their bullets in the private area; the few that carry meaning in a plan are comparison signs.
    private static string SymbolOf(string code) => code.ToUpperInvariant() switch
    {
        "F0B3" => "≥",
        "F0A3" => "≤",
        _ => "",
    };
}
