using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Bench;

/// <summary>Scores the plan reader on a folder of NAME.docx with NAME.expected.json beside it: precision, recall and F1 per document.</summary>
internal static class ReadBench
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>0 when every document is above the bars, 1 when one is below, 2 when the folder holds none.</returns>
    public static int Run(string folder, bool showRows)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.docx").Where(f => File.Exists(ExpectedOf(f))).Order(StringComparer.Ordinal).ToList() : [];
        if (files.Count == 0)
        {
            Console.Error.WriteLine($"{folder} holds no NAME.docx with NAME.expected.json.");
            return 2;
        }
        return files.ConvertAll(f => IsAboveBars(f, showRows)).TrueForAll(above => above) ? 0 : 1;
    }

    private static string ExpectedOf(string file) => Path.ChangeExtension(file, ".expected.json");

    private static bool IsAboveBars(string file, bool showRows)
    {
        Console.WriteLine(Path.GetFileName(file));
        using var stream = File.OpenRead(file);
        var read = PlanReader.Read(stream, Path.GetFileName(file));
        if (read.IsProblem)
        {
            Console.WriteLine($"  not read: {read.Problem.Code}");
            return false;
        }
        var (expected, actual) = (JsonNode.Parse(File.ReadAllText(ExpectedOf(file)))!.AsObject(), PlanJson.ToNode(read.Value));
        var compared = PlanScore.Of(expected, actual);
        var forbidden = PlanScore.Forbidden(expected, actual);
        foreach (var kind in compared)
            Print(kind, showRows);
        if (forbidden.Count > 0)
            Console.WriteLine($"  {forbidden.Count} texts taken that are no rows{(showRows ? $": {string.Join(" | ", forbidden)}" : "")}");
        return compared[0].Score.F1 >= PlanScore.LeastTargets && compared[1].Score.F1 >= PlanScore.LeastTasks && forbidden.Count == 0;
    }

    private static void Print(Compared kind, bool showRows)
    {
        var score = kind.Score;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {kind.What,-12} precision {score.Precision:0.000}  recall {score.Recall:0.000}  F1 {score.F1:0.000}  ({score.Hits} of {score.Expected} expected, {score.Found} found)"));
        foreach (var row in showRows ? kind.Missed : [])
            Console.WriteLine($"    - {row.ToJsonString(Plain)}");
        foreach (var row in showRows ? kind.Extra : [])
            Console.WriteLine($"    + {row.ToJsonString(Plain)}");
    }
}
