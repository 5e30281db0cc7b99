using System.Globalization;
using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Modules.Organisation;
using Sen.Modules.Plans;
using Sen.Modules.Plans.Coverage;

namespace Sen.Demonstration.Nation;

/// <summary>The plans of the cascade as rows. Pure.</summary>
internal static class NationPlans
{
    private const int Year = 2026;

    /// <summary>The ministry's plan: every task to every province.</summary>
    public static PlanContent OfMinistry(UnitId ministry) => new()
    {
        Issuer = ministry,
        StandingAgency = ministry,
        Title = "Thực hiện mục tiêu quốc gia về bình đẳng giới năm 2026",
        Year = Year,
        PeriodTo = Year,
        Goals = NationTasks.Goals,
        Sections = [.. NationTasks.Sections.Select(s => new SectionContent(s.No, s.Title, [.. s.Tasks.Select((t, i) => OfMinistry(t, i + 1))]))],
    };

    /// <summary>
    /// A province's plan: what the ministry gave it, taken over as <see cref="UnitPlan"/> does, and under each of these what its communes are to do.
    /// </summary>
    /// <param name="parent">The ministry's issued plan with its sections and tasks.</param>
    public static PlanContent OfProvince(Plan parent, NationProvince province)
    {
        var inherited = UnitPlan.Of(parent, "Bộ Nội vụ", province.Id, province.Name, UnitPlan.TitleUnder(parent.Issue!.Number, "Bộ Nội vụ"), parent.Tasks.Select(t => t.Id).ToHashSet());
        var given = parent.Tasks.ToDictionary(t => t.Text, t => t.Id, StringComparer.Ordinal);
        var own = NationTasks.Sections.Select(s => new SectionContent($"{s.No}.X", $"{s.Title}: việc của xã, phường, đặc khu",
            [.. s.Tasks.SelectMany(t => t.Communes.Select(c => (Task: c, Answers: given[t.Text]))).Select((c, i) => OfCommunes(c.Task, c.Answers, i + 1, province))]));
        return inherited with { StandingAgency = province.Department, Sections = [.. inherited.Sections, .. own] };
    }

    private static TaskContent OfMinistry(NationalTask task, int number) => new(number.ToString(CultureInfo.InvariantCulture), task.Text)
    {
        Agencies = [new AgencyContent(AgencyRole.Lead, UnitSet.Provinces.Name, UnitSet: UnitSet.Provinces.Code)],
        Deadline = DeadlineOf(task.Due, 0),
        Recurrence = task.Recurrence,
        Output = task.Output,
        TargetKey = task.Target,
    };

    private static TaskContent OfCommunes(CommuneTask task, TaskId answers, int number, NationProvince province) => new(number.ToString(CultureInfo.InvariantCulture), task.Text)
    {
        Agencies = [new AgencyContent(AgencyRole.Lead, UnitSet.Communes.Name, UnitSet: UnitSet.Communes.Code)],
        Deadline = DeadlineOf(task.Due, int.Parse(province.Code, CultureInfo.InvariantCulture) % 6),
        Recurrence = task.Recurrence,
        Answers = answers,
    };

    /// <summary>Each province sets its own day, some days around the common one.</summary>
    private static Deadline DeadlineOf(string due, int days) => due.Length == 0 ? Deadline.None
        : Deadline.Parse(DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), DeadlineKind.By).OrThrow();
}
