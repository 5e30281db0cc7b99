using Sen.Kernel.Results;
using Sen.Modules.Organisation;

namespace Sen.Modules.Plans.Import.Drafting;

/// <summary>Printed names to units and sets of the register, each with what a person should know about it.</summary>
internal static class AgencyMapping
{
    private const int MaxPrinted = 300;

    public static (AgencyContent Agency, Problem? Doubt) Of(AgencyRole role, string printed, NameBook names)
    {
        var match = names.Resolve(printed);
        var name = Clip.At(printed, MaxPrinted);
        return match.Kind switch
        {
            NameMatchKind.Unit or NameMatchKind.Set or NameMatchKind.Successor =>
                (new(role, name, match.Unit, match.Unit is null ? match.Set?.Code : null), match.Note),
            _ => (new(role, name), RowDoubts.AgencyUnresolved(name)),
        };
    }

    public static IEnumerable<RowDoubt> Doubts(IEnumerable<(AgencyContent Agency, Problem? Doubt)> agencies) => agencies
        .Where(a => a.Doubt is not null)
        .DistinctBy(a => a.Agency.Printed)
        .Select(a => RowDoubt.Of(a.Doubt!) with { Agency = a.Agency.Printed });
}
