using System.Globalization;
using System.Text.RegularExpressions;
using Sen.Kernel.Results;
using Sen.Kernel.Time;
using Sen.Modules.Plans.Import.Drafting;

namespace Sen.Modules.Plans.Import;

/// <summary>
/// Last year's plan as rows of a draft for the next: the same goals, targets and tasks, its year moved on, what was left undone marked. Every change
/// that the machine made is a doubt that a person settles. Pure.
/// </summary>
internal sealed partial class ForwardRows(Plan plan, IReadOnlyDictionary<TaskId, (int Done, int Total)> done)
{
    private readonly Dictionary<TargetId, Guid> targets = [];

    private int Next => plan.Year + 1;

    public DraftHead Head => new(plan.IssuerId, plan.StandingAgencyId, Clip.At(Move(plan.Title), DraftHead.MaxTitle), Next, Math.Max(plan.PeriodTo, Next)) { BeforeMeansDayBefore = plan.BeforeMeansDayBefore };

    public IReadOnlyList<DraftRow> Rows() =>
    [
        .. plan.Bases.OrderBy(b => b.Ordinal).Select(b => new DraftRow(Guid.CreateVersion7(), new BasisValues(b.Role, b.Kind, b.Number, b.Dated, b.Issuer, b.Title, b.Text))),
        .. Texts(PlanTextKind.Purpose, PlanTextKind.Requirement),
        .. plan.Goals.OrderBy(g => g.Ordinal).SelectMany(GoalOf),
        .. plan.Sections.OrderBy(s => s.Ordinal).SelectMany(SectionOf),
        .. Texts(PlanTextKind.Funding),
        .. plan.ReportingDuties.OrderBy(d => d.Ordinal).Select(DutyOf),
        .. Texts(PlanTextKind.Closing, PlanTextKind.Recipient),
    ];

    private IEnumerable<DraftRow> Texts(params PlanTextKind[] kinds) =>
        plan.Texts.Where(t => kinds.Contains(t.Kind)).OrderBy(t => Array.IndexOf(kinds, t.Kind)).ThenBy(t => t.Ordinal).Select(t => Row(new TextValues(t.Kind, Move(t.Text)), t.Text));

    private IEnumerable<DraftRow> GoalOf(PlanGoal goal)
    {
        yield return Row(new GoalValues(goal.No, Move(goal.Title)), goal.Title);
        foreach (var printed in plan.TargetsInForce.Where(t => t.GoalId == goal.Id).OrderBy(t => t.Ordinal).GroupBy(t => t.Code, StringComparer.Ordinal))
            yield return TargetOf([.. printed]);
    }

    private DraftRow TargetOf(IReadOnlyList<PlanTarget> printed)
    {
        var row = Row(new TargetValues(printed[0].No, Move(printed[0].Text), [.. printed.Select(ValueOf)]), printed[0].Text, ForwardDoubts.ValueOf(plan.Year));
        foreach (var target in printed)
            targets[target.Id] = row.Id;
        return row;
    }

    private TargetValue ValueOf(PlanTarget t) => new(t.Operator, t.Value)
    {
        ValueTo = t.ValueTo,
        UnitOfMeasure = t.UnitOfMeasure,
        Horizon = t.Horizon == Text(plan.Year) ? Text(Next) : t.Horizon,
        BaselineValue = t.BaselineValue,
        BaselineUnit = t.BaselineUnit,
        BaselinePeriod = t.BaselinePeriod,
        Soft = t.Soft,
        PerTime = t.PerTime,
        PerUnit = t.PerUnit,
        Direction = t.Direction,
    };

    private IEnumerable<DraftRow> SectionOf(PlanSection section)
    {
        yield return Row(new SectionValues(section.No, Move(section.Title)), section.Title);
        foreach (var task in plan.TasksInForce.Where(t => t.SectionId == section.Id).OrderBy(t => t.Ordinal))
            yield return TaskOf(task);
    }

