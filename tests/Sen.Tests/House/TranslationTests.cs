using System.Text.RegularExpressions;
using Sen.Platform.Web;

namespace Sen.Tests.House;

/// <summary>Every Vietnamese sentence on a screen has its English, and every English its sentence.</summary>
public sealed partial class TranslationTests
{
    private static readonly TextCatalogue Catalogue = TextCatalogue.Load();

    [Fact]
    public void Sentences_HaveEnglish() =>
        Assert.Empty(Spoken().Where(s => Catalogue.English(s.Sentence) is null).Select(s => $"{s.File}: {s.Sentence}"));

    [Fact]
    public void English_IsSpokenSomewhere() => Assert.Empty(Catalogue.Sentences.Except(Spoken().Select(s => s.Sentence)));

    [Fact]
    public void English_HasThePlacesOfItsSentence() =>
        Assert.Empty(Catalogue.Sentences.Where(s => !Places(s).SequenceEqual(Places(Catalogue.English(s)!.Many))));

    private static IEnumerable<(string File, string Sentence)> Spoken() =>
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.cs*", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".cshtml"
        from match in Sentence().Matches(File.ReadAllText(file))
        select (Path.GetRelativePath(RepositoryRoot.Path, file), Regex.Unescape(match.Groups["sentence"].Value));

    private static IEnumerable<string> Places(string sentence) =>
        Place().Matches(sentence).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary><c>T["…"</c> in views and code, and <c>new Problem("code", "…"</c>.</summary>
    [GeneratedRegex("""(?:\bT\[\s*|new(?: Problem)?\(\s*"[a-z0-9.-]+",\s*)"(?<sentence>(?:[^"\\]|\\.)+)"(?=\s*[\],)])""", RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();
}
