using CsvHelper;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Demonstration;

/// <summary>Which target a task of the demonstration's plan serves: the officer's answers, since the plan itself does not say.</summary>
[CsvRecord]
internal sealed partial record DemoTarget(string Section, string No, int Goal, int Target);

internal static class DemoTargets
{
    /// <summary>The rows with each task tied to its target.</summary>
    public static IReadOnlyList<DraftRow> Answer(IReadOnlyList<DraftRow> rows)
    {
        var answers = Read().ToDictionary(a => (a.Section, a.No));
        var targets = NumberTargets(rows);
        var section = "";
        var answered = new List<DraftRow>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Values is SectionValues opened)
                section = opened.No;
            answered.Add(row.Values is TaskValues task && answers.TryGetValue((section, task.No.TrimEnd(')')), out var answer)
                ? row with { Values = task with { Target = targets[(answer.Goal, answer.Target)] } }
                : row);
        }

        return answered;
    }

    private static Dictionary<(int Goal, int Target), Guid> NumberTargets(IReadOnlyList<DraftRow> rows)
    {
        var (goal, target) = (0, 0);
        var numbered = new Dictionary<(int, int), Guid>();
        foreach (var row in rows)
        {
            if (row.Values is GoalValues)
                (goal, target) = (goal + 1, 0);
            else if (row.Values is TargetValues)
                numbered[(goal, ++target)] = row.Id;
        }

        return numbered;
    }

    private static List<DemoTarget> Read()
    {
        using var stream = typeof(DemoTargets).Assembly.GetManifestResourceStream("Demo/chi-tieu-cua-nhiem-vu.csv")!;
        using var reader = CsvReader.Create(stream, new CsvReaderOptions { FieldCountMismatch = CsvFieldCountHandling.Throw });
        return [.. reader.GetRecords<DemoTarget>()];
    }
}
