using System.Collections.Frozen;
using Sen.Kernel.Results;

namespace Sen.Kernel.Places;

/// <summary>
/// Units with their superiors and successors on any day. Immutable and safe to share; made once from the register and asked often.
/// </summary>
/// <remarks>
/// All validity is half-open [from, to): on the day of a change the new state holds. A unit that does not exist on a day has no name, parent or children
/// then, and is nobody's child. Lists are in the order of the codes unless said otherwise. Unknown identifiers answer as units that never existed.
/// </remarks>
public sealed partial class UnitTree
{
    private readonly FrozenDictionary<UnitId, UnitHistory> units;
    private readonly FrozenDictionary<UnitId, UnitHistory[]> everChildren;
    private readonly FrozenDictionary<UnitId, Succession[]> onward;
    private readonly FrozenDictionary<UnitId, Succession[]> backward;

    private UnitTree(IReadOnlyList<UnitHistory> units, IReadOnlyList<Succession> successions)
    {
        this.units = units.ToFrozenDictionary(u => u.Id);
        everChildren = units.SelectMany(u => u.Parents.Spans.Select(s => s.Value).Distinct().Select(parent => (parent, u)))
            .GroupBy(p => p.parent).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.u).OrderBy(u => u.Code.Value, StringComparer.Ordinal).ToArray());
        onward = successions.GroupBy(s => s.Old).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        backward = successions.GroupBy(s => s.New).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public int Count => units.Count;

    public UnitHistory? Find(UnitId unit) => units.GetValueOrDefault(unit);

    public bool ExistsOn(UnitId unit, DateOnly day) => Find(unit) is { } found && found.Existence.Contains(day);

    public string? NameOn(UnitId unit, DateOnly day) => ExistsOn(unit, day) && units[unit].Names.TryOn(day, out var name) ? name : null;

    public UnitKind? KindOn(UnitId unit, DateOnly day) => ExistsOn(unit, day) ? units[unit].Kinds.ValueOn(day) : null;

    /// <summary>The superior on a day; null for a root, and where the superior itself does not exist then.</summary>
    public UnitId? ParentOn(UnitId unit, DateOnly day)
    {
        var parent = ExistsOn(unit, day) ? units[unit].Parents.ValueOn(day) : null;
        return parent is { } above && ExistsOn(above, day) ? above : null;
    }

    /// <summary>Units without a superior on a day.</summary>
    public IReadOnlyList<UnitId> RootsOn(DateOnly day) =>
        [.. units.Values.Where(u => u.Existence.Contains(day) && ParentOn(u.Id, day) is null).OrderBy(u => u.Code.Value, StringComparer.Ordinal).Select(u => u.Id)];

    public IReadOnlyList<UnitId> ChildrenOn(UnitId unit, DateOnly day) =>
        [.. everChildren.GetValueOrDefault(unit, []).Where(child => ParentOn(child.Id, day) == unit).Select(child => child.Id)];

    /// <summary>Everything below, without the unit itself; a unit stands before those below it.</summary>
    public IReadOnlyList<UnitId> DescendantsOn(UnitId unit, DateOnly day)
    {
        var found = new List<UnitId>();
        var open = new Stack<UnitId>([unit]);
        while (open.TryPop(out var next))
        {
            if (next != unit)
                found.Add(next);
            foreach (var child in ChildrenOn(next, day).Reverse())
                open.Push(child);
        }
        return found;
    }

    /// <summary>The superior, its superior and so on: the nearest first.</summary>
    public IReadOnlyList<UnitId> AncestorsOn(UnitId unit, DateOnly day)
    {
        var found = new List<UnitId>();
        for (var parent = ParentOn(unit, day); parent is { } above; parent = ParentOn(above, day))
            found.Add(above);
        return found;
    }

    /// <summary>
    /// Who carries on the work of a unit on a day: the units that exist then and are reached over successions in force by then. A part that passes on keeps its
    /// field; a field is never carried on by a successor of another field. The unit itself is not among them, even while it exists.
    /// </summary>
    public IReadOnlyList<Successor> SuccessorsOf(UnitId unit, DateOnly day) => Follow(unit, day, onward, s => s.New, isReached: u => ExistsOn(u, day));

    /// <summary>
    /// The one unit that answers for another's name on a day: itself while it exists, else the only successor or the default one, over all steps. Null where
    /// nobody took over, or several did and none is the default.
    /// </summary>
    public UnitId? HeirOf(UnitId unit, DateOnly day)
    {
        while (!ExistsOn(unit, day))
        {
            var steps = onward.GetValueOrDefault(unit, []).Where(s => s.On <= day).ToList();
            var next = steps.Where(s => s.IsDefault).Select(s => s.New).Distinct().ToList() is [var chosen] ? [chosen] : steps.Select(s => s.New).Distinct().ToList();
            if (next is not [var heir])
                return null;
            unit = heir;
        }
        return unit;
    }

    /// <summary>
    /// Whose work a unit carries on by a day, over all steps: the units of the past that figures of today's map are added from.
    /// </summary>
    public IReadOnlyList<Successor> PredecessorsOf(UnitId unit, DateOnly day) => Follow(unit, day, backward, s => s.Old, isReached: _ => true);

    private Successor[] Follow(
        UnitId unit, DateOnly day, FrozenDictionary<UnitId, Succession[]> steps, Func<Succession, UnitId> end, Func<UnitId, bool> isReached)
    {
        var seen = new HashSet<Successor>();
        var open = new Queue<Successor>([new Successor(unit, null)]);
        while (open.TryDequeue(out var at))
        {
            foreach (var step in steps.GetValueOrDefault(at.Unit, []))
            {
                if (step.On > day || (at.Field is not null && step.Field is not null && at.Field != step.Field))
                    continue;
                var next = new Successor(end(step), at.Field ?? step.Field);
                if (seen.Add(next))
                    open.Enqueue(next);
            }
        }
        return [.. seen.Where(s => isReached(s.Unit)).OrderBy(s => units[s.Unit].Code.Value, StringComparer.Ordinal).ThenBy(s => s.Field, StringComparer.Ordinal)];
    }
}
