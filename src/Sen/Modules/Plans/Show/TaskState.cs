using Sen.Kernel.Time;
using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Plans.Show;

/// <summary>How a task stands as a whole: all its occurrences, all its units. The worst speaks: one unit that is late makes the task late.</summary>
public enum TaskStateKind
{
    /// <summary>Given to nobody: a draft, or marked so.</summary>
    NotGiven,

    /// <summary>Nobody has begun, and there is time.</summary>
    NotDue,

    /// <summary>Nobody has begun, and the next last day is near.</summary>
    NotTakenUp,

    InProgress,

    Overdue,

    Done,

    /// <summary>Dừng thực hiện: stopped by an amendment. What was done of it before still counts.</summary>
    Withdrawn,
}

/// <param name="Done">Confirmed, over all units and occurrences.</param>
/// <param name="Due">Whose last day has come.</param>
/// <param name="DueDone">Confirmed among the due.</param>
/// <param name="OverdueDays">Since the oldest last day that somebody has missed.</param>
public sealed record TaskState(TaskStateKind Kind, int Total, int Done, int Due, int DueDone, int OverdueDays, IReadOnlyList<OccurrenceState> Occurrences)
{
    /// <summary>Nobody has begun with so few days left: a person must look.</summary>
    public const int NearDays = 30;

    public static TaskState NotGiven { get; } = new(TaskStateKind.NotGiven, 0, 0, 0, 0, 0, []);

    public static TaskState Of(IReadOnlyList<OccurrenceState> occurrences, DateOnly day)
    {
        if (occurrences.Count == 0)
            return NotGiven;
        var missed = occurrences.Select(o => o.Missed).OfType<DateOnly>().Select(last => day.DayNumber - last.DayNumber);
        return new(
            KindOf(occurrences, day),
            occurrences.Sum(o => o.Total), occurrences.Sum(o => o.Done), occurrences.Sum(o => o.Due), occurrences.Sum(o => o.DueDone),
            Math.Max(0, missed.DefaultIfEmpty().Max()), occurrences);
    }

    /// <summary>Several as one: a goal, a section.</summary>
    public static TaskState Sum(IEnumerable<TaskState> states)
    {
        var all = states.ToList();
        return new(
            all.Any(s => s.Due > 0) ? TaskStateKind.InProgress : TaskStateKind.NotDue,
            all.Sum(s => s.Total), all.Sum(s => s.Done), all.Sum(s => s.Due), all.Sum(s => s.DueDone), 0, []);
    }

    /// <summary>Points of 100 done; the bar.</summary>
    public decimal DoneShare => Share(Done);

    /// <summary>Points of 100 that must be done by now; the tick.</summary>
    public decimal DueShare => Share(Due);

    /// <summary>Done of due decides; work done ahead of time does not hide work that is late.</summary>
    public Pace Pace => Kind == TaskStateKind.Overdue ? Pace.FarBehind : Due == 0 ? Pace.OnPath : PathTagHelper.PaceOf(100m * DueDone / Due, 100);

    public Look Look => Kind switch
    {
        TaskStateKind.Done => Occurrences.Any(o => o.DoneLate > 0) ? Look.DoneLate : Look.Done,
        TaskStateKind.Overdue => Look.Overdue,
        TaskStateKind.InProgress => Look.InProgress,
        TaskStateKind.NotTakenUp => Look.NotTakenUp,
        TaskStateKind.Withdrawn => Look.Cancelled,
        _ => Look.NotDue,
    };

    /// <summary>Of a goal or a section: how far it is from its path.</summary>
    public Look SumLook => Due == 0 ? Look.NotDue : Status.Of(Pace);

    public string Word(Texts T) => Kind switch
    {
        TaskStateKind.Overdue when OverdueDays > 0 => T["Quá hạn {0} ngày", OverdueDays],
        TaskStateKind.NotGiven => T["Không giao"],
        _ => Status.Words(Look, T),
    };

    /// <summary>How far: "3/4 quý", "89/126 đơn vị"; of a recurring task with many units both, the units of the occurrence that now matters.</summary>
    public string? Detail(Recurrence? recurrence, Texts T)
    {
        if (Occurrences.Count == 0)
            return null;
        var times = Occurrences.Count == 1 ? null : TimesDone(recurrence, T);
        var now = Occurrences.FirstOrDefault(o => !o.IsComplete) ?? Occurrences[^1];
        var units = now.Total == 1 ? (now.Awaiting == 1 ? T["chờ xác nhận"] : null) : T["{0}/{1} đơn vị", now.Done, now.Total];
        return times is null ? units : units is null || Kind == TaskStateKind.Done ? times : $"{times} · {now.Label}: {units}";
    }

    private string TimesDone(Recurrence? recurrence, Texts T)
    {
        var (done, all) = (Occurrences.Count(o => o.IsComplete), Occurrences.Count);
        return recurrence switch
        {
            Recurrence.Quarterly => T["{0}/{1} quý", done, all],
            Recurrence.Monthly => T["{0}/{1} tháng", done, all],
            Recurrence.Semiannual => T["{0}/{1} kỳ 6 tháng", done, all],
            _ => T["{0}/{1} lần", done, all],
        };
    }

    private decimal Share(int part) => Total == 0 ? 0 : 100m * part / Total;

    private static TaskStateKind KindOf(IReadOnlyList<OccurrenceState> occurrences, DateOnly day)
    {
        if (occurrences.Any(o => o.Overdue > 0))
            return TaskStateKind.Overdue;
        if (occurrences.All(o => o.IsComplete))
            return TaskStateKind.Done;
        if (occurrences.Any(o => o.Accepted > 0))
            return TaskStateKind.InProgress;
        return occurrences.Min(o => o.LastDay) is { } next && next.DayNumber - day.DayNumber <= NearDays ? TaskStateKind.NotTakenUp : TaskStateKind.NotDue;
    }
}
