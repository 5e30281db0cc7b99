using Sen.Kernel.Places;
using Sen.Platform.Authorisation;
using Sen.Platform.Time;
using Sen.Platform.Web;

namespace Sen.Modules.Plans.Assignments;

/// <summary>One thing that happened, as the timeline tells it.</summary>
/// <param name="Said">The words of the person, as they wrote them; null when there are none.</param>
/// <param name="IsNew">Whether it happened after the form was opened that was refused for it.</param>
internal sealed record Moment(DateTimeOffset At, string Icon, string Title, string Text, string? Said, IReadOnlyList<Evidence> Evidence, bool IsNew);

/// <summary>What comes next and has not happened; greyed.</summary>
internal sealed record Ahead(string Title, string Text);

/// <summary>The step that waits now, and for whom.</summary>
internal enum Step
{
    Accept,

    /// <summary>The unit asked; the standing agency answers.</summary>
    Answer,
    Report,

    /// <summary>Reported inside the unit; its head approves.</summary>
    Approve,
    Confirm,
    Nothing,
}

/// <summary>The story of an assignment: past, present step, what is to come.</summary>
internal sealed class Timeline(AssignmentView view, DateOnly day, Texts T)
{
    public Step Now =>
        view.Row.On.ConfirmedAt is not null || view.Row.On.WithdrawnAt is not null ? Step.Nothing
        : view.Row.On.CompletedOn is not null ? Step.Confirm
        : view.Row.On.QueriedAt is not null ? Step.Answer
        : view.Row.On.SubmittedOn is not null ? Step.Approve
        : view.Row.On.AcceptedAt is not null ? Step.Report
        : Step.Accept;

    /// <param name="seen">Events that the person had before them; later ones are marked.</param>
    /// <param name="shows">Whether a piece of evidence may be named to this reader.</param>
    public IEnumerable<Moment> Past(int seen, Func<Evidence, bool> shows) => view.Events.Select((e, i) => new Moment(
        e.At, IconOf(e.Kind), TitleOf(e), TextOf(e), e.Note, [.. e.Evidence.Where(shows).OrderBy(x => x.Ordinal)], i >= seen));

    public IEnumerable<Ahead> ToCome()
    {
        if (Now == Step.Accept)
            yield return new(T["Báo cáo kết quả"], UntilWhen());
        if (Now is Step.Accept or Step.Answer or Step.Report or Step.Approve)
            yield return new(T["{0} xác nhận", view.AgencyName], T["Ngày hoàn thành là ngày đơn vị báo cáo, không phải ngày xác nhận."]);
        if (Now == Step.Report)
            yield return new(T["Hoàn thành"], IfCompleted(day));
        if (Now == Step.Approve)
            yield return new(T["Hoàn thành"], WhenConfirmed(view.Row.On.SubmittedOn!.Value));
        if (Now == Step.Confirm)
            yield return new(T["Hoàn thành"], WhenConfirmed(view.Row.On.CompletedOn!.Value));
    }

    private string UntilWhen() => view.Row.On.LastDay switch
    {
        null => T["Kế hoạch không ghi thời hạn."],
        { } last when last < day => T["Hạn là ngày {0:d}, đã qua.", last],
        { } last => T["Còn đúng hạn đến hết ngày {0:d}.", last],
    };

    /// <summary>What a completion reported on a day will be, so that nobody is surprised.</summary>
    public string IfCompleted(DateOnly on) => view.Row.On.LastDay < on
        ? T["Nếu báo cáo hoàn thành hôm nay sẽ ghi: hoàn thành quá hạn {0} ngày.", on.DayNumber - view.Row.On.LastDay!.Value.DayNumber]
        : T["Nếu báo cáo hoàn thành hôm nay sẽ ghi: hoàn thành đúng hạn."];

    private string WhenConfirmed(DateOnly completed) => completed > view.Row.On.LastDay
        ? T["Khi xác nhận sẽ ghi: hoàn thành quá hạn, ngày {0:d}.", completed]
        : T["Khi xác nhận sẽ ghi: hoàn thành đúng hạn, ngày {0:d}.", completed];

