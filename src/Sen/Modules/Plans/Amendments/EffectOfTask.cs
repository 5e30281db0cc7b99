using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Kernel.Time;

namespace Sen.Modules.Plans.Amendments;

/// <summary>A time that a task had until now, with the assignments of all its units.</summary>
public sealed record TimeBefore(TaskOccurrence Row, IReadOnlyList<Assignment> Assignments)
{
    /// <summary>A time of which all work was stopped is over; the same period is given as a new one.</summary>
    public bool IsLive => Assignments.Any(a => a.Now.WithdrawnAt is null);
}

/// <summary>A time that the amended task asks for.</summary>
public sealed record TimeAfter(int Year, Occurrence Time);

/// <summary>
/// Decides what an amendment does to the work of one task. Pure. Work that was reported complete is never touched; unfinished work follows the plan;
/// nobody is newly given what was due before today.
/// </summary>
public static class EffectOfTask
{
    /// <param name="times">What the task asks for now, in the years that were given.</param>
    /// <param name="units">Whom it names now; null when the amendment leaves that alone, so whoever has it keeps it.</param>
    /// <param name="rewords">Whether a unit that has it must do or bring something else.</param>
    public static Result<TaskEffect> Revised(
        PlanTask task, IReadOnlyList<TimeBefore> before, IReadOnlyList<TimeAfter> times, IReadOnlyDictionary<UnitId, AgencyRole>? units, bool rewords, DateOnly today)
    {
        var work = new List<WorkEffect>();
        var all = new List<EffectTime>();
        var wanted = units ?? Present(before);
        var pairs = Pair(before.Where(b => b.IsLive), times);
        foreach (var (old, time) in pairs.Where(p => p.Before is not null || !(p.After.Time.LastDay < today)))
        {
            var effect = TimeOf(task, old, time, before, all);
            all.Add(effect);
            if (old is not null && effect.Moves && effect.LastDay < today && old.Assignments.Any(IsOpen))
                return Problems.DayPassed(task.Code, effect.LastDay.Value);
            if (old is not null)
                work.AddRange(old.Assignments.Select(a => Of(a, effect, units, rewords, today)).OfType<WorkEffect>());
            if ((old is null || units is not null) && !(effect.LastDay < today))
                work.AddRange(wanted.Where(u => old?.Assignments.Any(a => a.UnitId == u.Key || a.GivenTo == u.Key) != true).Select(u => new WorkEffect(EffectKind.Given, u.Key, u.Value, effect, null, effect.LastDay)));
        }

        work.AddRange(before.Where(b => b.IsLive && pairs.All(p => p.Before != b)).SelectMany(b => Stopped(b)));
        return new TaskEffect(task, AmendmentKind.TaskRevised, all, work);
    }

    /// <summary>A new task: every time that is not past, to every unit.</summary>
    public static Result<TaskEffect> Added(PlanTask task, IReadOnlyList<TimeAfter> times, IReadOnlyDictionary<UnitId, AgencyRole> units, DateOnly today)
    {
        var all = new List<EffectTime>();
        foreach (var time in times.Where(t => !(t.Time.LastDay < today)))
            all.Add(TimeOf(task, null, time, [], all));
        if (all.Count == 0 && times.Count > 0)
            return Problems.DayPassed(task.Code, times[^1].Time.LastDay!.Value);
        return new TaskEffect(task, AmendmentKind.TaskAdded, all, [.. all.SelectMany(t => units.Select(u => new WorkEffect(EffectKind.Given, u.Key, u.Value, t, null, t.LastDay)))]);
    }

    /// <summary>A stopped task: whatever is not reported complete goes.</summary>
    public static TaskEffect Withdrawn(PlanTask task, IReadOnlyList<TimeBefore> before) => new(task, AmendmentKind.TaskWithdrawn, [], [.. before.SelectMany(Stopped)]);

