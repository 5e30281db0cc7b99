using Sen.Platform.Authorisation;

namespace Sen.Modules.Plans.Notices;

/// <summary>What somebody can be told.</summary>
internal enum NoticeKind
{
    /// <summary>Việc mới giao.</summary>
    NewWork,

    /// <summary>Nhận chuyển giao: work of a unit that ended.</summary>
    TakenOver,

    /// <summary>Còn 7 ngày.</summary>
    DueInAWeek,

    /// <summary>Còn 1 ngày.</summary>
    DueTomorrow,

    /// <summary>Quá hạn 1 ngày.</summary>
    OverdueByADay,

    /// <summary>Quá hạn 7, 14, 21… ngày.</summary>
    OverdueByWeeks,

    /// <summary>Quá hạn 28 ngày, as the leader is told of it: how many.</summary>
    OverdueByAMonth,

    /// <summary>Bị trả lại.</summary>
    Returned,

    /// <summary>Đã xác nhận.</summary>
    Confirmed,

    /// <summary>Đơn vị đề nghị làm rõ.</summary>
    QuestionAsked,

    /// <summary>Đã trả lời.</summary>
    QuestionAnswered,

    /// <summary>Đơn vị xin gia hạn.</summary>
    ExtensionAsked,

    /// <summary>Đã gia hạn.</summary>
    ExtensionGranted,

    /// <summary>Không gia hạn.</summary>
    ExtensionRefused,

    /// <summary>Đôn đốc.</summary>
    Urged,

    /// <summary>Trao đổi: words of the lead agency to one that coordinates, or its answer.</summary>
    Spoken,

    /// <summary>Điều chỉnh: another last day, or other words.</summary>
    Amended,

    /// <summary>Đổi vai trò: leads or coordinates.</summary>
    RoleChanged,

    /// <summary>Dừng thực hiện.</summary>
    Withdrawn,

    /// <summary>Ý kiến chỉ đạo: a leader asks.</summary>
    Directed,

    /// <summary>Còn 1 ngày báo cáo ý kiến chỉ đạo.</summary>
    DirectiveDueTomorrow,

    /// <summary>Quá hạn báo cáo ý kiến chỉ đạo 1, 7, 14… ngày.</summary>
    DirectiveOverdue,

    /// <summary>Yêu cầu báo cáo lại.</summary>
    DirectiveReturned,

    /// <summary>Đơn vị đã báo cáo thực hiện ý kiến chỉ đạo.</summary>
    DirectiveAnswered,

    /// <summary>Phân công: told to the person who is to do it, and nobody else.</summary>
    Delegated,

    /// <summary>Trình thủ trưởng: a report waits for the head.</summary>
    Submitted,

    /// <summary>Thủ trưởng trả lại.</summary>
    SubmissionReturned,

    /// <summary>Chờ xác nhận: how many were reported complete.</summary>
    ToConfirm,
}

/// <summary>Who is told of what. The focal officer and the head of the unit whose work it is, the plan officer of the agency that gave it, the leader of the issuer.</summary>
/// <param name="Event">What must happen; null for kinds that a day brings.</param>
internal sealed record NoticeRule(NoticeKind Kind, AssignmentEventKind? Event, params Role[] Told)
{
    /// <summary>Told even to those who want no letters but must answer for the work.</summary>
    public bool IsDuty { get; init; }

    /// <summary>Told as one line a day that says how many.</summary>
    public bool IsCounted { get; init; }
}

/// <summary>The one table of who is told what. <c>docs/guide/thong-bao.md</c> and the page of notices say the same; a test holds them equal.</summary>
internal static class NoticeRules
{
    /// <summary>Overdue work is told of once a week, for a year.</summary>
    private const int MostWeeks = 52;

    private const int DaysOfAMonth = 28;

