using Sen.Kernel.Places;

namespace Sen.Modules.Plans.Coverage;

/// <summary>The first draft of a unit's own plan: what its superior gave it, taken over as it stands. Pure.</summary>
internal static class UnitPlan
{
    /// <summary>What its title begins as; the officer rewrites it.</summary>
    public static string TitleUnder(string number, string issuer) => $"Thực hiện Kế hoạch số {number} của {issuer}";

    /// <param name="parent">The issued plan, with its sections and tasks.</param>
    /// <param name="parentIssuer">Its issuer as it is written: "UBND thành phố Hà Nội".</param>
    /// <param name="unitName">The unit as its plan prints it.</param>
    /// <param name="taken">Tasks that it takes over.</param>
    public static PlanContent Of(Plan parent, string parentIssuer, UnitId unit, string unitName, string title, IReadOnlySet<TaskId> taken)
    {
        var issue = parent.Issue!;
        var known = FormattableString.Invariant($"Kế hoạch số {issue.Number} ngày {issue.SignedOn:dd/MM/yyyy} của {parentIssuer}");
        return new PlanContent
        {
            Issuer = unit,
            StandingAgency = unit,
            Parent = parent.Id,
            Title = title,
            Year = parent.Year,
            PeriodTo = parent.PeriodTo,
            BeforeMeansDayBefore = parent.BeforeMeansDayBefore,
            Bases = [new(BasisRole.Implements, "Kế hoạch", issue.Number, FormattableString.Invariant($"{issue.SignedOn:yyyy-MM-dd}"), parentIssuer, parent.Title, $"Thực hiện {known}")],
            Sections = [.. parent.Sections.OrderBy(s => s.Ordinal)
                .Select(s => new SectionContent(s.No, s.Title, [.. parent.Tasks.Where(t => t.SectionId == s.Id && taken.Contains(t.Id)).OrderBy(t => t.Ordinal).Select(t => Inherited(t, unit, unitName, issue.Number))]))
                .Where(s => s.Tasks.Count > 0)],
        };
    }

    // The unit has the work already: its own plan says so and gives nothing twice.
    private static TaskContent Inherited(PlanTask task, UnitId unit, string unitName, string number) => new(task.No, task.Text)
    {
        Agencies = [new AgencyContent(AgencyRole.Lead, unitName, unit)],
        Deadline = task.PrintedDeadline() is { IsProblem: false } deadline ? deadline.Value : Kernel.Time.Deadline.None,
        Recurrence = task.Recurrence,
        Output = task.Output,
        NoAssignmentReason = $"Đã giao trong Kế hoạch số {number}",
        Answers = task.Id,
    };
}
