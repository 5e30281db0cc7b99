using CsCheck;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Modules.Organisation;
using Sen.Modules.Organisation.Changes;

namespace Sen.Tests.Modules.Organisation;

/// <summary>What acts on the register decide, without a database.</summary>
public sealed class UnitActTests
{
    private static readonly DateOnly Day = new(2026, 7, 1);
    private readonly RegisterGiven given = new();

    [Fact]
    public void Rename_FromADay_KeepsTheNameOfEarlierDays()
    {
        var tree = After(new RenameUnit(Day, null, given.Wards[0], UnitKind.Ward, "Phường Sen", null)).Tree;

        Assert.Equal("UBND phường Số 1", tree.NameOn(given.Wards[0], Day.AddDays(-1)));
        Assert.Equal("UBND phường Sen", tree.NameOn(given.Wards[0], Day));
    }

    [Fact]
    public void Merge_IntoANewUnit_PassesWorkAndChildren()
    {
        var after = After(new MergeUnits(Day, null, [given.Wards[0], given.Wards[1]], new(null, Founded("P9", "Phường Mới"))));
        var heir = after.Rows.Values.Single(u => u.Code == "P9").Id;

        Assert.Equal(heir, after.Tree.HeirOf(given.Wards[1], Day));
        Assert.Equal(given.Offices, after.Tree.ChildrenOn(heir, Day));
        Assert.Equal(given.Offices, after.Tree.ChildrenOn(given.Wards[0], Day.AddDays(-1)));
        Assert.False(after.Tree.ExistsOn(given.Wards[0], Day));
    }

    [Fact]
    public void Merge_OfAUnitIntoItsChild_RaisesTheChild()
    {
        var after = After(new MergeUnits(Day, null, [given.Wards[0]], new(given.Offices[0], null)));

        Assert.Equal(given.City, after.Tree.ParentOn(given.Offices[0], Day));
        Assert.Equal([given.Offices[1]], after.Tree.ChildrenOn(given.Offices[0], Day));
    }

    [Fact]
    public void Merge_OfAUnitWithItsChild_LeavesNothingOfBoth()
    {
        var after = After(new MergeUnits(Day, null, [given.Wards[0], given.Offices[0]], new(given.Wards[1], null)));

        Assert.False(after.Tree.ExistsOn(given.Offices[0], Day));
        Assert.Equal([given.Offices[1]], after.Tree.ChildrenOn(given.Wards[1], Day));
    }

    [Fact]
    public void Split_GivesEachHeirItsField_AndTheFirstTheName()
    {
        var after = After(new SplitUnit(Day, null, given.Departments[0], [new(new(given.Departments[1], null), "bình đẳng giới"), new(new(given.Departments[2], null), "trẻ em")], Stays: false));

        Assert.Equal(given.Departments[1], after.Tree.HeirOf(given.Departments[0], Day));
        Assert.Equal(["bình đẳng giới", "trẻ em"], after.Tree.SuccessorsOf(given.Departments[0], Day).Select(s => s.Field!));
    }

    [Fact]
    public void Split_OfAPart_LetsTheUnitLive()
    {
        var after = After(new SplitUnit(Day, null, given.Departments[0], [new(new(given.Departments[1], null), "trẻ em")], Stays: true));

        Assert.Equal(given.Departments[0], after.Tree.HeirOf(given.Departments[0], Day));
        Assert.Equal([new Successor(given.Departments[1], "trẻ em")], after.Tree.SuccessorsOf(given.Departments[0], Day));
    }

