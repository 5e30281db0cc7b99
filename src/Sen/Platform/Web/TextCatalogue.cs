using System.Collections.Frozen;
using System.Text.Json;

namespace Sen.Platform.Web;

/// <summary>An English sentence; <see cref="One"/> is used when the first number given is 1.</summary>
public sealed record EnglishText(string Many, string? One);

/// <summary>English for every Vietnamese sentence, gathered from the <c>*.en.json</c> that lies beside each module.</summary>
public sealed class TextCatalogue(FrozenDictionary<string, EnglishText> english)
{
    public EnglishText? English(string sentence) => english.GetValueOrDefault(sentence);

    public IEnumerable<string> Sentences => english.Keys;

    public static TextCatalogue Load()
    {
        var assembly = typeof(TextCatalogue).Assembly;
        var all = new Dictionary<string, EnglishText>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Texts/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var entry in document.RootElement.EnumerateObject())
                all[entry.Name] = Parse(entry.Value);
        }

        return new TextCatalogue(all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static EnglishText Parse(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? new EnglishText(value.GetString()!, null)
        : new EnglishText(value.GetProperty("many").GetString()!, value.GetProperty("one").GetString());
}
