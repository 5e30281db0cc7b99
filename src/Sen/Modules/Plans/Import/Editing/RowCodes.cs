using System.Globalization;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Issuing;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>The codes that goals, targets, sections and tasks will have in the plan, as the rows stand now.</summary>
internal static class RowCodes
{
    public static IReadOnlyDictionary<Guid, string> Of(IEnumerable<ImportRow> rows)
    {
        var codes = new Dictionary<Guid, string>();
        var sections = new List<string>();
        var (goal, target, task) = (0, 0, 0);
        foreach (var row in rows.Where(r => r.State != RowState.Dropped))
        {
            switch (row.Content)
            {
                case GoalValues:
                    (goal, target) = (goal + 1, 0);
                    codes[row.Id] = Join(goal);
                    break;
                case TargetValues:
                    goal = Math.Max(goal, 1);
                    codes[row.Id] = Join(goal, ++target);
                    break;
                case SectionValues section:
                    sections.Add(PlanCodes.Section(section.No, sections.Count + 1, sections));
                    task = 0;
                    codes[row.Id] = sections[^1];
                    break;
                case TaskValues:
                    if (sections.Count == 0)
                        sections.Add("1");
                    codes[row.Id] = $"{sections[^1]}.{Join(++task)}";
                    break;
            }
        }

        return codes;
    }

    private static string Join(params int[] numbers) => string.Join('.', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
