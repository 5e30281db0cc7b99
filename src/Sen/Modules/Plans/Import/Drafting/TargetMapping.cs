using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>Rows of goals and printed targets, and which target a task seems to serve.</summary>
internal static class TargetMapping
{
    private const int MaxText = 2000;
    private const int MaxTitle = 500;
    private const double Serves = 0.35;

    public static IEnumerable<DraftRow> Of(IReadOnlyList<GoalReading> goals) => goals.SelectMany(goal =>
        goal.No.Length + goal.Title.Length == 0 ? TargetsOf(goal) : TargetsOf(goal).Prepend(DraftRow.Of(new GoalValues(Clip.At(goal.No, 20), Clip.At(goal.Title, MaxTitle)), goal)));

    /// <summary>The one target of which the task repeats most of the words; null when none is clearly meant.</summary>
    public static DraftRow? ServedBy(string task, IEnumerable<DraftRow> targets)
    {
        var pairs = Pairs(task);
        var best = targets.Where(t => t.Values is TargetValues)
            .Select(t => (Row: t, Share: Share(Pairs(t.Values.Text), pairs)))
            .Where(t => t.Share >= Serves).OrderByDescending(t => t.Share).Take(2).ToList();
        return best is [var only] || best is [var first, var second] && (only = first).Share > second.Share ? only.Row : null;
    }

    private static IEnumerable<DraftRow> TargetsOf(GoalReading goal)
    {
        var rows = new List<List<TargetReading>>();
        foreach (var target in goal.Targets)
        {
            if (rows.Count > 0 && rows[^1][0].No == target.No && rows[^1][0].Text == target.Text)
                rows[^1].Add(target);
            else
                rows.Add([target]);
        }

        return rows.Select(Joined);
    }

    private static DraftRow Joined(List<TargetReading> values)
    {
        var row = DraftRow.Of(new TargetValues(Clip.At(values[0].No, 20), Clip.At(values[0].Text, MaxText), [.. values.Select(v => ValueOf(v.Value))]), values[0]);
        var doubts = values.SelectMany(v => v.Doubts.Concat(v.Value.Doubts)).Distinct().Select(RowDoubt.Of);
        return row with
        {
            Passages = [.. values.SelectMany(v => v.Passages).Distinct().Order()],
            Confidence = values.Max(v => v.Confidence),
            Doubts = [.. values[0].Text.Length > MaxText ? doubts.Append(RowDoubt.Of(RowDoubts.TooLong(MaxText))) : doubts],
        };
    }

    private static TargetValue ValueOf(Reading.TargetValue read) => new(read.Operator, read.Value)
    {
        ValueTo = read.ValueTo,
        UnitOfMeasure = Clip.OrNull(read.Unit, 100),
        Horizon = Clip.OrNull(read.Horizon, 20),
        BaselineValue = read.Baseline?.Value,
        BaselineUnit = Clip.OrNull(read.Baseline?.Unit, 100),
        BaselinePeriod = Clip.OrNull(read.Baseline?.Period, 60),
        Soft = read.Soft,
        PerTime = Clip.OrNull(read.PerTime, 20),
        PerUnit = Clip.OrNull(read.PerUnit, 200),
        Direction = Clip.OrNull(read.Direction, 10),
    };

    private static double Share(HashSet<string> target, HashSet<string> task) => target.Count < 4 ? 0 : (double)target.Count(task.Contains) / target.Count;

    private static HashSet<string> Pairs(string text)
    {
        var words = Fold.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Any(char.IsDigit)).ToList();
        return [.. words.Zip(words.Skip(1), (a, b) => $"{a} {b}")];
    }
}
