namespace Sen.Platform.Web;

/// <summary>What a status says. It is computed, never chosen; icon, words and colour say the same thing three times.</summary>
public enum StatusKind
{
    NotDue,
    NotAccepted,
    Queried,
    InProgress,
    DueSoon,
    Overdue,
    Done,
    DoneLate,
    AwaitingConfirmation,
    AwaitingApproval,
    Returned,
    Cancelled,
    NotRecorded,
    NotTakenUp,
    OnPath,
    Behind,
    FarBehind,
    NeedsLook,
}

/// <summary>How each kind looks and what it is called.</summary>
internal static class Status
{
    public static string Icon(StatusKind kind) => kind switch
    {
        StatusKind.NotDue => "circle-dotted",
        StatusKind.NotAccepted => "circle",
        StatusKind.Queried => "help-circle",
        StatusKind.InProgress => "circle-dashed",
        StatusKind.DueSoon or StatusKind.Behind or StatusKind.NeedsLook => "clock",
        StatusKind.Overdue or StatusKind.FarBehind or StatusKind.NotTakenUp => "alert-triangle",
        StatusKind.Done or StatusKind.DoneLate or StatusKind.OnPath => "circle-check",
        StatusKind.AwaitingConfirmation or StatusKind.AwaitingApproval => "hourglass",
        StatusKind.Returned => "arrow-back-up",
        StatusKind.Cancelled => "player-pause",
        StatusKind.NotRecorded => "circle-minus",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Colour class, or null for grey: what asks nothing of anyone.</summary>
    public static string? Colour(StatusKind kind) => kind switch
    {
        StatusKind.NotAccepted => "st-lotus",
        StatusKind.InProgress or StatusKind.AwaitingConfirmation or StatusKind.AwaitingApproval => "st-pond",
        StatusKind.DueSoon or StatusKind.Behind or StatusKind.NeedsLook or StatusKind.Queried => "st-ochre",
        StatusKind.Overdue or StatusKind.FarBehind or StatusKind.NotTakenUp or StatusKind.Returned => "st-brick",
        StatusKind.Done or StatusKind.DoneLate or StatusKind.OnPath => "st-leaf",
        _ => null,
    };

    /// <summary>Of several things together: how far they are from their path.</summary>
    public static StatusKind Of(Pace pace) => pace switch
    {
        Pace.OnPath => StatusKind.OnPath,
        Pace.Behind => StatusKind.Behind,
        _ => StatusKind.FarBehind,
    };

    public static string Words(StatusKind kind, Texts T) => kind switch
    {
        StatusKind.NotDue => T["Chưa đến hạn"],
        StatusKind.NotAccepted => T["Chưa tiếp nhận"],
        StatusKind.Queried => T["Đề nghị làm rõ"],
        StatusKind.InProgress => T["Đang thực hiện"],
        StatusKind.DueSoon => T["Sắp đến hạn"],
        StatusKind.Overdue => T["Quá hạn"],
        StatusKind.Done => T["Hoàn thành đúng hạn"],
        StatusKind.DoneLate => T["Hoàn thành quá hạn"],
        StatusKind.AwaitingConfirmation => T["Chờ xác nhận"],
        StatusKind.AwaitingApproval => T["Chờ duyệt"],
        StatusKind.Returned => T["Trả lại"],
        StatusKind.Cancelled => T["Dừng thực hiện"],
        StatusKind.NotRecorded => T["Không ghi nhận"],
        StatusKind.NotTakenUp => T["Chưa ai triển khai"],
        StatusKind.OnPath => T["Đúng nhịp"],
        StatusKind.Behind => T["Chậm nhịp"],
        StatusKind.FarBehind => T["Chậm"],
        StatusKind.NeedsLook => T["Cần xem kỹ"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
