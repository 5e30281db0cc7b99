using Sen.Kernel.Results;

namespace Sen.Platform.Audit;

internal static class Problems
{
    public static Problem ChangedMeanwhile => new(
        "process.changed-meanwhile",
        "Người khác vừa sửa nội dung này trong lúc anh/chị đang làm. Tải lại trang để xem thay đổi rồi làm tiếp; những gì đã nhập vẫn còn trên trang này.");

    public static Problem ProcessReused => new(
        "process.reused",
        "Biểu mẫu này đã được gửi với nội dung khác. Mở lại trang rồi gửi lại.");
}
