using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Sen.Kernel.Text;

namespace Sen.Platform.Documents;

/// <summary>Turns the cells of a sheet into what their reader sees: shared texts, numbers, and numbers that a format shows as days.</summary>
internal sealed class XlsxValues
{
    private const int DaysFrom1900To1904 = 1462;
    private const int LongestText = 32_767;

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<string> sharedStrings;
    private readonly bool startsIn1904;
    private readonly List<bool> isDateByStyle;

    public XlsxValues(List<string> sharedStrings, XDocument? styles, bool startsIn1904)
    {
        (this.sharedStrings, this.startsIn1904) = (sharedStrings, startsIn1904);
        var formats = (styles?.Root?.Element(Main + "numFmts")?.Elements(Main + "numFmt") ?? [])
            .GroupBy(f => f.Attribute("numFmtId")?.Value ?? "").ToDictionary(g => g.Key, g => g.First().Attribute("formatCode")?.Value ?? "");
        isDateByStyle = [.. (styles?.Root?.Element(Main + "cellXfs")?.Elements(Main + "xf") ?? []).Select(x => IsDate(x.Attribute("numFmtId")?.Value ?? "0", formats))];
    }

    /// <summary>Reads the cell that the reader stands on and leaves it at its end.</summary>
    public SpreadsheetCell Cell(XmlReader reader)
    {
        var (type, style) = (reader.GetAttribute("t") ?? "n", reader.GetAttribute("s"));
        var text = reader.IsEmptyElement ? "" : ValueInside(reader);
        return type switch
        {
            "s" => new(Shared(text)),
            "n" when Number(text) is { } number => IsDate(style) && Day(number) is { } day
                ? new(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), number, day)
                : new(number.ToString("0.############", VietnameseFormat.Culture), number),
            "b" => new(text == "1" ? "Có" : "Không"),
            _ => new(DocumentText.Clean(text)),
        };
    }

    /// <summary>All text below the element but phonetic hints; at most what Excel lets a cell hold.</summary>
    public static string TextInside(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
            return "";
        var (depth, isPhonetic) = (reader.Depth, false);
        while (reader.ReadShallow() && reader.Depth > depth)
        {
            if (reader.LocalName == "rPh")
                isPhonetic = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (!isPhonetic && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && text.Length < LongestText)
                text.Append(reader.Value.AsSpan(0, Math.Min(reader.Value.Length, LongestText - text.Length)));
        }
        return DocumentText.Clean(text.ToString());
    }

    /// <summary>The value of a cell, not its formula.</summary>
    private static string ValueInside(XmlReader reader)
    {
        var value = "";
        for (var depth = reader.Depth; reader.ReadShallow() && reader.Depth > depth;)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
                value = TextInside(reader);
        }
        return value;
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < sharedStrings.Count ? sharedStrings[i] : throw new InvalidDataException("Shared text");

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool IsDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < isDateByStyle.Count && isDateByStyle[i];

    private DateOnly? Day(decimal serial)
    {
        var days = serial + (startsIn1904 ? DaysFrom1900To1904 : 0);
        return days is >= 1 and < 2_958_466 ? DateOnly.FromDateTime(DateTime.FromOADate((double)days)) : null;
    }

    /// <summary>Formats with a day or a year in them; times of day alone are none.</summary>
    private static bool IsDate(string id, Dictionary<string, string> formats)
    {
        if (formats.TryGetValue(id, out var code))
            return Bare(code).AsSpan().ContainsAny("dDyY");
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);
    }

    /// <summary>A format without its quoted words, escaped signs and [colours].</summary>
    private static string Bare(string format)
    {
        var bare = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is '"' or '[' && format.IndexOf(format[i] == '"' ? '"' : ']', i + 1) is > 0 and var end)
                i = end;
            else if (format[i] is '\\' or '_')
                i++;
            else
                bare.Append(format[i]);
        }
        return bare.ToString();
    }
}