    [Fact]
    public void Acts_ThatContradictTheRegister_AreRefused()
    {
        Refused("unit.too-early", new RenameUnit(new(2025, 7, 1), null, given.Wards[0], UnitKind.Ward, "Phường Sen", null));
        Refused("unit.parent-cycle", new ChangeParent(Day, null, given.Wards[0], given.Offices[0]));
        Refused("unit.has-children", new EndUnit(Day, null, given.Wards[0]));
        Refused("unit.nothing-changes", new ChangeParent(Day, null, given.Wards[0], given.City));
        Refused("unit.nothing-changes", new RenameUnit(Day, null, given.Wards[0], UnitKind.Ward, "Phường Số 1", null));
        Refused("unit.name-taken", new RenameUnit(Day, null, given.Wards[0], UnitKind.Ward, "Phường Số 2", null));
        Refused("unit.code-taken", new AddUnit(Day, null, Founded("P1", "Phường Khác")));
        Refused("unit.merge-into-itself", new MergeUnits(Day, null, [given.Wards[0], given.Wards[1]], new(given.Wards[0], null)));
        Refused("unit.merge-needs-two", new MergeUnits(Day, null, [given.Wards[0]], new(null, Founded("P9", "Phường Mới"))));
        Refused("unit.split-needs-two", new SplitUnit(Day, null, given.Wards[0], [new(new(given.Wards[1], null), null)], Stays: false));
        Refused("unit.split-twice", new SplitUnit(Day, null, given.Wards[0], [new(new(given.Wards[1], null), null), new(new(given.Wards[1], null), null)], Stays: false));
        Refused("unit.parent-not-there", new ChangeParent(new(2025, 6, 30), null, given.Departments[0], given.Wards[0]));
    }

    /// <summary>Whatever is done, in whatever order: no day before an act reads differently afterwards.</summary>
    [Fact]
    public void AnyActs_LeaveEveryEarlierDayAsItWas() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 50], Gen.Int[0, 50], Gen.Int[1, 400]).Array[1, 12].Sample(moves =>
        {
            var register = given.Register;
            foreach (var ((kind, first, second, days), number) in moves.Select((m, i) => (m, i)))
            {
                var day = Day.AddDays(days);
                if (Pick(register, kind, first, second, day, number).Decide(register) is not { IsProblem: false } decided)
                    continue;
                var after = decided.Value.After().Expect();
                foreach (var earlier in new[] { new DateOnly(2024, 1, 1), Day, day.AddDays(-30), day.AddDays(-1) }.Where(d => d < day))
                    Assert.Equal(Picture(register.Tree, register.Units, earlier), Picture(after.Tree, after.Units, earlier));
                Assert.NotEqual(
                    Picture(register.Tree, register.Units, day) + register.Successions.Count, Picture(after.Tree, after.Units, day) + after.Successions.Count);
                register = after;
            }
        }, iter: 300);

    private static UnitAct Pick(UnitRegister register, int kind, int first, int second, DateOnly day, int number)
    {
        var units = register.Units.OrderBy(u => register.CodeOf(u), StringComparer.Ordinal).ToList();
        var (a, b) = (units[first % units.Count], units[second % units.Count]);
        return kind switch
        {
            0 => new RenameUnit(day, null, a, second % 2 == 0 ? UnitKind.Ward : UnitKind.Commune, $"Tên {number} {second}", null),
            1 => new ChangeParent(day, null, a, b),
            2 => new MergeUnits(day, null, [a, b], new(null, Founded($"M{number}", $"Đơn vị {number}"))),
            3 => new MergeUnits(day, null, [a], new(b, null)),
            4 => new SplitUnit(day, null, a, [new(new(b, null), "một"), new(new(null, Founded($"T{number}", $"Đơn vị {number}")), "hai")], Stays: second % 2 == 0),
            _ => new EndUnit(day, null, a),
        };
    }

    private static NewUnit Founded(string code, string name) => new(UnitCode.Parse(code).Expect(), UnitKind.Ward, name, null, null);

    /// <summary>All that can be asked of a day.</summary>
    private static string Picture(UnitTree tree, IEnumerable<UnitId> units, DateOnly day) => string.Join('\n', units.Where(u => tree.ExistsOn(u, day)).OrderBy(u => u.Value).Select(u =>
        $"{u} {tree.NameOn(u, day)} {tree.KindOn(u, day)} {tree.ParentOn(u, day)} [{string.Join(',', tree.ChildrenOn(u, day))}] <{string.Join(',', tree.PredecessorsOf(u, day))}>"));

    private UnitRegister After(UnitAct act) => act.Decide(given.Register).Expect().After().Expect();

    private void Refused(string code, UnitAct act) => act.Decide(given.Register).Expect(code);
}
