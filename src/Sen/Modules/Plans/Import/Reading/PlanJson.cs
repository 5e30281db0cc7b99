using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sen.Kernel.Statistics;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Writes a reading as JSON of the schema <c>sen-plan-fixture/1</c>.</summary>
public static class PlanJson
{
    public const string Schema = "sen-plan-fixture/1";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(PlanReading reading) => ToNode(reading).ToJsonString(Options);

    public static JsonObject ToNode(PlanReading reading) => new()
    {
        ["schema"] = Schema,
        ["file"] = reading.FileName,
        ["document"] = Document(reading.Document),
        ["legalBases"] = List(reading.LegalBases, Basis),
        ["purposes"] = List(reading.Purposes, p => p.Text),
        ["requirements"] = List(reading.Requirements, r => r.Text),
        ["goals"] = List(reading.Goals, Goal),
        ["tasks"] = List(reading.Tasks, Task),
        ["reporting"] = List(reading.Reporting, Reporting),
        ["funding"] = Funding(reading.Funding),
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => [.. items.Select(write)];

    private static JsonArray Words(IEnumerable<string> words) => List(words, w => JsonValue.Create(w));

    private static JsonObject Document(DocumentReading d) => new()
    {
        ["number"] = d.Number,
        ["symbol"] = d.Symbol,
        ["type"] = d.Type,
        ["issuer"] = d.Issuer,
        ["parentIssuer"] = d.ParentIssuer,
        ["place"] = d.Place,
        ["date"] = d.Date is { } date ? $"{date:yyyy-MM-dd}" : null,
        ["title"] = d.Title,
        ["year"] = d.Year,
        ["period"] = new JsonObject { ["from"] = d.Year, ["to"] = d.LastYear },
        ["signer"] = new JsonObject { ["authority"] = Words(d.SignerAuthority), ["name"] = d.SignerName },
        ["recipients"] = Words(d.Recipients),
    };

    private static JsonObject Basis(LegalBasisReading b) => new()
    {
        ["kind"] = b.Kind,
        ["number"] = b.Number,
        ["date"] = b.Date,
        ["title"] = b.Title,
        ["issuer"] = b.Issuer,
        ["role"] = b.Role.ToString().ToLowerInvariant(),
        ["text"] = b.Text,
    };

    private static JsonObject Goal(GoalReading g) => new()
    {
        ["no"] = g.No,
        ["title"] = g.Title,
        ["targets"] = List(g.Targets, Target),
    };

    private static JsonObject Target(TargetReading t)
    {
        var value = t.Value;
        var node = new JsonObject
        {
            ["no"] = t.No,
            ["text"] = t.Text,
            ["operator"] = value.Operator.Code(),
            ["value"] = value.Value,
            ["valueTo"] = value.ValueTo,
            ["unit"] = value.Unit,
            ["horizon"] = value.Horizon,
            ["baseline"] = value.Baseline is { } b ? new JsonObject { ["value"] = b.Value, ["unit"] = b.Unit, ["period"] = b.Period } : null,
        };
        if (value.Soft)
            node["soft"] = true;
        Optional(node, "perTime", value.PerTime);
        Optional(node, "perUnit", value.PerUnit);
        Optional(node, "direction", value.Direction);
        return node;
    }

    private static JsonObject Task(TaskReading t)
    {
        var node = new JsonObject
        {
            ["no"] = t.No,
            ["section"] = t.Section,
            ["kind"] = t.Kind == TaskKind.Content ? "content" : "assignment",
            ["text"] = t.Text,
            ["lead"] = Words(t.Lead),
            ["coordinating"] = Words(t.Coordinating),
            ["deadline"] = t.Deadline?.Value,
            ["recurrence"] = t.Recurrence is Recurrence.Weekly ? null : t.Recurrence?.ToString().ToLowerInvariant(),
        };
        Optional(node, "deadlineKind", t.Deadline?.Kind.ToString().ToLowerInvariant());
        Optional(node, "deadlineText", t.Deadline?.Words);
        if (t.AgenciesAsWritten.Count > 0)
            node["agenciesAsWritten"] = Words(t.AgenciesAsWritten);
        if (t.AmountVnd is { } amount)
            node["amountVnd"] = amount;
        Optional(node, "output", t.Output);
        return node;
    }

    private static JsonObject Reporting(ReportingReading r) => new()
    {
        ["who"] = Words(r.Who),
        ["to"] = r.To,
        ["period"] = r.Period,
        ["deadline"] = r.Deadline,
        ["deadlineKind"] = r.Kind?.ToString().ToLowerInvariant(),
        ["text"] = r.Text,
    };

    private static JsonObject Funding(FundingReading f) => new()
    {
        ["sources"] = Words(f.Sources),
        ["amounts"] = List(f.Amounts, a => new JsonObject { ["valueVnd"] = a.Vnd, ["text"] = a.Text, ["for"] = a.For }),
        ["text"] = Words(f.Texts.Select(t => t.Text)),
    };

    private static void Optional(JsonObject node, string name, string? value)
    {
        if (value is not null)
            node[name] = value;
    }
}
