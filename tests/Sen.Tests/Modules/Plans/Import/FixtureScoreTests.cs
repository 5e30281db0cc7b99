using System.Globalization;
using System.Text.Json.Nodes;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Tests.Modules.Plans.Import;

/// <summary>Precision, recall and F1 of the reader per plan of the shared data, printed and held.</summary>
public sealed class FixtureScoreTests(ITestOutputHelper output)
{
    public static TheoryData<string> Fixtures =>
        Shared.Plans is { } folder ? [.. Directory.GetFiles(folder, "*.docx").Select(f => Path.GetFileName(f)!).Order()] : [""];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Read_SharedPlan_ScoresAboveBar(string name)
    {
        Assert.SkipWhen(name.Length == 0, "../shared/data/plans is not on this machine");
        var path = Path.Combine(Shared.Plans!, name);
        using var file = File.OpenRead(path);
        var actual = PlanJson.ToNode(PlanReader.Read(file, name).Value);
        var expected = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(path, ".expected.json")))!.AsObject();

        var targets = Print("targets", Score.Of(Targets(expected), Targets(actual), SameTarget));
        var tasks = Print("tasks", Score.Of(Rows(expected, "tasks"), Rows(actual, "tasks"), SameTask));
        Print("legal bases", Score.Of(Rows(expected, "legalBases"), Rows(actual, "legalBases"), (e, a) => Same(e, a, "kind", "number", "date", "issuer", "role")));
        Print("reporting", Score.Of(Rows(expected, "reporting"), Rows(actual, "reporting"), (e, a) => SameWords(e, a, "who") && Same(e, a, "to", "period")));
        Print("document", Score.Of(Fields(expected), Fields(actual), (e, a) => e == a));

        Assert.True(targets.F1 >= 0.95, $"targets F1 {targets.F1:0.000}");
        Assert.True(tasks.F1 >= 0.90, $"tasks F1 {tasks.F1:0.000}");
        Assert.Empty(Forbidden(expected, actual));
    }

    private Score Print(string what, Score score)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-12} precision {score.Precision:0.000}  recall {score.Recall:0.000}  F1 {score.F1:0.000}"));
        return score;
    }

    private static List<JsonNode> Rows(JsonObject plan, string name) => [.. plan[name]!.AsArray().Select(r => r!)];

    private static List<JsonNode> Targets(JsonObject plan) => [.. Rows(plan, "goals").SelectMany(g => g["targets"]!.AsArray()).Select(t => t!)];

    private static List<string> Fields(JsonObject plan) => [.. plan["document"]!.AsObject().Select(f => $"{f.Key}={f.Value?.ToJsonString()}")];

    private static bool SameTarget(JsonNode e, JsonNode a) =>
        Same(e, a, "operator", "unit", "horizon") && Number(e, "value") == Number(a, "value") && Number(e, "valueTo") == Number(a, "valueTo");

    private static bool SameTask(JsonNode e, JsonNode a) =>
        Similarity.Of(e["text"]!.ToString(), a["text"]!.ToString()) >= 0.75
        && SameWords(e, a, "lead") && SameWords(e, a, "coordinating") && Same(e, a, "deadline", "recurrence");

    private static decimal? Number(JsonNode row, string name) => row[name]?.GetValue<decimal>();

    private static bool Same(JsonNode e, JsonNode a, params string[] names) => names.All(n => Fold.Same(e[n]?.ToString(), a[n]?.ToString()));

    private static bool SameWords(JsonNode e, JsonNode a, string name) => Words(e, name).SetEquals(Words(a, name));

    private static HashSet<string> Words(JsonNode row, string name) => [.. row[name]!.AsArray().Select(w => Fold.Key(w!.ToString()))];

    private static IEnumerable<string> Forbidden(JsonObject expected, JsonObject actual)
    {
        var taken = Rows(actual, "tasks").Concat(Targets(actual)).Select(r => Fold.Key(r["text"]!.ToString())).ToHashSet();
        return expected["mustNotBeTasks"]!.AsArray().Select(m => m!.ToString()).Where(m => taken.Contains(Fold.Key(m)));
    }
}

/// <summary>How many of the expected rows were found, and how many found rows were expected; each row counts once.</summary>
internal sealed record Score(int Expected, int Found, int Hits)
{
    public double Precision => Found == 0 ? 1 : (double)Hits / Found;
    public double Recall => Expected == 0 ? 1 : (double)Hits / Expected;
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Score Of<T>(IReadOnlyList<T> expected, IReadOnlyList<T> found, Func<T, T, bool> same)
    {
        var left = found.ToList();
        var hits = 0;
        foreach (var row in expected)
            if (left.FindIndex(f => same(row, f)) is >= 0 and var at)
            {
                left.RemoveAt(at);
                hits++;
            }
        return new(expected.Count, found.Count, hits);
    }
}
