using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>One paragraph of the document as the draft keeps it: what stands on the page and how it looks.</summary>
/// <param name="Row">Table and row when it stands in a table ("1.4"); null in running text.</param>
public sealed record SourcePassage(int Id, string Text, bool Bold, bool Centered, string? Row)
{
    public static IReadOnlyList<SourcePassage> Of(IReadOnlyList<Passage> passages) =>
    [
        .. passages.Where(p => p.Text.Length > 0).Select(p => new SourcePassage(
            p.Id, p.Printed, p.Bold, p.Centered, p.Cell is { } cell ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Table}.{cell.Row}") : null)),
    ];
}
