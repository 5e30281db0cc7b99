using Sen.Kernel.Places;
using Sen.Kernel.Results;

namespace Sen.Modules.Organisation.Changes;

/// <summary>
/// What an act would do to the register on a day, worked out without touching it. A state of a unit is never rewritten: it is closed on the day and a new one
/// begins; so every earlier day stays as it was.
/// </summary>
internal sealed class RegisterChange(UnitRegister register, DateOnly day)
{
    private readonly List<Unit> newUnits = [];
    private readonly List<UnitVersion> newVersions = [];
    private readonly List<UnitVersion> closed = [];
    private readonly List<UnitSuccession> successions = [];
    private readonly Dictionary<UnitId, UnitChangeKind> touched = [];

    public UnitRegister Before => register;

    public DateOnly Day => day;

    public IReadOnlyList<Unit> NewUnits => newUnits;

    public IReadOnlyList<UnitVersion> NewVersions => newVersions;

    /// <summary>States that end on the day, as they still stand in the register.</summary>
    public IReadOnlyList<UnitVersion> Closed => closed;

    public IReadOnlyList<UnitSuccession> Successions => successions;

    /// <summary>Every unit that the act concerns, with what it means for it.</summary>
    public IReadOnlyDictionary<UnitId, UnitChangeKind> Touched => touched;

    /// <summary>The state that an act may end on the day: the unit is there, and nothing later is recorded of it.</summary>
    public Result<UnitVersion> Open(UnitId unit)
    {
        if (register.Versions[unit].LastOrDefault() is not { } last)
            return Problems.UnitNotFound;
        if (last.ValidTo is { } end)
            return Problems.AlreadyEnded(last.ShortName, end);
        var links = register.Successions.Where(s => s.FromUnitId == unit || s.ToUnitId == unit).Select(s => (DateOnly?)s.OnDay).Max();
        if (last.ValidFrom >= day)
            return Problems.TooEarly(last.ShortName, last.ValidFrom.Value);
        return links > day ? Problems.TooEarly(last.ShortName, links.Value) : last;
    }

    /// <summary>Begins a new state of a unit.</summary>
    public Result Change(UnitId unit, UnitChangeKind kind, Func<UnitVersion, UnitVersion> next)
    {
        var open = Open(unit);
        if (open.IsProblem)
            return open.Problem;
        closed.Add(open.Value);
        newVersions.Add(next(open.Value));
        touched[unit] = kind;
        return Result.Done;
    }

    /// <summary>Ends a unit; what is below it passes to <paramref name="heir"/>, and without one there must be nothing.</summary>
    public Result End(UnitId unit, UnitChangeKind kind, UnitId? heir)
    {
        var open = Open(unit);
        if (open.IsProblem)
            return open.Problem;
        var children = register.Tree.ChildrenOn(unit, day).Where(c => !closed.Exists(v => v.UnitId == c)).ToList();
        if (children.Count > 0 && heir is null)
            return Problems.HasChildren(open.Value.ShortName, children.Count);
        closed.Add(open.Value);
        touched[unit] = kind;
        foreach (var child in children)
        {
            // An heir from below rises to the place of the one that ends.
            var parent = child == heir ? open.Value.ParentId : heir;
            if (Change(child, UnitChangeKind.ParentChanged, v => v.From(day, v.Kind, null, v.NameEn, parent)) is { IsProblem: true } refused)
                return refused;
        }

        return Result.Done;
    }

    /// <summary>Names a unit that is concerned and stays as it is.</summary>
    public Result Keep(UnitId unit, UnitChangeKind kind)
    {
        touched[unit] = kind;
        return Result.Done;
    }

    public Result<UnitId> Add(NewUnit unit)
    {
        if (register.Rows.Values.Any(u => u.Code == unit.Code.Value) || newUnits.Exists(u => u.Code == unit.Code.Value))
            return Problems.CodeTaken(unit.Code.Value);
        if (unit.Parent is { } parent && !register.Tree.ExistsOn(parent, day))
            return Problems.ParentNotThere(day);
        var made = new Unit { Id = UnitId.New(), Code = unit.Code.Value };
        newUnits.Add(made);
        newVersions.Add(UnitVersion.Of(made, unit.Kind, unit.Name, unit.NameEn, unit.Parent, new(day, null)));
        touched[made.Id] = UnitChangeKind.Added;
        return made.Id;
    }

    public void Pass(UnitId from, UnitId to, string? field, bool isDefault)
    {
        successions.Add(new()
        {
            Id = Guid.CreateVersion7(),
            FromUnitId = from,
            ToUnitId = to,
            OnDay = day,
            Field = string.IsNullOrWhiteSpace(field) ? null : field,
            IsDefault = isDefault,
        });
        touched.TryAdd(to, UnitChangeKind.TookOver);
    }

    /// <summary>The register as it would be; refused for a circle of superiors or successors, and for two of one name under one superior.</summary>
    public Result<UnitRegister> After()
    {
        var ended = closed.Select(v => v.Id).ToHashSet();
        var versions = register.Versions.SelectMany(g => g).Select(v => ended.Contains(v.Id) ? v.Until(day) : v).Concat(newVersions).ToList();
        var after = UnitRegister.Make([.. register.Rows.Values, .. newUnits], versions, [.. register.Successions, .. successions]);
        if (after.IsProblem)
            return after;
        return Namesake(versions) is { } name ? Problems.NameTaken(name) : after;
    }

    private string? Namesake(List<UnitVersion> versions) => newVersions.Find(n =>
        versions.Exists(v => v.UnitId != n.UnitId && v.ParentId == n.ParentId && v.Name == n.Name && v.HoldsOn(day)))?.ShortName;
}

/// <summary>A unit that an act founds.</summary>
internal sealed record NewUnit(UnitCode Code, UnitKind Kind, string Name, string? NameEn, UnitId? Parent);
