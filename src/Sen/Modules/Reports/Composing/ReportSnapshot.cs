using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sen.Kernel.Time;
using Sen.Modules.Reports.Yearly;

namespace Sen.Modules.Reports.Composing;

/// <summary>A part of the report, with its figures still by name.</summary>
public sealed record ComposedSection(string Heading, string Text);

/// <summary>How many units were asked, and how many of them answered, by the end of a day of its own: units answer after the period has closed.</summary>
public readonly record struct NarrativeCounts(int Asked, int Sent, int SentLate, DateOnly Day);

/// <summary>Everything that a report says: the words and all that its figures are made of, as of the end of one day. What is frozen is this.</summary>
public sealed record ReportSnapshot(RoundId Round, int Edition, YearlyReport Figures, NarrativeCounts Narratives, IReadOnlyList<ComposedSection> Sections)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new PeriodConverter(), new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
    };

    public DateOnly AsOf => Figures.AsOf;

    internal string ToJson() => JsonSerializer.Serialize(this, Options);

    internal static ReportSnapshot FromJson(string json) => JsonSerializer.Deserialize<ReportSnapshot>(json, Options)!;

    private sealed class PeriodConverter : JsonConverter<ReportingPeriod>
    {
        public override ReportingPeriod Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReportingPeriod.Parse(reader.GetString()).Value;

        public override void Write(Utf8JsonWriter writer, ReportingPeriod value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
