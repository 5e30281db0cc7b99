using Microsoft.AspNetCore.Mvc;
using Sen.Kernel.Text;
using Sen.Modules.Organisation;

namespace Sen.Modules.Plans.Boards;

/// <summary>What narrows a matrix, and how it is sorted. It lives in the address, so that it can be sent to a colleague.</summary>
public sealed class MatrixFilter
{
    internal const string UnitName = "don-vi";
    internal const string KindName = "loai";
    internal const string GroupName = "phan";
    internal const string LateName = "chi";
    internal const string SortName = "xep";

    /// <summary>Every unit, of whatever kind.</summary>
    internal const string AllKinds = "tat-ca";

    internal const string OnlyLate = "qua-han";
    internal const string LowestFirst = "thap";
    internal const string ByName = "ten";
    internal const string MostLateFirst = "qua-han";

    /// <summary>Words of a unit's name.</summary>
    [FromQuery(Name = UnitName)]
    public string? Unit { get; init; }

    /// <summary>Code of a <see cref="UnitSet"/>, or <see cref="AllKinds"/>; nothing for the communes where there are any.</summary>
    [FromQuery(Name = KindName)]
    public string? Kind { get; init; }

    /// <summary>A goal or a section.</summary>
    [FromQuery(Name = GroupName)]
    public string? Group { get; init; }

    [FromQuery(Name = LateName)]
    public string? Late { get; init; }

    [FromQuery(Name = SortName)]
    public string? Sort { get; init; }

    /// <summary>What is set, as it stands in the address.</summary>
    internal IReadOnlyList<(string Name, string? Value)> Query => [(UnitName, Unit), (KindName, Kind), (GroupName, Group), (LateName, Late), (SortName, Sort)];

    /// <summary>The kinds that a matrix offers: those of which it has units.</summary>
    internal static IEnumerable<UnitSet> Sets { get; } = [UnitSet.Provinces, UnitSet.Communes, UnitSet.Wards, UnitSet.RuralCommunes, UnitSet.Districts, UnitSet.Departments, UnitSet.MassOrganisations];

    /// <summary>The code that holds: what was asked for when there is such a set, else the communes when the board has any.</summary>
    internal string KindFor(IReadOnlyCollection<BoardUnit> units) =>
        Kind == AllKinds || Sets.Any(s => s.Code == Kind) ? Kind!
        : units.Any(u => UnitSet.Communes.Kinds.Contains(u.Kind)) ? UnitSet.Communes.Code
        : AllKinds;

    internal bool LetsName(BoardUnit unit)
    {
        var key = SearchKey.Of(unit.Name + " " + unit.Code);
        return SearchKey.Of(Unit).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => key.Contains(word, StringComparison.Ordinal));
    }
}
