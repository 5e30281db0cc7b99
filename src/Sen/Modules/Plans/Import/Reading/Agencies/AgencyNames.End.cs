using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <content>Where a name ends.</content>
public static partial class AgencyNames
{
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
                if (!next.Success || IsClosed(text, at, end))
                    break;
                var part = count == 0 ? Math.Max(next.Length, PhraseAt(text, end, lexicon.Beginnings)) : PartLength(text, end, next, token.Value, before.Value, plural, lexicon);
                if (part == 0)
                    break;
                (before, token) = part > next.Length ? (Match.Empty, Match.Empty) : (token, next);
                end += part;
            }
            plural |= WordAt(text, SkipSpace(text, end), ["các"], ignoreCase: false) || text[at..end].EndsWith(" các", StringComparison.Ordinal);
            plural |= JoinsGroup(text, at, end) || CommitteesOf.IsMatch(text[at..end]) && MembersBehind.IsMatch(text[end..]);
            end = AfterJoint(text, at, end, plural, lexicon);
            if (end < 0)
            {
                end = ~end;
                break;
            }
        }
        end = text[..Math.Min(end, text.Length)].TrimEnd(' ', '-', '–').Length;
        return plural ? end + Assigned.Match(text[end..]).Value.TrimEnd().Length : end;
    }

    private static bool HasSharedWord(string name) =>
        name.StartsWith("Sở ", StringComparison.Ordinal) || name.StartsWith("Bộ ", StringComparison.Ordinal);

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    // "các ngành liên quan" is whole; only a place may follow.
    private static bool IsClosed(string text, int start, int end) =>
        text[start..end].TrimEnd().EndsWith("liên quan", StringComparison.Ordinal) && !WordAt(text, end, ["tỉnh", "thành phố", "Thành phố", "xã", "phường", "thuộc", "của"], ignoreCase: false);

    // "Mặt trận Tổ quốc … và các đoàn thể", "Ban Quản lý Khu kinh tế và các khu công nghiệp" are one body each.
    private static bool JoinsGroup(string text, int start, int end) =>
        OneWithGroup.IsMatch(text[start..end]) && GroupBehind.IsMatch(text[end..]);

    // Where the next word of the same name begins; the complement of the end when the name is over.
    private static int AfterJoint(string text, int start, int end, bool plural, AgencyLexicon lexicon)
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
        if (plural && IsMember(text, next, lexicon) && !separator.Value.Contains(';', StringComparison.Ordinal))
            return next;
        if (ListedField.IsMatch(text[start..end]) && char.IsUpper(text[next]) && !Begins(text, next, lexicon) && FieldAt(text, next, lexicon) is null)
            return next;
        var joins = separator.Value.Trim() is "," or "và" or "&";
        if (!joins || Begins(text, next, lexicon) || !char.IsUpper(text[next]) || FieldAt(text, next, lexicon) is not null)
            return ~end;
        return separator.Value.Trim() is "và" or "&" || plural ? next : ~end;
    }
}
