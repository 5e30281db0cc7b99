using Sen.Kernel.Results;

namespace Sen.Platform.Documents;

/// <summary>Why an uploaded list is refused.</summary>
internal static class SpreadsheetProblems
{
    public static Problem TooLarge { get; } = new("spreadsheet.too-large", "Tệp lớn hơn {0} MB. Hãy chia danh sách thành nhiều tệp.", SpreadsheetReader.MaxBytes / 1024 / 1024);

    public static Problem WrongType { get; } = new("spreadsheet.wrong-type", "Tệp không phải là bảng tính. Hãy tải lên tệp Excel (.xlsx) hoặc CSV.");

    public static Problem OldExcel { get; } =
        new("spreadsheet.old-excel", "Tệp là Excel đời cũ (.xls) hoặc có mật khẩu. Hãy mở tệp, bỏ mật khẩu và lưu lại dạng .xlsx.");

    public static Problem HasMacros { get; } = new("spreadsheet.has-macros", "Tệp có chứa macro. Hãy lưu lại dạng .xlsx không có macro.");

    public static Problem Damaged { get; } = new("spreadsheet.damaged", "Không đọc được tệp vì nội dung bị hỏng. Hãy mở bằng Excel, lưu lại rồi tải lên.");

    public static Problem TooBigInside { get; } =
        new("spreadsheet.too-big-inside", "Nội dung tệp quá lớn so với một danh sách. Hãy chép phần cần dùng sang một tệp mới.");

    public static Problem TooManyRows { get; } = new("spreadsheet.too-many-rows", "Danh sách có hơn {0} dòng. Hãy chia thành nhiều tệp.", SpreadsheetReader.MaxRows);

    public static Problem NotUtf8 { get; } = new("spreadsheet.not-utf8", "Tệp CSV không dùng bảng mã Unicode. Hãy lưu lại dạng “CSV UTF-8”.");

    public static Problem Empty { get; } = new("spreadsheet.empty", "Tệp không có dòng dữ liệu nào. Hãy chọn lại tệp.");

    public static Problem TooManyColumns(int row) =>
        new("spreadsheet.too-many-columns", "Dòng {0} có hơn {1} cột. Hãy xóa các cột thừa.", row, SpreadsheetReader.MaxColumns);

    public static Problem FieldTooLong(int row) => new("spreadsheet.field-too-long", "Dòng {0} có một ô quá dài, có thể do thiếu dấu nháy kép đóng. Hãy kiểm tra dòng đó rồi tải lại.", row);

    public static Problem ColumnMissing(IEnumerable<string> headers) =>
        new("spreadsheet.column-missing", "Không thấy cột: {0}. Hãy đặt tên các cột ở dòng đầu của danh sách.", string.Join(", ", headers));

    public static Problem ColumnTwice(string header) => new("spreadsheet.column-twice", "Có hai cột cùng tên “{0}”. Hãy đổi tên hoặc xóa một cột.", header);
}
