using System.Globalization;
using System.Text;

namespace Sen.Kernel.Text;

/// <summary>The part of a web address that names a thing: <c>a-z</c>, <c>0-9</c> and single hyphens between them.</summary>
public static class Slug
{
    /// <summary>Longest slug; a longer title is cut between words.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// <c>"Kế hoạch vì bình đẳng giới"</c> gives <c>ke-hoach-vi-binh-dang-gioi</c>. Empty when the title has no Latin letter or digit:
    /// who makes an address from it adds an identifier.
    /// </summary>
    public static string Of(string? title)
    {
        var slug = new StringBuilder();
        foreach (var c in SearchKey.Of(title))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return Cut(slug.ToString().TrimEnd('-'));
    }

    /// <summary>A document in an address: <c>58/KH-UBND</c> of 2026 gives <c>58-kh-ubnd-2026</c>.</summary>
    public static string Of(DocumentNumber number, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(number.ToString())}-{year:0000}");

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var end = slug.LastIndexOf('-', MaxLength);
        return end > 0 ? slug[..end] : slug[..MaxLength];
    }
}
