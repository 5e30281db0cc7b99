using Sen.Kernel.Results;

namespace Sen.Platform.Backup;

internal static class Problems
{
    public static Problem AlreadyThere(string path) => new("backup.already-there", "Tệp {0} đã có. Chọn tên khác bằng --out.", path);

    public static Problem FileMissing(string path) => new("backup.file-missing", "Không có tệp sao lưu {0}. Kiểm tra lại đường dẫn.", path);

    public static Problem NotABackup => new("backup.not-a-backup", "Tệp này không phải bản sao lưu của Sen, hoặc đã hỏng.");

    public static Problem BackupDamaged(string entry) => new("backup.damaged", "Bản sao lưu bị hỏng ở phần {0}. Không có gì được khôi phục; dùng bản sao lưu khác.", entry);

    public static Problem FolderNotEmpty(string path) => new("backup.folder-not-empty", "Thư mục {0} đã có dữ liệu. Khôi phục vào một thư mục trống bằng --dir.", path);

    public static Problem NoRoom(string path) => new("backup.no-room", "Ổ đĩa của thư mục {0} không đủ chỗ cho bản sao lưu này. Dọn bớt, hoặc chọn nơi khác bằng --dir.", path);

    public static Problem OtherEngine => new("backup.other-engine", "Bản sao lưu này của SQLite nhưng cấu hình đang chỉ tới PostgreSQL. Bỏ biến SEN_DATABASE rồi chạy lại.");

    public static Problem DatabaseNeeded => new("backup.database-needed", "Bản sao lưu này của PostgreSQL. Đặt biến SEN_DATABASE là chuỗi kết nối tới một cơ sở dữ liệu trống rồi chạy lại.");

    public static Problem ToolMissing(string tool) => new("backup.tool-missing", "Máy này chưa có lệnh {0} của PostgreSQL. Cài gói postgresql-client rồi chạy lại.", tool);

    public static Problem ToolFailed(string tool, string said) => new("backup.tool-failed", "Lệnh {0} báo lỗi: {1}", tool, said);
}
