using System.Globalization;
using System.Text.Json.Nodes;
using Sen.Bench;
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

        var compared = PlanScore.Of(expected, actual);
        foreach (var kind in compared)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{kind.What,-12} precision {kind.Score.Precision:0.000}  recall {kind.Score.Recall:0.000}  F1 {kind.Score.F1:0.000}"));

        Assert.True(compared[0].Score.F1 >= PlanScore.LeastTargets, $"targets F1 {compared[0].Score.F1:0.000}");
        Assert.True(compared[1].Score.F1 >= PlanScore.LeastTasks, $"tasks F1 {compared[1].Score.F1:0.000}");
        Assert.Empty(PlanScore.Forbidden(expected, actual));
    }
}