    private static string IconOf(AssignmentEventKind kind) => kind switch
    {
        AssignmentEventKind.Returned or AssignmentEventKind.QueryTakenBack or AssignmentEventKind.SubmissionReturned or AssignmentEventKind.DirectiveReturned => "arrow-back-up",
        AssignmentEventKind.Submitted => "hourglass",
        AssignmentEventKind.Directed or AssignmentEventKind.DirectiveAnswered => "message",
        AssignmentEventKind.Queried => "help-circle",
        AssignmentEventKind.Commented => "message",
        AssignmentEventKind.Delegated => "user",
        AssignmentEventKind.Answered => "message",
        AssignmentEventKind.ExtensionAsked => "clock",
        AssignmentEventKind.ExtensionRefused => "circle-minus",
        AssignmentEventKind.Urged => "bell",
        AssignmentEventKind.Withdrawn => "player-pause",
        AssignmentEventKind.Amended or AssignmentEventKind.RoleChanged => "pencil",
        AssignmentEventKind.PassedOn => "send",
        _ => "circle-check",
    };

    private string TitleOf(AssignmentEvent e) => e.Kind switch
    {
        AssignmentEventKind.Issued => T["Giao việc"],
        AssignmentEventKind.Opened => T["Đã mở xem"],
        AssignmentEventKind.Accepted => T["Đã tiếp nhận"],
        AssignmentEventKind.Progress => T["Cập nhật tiến độ"],
        AssignmentEventKind.Completed => e.Day is null || IsOnBehalf(e) ? T["Báo cáo hoàn thành"] : T["Thủ trưởng duyệt, báo cáo gửi đi"],
        AssignmentEventKind.Submitted => T["Trình thủ trưởng"],
        AssignmentEventKind.SubmissionReturned => e.Note is null ? T["Thu lại báo cáo"] : T["Thủ trưởng trả lại"],
        AssignmentEventKind.Confirmed => T["Xác nhận hoàn thành"],
        AssignmentEventKind.Returned => T["Trả lại"],
        AssignmentEventKind.Queried => T["Đề nghị làm rõ"],
        AssignmentEventKind.QueryTakenBack => T["Rút đề nghị làm rõ"],
        AssignmentEventKind.Answered => T["Trả lời"],
        AssignmentEventKind.ExtensionAsked => T["Xin gia hạn"],
        AssignmentEventKind.ExtensionGranted => T["Gia hạn"],
        AssignmentEventKind.ExtensionRefused => T["Không gia hạn"],
        AssignmentEventKind.Urged => T["Đôn đốc lần {0}", OrdinalOf(e)],
        AssignmentEventKind.Commented => T["Trao đổi"],
        AssignmentEventKind.Delegated => T["Phân công"],
        AssignmentEventKind.Amended => T["Kế hoạch điều chỉnh"],
        AssignmentEventKind.RoleChanged => T["Đổi vai trò"],
        AssignmentEventKind.Withdrawn => T["Dừng thực hiện"],
        AssignmentEventKind.PassedOn => T["Chuyển giao"],
        _ => TitleOfDirective(e.Kind, T),
    };

