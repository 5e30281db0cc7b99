using System.Xml;

namespace Sen.Platform.Documents;

/// <summary>A workbook nests a handful of elements; millions are an attack on the memory of the reader.</summary>
internal static class ShallowXml
{
    private const int MaxDepth = 64;

    public static bool ReadShallow(this XmlReader reader) =>
        reader.Read() && (reader.Depth <= MaxDepth ? true : throw new InvalidDataException("Nested too deep"));
}
