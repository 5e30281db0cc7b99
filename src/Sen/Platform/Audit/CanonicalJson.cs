using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Sen.Platform.Time;

namespace Sen.Platform.Audit;

/// <summary>JSON with one spelling for one value: keys sorted, no spaces, instants in microseconds. Only so can it be hashed.</summary>
internal static class CanonicalJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new InstantConverter(), new JsonStringEnumConverter() },
        IncludeFields = false,
    };

    public static string Write(object value) => Sorted(JsonSerializer.SerializeToNode(value, value.GetType(), Options))?.ToJsonString(Options) ?? "null";

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static string Hash(object value) => Hashing.Sha256(Write(value));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject o => new JsonObject(o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray a => new JsonArray([.. a.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private sealed class InstantConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Instants.FromMicroseconds(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Instants.ToMicroseconds(value));
    }
}
