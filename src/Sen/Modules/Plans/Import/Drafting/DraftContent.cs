using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>Turns the confirmed rows of a draft, in the order of the plan, into what <see cref="Issuing.CreatePlan"/> takes. Pure.</summary>
public static class DraftContent
{
    public const string UntitledSection = "Nhiệm vụ";

    public static PlanContent Of(DraftHead head, IReadOnlyList<DraftRow> rows) => new()
    {
        Issuer = head.Issuer,
        StandingAgency = head.StandingAgency,
        Title = head.Title,
        Year = head.Year,
        PeriodTo = head.PeriodTo,
        BeforeMeansDayBefore = head.BeforeMeansDayBefore,
        Source = head.Source,
        Bases = [.. rows.Select(r => r.Values).OfType<BasisValues>().Select(b => new BasisContent(b.Role, b.Kind, b.Number, b.Dated, b.Issuer, b.Title ?? b.Text, b.Text))],
        Texts = [.. rows.Select(r => r.Values).OfType<TextValues>().Select(t => new TextContent(t.Of, t.Text))],
        Reporting = [.. rows.Select(r => r.Values).OfType<ReportingValues>().Select(Reporting)],
        Goals = GoalsOf(rows),
        Sections = SectionsOf(rows),
    };

    private static ReportingContent Reporting(ReportingValues values) =>
        new(values.Who, values.ToWhom, values.Period, DeadlineOf(values.Due), values.Text);

    private static List<GoalContent> GoalsOf(IReadOnlyList<DraftRow> rows)
    {
        var goals = new List<GoalContent>();
        foreach (var row in rows)
        {
            if (row.Values is GoalValues goal)
                goals.Add(new(goal.No, goal.Text, []));
            if (row.Values is not TargetValues target)
                continue;
            if (goals.Count == 0)
                goals.Add(new("", "", []));
            goals[^1] = goals[^1] with { Targets = [.. goals[^1].Targets, new TargetContent(Key(row.Id), target.No, target.Text, target.Values)] };
        }

        return goals;
    }

    private static List<SectionContent> SectionsOf(IReadOnlyList<DraftRow> rows)
    {
        var sections = new List<SectionContent>();
        foreach (var row in rows)
        {
            if (row.Values is SectionValues section)
                sections.Add(new(section.No, section.Text, []));
            if (row.Values is not TaskValues task)
                continue;
            if (sections.Count == 0)
                sections.Add(new("", UntitledSection, []));
            sections[^1] = sections[^1] with { Tasks = [.. sections[^1].Tasks, TaskOf(task)] };
        }

        return sections.FindAll(s => s.Tasks.Count > 0);
    }

    private static TaskContent TaskOf(TaskValues task) => new(task.No, task.Text)
    {
        Agencies = task.Agencies,
        Deadline = DeadlineOf(task.Due),
        Recurrence = task.Recurrence,
        TargetKey = task.Target is { } target ? Key(target) : null,
        NoAssignmentReason = task.NoAssignmentReason,
        AmountVnd = task.AmountVnd,
        Output = task.Output,
    };

    private static string Key(Guid row) => row.ToString("N");

    // Rows are checked before they are confirmed; a stored deadline that no longer reads is kept in its own words.
    private static Kernel.Time.Deadline DeadlineOf(Due due) =>
        due.Read() is { IsProblem: false } read ? read.Value : Kernel.Time.Deadline.InWordsOnly(due.Words ?? due.Notation, due.Kind);
}
