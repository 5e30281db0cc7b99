using Sen.Kernel.Results;

namespace Sen.Serving;

internal static class Problems
{
    public static Problem AddressUnreadable(string address) => new(
        "serve.address", "Không hiểu địa chỉ “{0}”. Ghi đủ http:// hoặc https://, tên máy và cổng, ví dụ http://127.0.0.1:8080.", address);

    public static Problem AddressTaken(string address) => new(
        "serve.address-taken", "Địa chỉ {0} đang có chương trình khác dùng, có thể là chính Sen. Dừng chương trình đó, hoặc chọn cổng khác bằng --address.", address);

    public static Problem AddressRefused(string address, string said) => new(
        "serve.address-refused", "Máy không cho lắng nghe ở {0}: {1}. Chọn địa chỉ của máy này và cổng từ 1024 trở lên bằng --address.", address, said);

    public static Problem IsADemonstration(string folder) => new(
        "serve.demonstration",
        "Thư mục {0} là của bản trình diễn: tài khoản trong đó dùng mật khẩu ai cũng biết. Chạy nó bằng sen demo, hoặc chọn thư mục khác bằng --dir.", folder);

    public static Problem PortTaken(int port) => new(
        "serve.port-taken", "Cổng {0} đang có chương trình khác dùng. Chọn cổng khác bằng --port.", port);

    public static Problem OtherDay(DateOnly stands) => new(
        "demo.other-day", "Dữ liệu trình diễn trong thư mục này đứng ở ngày {0:d}. Muốn ngày khác, thêm --reset để dựng lại từ đầu.", stands);

    public static Problem OtherScale(string stands) => new(
        "demo.other-scale", "Dữ liệu trình diễn trong thư mục này ở quy mô {0}. Muốn quy mô khác, thêm --reset để dựng lại từ đầu, hoặc chọn thư mục khác bằng --dir.", stands);

    public static Problem ScaleUnknown(string asked) => new(
        "demo.scale-unknown", "Không có quy mô “{0}”. Ghi --scale city (Hà Nội) hoặc --scale nation (34 tỉnh, thành phố).", asked);

    public static Problem OtherVersion(string folder) => new(
        "demo.other-version", "Bản trình diễn trong thư mục {0} do một phiên bản khác của Sen dựng. Thêm --reset để xóa và dựng lại, hoặc chọn thư mục khác bằng --dir.", folder);

    public static Problem NotADemonstration(string folder) => new(
        "demo.not-a-demonstration", "Thư mục {0} đã có dữ liệu không phải của bản trình diễn. Chọn thư mục khác bằng --dir.", folder);

    public static Problem OutsideTheYear(DateOnly first, DateOnly last) => new(
        "demo.outside-the-year", "Bản trình diễn chỉ đứng được ở một ngày từ {0:d} đến {1:d}. Chọn lại --as-of.", first, last);
}
