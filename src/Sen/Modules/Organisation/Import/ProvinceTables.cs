using Sen.Kernel.Places;
using Sen.Kernel.Time;
using Sen.Platform.Reference;

namespace Sen.Modules.Organisation.Import;

/// <summary>The rows of the shipped tables that concern one province.</summary>
internal sealed record ProvinceTables(IReadOnlyList<ProvinceTables.Row> Units, IReadOnlyList<SuccessionRow> Successions)
{
    internal sealed record Row(string Code, string Name, string NameEn, UnitKind Kind, string ParentCode, DayRange Days, IReadOnlyList<string> Aliases);

    public static ProvinceTables Read(string province)
    {
        var places = ReferenceData.Read<UnitRow>("units.csv").ToList();
        var inside = new HashSet<string>(StringComparer.Ordinal) { province };
        var chosen = new List<UnitRow>();
        // A parent stands before its children in the table, or is found in a second look (former communes below former districts).
        for (var found = -1; found != chosen.Count;)
        {
            found = chosen.Count;
            chosen.AddRange(places.Where(p => !chosen.Contains(p) && (p.Code == province || inside.Contains(p.ParentCode))).ToList());
            inside.UnionWith(chosen.Select(c => c.Code));
        }

        var rows = chosen.Select(p => new Row(p.Code, p.Name, p.NameEn, p.UnitKind, p.ParentCode, p.Days, [])).ToList();
        var agencies = ReferenceData.Read<AgencyRow>("agencies-hanoi.csv")
            .Where(a => !a.IsGroup && inside.Contains(a.ParentCode))
            .Select(a => new Row(a.Code, a.Name, a.NameEn, a.UnitKind, a.ParentCode, a.Days, a.AliasList));
        return new(
            [.. rows, .. agencies],
            [.. ReferenceData.Read<SuccessionRow>("unit-successions.csv"), .. ReferenceData.Read<SuccessionRow>("agency-successions.csv")]);
    }
}
