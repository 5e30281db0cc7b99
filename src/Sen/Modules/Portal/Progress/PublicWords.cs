using Sen.Modules.Plans;
using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Portal.Progress;

/// <summary>Figures in sentences, each with what it is a part of.</summary>
internal static class PublicWords
{
    /// <summary>"31/40 việc đã đến hạn được hoàn thành".</summary>
    public static string DoneOfDue(AssignmentCounts counts, Texts T) =>
        counts.Due == 0 ? T["Chưa có việc nào đến hạn"] : T["{0:N0}/{1:N0} việc đã đến hạn được hoàn thành", counts.DueDone, counts.Due];

    /// <summary>"77,5 %", or a dash when nothing is due.</summary>
    public static string Rate(decimal? rate, Texts T) => rate is { } value ? value.ToString("0.0", T.Culture) + "\u00A0%" : "–";

    public static string Day(DateOnly day, Texts T) => day.ToString("d", T.Culture);

    /// <summary>Of a group of tasks: the same measure as officers see.</summary>
    public static Look PaceOf(AssignmentCounts counts) => counts.DoneRate is { } rate ? Status.Of(PathTagHelper.PaceOf(rate, 100)) : Look.NotDue;

    /// <summary>The bar of a task or goal is done of due.</summary>
    public static string BarLabel(AssignmentCounts counts, Texts T) =>
        counts.InProgressOverdue > 0 ? T["{0}; {1:N0} việc quá hạn", DoneOfDue(counts, T), counts.InProgressOverdue] : DoneOfDue(counts, T);

    /// <summary>One word for a task; beside it how many, when it is not all of it.</summary>
    public static AssignmentWords StatusOf(TaskResult task, Texts T)
    {
        if (task.Status is not { } status)
            return new AssignmentWords(Look.NotDue, T["Không giao đơn vị nào"], null);
        var words = AssignmentWords.Of(status, T);
        return status == Plans.StatusKind.InProgressOverdue && task.Counts.Total > 1
            ? words with { Detail = T["{0:N0}/{1:N0} việc", task.Counts.InProgressOverdue, task.Counts.Total] }
            : words;
    }

    /// <summary>The meanings that occur, with how many; together they are all the work.</summary>
    public static IEnumerable<(AssignmentWords Words, int Count)> ByStatus(AssignmentCounts counts, Texts T) =>
        from kind in new[] { Plans.StatusKind.DoneOnTime, Plans.StatusKind.DoneLate, Plans.StatusKind.InProgressOverdue, Plans.StatusKind.InProgressOnTime, Plans.StatusKind.NotDue }
        where counts.Of(kind) > 0
        select (AssignmentWords.Of(kind, T), counts.Of(kind));
}
