using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>Finds the printed heading above a row again: the reader keeps only its number.</summary>
internal sealed class PrintedHeadings(PlanReading reading)
{
    private const int LongestHeading = 300;

    private readonly HashSet<int> rows = [.. reading.Tasks.SelectMany(t => t.Passages)];

    /// <summary>The words of the heading numbered so above a passage, and its passages; null when none is printed.</summary>
    public (string Title, IReadOnlyList<int> Passages)? Above(int passage, string section) =>
        section.Length == 0 ? null : Before(passage).Select(p => Named(p, section)).FirstOrDefault(h => h is not null);

    /// <summary>The nearest numbered line above that is no row itself.</summary>
    public (Marker Marker, string Text, Passage Passage)? Nearest(int passage) => Before(passage)
        .Where(p => p.Cell is null && !rows.Contains(p.Id))
        .Select(p => (Marker: MarkerOf(p, out var text), text, p))
        .FirstOrDefault(h => h.Marker is { IsBullet: false } && h.text.Length is > 0 and <= LongestHeading) is { Marker: { } marker } found
            ? (marker, found.text.TrimEnd(':', '.', ' '), found.p)
            : null;

    private IEnumerable<Passage> Before(int passage) => reading.Passages.Take(passage - 1).Where(p => p.Kind is PassageKind.Body or PassageKind.AnnexTitle).Reverse();

    private (string Title, IReadOnlyList<int> Passages)? Named(Passage passage, string section)
    {
        if (passage.Cell is { } cell && passage.Text.Trim('.', ' ') == section)
            return InRow(passage, cell);
        return MarkerOf(passage, out var text) is { IsBullet: false, Rank: < Marker.Letter } marker && text.Length is > 0 and <= LongestHeading
            && (section == marker.No || section.EndsWith($".{marker.No}", StringComparison.Ordinal))
                ? (text.TrimEnd(':', '.', ' '), [passage.Id])
                : null;
    }

    /// <summary>The number of a group stands in a cell of its own; its name is the next cell.</summary>
    private (string Title, IReadOnlyList<int> Passages)? InRow(Passage number, CellPlace cell) =>
        reading.Passages.Skip(number.Id).TakeWhile(p => p.Cell?.Table == cell.Table && p.Cell.Row == cell.Row)
            .FirstOrDefault(p => p.Cell!.Column > cell.Column && p.Text.Length > 0) is { } name
                ? (name.Text.TrimEnd(':', '.', ' '), [number.Id, name.Id])
                : null;

    private static Marker? MarkerOf(Passage passage, out string text)
    {
        var (typed, rest) = Markers.Cut(passage.Text);
        text = rest;
        return passage.Marker is null ? typed : Markers.OfList(passage.Marker, passage.ListLevel);
    }
}
