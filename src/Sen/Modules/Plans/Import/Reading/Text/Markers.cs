using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>The marker before an item, by hand or by Word.</summary>
/// <param name="Rank">Depth by form: 0 part, 1 "A.", 2 "I.", 3 "1.", 4 "1.1.", 5 "1.1.1.", 6 "a)", 7 "(1)", 8 "-", 9 "+", 10 other bullets, 11 those that Word puts under them.</param>
/// <param name="No">The number without its full stop or bracket ("1.1", "a", "II"); empty for bullets.</param>
public sealed record Marker(int Rank, string No)
{
    public const int Part = 0, UpperLetter = 1, Roman = 2, Number = 3, Letter = 6, Bracketed = 7, Dash = 8, Plus = 9, Bullet = 10;

    public bool IsBullet => Rank >= Dash;
}

/// <summary>Cuts a marker off the text of an item.</summary>
public static class Markers
{
    private static readonly Regex PartForm = Pattern.Of(@"^phan (?:thu )?(?<no>[ivx]+|nhat|hai|ba|tu|nam|sau|bay|\d)(?![a-z0-9])\s*[.:\-]?\s*");
    private static readonly Regex RomanForm = Pattern.Of(@"^(?<no>[IVX]{1,6})(?:\s*[.)/:]\s*|\s*[-–]\s+|\s*[-–](?=\p{Lu}))(?=\S)");
    private static readonly Regex ArticleForm = Pattern.Of(@"^(?:dieu|chuong|muc) (?<no>\d{1,2}|[ivx]{1,5})\s*[.:]\s*(?=\S)");
    private static readonly Regex UpperForm = Pattern.Of(@"^(?<no>[A-HĐ])[.)/]\s+(?=\S)");
    private static readonly Regex NestedForm = Pattern.Of(@"^(?<no>\d{1,2}(?:\.\d{1,2}){1,3})(?:[.):]\s*|\s+)(?=[\p{L}""“(\[])");
    private static readonly Regex NumberForm = Pattern.Of(@"^(?<no>\d{1,2})(?:\s?[.)]\s*(?=[^\d\s])|\s?[.)]\s+(?=\d)|/\s+(?=\p{L})|\s?[-–]\s+(?=\p{Lu})|[-–]\s+(?=\d)|\.(?=$))");
    private static readonly Regex LetterForm = Pattern.Of(@"^(?<no>[a-zđ]\d?)(?:\)\s*|\.\s+|/\s*|\s?[-–]\s+(?=\p{Lu}))(?=\S)");
    private static readonly Regex BracketForm = Pattern.Of(@"^\((?<no>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*(?=\S)");
    private static readonly Regex BulletForm = Pattern.Of(@"^(?<no>[-–—−+*•●○▪■□►➢➤✓✔·‣♦❖]|o(?=\s))\s*(?=[^\s\d]|\d)");

    private static readonly (Regex Form, int Rank)[] Forms =
    [
        (RomanForm, Marker.Roman), (UpperForm, Marker.UpperLetter), (NestedForm, Marker.Number), (NumberForm, Marker.Number),
        (LetterForm, Marker.Letter), (BracketForm, Marker.Bracketed), (BulletForm, Marker.Dash),
    ];

    /// <summary>Whether a line begins a new item.</summary>
    public static bool Starts(string text) => Cut(text).Marker is not null;

    /// <summary>The marker typed at the start of the text, or null, and the text without it.</summary>
    public static (Marker? Marker, string Text) Cut(string text)
    {
        var folded = Fold.Of(text);
        if (PartForm.Match(folded) is { Success: true } part)
            return (new(Marker.Part, part.Groups["no"].Value.ToUpperInvariant()), text[part.Length..]);
        if (ArticleForm.Match(folded) is { Success: true } article)
            return (new(text[0] is 'C' or 'c' ? Marker.Part : Marker.Roman, article.Groups["no"].Value.ToUpperInvariant()), text[article.Length..]);
        foreach (var (form, rank) in Forms)
            if (form.Match(text) is { Success: true } match)
                return (Make(match.Groups["no"].Value, rank), text[match.Length..].TrimStart());
        return (null, text);
    }

    /// <summary>The marker that Word made; its bullets and numbers have the same forms. A list level deepens bullets.</summary>
    public static Marker OfList(string automatic, int level)
    {
        var (marker, _) = Cut(automatic.TrimEnd() + " X");
        if (marker is null)
            return new(Marker.Bullet, automatic.Trim('.', ')', ' '));
        return marker.IsBullet ? marker with { Rank = marker.Rank + level } : marker;
    }

    private static Marker Make(string no, int rank)
    {
        if (rank == Marker.Dash)
            return new(no is "-" or "–" or "—" or "−" ? Marker.Dash : no == "+" ? Marker.Plus : no is "o" or "○" or "▪" or "□" or "◦" ? Marker.Bullet + 1 : Marker.Bullet, "");
        return new(rank == Marker.Number ? rank + no.Count(c => c == '.') : rank, no);
    }
}
