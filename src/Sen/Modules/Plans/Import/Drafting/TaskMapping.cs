using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>Rows of sections and tasks: agencies found in the register, deadlines and cycles that work can be followed by.</summary>
internal sealed class TaskMapping(PlanReading reading, NameBook names, IReadOnlyList<DraftRow> targets)
{
    private const int MaxText = 4000;
    private const int MaxTitle = 500;

    // What the reader doubts about a name is settled once the register knows it.
    private static readonly string[] SettledByRegister = ["task.group-agency", "task.lead-from-subject", "task.unread-agency"];

    private readonly PrintedHeadings headings = new(reading);

    public IEnumerable<DraftRow> Rows()
    {
        var tasks = reading.Tasks.Select(t => t.Lead.Count == 0 ? WithHeading(t) : (Task: t, Heading: null)).ToList();
        foreach (var section in tasks.GroupBy(t => t.Task.Section, StringComparer.Ordinal))
        {
            yield return SectionOf(section.Key, section.First().Task);
            foreach (var (task, heading) in section)
                yield return TaskOf(task, heading);
        }
    }

    private DraftRow SectionOf(string no, TaskReading first)
    {
        var heading = first.Passages.Count == 0 ? null : headings.Above(first.Passages[0], no);
        return new DraftRow(Guid.CreateVersion7(), new SectionValues(Clip.At(no, 20), Clip.At(heading?.Title ?? DraftContent.UntitledSection, MaxTitle)))
        {
            Passages = heading?.Passages ?? [],
            Confidence = heading is null ? Confidence.Medium : Confidence.High,
        };
    }

    /// <summary>A task without a lead under a heading that the register knows as one: its lead is that.</summary>
    private (TaskReading Task, string? Heading) WithHeading(TaskReading task)
    {
        if (task.Kind != TaskKind.Assignment || task.Passages.Count == 0 || headings.Nearest(task.Passages[0]) is not { } heading || !names.Resolve(heading.Text).IsSure)
            return (task, null);
        var no = heading.Marker.No;
        var isInside = task.Section == no || task.Section.EndsWith($".{no}", StringComparison.Ordinal);
        return (task with { Lead = [heading.Text], Section = isInside ? task.Section : $"{task.Section}.{no}".TrimStart('.') }, heading.Text);
    }

    private DraftRow TaskOf(TaskReading task, string? heading)
    {
        var (recurrence, weekly) = DueMapping.Of(task.Recurrence);
        var (due, dueDoubt) = DueMapping.Of(task.Deadline, recurrence);
        var agencies = task.Lead.Select(n => AgencyMapping.Of(AgencyRole.Lead, n, names))
            .Concat(task.Coordinating.Select(n => AgencyMapping.Of(AgencyRole.Coordinating, n, names))).ToList();
        var wording = TaskWording.Of(task);
        var served = TargetMapping.ServedBy(wording, targets);
        Problem?[] own =
        [
            dueDoubt, weekly, heading is null ? null : RowDoubts.LeadFromHeading(heading),
            served is null ? null : RowDoubts.TargetSuggested(served.Values.Text), wording.Length > MaxText ? RowDoubts.TooLong(MaxText) : null,
        ];
        var values = new TaskValues(Clip.At(task.No ?? "", 20), Clip.At(wording, MaxText))
        {
            Agencies = [.. agencies.Select(a => a.Agency).DistinctBy(a => (a.Role, a.Unit, a.UnitSet, a.Unit is null && a.UnitSet is null ? a.Printed : null))],
            Due = due,
            Recurrence = recurrence,
            Target = served?.Id,
            AmountVnd = task.AmountVnd is >= 0 ? task.AmountVnd : null,
            Output = Clip.OrNull(task.Output, 1000),
        };
        return DraftRow.Of(values, task) with
        {
            Doubts = [.. ReadersDoubts(task, values, dueDoubt), .. AgencyMapping.Doubts(agencies), .. own.OfType<Problem>().Select(RowDoubt.Of)],
        };
    }

    private static IEnumerable<RowDoubt> ReadersDoubts(TaskReading task, TaskValues values, Problem? dueDoubt) => task.Doubts
        .Where(d => !SettledByRegister.Contains(d.Code) || values.Agencies.Any(a => a.Unit is null && a.UnitSet is null))
        .Where(d => d.Code != Doubts.NoLead.Code || !values.In(AgencyRole.Lead).Any())
        .Where(d => d.Code != "deadline.in-words" || (dueDoubt is null && values.Due.Words is not null))
        .Select(RowDoubt.Of);
}
