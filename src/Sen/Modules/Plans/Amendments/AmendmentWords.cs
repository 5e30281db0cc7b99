using Sen.Platform.Web;
using Look = Sen.Platform.Web.StatusKind;

namespace Sen.Modules.Plans.Amendments;

/// <summary>Amendments in words.</summary>
internal static class AmendmentWords
{
    public static string Of(AmendmentKind kind, Texts T) => kind switch
    {
        AmendmentKind.TaskRevised => T["Sửa nhiệm vụ"],
        AmendmentKind.TaskAdded => T["Thêm nhiệm vụ"],
        AmendmentKind.TaskWithdrawn => T["Dừng nhiệm vụ"],
        AmendmentKind.TargetRevised => T["Sửa chỉ tiêu"],
        AmendmentKind.TargetAdded => T["Thêm chỉ tiêu"],
        _ => T["Bỏ chỉ tiêu"],
    };

    public static Look LookOf(AmendmentKind kind) => kind switch
    {
        AmendmentKind.TaskAdded or AmendmentKind.TargetAdded => Look.NotAccepted,
        AmendmentKind.TaskWithdrawn or AmendmentKind.TargetWithdrawn => Look.Cancelled,
        _ => Look.InProgress,
    };

    public static string Of(RowChange change, Texts T) => change switch
    {
        RowChange.Added => T["Bổ sung"],
        RowChange.Withdrawn => T["Dừng"],
        _ => T["Sửa đổi"],
    };

    public static Look LookOf(RowChange change) => change switch
    {
        RowChange.Added => Look.NotAccepted,
        RowChange.Withdrawn => Look.Cancelled,
        _ => Look.InProgress,
    };

    public static string Of(PlanGoal goal, Texts T) => $"{goal.Code} {(goal.Title.Length > 0 ? goal.Title : T["Chỉ tiêu chung"])}";

    /// <summary>A stopped task as if it were a field.</summary>
    public static IReadOnlyList<(string Name, string Value)> Stopped(AmendmentChange change, Texts T) => [(T["Nội dung"], T["Dừng thực hiện: {0}", change.Reason ?? ""])];

    /// <summary>How two versions differ, in one line.</summary>
    public static string Of(PlanDifference difference, Texts T)
    {
        var said = new[]
        {
            difference.Title is null ? "" : T["đổi tên"],
            difference.Count(RowChange.Changed) is > 0 and var changed ? T["sửa đổi {0} mục", changed] : "",
            difference.Count(RowChange.Added) is > 0 and var added ? T["bổ sung {0} mục", added] : "",
            difference.Count(RowChange.Withdrawn) is > 0 and var stopped ? T["dừng {0} mục", stopped] : "",
        }.Where(w => w.Length > 0).ToList();
        return said.Count == 0 ? T["Không khác nhau"] : Capital(string.Join(", ", said), T);
    }

    private static string Capital(string text, Texts T) => char.ToUpper(text[0], T.Culture) + text[1..];
}
