using Sen.Kernel.Results;

namespace Sen.Kernel.Places;

public sealed partial class UnitTree
{
    /// <summary>
    /// Checks and joins units and successions. Refused: a code or identifier twice; a parent or successor that is not in the list; names, kinds or parents that
    /// overlap in time; a unit above itself on any day; a unit that succeeds itself over any number of steps.
    /// </summary>
    public static Result<UnitTree> Build(IReadOnlyList<UnitHistory> units, IReadOnlyList<Succession> successions)
    {
        if (Twice(units) is { } twice)
            return PlaceProblems.UnitTwice(twice.Code);
        if (units.FirstOrDefault(u => u.Names.Overlaps || u.Kinds.Overlaps || u.Parents.Overlaps) is { } overlapping)
            return PlaceProblems.TimesOverlap(overlapping.Code);
        var known = units.ToDictionary(u => u.Id);
        if (units.FirstOrDefault(u => u.Parents.Spans.Any(s => !known.ContainsKey(s.Value))) is { } orphan)
            return PlaceProblems.UnitUnknown(orphan.Code);
        if (successions.FirstOrDefault(s => !known.ContainsKey(s.Old) || !known.ContainsKey(s.New)) is { } loose)
            return PlaceProblems.UnitUnknown((known.GetValueOrDefault(loose.Old) ?? known.GetValueOrDefault(loose.New) ?? units[0]).Code);
        if (SuccessionCycle(successions) is { } circular)
            return PlaceProblems.SuccessionCycle(known[circular].Code);
        var tree = new UnitTree(units, successions);
        return tree.ParentCycle() is { } cycle ? PlaceProblems.ParentCycle(cycle.Unit.Code, cycle.Day) : tree;
    }

    private static UnitHistory? Twice(IReadOnlyList<UnitHistory> units)
    {
        var (codes, ids) = (new HashSet<UnitCode>(), new HashSet<UnitId>());
        return units.FirstOrDefault(u => !codes.Add(u.Code) | !ids.Add(u.Id));
    }

    /// <summary>Takes away units without a predecessor until none is left (Kahn); what remains is a cycle or behind one.</summary>
    private static UnitId? SuccessionCycle(IReadOnlyList<Succession> successions)
    {
        var incoming = successions.GroupBy(s => s.New).ToDictionary(g => g.Key, g => g.Count());
        var next = successions.ToLookup(s => s.Old, s => s.New);
        var free = new Queue<UnitId>(successions.Select(s => s.Old).Distinct().Where(u => !incoming.ContainsKey(u)));
        while (free.TryDequeue(out var unit))
        {
            foreach (var successor in next[unit])
            {
                if (--incoming[successor] == 0)
                    free.Enqueue(successor);
            }
        }
        return successions.Select(s => s.Old).Cast<UnitId?>().FirstOrDefault(u => incoming.GetValueOrDefault(u!.Value) > 0);
    }

    /// <summary>A cycle can begin only on a day on which some parent begins to hold.</summary>
    private (UnitHistory Unit, DateOnly Day)? ParentCycle()
    {
        foreach (var unit in units.Values)
        {
            foreach (var (days, _) in unit.Parents.Spans)
            {
                if (Later(days.From, unit.Existence.From) is var day && IsAboveItself(unit.Id, day))
                    return (unit, day);
            }
        }
        return null;
    }

    private bool IsAboveItself(UnitId unit, DateOnly day)
    {
        var seen = new HashSet<UnitId> { unit };
        for (var parent = ParentOn(unit, day); parent is { } above; parent = ParentOn(above, day))
        {
            if (!seen.Add(above))
                return true;
        }
        return false;
    }

    private static DateOnly Later(DateOnly? a, DateOnly? b) => (a ?? DateOnly.MinValue) > (b ?? DateOnly.MinValue) ? a!.Value : b ?? a ?? DateOnly.MinValue;
}
