using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Plans;

/// <summary>
/// How a status is shown: icon and colour, the words, and one short line more or null. The only place where a status gets its words;
/// pages hand it to <c>sen-status</c>. Overdue wins over all; then the refinements in the order of <see cref="StatusDetail"/>.
/// </summary>
/// <param name="Kind">What <c>sen-status</c> draws.</param>
/// <param name="Word">"Quá hạn 6 ngày", "Còn 3 ngày", "Chờ xác nhận"; in the reader's language.</param>
/// <param name="Detail">"chưa tiếp nhận", "còn 12 ngày"; null for none.</param>
public readonly record struct AssignmentWords(Look Kind, string Word, string? Detail)
{
    /// <summary>The words for one assignment, with its days and refinement.</summary>
    public static AssignmentWords Of(AssignmentStatus status, Texts T) => status switch
    {
        { Kind: StatusKind.InProgressOverdue, Days: { } days } => new(Look.Overdue, T["Quá hạn {0} ngày", days], OverdueDetail(status.Detail, T)),
        { IsDone: true } or { Kind: StatusKind.Cancelled } => Of(status.Kind, T),
        { Detail: StatusDetail.Returned } => Plain(Look.Returned, T) with { Detail = DaysLeft(status.Days, T) },
        { Detail: StatusDetail.AwaitingConfirmation } => Plain(Look.AwaitingConfirmation, T),
        { Detail: StatusDetail.Submitted } => new(Look.AwaitingApproval, T["Chờ thủ trưởng duyệt"], DaysLeft(status.Days, T)),
        { Detail: StatusDetail.Queried } => Plain(Look.Queried, T) with { Detail = T["chờ trả lời"] },
        { Detail: StatusDetail.NotAccepted } => Plain(Look.NotAccepted, T) with { Detail = DaysLeft(status.Days, T) },
        { Detail: StatusDetail.DueSoon, Days: { } days } => new(Look.DueSoon, days == 0 ? T["Hạn hôm nay"] : T["Còn {0} ngày", days], null),
        _ => Of(status.Kind, T) with { Detail = DaysLeft(status.Days, T) },
    };

    /// <summary>The words for one of the six meanings alone: beside a count, in a filter, on a public page.</summary>
    public static AssignmentWords Of(StatusKind kind, Texts T) => Plain(LookOf(kind), T);

    private static Look LookOf(StatusKind kind) => kind switch
    {
        StatusKind.NotDue => Look.NotDue,
        StatusKind.InProgressOnTime => Look.InProgress,
        StatusKind.InProgressOverdue => Look.Overdue,
        StatusKind.DoneOnTime => Look.Done,
        StatusKind.DoneLate => Look.DoneLate,
        StatusKind.Cancelled => Look.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static AssignmentWords Plain(Look kind, Texts T) => new(kind, Status.Words(kind, T), null);

    private static string? OverdueDetail(StatusDetail detail, Texts T) => detail switch
    {
        StatusDetail.Returned => T["đã trả lại"],
        StatusDetail.AwaitingConfirmation => T["chờ xác nhận"],
        StatusDetail.Submitted => T["chờ thủ trưởng duyệt"],
        StatusDetail.Queried => T["đã đề nghị làm rõ"],
        StatusDetail.NotAccepted => T["chưa tiếp nhận"],
        _ => null,
    };

    private static string? DaysLeft(int? days, Texts T) => days switch
    {
        null => null,
        0 => T["hạn hôm nay"],
        { } left => T["còn {0} ngày", left],
    };
}
