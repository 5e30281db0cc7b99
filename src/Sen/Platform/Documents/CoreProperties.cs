using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Sen.Platform.Documents;

/// <summary>Title, subject, issuer and language; no person's name and no clock.</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Write(OfficialDocument document, CoreFilePropertiesPart part)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        new XDocument(new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core),
            new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XElement(Dublin + "title", DocumentText.Clean($"{document.Kind.Name} {document.Summary}")),
            new XElement(Dublin + "creator", DocumentText.Clean(document.Issuer)),
            new XElement(Dublin + "language", "vi-VN"))).Save(stream);
    }
}
