using Sen.Kernel.Statistics;
using Sen.Modules.Plans.Import.Drafting;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Import.Editing;

/// <summary>How a row is told in one line.</summary>
internal static class RowWords
{
    public static string Kind(RowValues values, Texts T) => values switch
    {
        GoalValues => T["Mục tiêu"],
        TargetValues => T["Chỉ tiêu"],
        SectionValues => T["Nhóm nhiệm vụ"],
        TaskValues => T["Nhiệm vụ"],
        BasisValues => T["Căn cứ"],
        ReportingValues => T["Chế độ báo cáo"],
        TextValues { Of: PlanTextKind.Purpose } => T["Mục đích"],
        TextValues { Of: PlanTextKind.Requirement } => T["Yêu cầu"],
        TextValues { Of: PlanTextKind.Funding } => T["Kinh phí"],
        TextValues { Of: PlanTextKind.Recipient } => T["Nơi nhận"],
        _ => T["Câu kết"],
    };

    public static string Line(RowValues values, AgencyWording agencies, Texts T) => values switch
    {
        TaskValues task => Joined(
            task.In(AgencyRole.Lead).Any() ? T["Chủ trì {0}", agencies.Say(task.In(AgencyRole.Lead))] : task.NoAssignmentReason is { } reason ? T["Không giao: {0}", reason] : null,
            task.In(AgencyRole.Coordinating).Any() ? T["phối hợp {0}", agencies.Say(task.In(AgencyRole.Coordinating))] : null,
            DueWording.Say(task.Due, task.Recurrence),
            task.Recurrence is { } cycle ? Cycle(cycle, T) : null),
        TargetValues target => Joined([.. target.Values.Select(v => TargetWords.Of(Shown(v), T))]),
        BasisValues basis => Joined(basis.Kind, basis.Number, basis.Issuer),
        ReportingValues duty => Joined(duty.Who, duty.ToWhom, DueWording.Say(duty.Due, null)),
        _ => "",
    };

    public static string Cycle(Kernel.Time.Recurrence cycle, Texts T) => cycle switch
    {
        Kernel.Time.Recurrence.Annual => T["hằng năm"],
        Kernel.Time.Recurrence.Semiannual => T["6 tháng một lần"],
        Kernel.Time.Recurrence.Quarterly => T["hằng quý"],
        Kernel.Time.Recurrence.Monthly => T["hằng tháng"],
        Kernel.Time.Recurrence.Biweekly => T["2 tuần một lần"],
        Kernel.Time.Recurrence.Biennial => T["2 năm một lần"],
        _ => T["thường xuyên"],
    };

    public static string Operator(TargetOperator op, Texts T) => op switch
    {
        TargetOperator.EqualTo => T["bằng"],
        TargetOperator.AtLeast => T["ít nhất (≥)"],
        TargetOperator.MoreThan => T["trên (>)"],
        TargetOperator.AtMost => T["không quá (≤)"],
        TargetOperator.LessThan => T["dưới (<)"],
        TargetOperator.Range => T["từ … đến …"],
        TargetOperator.About => T["khoảng"],
        TargetOperator.IncreaseBy => T["tăng thêm"],
        TargetOperator.DecreaseBy => T["giảm bớt"],
        _ => T["không ghi con số"],
    };

    private static PlanTarget Shown(TargetValue value) => new()
    {
        Operator = value.Operator,
        Value = value.Value,
        ValueTo = value.ValueTo,
        UnitOfMeasure = value.UnitOfMeasure,
        Horizon = value.Horizon,
        BaselineValue = value.BaselineValue,
        BaselineUnit = value.BaselineUnit,
        BaselinePeriod = value.BaselinePeriod,
        Soft = value.Soft,
        PerTime = value.PerTime,
        PerUnit = value.PerUnit,
    };

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}
