using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Modules.Plans.Import.Reading;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>Agencies as an officer types them: names in one line, parted by semicolons.</summary>
internal sealed class AgencyWording(NameBook names, IReadOnlyDictionary<UnitId, string> shown)
{
    public string Say(IEnumerable<AgencyContent> agencies) => string.Join("; ", agencies.Select(Say));

    public string Say(AgencyContent agency) =>
        agency.Unit is { } unit ? shown.GetValueOrDefault(unit, agency.Printed)
        : agency.UnitSet is { } set ? UnitSet.Find(set)?.Name ?? agency.Printed
        : agency.Printed;

    /// <summary>The typed names as units and sets; a name that was there before keeps what it meant and how it was printed.</summary>
    public Result<IReadOnlyList<AgencyContent>> Read(AgencyRole role, string? typed, IReadOnlyList<AgencyContent> current)
    {
        var agencies = new List<AgencyContent>();
        foreach (var name in (typed ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var known = current.FirstOrDefault(a => Fold.Same(Say(a), name) || Fold.Same(a.Printed, name));
            if ((known ?? Resolve(role, name)) is not { } agency)
                return ImportProblems.AgencyUnknown(Clip.At(name, 100));
            agencies.Add(agency with { Role = role });
        }

        return agencies;
    }

    private AgencyContent? Resolve(AgencyRole role, string name) =>
        AgencyMapping.Of(role, name, names).Agency is { } agency && (agency.Unit is not null || agency.UnitSet is not null) ? agency : null;
}
