using System.Text.Json.Nodes;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Bench;

/// <summary>How many of the expected rows were found, and how many found rows were expected; each row counts once.</summary>
internal sealed record Score(int Expected, int Found, int Hits)
{
    public double Precision => Found == 0 ? 1 : (double)Hits / Found;
    public double Recall => Expected == 0 ? 1 : (double)Hits / Expected;
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>The rows of one kind: the score, what was expected and not found, what was found and not expected.</summary>
internal sealed record Compared(string What, Score Score, IReadOnlyList<JsonNode> Missed, IReadOnlyList<JsonNode> Extra);

/// <summary>
/// Compares what was read from a plan with what was to be understood (schema <c>sen-plan-fixture/1</c>): a target by operator, values, unit and horizon;
/// a task by text alike at 0.75 or more, agencies, deadline and recurrence.
/// </summary>
internal static class PlanScore
{
    public const double LeastTargets = 0.95, LeastTasks = 0.90;

    private const double SameText = 0.75;

    public static IReadOnlyList<Compared> Of(JsonObject expected, JsonObject actual) =>
    [
        Compare("targets", Targets(expected), Targets(actual), SameTarget),
        Compare("tasks", Rows(expected, "tasks"), Rows(actual, "tasks"), SameTask),
        Compare("legal bases", Rows(expected, "legalBases"), Rows(actual, "legalBases"), (e, a) => Same(e, a, "kind", "number", "date", "issuer", "role")),
        Compare("reporting", Rows(expected, "reporting"), Rows(actual, "reporting"), (e, a) => SameWords(e, a, "who") && Same(e, a, "to", "period")),
        Compare("document", Fields(expected), Fields(actual), (e, a) => e.ToJsonString() == a.ToJsonString()),
    ];

    /// <summary>Texts that must give no row and gave one.</summary>
    public static IReadOnlyList<string> Forbidden(JsonObject expected, JsonObject actual)
    {
        var taken = Rows(actual, "tasks").Concat(Targets(actual)).Select(r => Fold.Key(r["text"]!.ToString())).ToHashSet(StringComparer.Ordinal);
        return [.. (expected["mustNotBeTasks"]?.AsArray() ?? []).Select(m => m!.ToString()).Where(m => taken.Contains(Fold.Key(m)))];
    }

    private static Compared Compare(string what, List<JsonNode> expected, List<JsonNode> found, Func<JsonNode, JsonNode, bool> same)
    {
        var extra = found.ToList();
        var missed = new List<JsonNode>();
        foreach (var row in expected)
        {
            var at = extra.FindIndex(f => same(row, f));
            if (at < 0)
                missed.Add(row);
            else
                extra.RemoveAt(at);
        }
        return new(what, new(expected.Count, found.Count, expected.Count - missed.Count), missed, extra);
    }

    private static List<JsonNode> Rows(JsonObject plan, string name) => [.. (plan[name]?.AsArray() ?? []).Select(r => r!)];

    private static List<JsonNode> Targets(JsonObject plan) => [.. Rows(plan, "goals").SelectMany(g => g["targets"]!.AsArray()).Select(t => t!)];

    private static List<JsonNode> Fields(JsonObject plan) =>
        [.. plan["document"]!.AsObject().Select(f => (JsonNode)new JsonObject { [f.Key] = f.Value?.DeepClone() })];

    private static bool SameTarget(JsonNode e, JsonNode a) =>
        Same(e, a, "operator", "unit", "horizon") && Number(e, "value") == Number(a, "value") && Number(e, "valueTo") == Number(a, "valueTo");

    private static bool SameTask(JsonNode e, JsonNode a) =>
        Similarity.Of(e["text"]!.ToString(), a["text"]!.ToString()) >= SameText
        && SameWords(e, a, "lead") && SameWords(e, a, "coordinating") && Same(e, a, "deadline", "recurrence");

    private static decimal? Number(JsonNode row, string name) => row[name]?.GetValue<decimal>();

    private static bool Same(JsonNode e, JsonNode a, params string[] names) => names.All(n => Fold.Same(e[n]?.ToString(), a[n]?.ToString()));

    private static bool SameWords(JsonNode e, JsonNode a, string name) => Words(e, name).SetEquals(Words(a, name));

    private static HashSet<string> Words(JsonNode row, string name) =>
        (row[name]?.AsArray() ?? []).Select(w => Fold.Key(w!.ToString())).ToHashSet(StringComparer.Ordinal);
}
