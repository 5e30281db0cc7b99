using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Reports.Rounds;

/// <summary>The state of a unit's report in words and looks.</summary>
internal static class NarrativeWords
{
    public static string Of(NarrativeState state, Texts T) => state switch
    {
        NarrativeState.Sent => T["Đã gửi"],
        NarrativeState.Returned => T["Trả lại"],
        NarrativeState.Accepted => T["Đã nhận"],
        _ => T["Chưa gửi"],
    };

    public static Look LookOf(RoundUnit unit) => unit.State switch
    {
        NarrativeState.Sent => Look.AwaitingApproval,
        NarrativeState.Returned => Look.Returned,
        NarrativeState.Accepted => Look.Done,
        _ => unit.IsOverdue ? Look.Overdue : Look.NotDue,
    };

    public static string? DetailOf(RoundUnit unit, Texts T) => unit switch
    {
        { IsOverdue: true } => T["quá hạn {0} ngày", unit.DaysLate],
        { DaysLate: > 0 } => T["muộn {0} ngày", unit.DaysLate],
        _ => null,
    };
}
