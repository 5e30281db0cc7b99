using System.Globalization;
using Sen.Kernel.Text;

namespace Sen.Platform.Documents;

/// <summary>Gives every numbered block its marker, in the order of the text.</summary>
internal sealed class BlockNumbering
{
    private int part, article, first, second, point;

    public static IEnumerable<(Block Block, string Marker)> Of(IEnumerable<Block> blocks)
    {
        var numbering = new BlockNumbering();
        foreach (var block in blocks)
            yield return (block, numbering.Next(block));
    }

    private string Next(Block block) => block switch
    {
        Part p => NextPart(p.Marker),
        Article a => NextArticle(a.Marker),
        Heading h => NextItem(h.Level, h.Marker),
        Clause c => NextItem(c.Level, c.Marker),
        Point p => NextPoint(p.Marker),
        _ => "",
    };

    private string NextPart(string? given)
    {
        (first, second, point) = (0, 0, 0);
        part = given is null ? part + 1 : RomanNumeral.Parse(given) ?? part + 1;
        return given ?? RomanNumeral.Format(part);
    }

    private string NextArticle(string? given)
    {
        (first, second, point) = (0, 0, 0);
        article = given is null ? article + 1 : ListMarkers.LastNumber(given) ?? article + 1;
        return given ?? Digits(article);
    }

    private string NextItem(int level, string? given)
    {
        point = 0;
        if (level <= 1)
        {
            second = 0;
            first = given is null ? first + 1 : ListMarkers.LastNumber(given) ?? first + 1;
            return given ?? Digits(first);
        }
        second = given is null ? second + 1 : ListMarkers.LastNumber(given) ?? second + 1;
        return given ?? (first == 0 ? Digits(second) : $"{Digits(first)}.{Digits(second)}");
    }

    private string NextPoint(string? given)
    {
        point = given is null ? point + 1 : ListMarkers.LetterNumber(given) ?? point + 1;
        return given ?? ListMarkers.Letter(point);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
