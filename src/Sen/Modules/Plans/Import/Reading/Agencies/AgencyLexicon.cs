using System.Text;
using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>
/// The words of agency names, as data (<c>data/agency-words.csv</c>): what begins a name, national names and fields that hold
/// commas or "và", members of groups, abbreviations. No list of one province's agencies: it must read any province, ministry, commune.
/// </summary>
public sealed class AgencyLexicon
{
    private const string DataFile = "Data/agency-words.csv";

    private static readonly Regex Column = Pattern.Of(@"(?:""(?<text>[^""]*)""|(?<text>[^,]*))(?:,|$)");
    private static readonly Lazy<AgencyLexicon> Loaded = new(Load);

    private readonly Dictionary<string, List<(string Words, string Written)>> kinds;
    private readonly List<(string Short, string Full)> definitions = [];

    private AgencyLexicon(Dictionary<string, List<(string, string)>> kinds) => this.kinds = kinds;

    /// <summary>National words only.</summary>
    public static AgencyLexicon National => Loaded.Value;

    internal IEnumerable<string> Of(string kind) => Rows(kind).Select(r => r.Words);

    /// <summary>Names and fields with commas or "và", longest first, folded.</summary>
    internal IReadOnlyList<string> WholeNames => field ??= LongestFirst(Of("name").Concat(Of("field")).Concat(Of("abbreviation").Where(a => a.Contains(',', StringComparison.Ordinal))).Concat(definitions.Select(d => d.Full)));

    internal IReadOnlyList<string> Fields => field ??= [.. Of("field").OrderByDescending(f => f.Length)];

    /// <summary>Words that go on with a name, longest first.</summary>
    internal IReadOnlyList<string> Parts => field ??= AsPrinted("part");

    /// <summary>What a group is made of: "các cơ quan, đơn vị".</summary>
    internal IReadOnlyList<string> Members => field ??= AsPrinted("member", "group");

    /// <summary>What a name begins with.</summary>
    internal IReadOnlyList<string> Beginnings => field ??= AsPrinted("head", "person", "group");

    /// <summary>The same words and the short forms that a text defines: "(sau đây gọi tắt là …)", "Giáo dục và Đào tạo (GDĐT)".</summary>
    public AgencyLexicon With(IEnumerable<string> texts)
    {
        var lexicon = new AgencyLexicon(kinds);
        lexicon.definitions.AddRange(texts.SelectMany(AgencyDefinitions.In).Where(d => d.Short.Length >= 2).DistinctBy(d => d.Short)
            .Where(d => !Rows("abbreviation").Any(a => a.Words == d.Short)));
        return lexicon;
    }

    // Both places of the mark, and the capitals that headings and hurried hands give it.
    private static readonly Regex Committee = new("(?:Ủy|Uỷ) ban nhân dân", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The name with its abbreviations written out; the rest as printed.</summary>
    public string WriteOut(string name)
    {
        var text = name;
        foreach (var (shortForm, full) in definitions)
            text = Replace(text, shortForm, full);
        foreach (var (form, written) in Abbreviations)
            text = form.Replace(text, written);
        return Committee.Replace(text, "Ủy ban nhân dân").Replace("Uỷ ban", "Ủy ban", StringComparison.Ordinal);
    }

    // What stands for a name only after its head word ("Sở TP", not "UBND TP") comes before what stands alone.
    private IReadOnlyList<(Regex Form, string Written)> Abbreviations => field ??=
    [
        .. Rows("abbreviation").Select(r => (Form(r.Words), r.Written)),
        .. kinds.Keys.Where(k => k.StartsWith("after:", StringComparison.Ordinal))
            .SelectMany(k => Rows(k).Select(r => (Form($"{k[6..]} {r.Words}"), $"{k[6..]} {r.Written}"))),
        .. Rows("place").Select(r => (Form(r.Words), r.Written)),
    ];

    private static string Replace(string text, string words, string written) => Form(words).Replace(text, written.Replace("$", "$$", StringComparison.Ordinal));

    private static Regex Form(string words) => Pattern.Of($@"(?<![\p{{L}}\d&]){Regex.Escape(words)}(?![\p{{L}}\d&])");

    private List<(string Words, string Written)> Rows(string kind) => kinds.GetValueOrDefault(kind) ?? [];

    private List<string> AsPrinted(params string[] of) => [.. of.SelectMany(Of).Distinct().OrderByDescending(w => w.Length)];

    private static List<string> LongestFirst(IEnumerable<string> words) => [.. words.Select(Fold.Of).Distinct().OrderByDescending(w => w.Length)];

    private static AgencyLexicon Load()
    {
        using var stream = typeof(AgencyLexicon).Assembly.GetManifestResourceStream(DataFile)
            ?? throw new InvalidOperationException($"{DataFile} is not in the program.");
        using var lines = new StreamReader(stream, Encoding.UTF8);
        var rows = lines.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Columns).ToList();
        return new(rows.GroupBy(r => r[0]).ToDictionary(g => g.Key, g => g.Select(r => (r[1], r[2])).OrderByDescending(r => r.Item1.Length).ToList()));
    }

    // The file is ours: quotes only around words with commas, never inside them.
    private static string[] Columns(string line) => [.. Column.Matches(line).Take(3).Select(m => m.Groups["text"].Value)];
}

/// <summary>Short forms that a text defines for itself.</summary>
internal static class AgencyDefinitions
{
    private static readonly Regex Called = Pattern.Of(
        @"(?<full>\p{Lu}[\p{L} ,\-&]{3,80}?)\s*\((?:sau đây )?(?:gọi tắt là|viết tắt là|gọi chung là|viết tắt|gọi là)[: ]*[""“]?(?<short>[\p{L}&\-, .]{2,30}?)[""”]?\)");

    private const int LongestName = 120;

    private static readonly Regex Initials = Pattern.Of(@"\((?<short>\p{Lu}[\p{Lu}&\-]{1,9})\)");

    public static IEnumerable<(string Short, string Full)> In(string text)
    {
        var defines = text.Contains("tắt", StringComparison.Ordinal) || text.Contains("gọi", StringComparison.Ordinal);
        foreach (var called in defines ? Called.Matches(text).ToList() : [])
            yield return (called.Groups["short"].Value.Trim(), FromName(AgencyNames.LastIn(called.Groups["full"].Value)));
        foreach (Match initials in Initials.Matches(text))
            if (WordsOf(text[Math.Max(0, initials.Index - LongestName)..initials.Index].TrimEnd(), initials.Groups["short"].Value) is { } full)
                yield return (initials.Groups["short"].Value, full);
    }

    // "Kiện toàn Ban vì sự tiến bộ của phụ nữ": a verb in front is no part of the name.
    private static string FromName(string words)
    {
        for (var at = 0; at < words.Length; at++)
            if ((at == 0 || words[at - 1] == ' ') && char.IsUpper(words[at]) && AgencyNames.Begins(words, at, AgencyLexicon.National) && !AgencyNames.HoldsVerb(words[at..]))
                return words[at..];
        return words;
    }

    // The last words whose initials spell the short form; "và" and punctuation do not count.
    private static string? WordsOf(string text, string shortForm)
    {
        var letters = Fold.Of(shortForm).Where(char.IsLetter).ToArray();
        var words = Regex.Matches(text, @"\p{L}+", RegexOptions.None, TimeSpan.FromSeconds(1)).ToList();
        var left = letters.Length;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words[i].Value is "và")
                continue;
            if (Fold.Of(words[i].Value)[0] != letters[left - 1])
                return null;
            if (--left == 0)
                return text[words[i].Index..].Trim();
        }
        return null;
    }
}
