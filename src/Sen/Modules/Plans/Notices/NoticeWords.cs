using Sen.Modules.Plans.Assignments;
using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Plans.Notices;

/// <summary>Notices in words: on the page, in letters, in the table of who is told what.</summary>
internal static class NoticeWords
{
    /// <summary>What it is about, for the table.</summary>
    public static string What(NoticeKind kind, Texts T) => kind switch
    {
        NoticeKind.NewWork => T["Việc mới giao"],
        NoticeKind.TakenOver => T["Nhận việc của đơn vị đã kết thúc"],
        NoticeKind.DueInAWeek or NoticeKind.DueTomorrow => T["Sắp đến hạn"],
        NoticeKind.OverdueByADay or NoticeKind.OverdueByWeeks or NoticeKind.OverdueByAMonth => T["Quá hạn"],
        NoticeKind.Returned => T["Bị trả lại"],
        NoticeKind.Confirmed => T["Được xác nhận"],
        NoticeKind.QuestionAsked => T["Đơn vị đề nghị làm rõ"],
        NoticeKind.QuestionAnswered => T["Đã trả lời đề nghị làm rõ"],
        NoticeKind.ExtensionAsked => T["Đơn vị xin gia hạn"],
        NoticeKind.ExtensionGranted => T["Được gia hạn"],
        NoticeKind.ExtensionRefused => T["Không được gia hạn"],
        NoticeKind.Urged => T["Được đôn đốc"],
        NoticeKind.Spoken => T["Chủ trì, phối hợp trao đổi"],
        NoticeKind.Amended => T["Kế hoạch điều chỉnh"],
        NoticeKind.RoleChanged => T["Đổi vai trò"],
        NoticeKind.Withdrawn => T["Dừng thực hiện"],
        NoticeKind.Directed => T["Có ý kiến chỉ đạo"],
        NoticeKind.DirectiveDueTomorrow => T["Sắp hết hạn báo cáo ý kiến chỉ đạo"],
        NoticeKind.DirectiveOverdue => T["Quá hạn báo cáo ý kiến chỉ đạo"],
        NoticeKind.DirectiveReturned => T["Ý kiến chỉ đạo phải báo cáo lại"],
        NoticeKind.DirectiveAnswered => T["Đơn vị báo cáo ý kiến chỉ đạo"],
        NoticeKind.Delegated => T["Được phân công"],
        NoticeKind.Submitted => T["Báo cáo trình thủ trưởng"],
        NoticeKind.SubmissionReturned => T["Thủ trưởng trả lại báo cáo"],
        NoticeKind.ToConfirm => T["Việc chờ xác nhận"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>When one is told, for the table.</summary>
    public static string When(NoticeKind kind, Texts T) => kind switch
    {
        NoticeKind.DueInAWeek => T["Trước hạn 7 ngày"],
        NoticeKind.DueTomorrow => T["Trước hạn 1 ngày"],
        NoticeKind.OverdueByADay => T["Sau hạn 1 ngày"],
        NoticeKind.OverdueByWeeks => T["Cứ 7 ngày sau hạn"],
        NoticeKind.OverdueByAMonth => T["Sau hạn 28 ngày, một dòng mỗi ngày"],
        NoticeKind.DirectiveDueTomorrow => T["Trước hạn 1 ngày"],
        NoticeKind.DirectiveOverdue => T["Sau hạn 1 ngày, rồi cứ 7 ngày"],
        NoticeKind.NewWork or NoticeKind.TakenOver or NoticeKind.ToConfirm or NoticeKind.DirectiveAnswered => T["Khi xảy ra, một dòng mỗi ngày"],
        _ => T["Khi xảy ra"],
    };

    /// <summary>How many of a kind: "2 việc quá hạn"; the subject of a letter is made of these.</summary>
    public static string Count(NoticeKind kind, int n, Texts T) => kind switch
    {
        NoticeKind.NewWork => T["{0:N0} việc mới giao", n],
        NoticeKind.TakenOver => T["{0:N0} việc nhận của đơn vị đã kết thúc", n],
        NoticeKind.DueInAWeek or NoticeKind.DueTomorrow => T["{0:N0} việc sắp đến hạn", n],
        NoticeKind.OverdueByADay or NoticeKind.OverdueByWeeks => T["{0:N0} việc quá hạn", n],
        NoticeKind.OverdueByAMonth => T["{0:N0} việc quá hạn đủ 28 ngày", n],
        NoticeKind.Returned => T["{0:N0} việc bị trả lại", n],
        NoticeKind.Confirmed => T["{0:N0} việc được xác nhận", n],
        NoticeKind.QuestionAsked => T["{0:N0} đề nghị làm rõ", n],
        NoticeKind.QuestionAnswered => T["{0:N0} câu trả lời", n],
        NoticeKind.ExtensionAsked => T["{0:N0} đề nghị gia hạn", n],
        NoticeKind.ExtensionGranted => T["{0:N0} việc được gia hạn", n],
        NoticeKind.ExtensionRefused => T["{0:N0} việc không được gia hạn", n],
        NoticeKind.Urged => T["{0:N0} việc được đôn đốc", n],
        NoticeKind.Spoken => T["{0:N0} trao đổi", n],
        NoticeKind.Amended => T["{0:N0} việc được điều chỉnh", n],
        NoticeKind.RoleChanged => T["{0:N0} việc đổi vai trò", n],
        NoticeKind.Withdrawn => T["{0:N0} việc dừng thực hiện", n],
        NoticeKind.Directed => T["{0:N0} ý kiến chỉ đạo", n],
        NoticeKind.DirectiveDueTomorrow => T["{0:N0} ý kiến chỉ đạo sắp hết hạn báo cáo", n],
        NoticeKind.DirectiveOverdue => T["{0:N0} ý kiến chỉ đạo quá hạn báo cáo", n],
        NoticeKind.DirectiveReturned => T["{0:N0} ý kiến chỉ đạo phải báo cáo lại", n],
        NoticeKind.DirectiveAnswered => T["{0:N0} báo cáo thực hiện ý kiến chỉ đạo", n],
        NoticeKind.Delegated => T["{0:N0} việc được phân công", n],
        NoticeKind.Submitted => T["{0:N0} báo cáo chờ thủ trưởng duyệt", n],
        NoticeKind.SubmissionReturned => T["{0:N0} báo cáo thủ trưởng trả lại", n],
        NoticeKind.ToConfirm => T["{0:N0} việc chờ xác nhận", n],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What one notice says of its work: "Quá hạn 7 ngày", "Đã gia hạn đến 30/11/2026".</summary>
    /// <param name="day">The day on which it is read as new: its own on the page, that of the letter in a letter.</param>
    public static string Of(Notice notice, DateOnly day, Texts T) => notice switch
    {
        { Work: null } => Count(notice.Kind, notice.Count, T),
        { Kind: NoticeKind.Directed or NoticeKind.DirectiveReturned, Named: { } until } => T["{0}, hạn báo cáo {1:d}", What(notice.Kind, T), until],
        { Kind: NoticeKind.DirectiveDueTomorrow or NoticeKind.DirectiveOverdue, Named: { } until } => T["{0}, hạn {1:d}", What(notice.Kind, T), until],
        { At: null, Work.On.LastDay: { } last } when last >= day => T["Còn {0} ngày, hạn {1:d}", last.DayNumber - day.DayNumber, last],
        { At: null, Work.On.LastDay: { } last } => T["Quá hạn {0} ngày, hạn {1:d}", day.DayNumber - last.DayNumber, last],
        { Kind: NoticeKind.NewWork, Work.On.LastDay: { } last } => T["Việc mới giao, hạn {0:d}", last],
        { Kind: NoticeKind.ExtensionGranted, Named: { } until } => T["Đã gia hạn đến {0:d}", until],
        { Kind: NoticeKind.ExtensionAsked, Named: { } wished } => T["Xin gia hạn đến {0:d}", wished],
        { Kind: NoticeKind.Amended, Named: { } moved } => T["Kế hoạch điều chỉnh; hạn {0:d}", moved],
        { Kind: NoticeKind.QuestionAnswered, Named: { } moved } => T["Đã trả lời; hạn mới {0:d}", moved],
        _ => What(notice.Kind, T),
    };

    /// <summary>How it is drawn.</summary>
    public static Look LookOf(NoticeKind kind) => kind switch
    {
        NoticeKind.NewWork or NoticeKind.TakenOver or NoticeKind.Delegated => Look.NotAccepted,
        NoticeKind.DueInAWeek or NoticeKind.DueTomorrow => Look.DueSoon,
        NoticeKind.OverdueByADay or NoticeKind.OverdueByWeeks or NoticeKind.OverdueByAMonth or NoticeKind.Urged or NoticeKind.DirectiveOverdue => Look.Overdue,
        NoticeKind.Returned or NoticeKind.DirectiveReturned or NoticeKind.SubmissionReturned => Look.Returned,
        NoticeKind.Directed or NoticeKind.DirectiveDueTomorrow => Look.DueSoon,
        NoticeKind.Submitted => Look.AwaitingApproval,
        NoticeKind.DirectiveAnswered => Look.AwaitingConfirmation,
        NoticeKind.Confirmed or NoticeKind.ExtensionGranted => Look.Done,
        NoticeKind.QuestionAsked => Look.Queried,
        NoticeKind.QuestionAnswered or NoticeKind.Spoken or NoticeKind.Amended or NoticeKind.RoleChanged => Look.InProgress,
        NoticeKind.ExtensionAsked => Look.AwaitingApproval,
        NoticeKind.ToConfirm => Look.AwaitingConfirmation,
        _ => Look.Cancelled,
    };

    /// <summary>Where it leads: to the work, or to the list of what is counted.</summary>
    public static string LinkOf(Notice notice) => notice switch
    {
        { Work: { } work, Kind: NoticeKind.Directed or NoticeKind.DirectiveDueTomorrow or NoticeKind.DirectiveOverdue or NoticeKind.DirectiveReturned or NoticeKind.DirectiveAnswered } => WorkLinks.Of(work.Id) + "#chi-dao",
        { Work: { } work } => WorkLinks.Of(work.Id),
        { Kind: NoticeKind.ToConfirm } => WorkLinks.Confirmations,
        { Kind: NoticeKind.DirectiveAnswered } => WorkLinks.Directives,
        { Kind: NoticeKind.NewWork or NoticeKind.TakenOver } => WorkLinks.With(WorkLinks.List, (WorkFilter.StateName, WorkFilter.NameOf(WorkPart.ToAccept))),
        _ => WorkLinks.With(WorkLinks.List, (WorkFilter.StateName, WorkFilter.NameOf(WorkPart.Overdue))),
    };
}
