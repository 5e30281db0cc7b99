using System.Globalization;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Show;

/// <summary>The tree with what its rows link to.</summary>
public sealed record TreeView
{
    public required PlanTree Tree { get; init; }

    public required bool IsIssued { get; init; }

    public required Func<TaskRow, string?> Href { get; init; }

    public required int PeriodTo { get; init; }

    /// <summary>Where a draft's task is revised; null in an issued plan.</summary>
    public Func<TaskRow, string>? ReviseHref { get; init; }

    /// <summary>What blocks the issue of a draft, by code of the task.</summary>
    public ILookup<string, Problem> Problems { get; init; } = Enumerable.Empty<Problem>().ToLookup(_ => "");

    public TaskLine Line(TaskRow row) => new(row, Href(row), IsIssued, ReviseHref?.Invoke(row), [.. Problems[row.Code]]);

    public static string? SumDetail(TaskState state, Texts T) =>
        state.Total == 0 ? null : state.Due == 0 ? T["{0:N0} việc", state.Total] : T["{0:N0}/{1:N0} việc đến hạn", state.DueDone, state.Due];

    /// <summary>A target without a horizon of its own is due at the end of the plan.</summary>
    public string HorizonOf(PlanTarget target, Texts T) => target.Horizon switch
    {
        null or "" => PeriodTo.ToString(CultureInfo.InvariantCulture),
        "annual" => T["hằng năm"],
        { } from when from.StartsWith("from:", StringComparison.Ordinal) => T["từ {0}", from[5..]],
        { } other => other.Replace('-', '–'),
    };
}

/// <summary>One task as a row.</summary>
public sealed record TaskLine
{
    public TaskLine(TaskRow row, string? href, bool isIssued, string? reviseHref, IReadOnlyList<Problem> problems) =>
        (Row, Href, IsIssued, ReviseHref, Problems) = (row, href, isIssued, reviseHref, problems);

    public TaskRow Row { get; }

    public string? Href { get; }

    public bool IsIssued { get; }

    public string? ReviseHref { get; }

    public IReadOnlyList<Problem> Problems { get; }
}

/// <summary>Path bar and status of a task, a goal or a section.</summary>
public sealed record StateView
{
    public StateView(TaskState state, string? detail, bool isIssued) => (State, Detail, IsIssued) = (state, detail, isIssued);

    public TaskState State { get; }

    public string? Detail { get; }

    public bool IsIssued { get; }
}

/// <summary>A deadline in the narrow column of the tree: a day, or how often.</summary>
public static class DueWords
{
    public static string Of(TaskRow row, Texts T) => row.Task.Recurrence switch
    {
        Recurrence.Annual when row.LastDays is [var day] => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        Recurrence.Annual => T["hằng năm"],
        Recurrence.Semiannual => T["6 tháng một lần"],
        Recurrence.Quarterly => T["hằng quý"],
        Recurrence.Monthly => T["hằng tháng"],
        Recurrence.Biweekly => T["hai tuần một lần"],
        Recurrence.Biennial => T["hai năm một lần"],
        Recurrence.Continuous => T["thường xuyên"],
        _ => row.LastDays.Count == 0 ? row.Task.DeadlineWording ?? T["cả năm"] : string.Join("; ", row.LastDays.Distinct().Order().Select(d => d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))),
    };
}
