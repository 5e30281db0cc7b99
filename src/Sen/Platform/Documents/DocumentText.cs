using System.Text;
using System.Xml;

namespace Sen.Platform.Documents;

/// <summary>Text as a document may hold it: Unicode NFC (TCVN 6909:2001), one line, only characters that XML allows.</summary>
internal static class DocumentText
{
    private const string EndMark = "./.";

    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                kept.Append(text[i]).Append(text[++i]);
            else if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
                kept.Append(char.IsWhiteSpace(text[i]) ? text[i] is '\u00A0' ? '\u00A0' : ' ' : "");
            else if (!char.IsSurrogate(text[i]) && XmlConvert.IsXmlChar(text[i]))
                kept.Append(text[i]);
        }
        return kept.ToString().Normalize(NormalizationForm.FormC).Trim();
    }

    /// <summary>Capitals of all Vietnamese letters.</summary>
    public static string Capitals(string? text) => Clean(text).ToUpperInvariant();

    /// <summary>The line with another ending: what stood there as an ending is replaced.</summary>
    public static string EndedWith(string text, string ending) => Clean(text).TrimEnd(' ', ';', ',', '.', '/') + ending;

    /// <summary>The last line of a document ends with "./."; a question or exclamation mark before it stays.</summary>
    public static string WithEndMark(string text) => EndedWith(text, EndMark);
}
