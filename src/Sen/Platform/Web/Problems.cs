using Sen.Kernel.Results;

namespace Sen.Platform.Web;

/// <summary>What any page can refuse.</summary>
internal static class Problems
{
    public static Problem DayInFuture(DateOnly today) => new("page.day-in-future", "Ngày này ở sau hôm nay ({0:d}), chưa có gì để xem. Chọn hôm nay hoặc một ngày trước.", today);

    public static Problem DayBeforeFirst(DateOnly first) => new("page.day-before-first", "Trước ngày {0:d} chưa có gì để xem. Chọn ngày đó hoặc một ngày sau.", first);

    public static Problem NothingYet => new("page.nothing-yet", "Chưa có gì để xem lại. Bỏ ngày đã nhập.");
}
