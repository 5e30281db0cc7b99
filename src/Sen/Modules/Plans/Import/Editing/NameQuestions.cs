using Sen.Kernel.Places;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>A printed name that needs a person, asked once however often it is printed.</summary>
/// <param name="Rows">Rows that print it and wait.</param>
/// <param name="Match">What the register says now.</param>
/// <param name="Unit">What the rows hold; offered first.</param>
internal sealed record NameQuestion(string Printed, IReadOnlyList<Guid> Rows, NameMatch Match, UnitId? Unit, string? UnitSet);

/// <summary>Names that are unresolved, or resolved to something a person should agree with.</summary>
internal static class NameQuestions
{
    public static IReadOnlyList<NameQuestion> Of(ImportDraft draft, NameBook names) =>
    [
        .. from row in draft.Rows
           where row.State != RowState.Dropped && row.Content is TaskValues
           from agency in ((TaskValues)row.Content).Agencies
           where (agency.Unit is null && agency.UnitSet is null) || (row.IsWaiting && row.Doubts.Any(d => d.Agency == agency.Printed))
           group (row.Id, agency) by agency.Printed into asked
           orderby asked.Count() descending, asked.Key
           select new NameQuestion(
               asked.Key, [.. asked.Select(a => a.Id).Distinct()], names.Resolve(asked.Key), asked.First().agency.Unit, asked.First().agency.UnitSet),
    ];

    /// <summary>Applies one answer to every row that prints the name.</summary>
    public static int Answer(ImportDraft draft, string printed, UnitId? unit, string? set)
    {
        var answered = 0;
        foreach (var row in draft.Rows.Where(r => r.State != RowState.Dropped))
        {
            if (row.Content is not TaskValues task || !task.Agencies.Any(a => a.Printed == printed))
                continue;
            row.Revise(task with { Agencies = [.. task.Agencies.Select(a => a.Printed == printed ? a with { Unit = unit, UnitSet = set } : a)] });
            row.Settle(d => d.Agency == printed);
            answered++;
        }

        return answered;
    }
}
