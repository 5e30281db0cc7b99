using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import;

/// <summary>Rows of a draft from a pasted list: agencies and deadlines are read as in a table of a plan.</summary>
internal static class PastedRows
{
    public static IEnumerable<DraftRow> Of(IReadOnlyList<PastedTask> tasks, NameBook names, int year) =>
        tasks.Select(t => TaskOf(t, names, year)).Prepend(new DraftRow(Guid.CreateVersion7(), new SectionValues("I", DraftContent.UntitledSection)));

    private static DraftRow TaskOf(PastedTask task, NameBook names, int year)
    {
        var printed = task.Due.Length == 0 ? null : DeadlineParser.OfCell(task.Due, year);
        var (recurrence, weekly) = DueMapping.Of(RecurrenceParser.Of(task.Due));
        var (due, dueDoubt) = printed is null && task.Due.Length > 0 && recurrence is null
            ? (new Due("", null, Clip.At(task.Due, 300)), RowDoubts.DeadlineNotRead(Clip.At(task.Due, 300)))
            : DueMapping.Of(printed, recurrence);
        var agencies = Names(task.Leads, names).Select(n => AgencyMapping.Of(AgencyRole.Lead, n, names))
            .Concat(Names(task.Coordinators, names).Select(n => AgencyMapping.Of(AgencyRole.Coordinating, n, names))).ToList();
        Problem?[] doubts = [dueDoubt, weekly, task.Text.Length > 4000 ? RowDoubts.TooLong(4000) : null];
        return new DraftRow(Guid.CreateVersion7(), new TaskValues("", Clip.At(task.Text, 4000))
        {
            Agencies = [.. agencies.Select(a => a.Agency)],
            Due = due,
            Recurrence = recurrence,
            Output = task.Output.Length == 0 ? null : Clip.At(task.Output, 1000),
            AmountVnd = task.Amount.Length == 0 ? null : Money.OfCell(task.Amount, task.AmountHeader),
        })
        {
            Doubts =
            [
                .. AgencyMapping.Doubts(agencies), .. doubts.OfType<Problem>().Select(RowDoubt.Of),
                .. printed is { YearAssumed: true } ? [RowDoubt.Of(Doubts.YearFromPlan)] : Array.Empty<RowDoubt>(),
            ],
        };
    }

    /// <summary>A cell is one name when the register knows it whole ("Sở Văn hóa, Thể thao"); else it is cut at line ends, semicolons, commas.</summary>
    private static IEnumerable<string> Names(string cell, NameBook names) =>
        cell.Length == 0 ? [] : cell.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(part => names.Resolve(part).Kind != NameMatchKind.Unknown ? [part] : part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Take(50);
}
