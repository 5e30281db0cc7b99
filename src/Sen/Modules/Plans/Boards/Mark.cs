using Sen.Platform.Web;

namespace Sen.Modules.Plans.Boards;

/// <summary>What a cell of the matrix shows; the order is that of who must look first, and the last of a cell speaks for it.</summary>
internal enum Mark
{
    /// <summary>Không giao, or stopped.</summary>
    None,

    /// <summary>Chưa đến hạn: not begun, and there is time.</summary>
    NotDue,

    Done,

    DoneLate,

    InProgress,

    /// <summary>Chưa tiếp nhận: not begun with <see cref="Marks.NearDays"/> days left or fewer.</summary>
    NotAccepted,

    Overdue,
}

internal static class Marks
{
    /// <summary>Not begun with so few days left: a person must look.</summary>
    public const int NearDays = 30;

    /// <summary>In the order of the key.</summary>
    public static IReadOnlyList<Mark> All { get; } = [Mark.Done, Mark.DoneLate, Mark.InProgress, Mark.NotAccepted, Mark.Overdue, Mark.NotDue, Mark.None];

    public static Mark Of(BoardWork work, DateOnly day, DateOnly planEnd) => work.Kind switch
    {
        StatusKind.InProgressOverdue => Mark.Overdue,
        StatusKind.InProgressOnTime => Mark.InProgress,
        StatusKind.DoneOnTime => Mark.Done,
        StatusKind.DoneLate => Mark.DoneLate,
        StatusKind.NotDue => IsNear(work, day, planEnd) ? Mark.NotAccepted : Mark.NotDue,
        _ => Mark.None,
    };

    /// <summary>Whether little time is left, or none; work without a last day ends with the plan.</summary>
    public static bool IsNear(BoardWork work, DateOnly day, DateOnly planEnd) => (work.LastDay ?? planEnd).DayNumber - day.DayNumber <= NearDays;

    /// <summary>Whether the cell asks something of somebody: those lead to the work, the others are quiet.</summary>
    public static bool AsksForSomeone(this Mark mark) => mark is Mark.Overdue or Mark.NotAccepted;

    /// <summary>The class that draws the shape.</summary>
    public static string Shape(this Mark mark) => mark switch
    {
        Mark.Done => "m m-ok",
        Mark.DoneLate => "m m-late",
        Mark.InProgress => "m m-go",
        Mark.NotAccepted => "m m-new",
        Mark.Overdue => "m m-over",
        Mark.NotDue => "m m-not",
        _ => "m m-none",
    };

    public static string Words(this Mark mark, Texts T) => mark switch
    {
        Mark.Done => T["Hoàn thành đúng hạn"],
        Mark.DoneLate => T["Hoàn thành quá hạn"],
        Mark.InProgress => T["Đang thực hiện, trong hạn"],
        Mark.NotAccepted => T["Chưa tiếp nhận"],
        Mark.Overdue => T["Quá hạn"],
        Mark.NotDue => T["Chưa đến hạn"],
        _ => T["Không giao"],
    };
}
