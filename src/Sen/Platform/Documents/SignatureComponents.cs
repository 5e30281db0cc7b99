using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Sen.Platform.Documents;

/// <summary>Nơi nhận on the left, authority and name on the right, in one row that is never split.</summary>
internal static class SignatureComponents
{
    public static W.Table Of(OfficialDocument document)
    {
        var width = Decree30Page.TextWidth(landscape: false);
        var left = width * 9 / 20;
        return Decree30Paragraphs.Layout([left, width - left], [[.. Recipients(document)], [.. Signer(document.Signature)]]);
    }

    private static IEnumerable<W.Paragraph> Recipients(OfficialDocument document)
    {
        yield return Decree30Paragraphs.Of(Decree30Styles.RecipientsHead, "Nơi nhận:");
        foreach (var name in document.Recipients)
            yield return Line(DocumentText.EndedWith(name, ";"));
        yield return Line("Lưu: " + DocumentText.EndedWith(document.Filing, "."));
    }

    private static W.Paragraph Line(string text) => Decree30Paragraphs.Of(Decree30Styles.Recipient, "- " + text);

    private static IEnumerable<W.Paragraph> Signer(Signature signature)
    {
        foreach (var line in signature.Authority)
            yield return Decree30Paragraphs.Of(Decree30Styles.Authority, DocumentText.Capitals(line));
        yield return Decree30Paragraphs.Of(Decree30Styles.SignerName, DocumentText.Clean(signature.Name));
    }
}
