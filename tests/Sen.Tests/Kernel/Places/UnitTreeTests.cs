using CsCheck;
using Sen.Kernel.Places;
using Sen.Kernel.Time;

namespace Sen.Tests.Kernel.Places;

public sealed class UnitTreeTests
{
    private static readonly DateOnly Merger = new(2025, 7, 1);
    private static readonly DateOnly Before = Merger.AddDays(-1);

    // A city with one district and two communes until 30 June 2025; then a ward made of both; later a department takes one field from the ward.
    private static readonly UnitHistory City = Unit(1, "01", UnitKind.Province, null);
    private static readonly UnitHistory District = Unit(2, "D1", UnitKind.District, City, to: Merger);
    private static readonly UnitHistory West = Unit(3, "C1", UnitKind.Commune, District, to: Merger);
    private static readonly UnitHistory East = Unit(4, "C2", UnitKind.Commune, District, to: Merger);
    private static readonly UnitHistory Ward = Unit(5, "W1", UnitKind.Ward, City, from: Merger);
    private static readonly UnitHistory Department = Unit(6, "S1", UnitKind.Department, City);

    private static readonly Succession[] Successions =
    [
        new(West.Id, Ward.Id, Merger),
        new(East.Id, Ward.Id, Merger),
        new(District.Id, Ward.Id, Merger, "culture"),
        new(District.Id, Department.Id, Merger, "labour"),
        new(Ward.Id, Department.Id, new(2026, 3, 1), "children"),
    ];

    private static readonly UnitTree Tree = UnitTree.Build([City, District, West, East, Ward, Department], Successions).Value;

    [Fact]
    public void ParentOn_WhenUnitHasEnded_IsNull()
    {
        Assert.Equal(District.Id, Tree.ParentOn(West.Id, Before));
        Assert.Null(Tree.ParentOn(West.Id, Merger));
        Assert.Null(Tree.NameOn(West.Id, Merger));
        Assert.Null(Tree.KindOn(Ward.Id, Before));
        Assert.Equal(UnitKind.Ward, Tree.KindOn(Ward.Id, Merger));
    }

    [Fact]
    public void DescendantsOn_WhenStructureChanges_AreThoseOfTheDay()
    {
        Assert.Equal([District.Id, West.Id, East.Id, Department.Id], Tree.DescendantsOn(City.Id, Before));
        Assert.Equal([Department.Id, Ward.Id], Tree.DescendantsOn(City.Id, Merger));
        Assert.Equal([District.Id, City.Id], Tree.AncestorsOn(West.Id, Before));
        Assert.Equal([City.Id], Tree.RootsOn(Before));
    }

    [Fact]
    public void NameOn_WhenRenamed_IsTheNameOfTheDay()
    {
        var renamed = City with { Names = new([(new(null, Merger), "Tên cũ"), (new(Merger, null), "Tên mới")]) };
        var tree = UnitTree.Build([renamed], []).Value;
        Assert.Equal("Tên cũ", tree.NameOn(City.Id, Before));
        Assert.Equal("Tên mới", tree.NameOn(City.Id, Merger));
    }

    [Fact]
    public void SuccessorsOf_WhenMerged_IsTheNewUnitFromThatDay()
    {
        Assert.Empty(Tree.SuccessorsOf(West.Id, Before));
        Assert.Equal([new Successor(Ward.Id, null)], Tree.SuccessorsOf(West.Id, Merger));
    }

    [Fact]
    public void SuccessorsOf_WhenAPartPassesOn_KeepsItsField()
    {
        var later = new DateOnly(2026, 3, 1);
        Assert.Equal([new Successor(Department.Id, "children"), new Successor(Ward.Id, null)], Tree.SuccessorsOf(West.Id, later));
        // The district's culture went to the ward; the ward's children's work is no part of it.
        Assert.Equal([new Successor(Department.Id, "labour"), new Successor(Ward.Id, "culture")], Tree.SuccessorsOf(District.Id, later));
    }

    [Fact]
    public void PredecessorsOf_WhenMerged_AreAllOldUnits() => Assert.Equal(
        [new Successor(West.Id, null), new Successor(East.Id, null), new Successor(District.Id, "culture")], Tree.PredecessorsOf(Ward.Id, Merger));

    [Fact]
    public void Build_WhenWrong_SaysWhichUnit()
    {
        Assert.Equal("unit.twice", UnitTree.Build([City, City], []).Problem?.Code);
        Assert.Equal("unit.unknown-parent-or-successor", UnitTree.Build([West], []).Problem?.Code);
        Assert.Equal("unit.unknown-parent-or-successor", UnitTree.Build([City], [new(City.Id, Ward.Id, Merger)]).Problem?.Code);
        Assert.Equal("unit.succession-cycle", UnitTree.Build([City, Department],
            [new(City.Id, Department.Id, Merger), new(Department.Id, City.Id, Merger)]).Problem?.Code);
        var overlapping = City with { Names = new([(new(null, Merger), "A"), (new(Before, null), "B")]) };
        Assert.Equal("unit.times-overlap", UnitTree.Build([overlapping], []).Problem?.Code);
    }

    [Fact]
    public void Build_WhenAUnitIsAboveItselfForAWhile_IsRefused()
    {
        var above = City with { Parents = new([(new(new(2026, 1, 1), new(2026, 2, 1)), Department.Id)]) };
        var problem = UnitTree.Build([above, Department], []).Problem;
        Assert.Equal("unit.parent-cycle", problem?.Code);
        Assert.Contains("01/01/2026", problem!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnyTree_WhenAskedBothWays_Agrees()
    {
        // A random forest: each unit hangs below an earlier one, from a random day on.
        var genUnit = Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 700]);
        Gen.Select(genUnit.Array[1, 30], Gen.Int[0, 700]).Sample((shape, asked) =>
        {
            var units = new List<UnitHistory>();
            foreach (var (parent, from) in shape)
            {
                var above = units.Count == 0 ? null : units[parent % units.Count];
                units.Add(Unit(units.Count + 1, $"U{units.Count}", UnitKind.Department, above, from: Merger.AddDays(from)));
            }
            var tree = UnitTree.Build(units, []).Value;
            var day = Merger.AddDays(asked);
            return units.All(u => tree.ChildrenOn(u.Id, day).All(c => tree.ParentOn(c, day) == u.Id)
                && tree.DescendantsOn(u.Id, day).All(d => tree.AncestorsOn(d, day).Contains(u.Id))
                && tree.AncestorsOn(u.Id, day).All(a => tree.DescendantsOn(a, day).Contains(u.Id)))
                && tree.RootsOn(day).Sum(r => 1 + tree.DescendantsOn(r, day).Count) == units.Count(u => u.Existence.Contains(day));
        });
    }

    [Fact]
    public void Timeline_WhenHalfOpen_HasOneValueOnTheDayOfChange()
    {
        var day = Gen.Int[0, 500].Select(n => Merger.AddDays(n));
        Gen.Select(day, day, day).Sample((a, b, asked) =>
        {
            var (first, second) = (new DayRange(null, a), new DayRange(b, null));
            return first.Overlaps(second) == (b < a) && !(a == b && first.Contains(asked) == second.Contains(asked));
        });
    }

    private static UnitHistory Unit(int id, string code, UnitKind kind, UnitHistory? parent, DateOnly? from = null, DateOnly? to = null) => new(
        new(new Guid(id, 0, 0, new byte[8])), UnitCode.Parse(code).Value, new(from, to), Timeline<string>.Of(code), Timeline<UnitKind>.Of(kind),
        parent is null ? new([]) : Timeline<UnitId>.Of(parent.Id));
}
