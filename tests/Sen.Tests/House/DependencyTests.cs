using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Sen.Kernel.Results;
using Sen.Platform.Database;

namespace Sen.Tests.House;

/// <summary>The floors of the house: who may use whom, and that a journey is private to its module.</summary>
public sealed class DependencyTests
{
    private const string Root = "Sen.Modules.";

    private static readonly (string Module, string[] Uses)[] Floors =
    [
        ("Organisation", []),
        ("Access", ["Organisation"]),
        ("Indicators", ["Organisation", "Access"]),
        ("Plans", ["Organisation", "Access", "Indicators"]),
        ("Campaigns", ["Organisation", "Access", "Indicators", "Plans"]),
        ("Mainstreaming", ["Organisation", "Access", "Plans"]),
        ("Cases", ["Organisation", "Access", "Indicators"]),
        ("Reports", ["Organisation", "Access", "Indicators", "Plans", "Campaigns", "Mainstreaming"]),
        ("Portal", ["Organisation", "Access", "Indicators", "Plans", "Campaigns", "Mainstreaming", "Reports"]),
        ("Exchange", ["Organisation", "Access", "Indicators"]),
    ];

    private static readonly Architecture House = new ArchLoader().LoadAssemblies(typeof(SenDb).Assembly, typeof(Problem).Assembly).Build();

    [Fact]
    public void Kernel_UsesNothingButItself() =>
        Assert.Empty(Uses(t => In(t, "Sen.Kernel")).Where(u => u.Used.StartsWith("Sen.", StringComparison.Ordinal) && !u.Used.StartsWith("Sen.Kernel", StringComparison.Ordinal)));

    [Fact]
    public void Platform_UsesNoModule() =>
        Assert.Empty(Uses(t => In(t, "Sen.Platform")).Where(u => u.Used.StartsWith(Root, StringComparison.Ordinal)));

    [Fact]
    public void Modules_UseOnlyTheFloorsBelowAndOnlyTheirContract()
    {
        var wrong = from floor in Floors
                    from use in Uses(t => In(t, Root + floor.Module))
                    where use.Used.StartsWith(Root, StringComparison.Ordinal)
                    let used = use.Used[Root.Length..].Split('.')
                    where used[0] != floor.Module && (!floor.Uses.Contains(used[0]) || used.Length > 1)
                    select $"{use.User} uses {use.Used}";

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public void Modules_AreAllOnTheList() =>
        Assert.Empty(House.Types.Select(Space)
            .Where(n => n.StartsWith(Root, StringComparison.Ordinal))
            .Select(n => n[Root.Length..].Split('.')[0])
            .Distinct()
            .Except(Floors.Select(f => f.Module).Append("Shared")));

    private static bool In(IType type, string space) =>
        Space(type) == space || Space(type).StartsWith(space + ".", StringComparison.Ordinal);

    private static string Space(IType type) => type.Namespace?.FullName ?? "";

    private static IEnumerable<(string User, string Used)> Uses(Func<IType, bool> users) =>
        from type in House.Types.Where(users)
        from dependency in type.Dependencies
        select (type.FullName, Space(dependency.Target));
}
