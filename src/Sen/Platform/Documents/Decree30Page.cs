using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>Paper, margins and sections: A4, 20/20/30/15 mm, page number in the top margin from the second page.</summary>
internal static class Decree30Page
{
    public const string PageNumberHeaderId = "rIdPageNumber";
    public const string EmptyHeaderId = "rIdEmpty";

    /// <summary>1.27 cm.</summary>
    public const int FirstLine = 720;

    private const int Short = 11906;
    private const int Long = 16838;
    private const int TopAndBottom = 1134;
    private const int Left = 1701;
    private const int Right = 850;
    private const int HeaderFromEdge = 567;

    /// <summary>Room for text in twentieths of a point.</summary>
    public static int TextWidth(bool landscape) => (landscape ? Long : Short) - Left - Right;

    /// <summary>A section on a new page, numbered from 1, whose first page shows no number.</summary>
    public static W.SectionProperties Section(bool landscape) => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = PageNumberHeaderId },
        new W.HeaderReference { Type = W.HeaderFooterValues.First, Id = EmptyHeaderId },
        new W.SectionType { Val = W.SectionMarkValues.NextPage },
        PageSize(landscape),
        new W.PageMargin { Top = TopAndBottom, Bottom = TopAndBottom, Left = Left, Right = Right, Header = HeaderFromEdge, Footer = HeaderFromEdge, Gutter = 0 },
        new W.PageNumberType { Start = 1 },
        new W.TitlePage());

    public static W.Header PageNumberHeader() => new(
        new W.Paragraph(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = Decree30Styles.PageNumber }),
            new W.SimpleField(new W.Run(new W.Text("2"))) { Instruction = "PAGE" }));

    public static W.Header EmptyHeader() =>
        new(new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = Decree30Styles.PageNumber })));

    private static W.PageSize PageSize(bool landscape) => landscape
        ? new() { Width = Long, Height = Short, Orient = W.PageOrientationValues.Landscape }
        : new() { Width = Short, Height = Long };
}
