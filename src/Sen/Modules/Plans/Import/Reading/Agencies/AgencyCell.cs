using System.Text.RegularExpressions;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Reads the agencies of a table cell: one a line, or separated by ";" and ",", sometimes with "phối hợp:" in the same cell.</summary>
internal static class AgencyCell
{
    private static readonly Regex LeadLabel = Pattern.Of(@"^(?:-|\+)?\s*(?:(?:co quan|don vi) )?(?:chu tri|dau moi|thuc hien)\s*:\s*");
    private static readonly Regex CoordinatingLabel = Pattern.Of(@"^(?:-|\+)?\s*(?:(?:co quan|don vi) )?(?:phoi hop)(?: thuc hien)?(?: voi)?\s*:?\s*");
    private static readonly Regex InlineCoordinating = Pattern.Of(@"[;,.]?\s*(?:chu tri,? )?(?:(?:co quan|don vi) )?phoi hop(?: thuc hien)?(?: voi)?\s*:?\s*");
    private static readonly Regex LeadsAfter = Pattern.Of(@"\s*\(?(?:chu tri|dau moi)\)?\s*[,;]?\s*$");

    public static (List<string> Lead, List<string> Coordinating) Split(IReadOnlyList<Passage> lines, AgencyLexicon lexicon)
    {
        var (lead, coordinating) = (new List<string>(), new List<string>());
        var into = lead;
        foreach (var line in Joined(lines, lexicon))
        {
            var folded = Fold.Of(line);
            var text = line;
            if (CoordinatingLabel.Match(folded) is { Success: true } label)
                (into, text) = (coordinating, line[label.Length..]);
            else if (LeadLabel.Match(folded) is { Success: true } own)
                (into, text) = (lead, line[own.Length..]);
            if (InlineCoordinating.Match(Fold.Of(text)) is { Success: true, Index: > 0 } inline)
            {
                lead.AddRange(Names(LeadsAfter.Replace(Fold.Of(text[..inline.Index]), "") is var kept ? text[..kept.Length] : text, lexicon));
                (into, text) = (coordinating, text[(inline.Index + inline.Length)..]);
            }
            into.AddRange(Names(text, lexicon));
        }
        return ([.. lead.Distinct()], [.. coordinating.Distinct()]);
    }

    // A line that does not begin a name goes on with the one above: "Sở Văn hóa," / "Thể thao và Du lịch".
    private static List<string> Joined(IReadOnlyList<Passage> lines, AgencyLexicon lexicon)
    {
        var joined = new List<string>();
        foreach (var line in lines.Select(l => Markers.Cut(l.Text) is var (marker, rest) && marker is { IsBullet: true } ? rest : l.Text).Where(t => t.Length > 0))
        {
            var begins = AgencyNames.Begins(line, 0, lexicon) || Fold.Of(line).Contains("phoi hop", StringComparison.Ordinal) || Fold.Of(line).StartsWith("chu tri", StringComparison.Ordinal);
            if (joined.Count > 0 && (!begins || joined[^1].EndsWith(" và", StringComparison.Ordinal)) && !joined[^1].EndsWith(';'))
                joined[^1] += " " + line;
            else
                joined.Add(line);
        }
        return joined;
    }

    private static IEnumerable<string> Names(string text, AgencyLexicon lexicon)
    {
        var rest = text.Trim(' ', ';', ',', '.', '-');
        if (rest.Length == 0 || rest.All(c => !char.IsLetter(c)))
            return [];
        if (AgencyNames.Whole(rest, lexicon) is { } whole)
            return whole;

        // Not all of it reads as names: what stands between semicolons is kept as printed.
        return rest.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(part => AgencyNames.Whole(part, lexicon) ?? [part]);
    }
}