    private DraftRow TaskOf(PlanTask task)
    {
        var due = MoveDue(new Due(task.Deadline, task.DeadlineKind, task.DeadlineWording));
        var values = new TaskValues(task.No, Move(task.Text))
        {
            Agencies = [.. task.Agencies.OrderBy(a => a.Ordinal).Select(a => new AgencyContent(a.Role, a.Printed, a.UnitId, a.UnitSet))],
            Due = due,
            Recurrence = task.Recurrence,
            Target = task.TargetId is { } target && targets.TryGetValue(target, out var row) ? row : null,
            NoAssignmentReason = task.NoAssignmentReason,
            AmountVnd = task.AmountVnd,
            Output = task.Output,
        };
        List<Problem> doubts = [];
        if (done.TryGetValue(task.Id, out var was) && was.Done < was.Total)
            doubts.Add(ForwardDoubts.LeftUndone(plan.Year, was.Done, was.Total));
        if (due.Notation != task.Deadline)
            doubts.Add(ForwardDoubts.DeadlineMoved(plan.Year, Next));
        return Row(values, task.Text, [.. doubts]);
    }

    private DraftRow DutyOf(PlanReportingDuty duty)
    {
        var due = MoveDue(new Due(duty.Deadline, duty.DeadlineKind, null));
        return Row(new ReportingValues(duty.Who, duty.ToWhom, duty.Period, due, Move(duty.Text)), duty.Text, due.Notation == duty.Deadline ? [] : [ForwardDoubts.DeadlineMoved(plan.Year, Next)]);
    }

    private DraftRow Row(RowValues values, string before, params Problem[] doubts)
    {
        List<Problem> all = [.. doubts];
        if (values.Text != before && !all.Exists(d => d.Code == "forward.deadline-moved"))
            all.Add(ForwardDoubts.YearMoved(plan.Year, Next));
        return new(Guid.CreateVersion7(), values) { Doubts = [.. all.Select(RowDoubt.Of)] };
    }

    /// <summary>The plan's own year wherever a text names it; numbers and dates of other documents stay, for they name the year of those.</summary>
    private string Move(string text) => OwnYear().Replace(text, m => m.Value == Text(plan.Year) ? Text(Next) : m.Value);

    // The notation keeps years as "2026-…" and "2026"; a day that the next year does not have becomes the last of its month.
    private Due MoveDue(Due due)
    {
        if (due.Notation.Length == 0 || due.Read() is { IsProblem: true })
            return due with { Words = due.Words is null ? null : Move(due.Words) };
        var moved = NotationYear().Replace(due.Notation, m => m.Value == Text(plan.Year) ? Text(Next) : m.Value).Replace("-02-29", "-02-28", StringComparison.Ordinal);
        return Deadline.Parse(moved, due.Kind).IsProblem ? due : due with { Notation = moved };
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    // A year in a document's number or date of issue ("28/NQ-CP ngày 03/3/2021") is another document's; a deadline's own is the plan's.
    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d|\s?[-–]\s?20\d\d)(?<!20\d\d\s?[-–]\s?20\d\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnYear();

    [GeneratedRegex(@"(?<![\d-])20\d\d(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotationYear();
}

/// <summary>What the copying of a plan can doubt.</summary>
internal static class ForwardDoubts
{
    public static Problem LeftUndone(int year, int done, int total) => new("forward.left-undone", "Năm {0} mới xong {1:N0}/{2:N0} việc. Làm tiếp thì giữ, thôi thì bỏ.", year, done, total);

    public static Problem DeadlineMoved(int from, int to) => new("forward.deadline-moved", "Thời hạn đã chuyển từ năm {0} sang năm {1}. Kiểm tra ngày và lời văn.", from, to);

    public static Problem YearMoved(int from, int to) => new("forward.year-moved", "Năm {0} trong câu đã đổi thành {1}. Kiểm tra.", from, to);

    public static Problem ValueOf(int year) => new("forward.value", "Giá trị chép từ kế hoạch năm {0}. Đặt lại mức cần đạt.", year);
}
