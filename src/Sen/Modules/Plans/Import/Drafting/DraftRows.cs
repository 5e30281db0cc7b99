using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>What was read from a document as rows of a draft, in the order of the plan. Pure; nothing of it is a plan before a person confirms.</summary>
public static class DraftRows
{
    private const int MaxText = 20000;
    private const int MaxLine = 2000;

    public static IReadOnlyList<DraftRow> From(PlanReading reading, NameBook names)
    {
        var goals = TargetMapping.Of(reading.Goals).ToList();
        return
        [
            .. reading.LegalBases.Select(BasisOf),
            .. reading.Purposes.Select(t => TextOf(PlanTextKind.Purpose, t)),
            .. reading.Requirements.Select(t => TextOf(PlanTextKind.Requirement, t)),
            .. goals,
            .. new TaskMapping(reading, names, goals).Rows(),
            .. reading.Funding.Texts.Select(t => TextOf(PlanTextKind.Funding, t)),
            .. reading.Reporting.Select(ReportingOf),
            .. Closing(reading),
            .. Recipients(reading),
        ];
    }

    /// <summary>Passages of the parts that hold rows which gave none, without the closing sentence.</summary>
    public static IReadOnlyList<int> Unread(PlanReading reading, IReadOnlyList<DraftRow> rows)
    {
        var used = rows.SelectMany(r => r.Passages).ToHashSet();
        return [.. reading.Unread.Where(id => !used.Contains(id))];
    }

    private static DraftRow BasisOf(LegalBasisReading basis) => DraftRow.Of(
        new BasisValues(
            (BasisRole)basis.Role, Clip.At(basis.Kind, 60), Clip.OrNull(basis.Number, 60), Clip.OrNull(basis.Date, 10), Clip.OrNull(basis.Issuer, 200),
            Clip.OrNull(basis.Title, 1000), Clip.At(basis.Text, MaxLine)),
        basis);

    private static DraftRow TextOf(PlanTextKind kind, TextReading text) => DraftRow.Of(new TextValues(kind, Clip.At(text.Text, MaxText)), text);

    private static DraftRow ReportingOf(ReportingReading duty)
    {
        var (due, doubt) = duty.Deadline is null || duty.Kind is null
            ? (Due.None, null)
            : DueMapping.Of(new PrintedDeadline(duty.Deadline, duty.Kind.Value, null, false), CycleOf(duty.Period));
        var values = new ReportingValues(Clip.At(string.Join("; ", duty.Who), 1000), Clip.At(duty.To ?? "", 500), Clip.OrNull(duty.Period, 20), due, Clip.At(duty.Text, MaxLine));
        return DraftRow.Of(values, duty, doubt is null ? [] : [RowDoubt.Of(doubt)]);
    }

    private static Kernel.Time.Recurrence? CycleOf(string period) => period switch
    {
        "month" => Kernel.Time.Recurrence.Monthly,
        "quarter" => Kernel.Time.Recurrence.Quarterly,
        _ => null,
    };

    private static IEnumerable<DraftRow> Closing(PlanReading reading)
    {
        var used = reading.Tasks.SelectMany(t => t.Passages).ToHashSet();
        return reading.Passages
            .Where(p => p.Kind == PassageKind.Body && p.Cell is null && p.Text.EndsWith("./.", StringComparison.Ordinal) && !used.Contains(p.Id))
            .Select(p => new DraftRow(Guid.CreateVersion7(), new TextValues(PlanTextKind.Closing, Clip.At(Markers.Cut(p.Text).Text[..^2], MaxText))) { Passages = [p.Id] });
    }

    private static IEnumerable<DraftRow> Recipients(PlanReading reading)
    {
        var lines = reading.Passages.Where(p => p.Kind == PassageKind.Recipients).ToList();
        return reading.Document.Recipients.Select(name => new DraftRow(Guid.CreateVersion7(), new TextValues(PlanTextKind.Recipient, Clip.At(name, MaxText)))
        {
            Passages = lines.Find(p => p.Text.Contains(name, StringComparison.Ordinal)) is { } line ? [line.Id] : [],
        });
    }
}
