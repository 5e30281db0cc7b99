using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Audit;

namespace Sen.Modules.Organisation.Changes;

/// <summary>An act of an administrator on the register. It decides purely; saving is <see cref="ChangeUnits"/>'s.</summary>
internal abstract record UnitAct(DateOnly Day, string? Basis)
{
    public abstract ProcessKind Kind { get; }

    public Result<RegisterChange> Decide(UnitRegister register)
    {
        var change = new RegisterChange(register, Day);
        if (Decide(change) is { IsProblem: true } refused)
            return refused.Problem;
        var after = change.After();
        return after.IsProblem ? after.Problem : change;
    }

    protected abstract Result Decide(RegisterChange change);
}

internal sealed record AddUnit(DateOnly Day, string? Basis, NewUnit Unit) : UnitAct(Day, Basis)
{
    public override ProcessKind Kind => new("adding-unit");

    protected override Result Decide(RegisterChange change) => change.Add(Unit) is { IsProblem: true } refused ? refused.Problem : Result.Done;
}

/// <summary>Another name, another kind, or both: a commune becomes a ward.</summary>
internal sealed record RenameUnit(DateOnly Day, string? Basis, UnitId Unit, UnitKind To, string Name, string? NameEn) : UnitAct(Day, Basis)
{
    public override ProcessKind Kind => new("renaming-unit");

    protected override Result Decide(RegisterChange change)
    {
        var open = change.Open(Unit);
        if (open.IsProblem)
            return open.Problem;
        var isSame = open.Value.Kind == To && open.Value.Name == UnitNames.Formal(To, Name) && open.Value.NameEn == NameEn;
        return isSame ? Problems.NothingChanges : change.Change(Unit, UnitChangeKind.Renamed, v => v.From(Day, To, Name, NameEn, v.ParentId));
    }
}

internal sealed record ChangeParent(DateOnly Day, string? Basis, UnitId Unit, UnitId Parent) : UnitAct(Day, Basis)
{
    public override ProcessKind Kind => new("changing-parent");

    protected override Result Decide(RegisterChange change)
    {
        if (!change.Before.Tree.ExistsOn(Parent, Day))
            return Problems.ParentNotThere(Day);
        var open = change.Open(Unit);
        if (open.IsProblem)
            return open.Problem;
        return open.Value.ParentId == Parent
            ? Problems.NothingChanges
            : change.Change(Unit, UnitChangeKind.ParentChanged, v => v.From(Day, v.Kind, null, v.NameEn, Parent));
    }
}

/// <summary>Several end and one carries on all their work; it is new, or was there before.</summary>
internal sealed record MergeUnits(DateOnly Day, string? Basis, IReadOnlyList<UnitId> Old, Target Into) : UnitAct(Day, Basis)
{
    public override ProcessKind Kind => new("merging-units");

    protected override Result Decide(RegisterChange change)
    {
        var old = Old.Distinct().ToList();
        if (old.Count + (Into.Existing is null ? 0 : 1) < 2)
            return Problems.MergeNeedsTwo;
        if (Into.Existing is { } same && old.Contains(same))
            return Problems.MergeIntoItself;
        var heir = Into.In(change);
        if (heir.IsProblem)
            return heir.Problem;
        // From below upwards: one that ends does not first move to the heir of its superior.
        foreach (var unit in old.OrderByDescending(u => change.Before.Tree.AncestorsOn(u, Day).Count))
        {
            if (change.End(unit, UnitChangeKind.Merged, heir.Value) is { IsProblem: true } refused)
                return refused;
            change.Pass(unit, heir.Value, field: null, isDefault: true);
        }

        return Result.Done;
    }
}

/// <summary>The work of one passes to several, each a field of it; the first is meant when nothing says more.</summary>
/// <param name="Stays">Only part of the work passes, and the unit lives on.</param>
internal sealed record SplitUnit(DateOnly Day, string? Basis, UnitId Unit, IReadOnlyList<Share> Shares, bool Stays) : UnitAct(Day, Basis)
{
    public override ProcessKind Kind => new("splitting-unit");

    protected override Result Decide(RegisterChange change)
    {
        if (Shares.Count < (Stays ? 1 : 2))
            return Problems.SplitNeedsTwo;
        if (change.Open(Unit) is { IsProblem: true } refused)
            return refused.Problem;
        var heirs = new List<UnitId>();
        foreach (var share in Shares)
        {
            var heir = share.To.In(change);
            if (heir.IsProblem)
                return heir.Problem;
            if (heir.Value == Unit || heirs.Contains(heir.Value))
                return Problems.SplitTwice;
            change.Pass(Unit, heir.Value, share.Field, isDefault: !Stays && heirs.Count == 0);
            heirs.Add(heir.Value);
        }

        return Stays ? change.Keep(Unit, UnitChangeKind.Split) : change.End(Unit, UnitChangeKind.Split, heirs[0]);
    }
}

internal sealed record EndUnit(DateOnly Day, string? Basis, UnitId Unit) : UnitAct(Day, Basis)
{
    public override ProcessKind Kind => new("ending-unit");

    protected override Result Decide(RegisterChange change) => change.End(Unit, UnitChangeKind.Ended, heir: null);
}

/// <summary>Who carries work on: a unit that is there, or one founded by the act.</summary>
internal sealed record Target(UnitId? Existing, NewUnit? New)
{
    public Result<UnitId> In(RegisterChange change)
    {
        if (Existing is not { } there)
            return change.Add(New!);
        var open = change.Open(there);
        return open.IsProblem ? open.Problem : there;
    }
}

internal sealed record Share(Target To, string? Field);
