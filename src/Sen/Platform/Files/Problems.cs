using Sen.Kernel.Results;

namespace Sen.Platform.Files;

internal static class Problems
{
    public static Problem TooLarge(long megabytes) => new("file.too-large", "Tệp lớn hơn {0} MB. Nén lại hoặc chia nhỏ rồi gửi lại.", megabytes);

    public static Problem Empty => new("file.empty", "Tệp rỗng, không có nội dung. Chọn lại tệp rồi gửi lại.");
}
