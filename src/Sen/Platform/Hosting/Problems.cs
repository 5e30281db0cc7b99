using Sen.Kernel.Results;

namespace Sen.Platform.Hosting;

internal static class Problems
{
    public static Problem ConfigurationUnreadable(string path, long line) => new(
        "settings.unreadable", "Không đọc được tệp cấu hình {0}: lỗi ở dòng {1}. Sửa lại tệp cho đúng cú pháp JSON rồi chạy lại.", path, line);

    public static Problem ProxyUnreadable(string text) => new(
        "settings.proxy", "Không hiểu “{0}” trong danh sách proxy tin cậy. Ghi địa chỉ hoặc mạng, cách nhau bằng dấu phẩy, ví dụ 127.0.0.1, 10.0.0.0/8.", text);

    public static Problem MailPortUnreadable(string text) => new(
        "settings.mail-port", "Không hiểu cổng “{0}” của máy chủ thư. Ghi một số từ 1 đến 65535, ví dụ 587.", text);

    public static Problem MailFromUnreadable(string text) => new(
        "settings.mail-from", "Địa chỉ người gửi “{0}” không dùng được. Ghi địa chỉ thư đầy đủ, ví dụ sen@tinh.gov.vn.", text);

    public static Problem MailTlsUnreadable(string text) => new(
        "settings.mail-tls", "Không hiểu “{0}” ở SEN_MAIL_TLS. Ghi yes, hoặc no khi máy chủ thư ở ngay trên máy này.", text);

    public static Problem MailPasswordMissing(string path) => new(
        "settings.mail-password", "Không có tệp mật khẩu thư {0}. Kiểm tra lại passwordFile trong sen.json hoặc SEN_MAIL_PASSWORD_FILE.", path);

    public static Problem NotMigrated(int scripts) => new(
        "database.not-migrated", "Cơ sở dữ liệu còn thiếu {0} bước nâng cấp. Chạy lệnh sen migrate rồi chạy lại.", scripts);

    public static Problem FolderMissing(string path) => new(
        "folder.missing", "Không có thư mục dữ liệu {0}. Kiểm tra lại --dir, hoặc chạy sen migrate để tạo mới.", path);
}