    /// <summary>What happened to a leader's words on the work.</summary>
    public static string TitleOfDirective(AssignmentEventKind kind, Texts T) => kind switch
    {
        AssignmentEventKind.Directed => T["Ý kiến chỉ đạo"],
        AssignmentEventKind.DirectiveAnswered => T["Báo cáo thực hiện ý kiến chỉ đạo"],
        AssignmentEventKind.DirectiveReturned => T["Yêu cầu báo cáo lại"],
        AssignmentEventKind.DirectiveClosed => T["Kết thúc theo dõi ý kiến chỉ đạo"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private string TextOf(AssignmentEvent e) => e.Kind switch
    {
        AssignmentEventKind.Issued => T["{0} giao theo Kế hoạch {1} ngày {2:d}. Người ký: {3}.", view.AgencyName, view.Issue.Number, view.Issue.SignedOn, view.Issue.SignerName],
        AssignmentEventKind.Amended => e.Day is { } until ? T["{0}. Hạn: {1:d}.", Who(e), until] : T["{0}. Không đặt thời hạn.", Who(e)],
        AssignmentEventKind.Opened => T["{0} mở việc lần đầu, {1}.", Who(e), After(e.At - view.GivenBefore(e).At)],
        AssignmentEventKind.Answered when e.Day is { } last => T["{0}. Hạn mới: {1:d}, thêm số ngày làm việc đã chờ.", Who(e), last],
        AssignmentEventKind.Delegated when e.ToUserId is null => T["{0} thôi phân công riêng.", Who(e)],
        AssignmentEventKind.Delegated => T["{0} phân công cho {1}.", Who(e), view.People.GetValueOrDefault(e.ToUserId ?? default, "")],
        AssignmentEventKind.Completed when e.Day is { } on && IsOnBehalf(e) => T["{0} nhập thay {1}. Ngày hoàn thành: {2:d}, ngày văn bản của đơn vị.", Who(e), view.UnitName, on],
        AssignmentEventKind.Completed when e.Day is { } day => T["{0}. Ngày hoàn thành: {1:d}, ngày trình.", Who(e), day],
        AssignmentEventKind.Directed or AssignmentEventKind.DirectiveReturned when e.Day is { } until => T["{0}. Báo cáo trước khi hết ngày {1:d}.", Who(e), until],
        // Officers are named to their own unit and to whoever gave the work, not to other units.
        AssignmentEventKind.Commented => e.ByUnitId is { } speaker ? view.Units.GetValueOrDefault(speaker, "") : "",
        AssignmentEventKind.PassedOn => T["{0} chuyển từ {1} sang {2}, từ ngày {3:d}.", Who(e), view.NameOfHolderBefore(e), view.Units.GetValueOrDefault(e.ToUnitId ?? default, ""), e.Day!],
        AssignmentEventKind.ExtensionAsked => T["{0}. Xin đến ngày {1:d}.", Who(e), e.Day!],
        AssignmentEventKind.ExtensionGranted => T["{0}. Hạn mới: {1:d}, gia hạn lần {2}.", Who(e), e.Day!, OrdinalOf(e)],
        _ when IsOnBehalf(e) => T["{0} nhập thay {1}.", Who(e), view.NameOfHolderBefore(e)],
        _ when e.Figure is { } figure && view.Task.FigureAsked is { } asked => T["{0}. Số liệu: {1} {2:#,##0.##}.", Who(e), asked, figure],
        _ => Who(e),
    };

    /// <summary>What only the unit does, entered by whoever gave the work.</summary>
    private bool IsOnBehalf(AssignmentEvent e) =>
        e.Kind is AssignmentEventKind.Accepted or AssignmentEventKind.Progress or AssignmentEventKind.Completed && e.ByUnitId == view.Row.Agency && view.Row.Agency != view.Row.Unit;

    /// <summary>The how many-th of its kind.</summary>
    private int OrdinalOf(AssignmentEvent e) => view.Events.Count(other => other.Kind == e.Kind && other.At <= e.At);

    private string Who(AssignmentEvent e) => string.Join(", ", new[]
    {
        NameOf(e), e.ByUnitId is { } unit ? view.Units.GetValueOrDefault(unit) : null,
    }.Where(s => !string.IsNullOrEmpty(s)));

    /// <summary>Of somebody who acted in another's stead, both.</summary>
    private string? NameOf(AssignmentEvent e) =>
        view.People.GetValueOrDefault(e.ByUserId) is { } name && e.ByUnitId is { } unit && view.Covers.At(e.ByUserId, unit, e.At, RolesFor(e, unit)) is { } held
            ? held.Beside(name, T)
            : view.People.GetValueOrDefault(e.ByUserId);

    /// <summary>In which roles people of a unit act here: they answer for it, or keep the plan that it is of; what only a head or a leader does is done as such.</summary>
    private ReadOnlySpan<Role> RolesFor(AssignmentEvent e, UnitId unit) =>
        e.Kind is AssignmentEventKind.Directed or AssignmentEventKind.DirectiveReturned or AssignmentEventKind.DirectiveClosed ? [Role.Leader]
        : unit == view.Row.Unit && (e is { Kind: AssignmentEventKind.Completed, Day: not null } or { Kind: AssignmentEventKind.SubmissionReturned, Note: not null }) ? [Role.UnitHead]
        : unit != view.Row.Agency ? [Role.FocalOfficer, Role.UnitHead] : unit != view.Row.Unit ? [Role.PlanOfficer] : [Role.FocalOfficer, Role.UnitHead, Role.PlanOfficer];

    private string After(TimeSpan span) =>
        span.TotalDays >= 1 ? T["sau {0} ngày", (int)span.TotalDays]
        : span.TotalHours >= 1 ? T["sau {0} giờ {1} phút", (int)span.TotalHours, span.Minutes]
        : T["sau {0} phút", Math.Max(1, (int)Math.Round(span.TotalMinutes))];
}
