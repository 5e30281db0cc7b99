using System.Globalization;
using Sen.Kernel.Results;
using Sen.Kernel.Text;

namespace Sen.Platform.Web;

/// <summary>
/// What a screen says, in the language of this request. The Vietnamese sentence is the key; a sentence without English stays Vietnamese
/// (a test finds it). A key may end in a context after <c>¦</c> where one Vietnamese word needs two English ones.
/// </summary>
public sealed class Texts(TextCatalogue catalogue)
{
    private static readonly CultureInfo EnglishCulture = MakeEnglish();

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "vi";

    public CultureInfo Culture => Language == "en" ? EnglishCulture : VietnameseFormat.Culture;

    public string this[string sentence, params object[] values]
    {
        get
        {
            var text = Language == "en" && catalogue.English(sentence) is { } english ? Choose(english, values) : Bare(sentence);
            return values.Length == 0 ? text : string.Format(Culture, text, values);
        }
    }

    public string this[Problem problem] => this[problem.Sentence, problem.Values];

    public void Speak(string language) => Language = language == "en" ? "en" : "vi";

    private static string Bare(string sentence) => sentence.IndexOf('¦', StringComparison.Ordinal) is > 0 and var at ? sentence[..at] : sentence;

    private static string Choose(EnglishText english, object[] values) =>
        english.One is { } one && values.FirstOrDefault(v => v is int or long) is { } number && Convert.ToInt64(number, CultureInfo.InvariantCulture) == 1 ? one : english.Many;

    // Days are written the same way in both languages; only the separators of numbers change.
    private static CultureInfo MakeEnglish()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        culture.DateTimeFormat.ShortTimePattern = "HH:mm";
        culture.DateTimeFormat.DateSeparator = "/";
        return CultureInfo.ReadOnly(culture);
    }
}