    public static IReadOnlyList<NoticeRule> All { get; } =
    [
        new(NoticeKind.NewWork, AssignmentEventKind.Issued, Role.FocalOfficer, Role.UnitHead) { IsCounted = true },
        new(NoticeKind.TakenOver, AssignmentEventKind.PassedOn, Role.FocalOfficer, Role.UnitHead) { IsCounted = true },
        new(NoticeKind.DueInAWeek, null, Role.FocalOfficer),
        new(NoticeKind.DueTomorrow, null, Role.FocalOfficer),
        new(NoticeKind.OverdueByADay, null, Role.FocalOfficer) { IsDuty = true },
        new(NoticeKind.OverdueByWeeks, null, Role.FocalOfficer, Role.UnitHead) { IsDuty = true },
        new(NoticeKind.OverdueByAMonth, null, Role.Leader) { IsCounted = true },
        new(NoticeKind.Returned, AssignmentEventKind.Returned, Role.FocalOfficer, Role.UnitHead) { IsDuty = true },
        new(NoticeKind.Urged, AssignmentEventKind.Urged, Role.FocalOfficer, Role.UnitHead) { IsDuty = true },
        new(NoticeKind.Directed, AssignmentEventKind.Directed, Role.FocalOfficer, Role.UnitHead) { IsDuty = true },
        new(NoticeKind.DirectiveDueTomorrow, null, Role.FocalOfficer),
        new(NoticeKind.DirectiveOverdue, null, Role.FocalOfficer, Role.UnitHead) { IsDuty = true },
        new(NoticeKind.DirectiveReturned, AssignmentEventKind.DirectiveReturned, Role.FocalOfficer, Role.UnitHead) { IsDuty = true },
        new(NoticeKind.DirectiveAnswered, AssignmentEventKind.DirectiveAnswered, Role.Leader) { IsCounted = true },
        new(NoticeKind.Delegated, AssignmentEventKind.Delegated, Role.FocalOfficer, Role.UnitHead),
        new(NoticeKind.Submitted, AssignmentEventKind.Submitted, Role.UnitHead),
        new(NoticeKind.SubmissionReturned, AssignmentEventKind.SubmissionReturned, Role.FocalOfficer) { IsDuty = true },
        new(NoticeKind.Confirmed, AssignmentEventKind.Confirmed, Role.FocalOfficer),
        new(NoticeKind.QuestionAnswered, AssignmentEventKind.Answered, Role.FocalOfficer),
        new(NoticeKind.Spoken, AssignmentEventKind.Commented, Role.FocalOfficer),
        new(NoticeKind.ExtensionGranted, AssignmentEventKind.ExtensionGranted, Role.FocalOfficer),
        new(NoticeKind.ExtensionRefused, AssignmentEventKind.ExtensionRefused, Role.FocalOfficer, Role.UnitHead),
        new(NoticeKind.Amended, AssignmentEventKind.Amended, Role.FocalOfficer, Role.UnitHead),
        new(NoticeKind.RoleChanged, AssignmentEventKind.RoleChanged, Role.FocalOfficer, Role.UnitHead),
        new(NoticeKind.Withdrawn, AssignmentEventKind.Withdrawn, Role.FocalOfficer, Role.UnitHead),
        new(NoticeKind.QuestionAsked, AssignmentEventKind.Queried, Role.PlanOfficer),
        new(NoticeKind.ExtensionAsked, AssignmentEventKind.ExtensionAsked, Role.PlanOfficer),
        new(NoticeKind.ToConfirm, AssignmentEventKind.Completed, Role.PlanOfficer) { IsCounted = true },
    ];

    public static NoticeRule Of(NoticeKind kind) => All.Single(r => r.Kind == kind);

    /// <summary>The rule that an event falls under.</summary>
    public static NoticeRule? Of(AssignmentEventKind happened) => All.SingleOrDefault(r => r.Event == happened);

    /// <summary>Events of which somebody in this role is told.</summary>
    public static AssignmentEventKind[] EventsFor(Role role) => [.. All.Where(r => r.Event is not null && r.Told.Contains(role)).Select(r => r.Event!.Value)];

    /// <summary>What a day is to unfinished work, or to a directive that waits, for somebody in this role; null for most days.</summary>
    public static NoticeKind? On(DateOnly day, DateOnly lastDay, Role role, bool ofDirective = false)
    {
        var left = lastDay.DayNumber - day.DayNumber;
        return MarksOf(ofDirective).Where(m => m.DaysLeft == left && Of(m.Kind).Told.Contains(role)).Select(m => (NoticeKind?)m.Kind).FirstOrDefault();
    }

    /// <summary>
    /// The newest such day after <paramref name="after"/> up to <paramref name="today"/>, with what it is: who was away for weeks reads of each work once,
    /// as it is now.
    /// </summary>
    public static (DateOnly Day, NoticeKind Kind)? Newest(DateOnly lastDay, DateOnly after, DateOnly today, Role role, bool ofDirective = false)
    {
        for (var day = today; day > after; day = day.AddDays(-1))
        {
            if (On(day, lastDay, role, ofDirective) is { } kind)
                return (day, kind);
        }

        return null;
    }

    /// <summary>The last days of which <see cref="Newest"/> finds something: the same rule for the database.</summary>
    public static DateOnly[] LastDaysTold(DateOnly after, DateOnly today, Role role, bool ofDirective = false)
    {
        var days = new SortedSet<DateOnly>();
        for (var day = after.AddDays(1); day <= today; day = day.AddDays(1))
        {
            foreach (var (left, kind) in MarksOf(ofDirective))
            {
                if (Of(kind).Told.Contains(role))
                    days.Add(day.AddDays(left));
            }
        }

        return [.. days];
    }

    private static IEnumerable<(int DaysLeft, NoticeKind Kind)> MarksOf(bool directive) => directive ? DirectiveMarks : Marks;

    private static IEnumerable<(int DaysLeft, NoticeKind Kind)> DirectiveMarks { get; } =
    [
        (1, NoticeKind.DirectiveDueTomorrow),
        (-1, NoticeKind.DirectiveOverdue),
        .. Enumerable.Range(1, MostWeeks).Select(week => (-7 * week, NoticeKind.DirectiveOverdue)),
    ];

    private static IEnumerable<(int DaysLeft, NoticeKind Kind)> Marks { get; } =
    [
        (7, NoticeKind.DueInAWeek),
        (1, NoticeKind.DueTomorrow),
        (-1, NoticeKind.OverdueByADay),
        (-DaysOfAMonth, NoticeKind.OverdueByAMonth),
        .. Enumerable.Range(1, MostWeeks).Select(week => (-7 * week, NoticeKind.OverdueByWeeks)),
    ];
}