    private static IEnumerable<WorkEffect> Stopped(TimeBefore time)
    {
        var stays = new EffectTime(time.Row, IsNew: false, Moves: false, time.Row.LastDay);
        return time.Assignments.Where(a => a.Now.WithdrawnAt is null)
            .Select(a => new WorkEffect(a.Now.CompletedOn is null ? EffectKind.Withdrawn : EffectKind.Kept, a.UnitId, a.Role, stays, a, a.Now.LastDay));
    }

    private static WorkEffect? Of(Assignment a, EffectTime time, IReadOnlyDictionary<UnitId, AgencyRole>? units, bool rewords, DateOnly today)
    {
        // Whoever took work over has it in the place of the unit that the plan names.
        var named = units is null || units.ContainsKey(a.UnitId) || units.ContainsKey(a.GivenTo);
        var role = units?.GetValueOrDefault(a.UnitId, units.GetValueOrDefault(a.GivenTo, a.Role)) ?? a.Role;
        if (a.Now.WithdrawnAt is not null)
            return units is not null && named && !(time.LastDay < today) ? new(EffectKind.Given, a.UnitId, role, time, a, time.LastDay) : null;
        var kind = !named ? EffectKind.Withdrawn
            : time.Moves ? EffectKind.Moved
            : role != a.Role ? EffectKind.RoleChanged
            : rewords ? EffectKind.Reworded
            : (EffectKind?)null;
        if (kind is not { } happens)
            return null;
        if (a.Now.CompletedOn is not null)
            return new(EffectKind.Kept, a.UnitId, a.Role, time, a, a.Now.LastDay);
        return happens == EffectKind.Moved
            ? new(happens, a.UnitId, role, time, a, time.LastDay, ReplacesExtension: a.Now.LastDay != time.Row.LastDay)
            : new(happens, a.UnitId, role, time, a, a.Now.LastDay);
    }

    private static bool IsOpen(Assignment a) => a.Now is { WithdrawnAt: null, CompletedOn: null };

    /// <summary>Times of one period belong together, in their order; what finds no other is over or new.</summary>
    private static List<(TimeBefore? Before, TimeAfter After)> Pair(IEnumerable<TimeBefore> before, IReadOnlyList<TimeAfter> after)
    {
        var left = before.GroupBy(b => (b.Row.Year, b.Row.PeriodFrom, b.Row.PeriodTo)).ToDictionary(g => g.Key, g => new Queue<TimeBefore>(g.OrderBy(b => b.Row.Ordinal)));
        var pairs = new List<(TimeBefore?, TimeAfter)>();
        foreach (var time in after)
            pairs.Add((left.TryGetValue((time.Year, time.Time.From, time.Time.To), out var found) && found.TryDequeue(out var old) ? old : null, time));
        return pairs;
    }

    private static EffectTime TimeOf(PlanTask task, TimeBefore? old, TimeAfter time, IReadOnlyList<TimeBefore> before, List<EffectTime> soFar)
    {
        if (old is not null)
            return new(old.Row, IsNew: false, old.Row.LastDay != time.Time.LastDay, time.Time.LastDay);
        var taken = before.Select(b => b.Row).Concat(soFar.Select(t => t.Row)).Where(r => r.Year == time.Year).Select(r => r.Ordinal).DefaultIfEmpty().Max();
        return new(new TaskOccurrence
        {
            Id = Guid.CreateVersion7(),
            TaskId = task.Id,
            Ordinal = taken == 0 ? time.Time.Ordinal : taken + 1,
            Year = time.Year,
            Label = time.Time.Label,
            PeriodFrom = time.Time.From,
            PeriodTo = time.Time.To,
            LastDay = time.Time.LastDay,
        }, IsNew: true, Moves: false, time.Time.LastDay);
    }

    /// <summary>Whoever has it now, the newest role of each.</summary>
    private static Dictionary<UnitId, AgencyRole> Present(IReadOnlyList<TimeBefore> before)
    {
        var units = new Dictionary<UnitId, AgencyRole>();
        foreach (var a in before.OrderBy(b => b.Row.Year).ThenBy(b => b.Row.Ordinal).SelectMany(b => b.Assignments).Where(a => a.Now.WithdrawnAt is null))
            units[a.UnitId] = a.Role;
        return units;
    }
}
