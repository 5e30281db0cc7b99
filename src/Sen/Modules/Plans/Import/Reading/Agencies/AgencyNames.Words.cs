using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <content>The words of the lexicon at a place of the text, and whether a word goes on with the name before it.</content>
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

    // How much of the text goes on with the name. Verbs are without number and the nouns of names are few: a lower-case word that is neither the second
    // syllable of a capital one ("Nội vụ") nor a known part ("trẻ em", "thành phố") begins the sentence behind the name.
    private static int PartLength(string text, int at, Match next, string previous, string beforePrevious, bool plural, AgencyLexicon lexicon)
    {
        if (PhraseAt(text, at, lexicon.Parts) is > 0 and var part)
            return part;
        if (!char.IsLower(text[at]))
            return next.Length;
        if (IsStop(text, at))
            return IsSecondSyllable(text, at, previous, beforePrevious) ? next.Length : 0;
        if (plural && PhraseAt(text, at, lexicon.Members) is > 0 and var member)
            return member;
        return IsSyllable(previous, beforePrevious) ? next.Length : 0;
    }

    private static int PhraseAt(string text, int at, IReadOnlyList<string> longestFirst)
    {
        foreach (var phrase in longestFirst)
            if (WordAt(text, at, [phrase], ignoreCase: false))
                return phrase.Length;
        return 0;
    }

    private static bool IsSyllable(string previous, string beforePrevious) =>
        previous.Length > 0 && char.IsUpper(previous[0]) && previous.Skip(1).All(char.IsLower) && !Heads.IsMatch(previous) && !Places.IsMatch(beforePrevious)
        && (beforePrevious.Length == 0 || !char.IsUpper(beforePrevious[0]) || Heads.IsMatch(beforePrevious));

    // "Trợ giúp": behind a capital first syllable a short word belongs to it, unless that capital is the name of a place.
    private static bool IsSecondSyllable(string text, int at, string previous, string beforePrevious) =>
        previous.Length > 1 && IsSyllable(previous, beforePrevious) && !Stop.Match(text[at..]).Value.Contains(' ', StringComparison.Ordinal);

    private static bool IsStop(string text, int at) => char.IsLower(text[at]) && Stop.IsMatch(text[at..]);

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
