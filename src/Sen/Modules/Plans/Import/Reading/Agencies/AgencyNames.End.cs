using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <content>Where a name ends, and the words of the lexicon at a place of the text.</content>
public static partial class AgencyNames
{
    private static int CapitalWords(string text, int at)
    {
        var end = at;
        while (end < text.Length && Token.Match(text[end..]) is { Success: true } token && (end > at || char.IsUpper(text[end])))
        {
            if (end > at && Stop.IsMatch(text[end..]))
                break;
            end += token.Length;
            if (end >= text.Length || text[end] != ' ')
                break;
            end++;
        }
        return text[at..Math.Min(end, text.Length)].TrimEnd().Length;
    }

    private static int? FieldAt(string text, int at, AgencyLexicon lexicon)
    {
        if (at >= text.Length || !char.IsUpper(text[at]))
            return null;
        var folded = Fold.Of(text[at..Math.Min(text.Length, at + 80)]);
        foreach (var field in lexicon.Fields)
            if (StartsWithWord(folded, Fold.Of(field)))
                return field.Length;
        return null;
    }

    // End of the name that begins at `at`; `at` itself when none does.
    private static int NameEnd(string text, int at, string? previous, AgencyLexicon lexicon)
    {
        if (at >= text.Length)
            return at;
        if (previous is not null && HasSharedWord(previous) && !Begins(text, at, lexicon) && FieldAt(text, at, lexicon) is { } field)
            return at + field;
        if (!Begins(text, at, lexicon))
            return at;

        var plural = WordAt(text, at, ["các", "những"], ignoreCase: true);
        var end = at;
        var token = Match.Empty;
        var before = Match.Empty;
        for (var count = 0; count < LongestName && end < text.Length; count++)
        {
            if (WholeNameAt(text, end, lexicon) is > 0 and var whole)
            {
                end += whole;
                (before, token) = (Match.Empty, Match.Empty);
            }
            else
            {
                var next = Token.Match(text[end..]);
                if (!next.Success || IsClosed(text, at, end) || (count > 0 && IsStop(text, end) && !IsSecondSyllable(text, end, token.Value, before.Value)))
                    break;
                (before, token) = (token, next);
                end += token.Length;
            }
            plural |= WordAt(text, SkipSpace(text, end), ["các"], ignoreCase: false);
            plural |= JoinsGroup(text, at, end);
            end = AfterJoint(text, end, plural, lexicon);
            if (end < 0)
            {
                end = ~end;
                break;
            }
        }
        end = text[..Math.Min(end, text.Length)].TrimEnd().Length;
        return plural ? end + Assigned.Match(text[end..]).Value.TrimEnd().Length : end;
    }

    private static bool HasSharedWord(string name) =>
        name.StartsWith("Sở ", StringComparison.Ordinal) || name.StartsWith("Bộ ", StringComparison.Ordinal);

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    // "các ngành liên quan" is whole; only a place may follow.
    private static bool IsClosed(string text, int start, int end) =>
        text[start..end].TrimEnd().EndsWith("liên quan", StringComparison.Ordinal) && !WordAt(text, end, ["tỉnh", "thành phố", "Thành phố", "xã", "phường", "thuộc", "của"], ignoreCase: false);

    // "Trợ giúp": behind a capital first syllable a short word belongs to it, unless that capital is the name of a place.
    private static bool IsSecondSyllable(string text, int at, string previous, string beforePrevious) =>
        previous.Length > 1 && char.IsUpper(previous[0]) && char.IsLower(previous[1]) && !Places.IsMatch(beforePrevious)
        && !Heads.IsMatch(previous) && !(beforePrevious.Length > 0 && char.IsUpper(beforePrevious[0])) && !Stop.Match(text[at..]).Value.Contains(' ', StringComparison.Ordinal);

    // "Mặt trận Tổ quốc … và các tổ chức chính trị - xã hội", "Ban Quản lý Khu kinh tế và các khu công nghiệp" are one body each.
    private static bool JoinsGroup(string text, int start, int end) =>
        OneWithGroup.IsMatch(text[start..end]) && GroupBehind.IsMatch(text[end..]);

    private static bool IsStop(string text, int at) => char.IsLower(text[at]) && Stop.IsMatch(text[at..]);

    // Where the next word of the same name begins; the complement of the end when the name is over.
    private static int AfterJoint(string text, int end, bool plural, AgencyLexicon lexicon)
    {
        if (end >= text.Length)
            return ~end;
        if (Liaison.Match(text[end..]) is { Success: true } dash)
            return end + dash.Length;
        var separator = Separator.Match(text[end..]);
        if (!separator.Success)
            return text[end] == ' ' ? end + 1 : ~end;

        var next = end + separator.Length;
        if (next >= text.Length)
            return ~end;
        if (plural && GroupBehind.IsMatch(text[end..]))
            return next;
        if (plural && IsMember(text, next, lexicon))
            return next;
        var joins = separator.Value.Trim() is "," or "và" or "&";
        if (!joins || Begins(text, next, lexicon) || !char.IsUpper(text[next]) || FieldAt(text, next, lexicon) is not null)
            return ~end;
        return separator.Value.Trim() is "và" or "&" || plural ? next : ~end;
    }

    private static bool IsMember(string text, int at, AgencyLexicon lexicon) =>
        WordAt(text, at, lexicon.Of("member"), ignoreCase: false) && !WordAt(text, at, ["tổ chức thực hiện", "tổ chức triển khai"], ignoreCase: false);

    // A national name or field that holds commas or "và", when what is printed there is the same; longest first.
    private static int WholeNameAt(string text, int at, AgencyLexicon lexicon)
    {
        var folded = Fold.Of(text[at..Math.Min(text.Length, at + 120)]);
        foreach (var name in lexicon.WholeNames)
            if (StartsWithWord(folded, name) && (char.IsUpper(text[at]) || !IsStop(text, at)))
                return name.Length;
        return 0;
    }

    private static int FieldlessName(string text, int at, AgencyLexicon lexicon)
    {
        var folded = Fold.Of(text[at..Math.Min(text.Length, at + 120)]);
        return lexicon.Of("name").Select(Fold.Of).FirstOrDefault(n => StartsWithWord(folded, n))?.Length ?? 0;
    }

    private static bool StartsWithWord(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[word.Length]));

    private static bool StartsWith(string text, int at, IEnumerable<string> words) => WordAt(text, at, words, ignoreCase: false);

    private static bool WordAt(string text, int at, IEnumerable<string> words, bool ignoreCase)
    {
        if (at >= text.Length)
            return false;
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (var word in words)
            if (string.Compare(text, at, word, 0, word.Length, comparison) == 0
                && (at + word.Length >= text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
                return true;
        return false;
    }
}
