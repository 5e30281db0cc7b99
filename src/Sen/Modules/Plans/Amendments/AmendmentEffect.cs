using System.Globalization;
using Sen.Kernel.Places;
using Sen.Kernel.Results;
using Sen.Platform.Audit;

namespace Sen.Modules.Plans.Amendments;

/// <summary>What becomes of one assignment, or of one unit that has none yet.</summary>
public enum EffectKind
{
    /// <summary>Another last day.</summary>
    Moved,

    /// <summary>Other words, the same last day.</summary>
    Reworded,

    /// <summary>Leads instead of coordinating, or the other way round.</summary>
    RoleChanged,

    /// <summary>No longer asked for.</summary>
    Withdrawn,

    /// <summary>Newly given, or given again after it had been stopped.</summary>
    Given,

    /// <summary>Would have changed; was reported complete or confirmed already and keeps its result.</summary>
    Kept,
}

/// <param name="Assignment">Null when the unit gets new work.</param>
/// <param name="LastDay">From then on.</param>
/// <param name="ReplacesExtension">Whether a day that was granted or given back to the unit goes with it.</param>
public sealed record WorkEffect(EffectKind Kind, UnitId Unit, AgencyRole Role, EffectTime Time, Assignment? Assignment, DateOnly? LastDay, bool ReplacesExtension = false);

/// <summary>One time of a task: the row that stands for it, or the new one that will.</summary>
/// <param name="Moves">Whether the printed last day is another one.</param>
public sealed record EffectTime(TaskOccurrence Row, bool IsNew, bool Moves, DateOnly? LastDay);

/// <summary>What an amendment does to the work of one task.</summary>
public sealed record TaskEffect(PlanTask Task, AmendmentKind Kind, IReadOnlyList<EffectTime> Times, IReadOnlyList<WorkEffect> Work)
{
    public int Count(EffectKind kind) => Work.Count(w => w.Kind == kind);
}

/// <summary>
/// All that an amendment does to assignments. What the page shows is what the confirmation does: both read the same one, and its
/// <see cref="Shown"/> comes back with the form.
/// </summary>
public sealed record AmendmentEffect(IReadOnlyList<TaskEffect> Tasks, IReadOnlyList<Problem> Problems)
{
    public int Count(EffectKind kind) => Tasks.Sum(t => t.Count(kind));

    public int Extensions => Tasks.Sum(t => t.Work.Count(w => w.ReplacesExtension));

    /// <summary>The counts by task, and a digest of every single effect behind them.</summary>
    public string Shown => $"{string.Join(' ', Tasks.Select(Counts))} {Hashing.Sha256(string.Join('\n', Tasks.SelectMany(Lines).Order(StringComparer.Ordinal)))}";

    /// <summary>The tasks of which something else was shown, with what was shown and what is.</summary>
    public IEnumerable<(string Code, int[] Before, int[] Now)> Against(string? shown)
    {
        var before = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var part in (shown ?? "").Split(' ').Select(p => p.Split(':')).Where(p => p.Length == 2))
            before[part[0]] = [.. part[1].Split(',').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0)];
        foreach (var task in Tasks)
        {
            var (was, now) = (before.GetValueOrDefault(task.Task.Code, []), Numbers(task));
            if (!was.SequenceEqual(now))
                yield return (task.Task.Code, was, now);
        }
    }

    private static string Counts(TaskEffect task) => $"{task.Task.Code}:{string.Join(',', Numbers(task).Select(n => n.ToString(CultureInfo.InvariantCulture)))}";

    private static int[] Numbers(TaskEffect task) => [.. Enum.GetValues<EffectKind>().Select(task.Count)];

    private static IEnumerable<string> Lines(TaskEffect task) => task.Work.Select(w => string.Create(
        CultureInfo.InvariantCulture, $"{task.Task.Code} {w.Kind} {w.Unit} {w.Role} {w.Assignment?.Id.ToString() ?? w.Time.Row.Label} {w.LastDay:yyyy-MM-dd}"));
}
