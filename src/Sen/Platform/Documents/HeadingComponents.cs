using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>What stands above the text: issuer and state, number and date, kind and summary, addressees, bases.</summary>
internal static class HeadingComponents
{
    private const string State = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string MottoText = "Độc lập - Tự do - Hạnh phúc";
    private const string Greeting = "Kính gửi:";

    // The state's name in 13 pt needs 272 pt; the rest is the issuer's.
    private const int StateColumn = 5600;

    // Some air between the two columns.
    private const int Gap = 60;

    private const int AirUnderLetterHead = 280;

    // The decree asks for one third to one half of the line.
    private const double ShareOfRule = 0.4;

    private static int Width => Decree30Page.TextWidth(landscape: false);

    private static int IssuerColumn => Width - StateColumn;

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        yield return Decree30Paragraphs.Layout(
            [IssuerColumn, StateColumn],
            [[.. Issuer(document)], [.. StateAndMotto()]],
            [[.. Number(document)], [PlaceAndDate(document)]]);
        if (!document.Kind.IsLetter)
        {
            foreach (var paragraph in Title(document.Kind, document.Summary))
                yield return paragraph;
        }
        if (document.Kind.IsLetter)
            yield return Decree30Paragraphs.Of(Decree30Styles.Gap).SpacedBefore(AirUnderLetterHead);
        foreach (var paragraph in Addressees(document.AddressedTo).Concat(Bases(document)))
            yield return paragraph;
    }

    /// <summary>The heading of what a decision issues: body and state again, kind and summary, then which decision.</summary>
    public static IEnumerable<OpenXmlElement> OfAttached(OfficialDocument document, AttachedDocument attached)
    {
        yield return Decree30Paragraphs.Layout([IssuerColumn, StateColumn], [[.. Issuer(document)], [.. StateAndMotto()]]);
        var title = Title(attached.Kind, attached.Summary).ToList();
        var rule = title[^1];
        foreach (var paragraph in title[..^1].Append(AnnexComponents.ReferenceLine(document, Width)))
            yield return paragraph;
        yield return rule;
    }

    private static IEnumerable<W.Paragraph> Issuer(OfficialDocument document)
    {
        var available = IssuerColumn - Gap;
        if (document.IssuerAbove is not null)
            yield return Decree30Paragraphs.Balanced(Decree30Styles.SuperiorBody, Name(document.IssuerAbove), Decree30Styles.IssuerSize, bold: false, available);
        var name = Name(document.Issuer);
        yield return Decree30Paragraphs.Balanced(Decree30Styles.IssuingBody, name, Decree30Styles.IssuerSize, bold: true, available);
        yield return Decree30Paragraphs.Rule(RuleUnder(name, Decree30Styles.IssuerSize, available), available);
    }

    /// <summary>No line breaks inside "THÀNH PHỐ".</summary>
    private static string Name(string body) => DocumentText.Capitals(body).Replace("THÀNH PHỐ", "THÀNH\u00A0PHỐ", StringComparison.Ordinal);

    private static IEnumerable<W.Paragraph> StateAndMotto()
    {
        yield return Decree30Paragraphs.Of(Decree30Styles.StateName, State);
        yield return Decree30Paragraphs.Of(Decree30Styles.Motto, MottoText);
        yield return Decree30Paragraphs.Rule(TimesWidths.Twips(MottoText, Decree30Styles.MottoSize, bold: true), StateColumn);
    }

    private static IEnumerable<W.Paragraph> Number(OfficialDocument document)
    {
        yield return Decree30Paragraphs.Of(Decree30Styles.Number, NumberLine.Of(document.Number, document.Symbol));
        if (document.Kind.IsLetter)
            yield return Decree30Paragraphs.Balanced(Decree30Styles.LetterSummary, "V/v " + DocumentText.Clean(document.Summary), 12, bold: false, IssuerColumn - Gap);
    }

    /// <summary>14 pt; 13 pt when a long place name would break the line.</summary>
    private static W.Paragraph PlaceAndDate(OfficialDocument document)
    {
        var text = PlaceDateLine.Of(document.Place, document.Date);
        var run = Decree30Paragraphs.Run(text);
        if (TimesWidths.Twips(text, Decree30Styles.PlaceSize, bold: false) > StateColumn)
            run.RunProperties = new W.RunProperties(new W.FontSize { Val = "26" }, new W.FontSizeComplexScript { Val = "26" });
        return Decree30Paragraphs.Of(Decree30Styles.PlaceDate, run);
    }

    private static IEnumerable<W.Paragraph> Title(DocumentKind kind, string summary)
    {
        const int narrower = 1000;
        var text = DocumentText.Clean(summary);
        yield return Decree30Paragraphs.Of(Decree30Styles.KindTitle, DocumentText.Capitals(kind.Name));
        yield return Decree30Paragraphs.Balanced(Decree30Styles.Summary, text, Decree30Styles.TextSize, bold: true, Width, narrower);
        yield return SpacedRule(RuleUnder(text, Decree30Styles.TextSize, Width - narrower), Width);
    }

    public static W.Paragraph SpacedRule(int length, int available)
    {
        const int below = 240;
        var rule = Decree30Paragraphs.Rule(length, available);
        rule.ParagraphProperties!.SpacingBetweenLines!.After = Decree30Paragraphs.Text(below);
        return rule;
    }

    public static int RuleUnder(string text, double size, int available) =>
        (int)(TimesWidths.BalancedTwips(text, size, bold: true, available) * ShareOfRule);

    /// <summary>One addressee on the line of the greeting; several each on its own line, dashes under the colon.</summary>
    private static IEnumerable<W.Paragraph> Addressees(IReadOnlyList<string> names)
    {
        const int left = 1440, hanging = 180, air = 120;
        if (names.Count == 1)
        {
            yield return Decree30Paragraphs.Balanced(Decree30Styles.Addressee, $"{Greeting} {DocumentText.EndedWith(names[0], "")}", Decree30Styles.TextSize, bold: false, Width)
                .Centred();
        }
        else if (names.Count > 1)
        {
            yield return Decree30Paragraphs.Of(Decree30Styles.Addressee, Greeting).Indented(left, 0).KeptWithNext();
            var underColon = left + TimesWidths.Twips(Greeting[..^1], Decree30Styles.TextSize, bold: false);
            for (var i = 0; i < names.Count; i++)
            {
                var line = "- " + DocumentText.EndedWith(names[i], i == names.Count - 1 ? "." : ";");
                yield return Decree30Paragraphs.Of(Decree30Styles.Addressee, line).Indented(underColon + hanging, 0, hanging);
            }
        }
        if (names.Count > 0)
            yield return Decree30Paragraphs.Of(Decree30Styles.Gap).SpacedBefore(air);
    }

    private static IEnumerable<W.Paragraph> Bases(OfficialDocument document)
    {
        if (document.DecidedBy is not null)
            yield return Decree30Paragraphs.Of(Decree30Styles.Decider, DocumentText.Capitals(document.DecidedBy));
        for (var i = 0; i < document.LegalBases.Count; i++)
            yield return Decree30Paragraphs.Of(Decree30Styles.Basis, DocumentText.EndedWith(document.LegalBases[i], i == document.LegalBases.Count - 1 ? "." : ";"));
        if (document.DecidedBy is not null)
            yield return Decree30Paragraphs.Of(Decree30Styles.Decider, DocumentText.Capitals(document.Kind.Name) + ":");
    }
}
