using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Import;

/// <summary>What reading in a plan can refuse.</summary>
internal static class ImportProblems
{
    public static Problem NoFile => new("import.no-file", "Chọn tệp Word của kế hoạch.");

    public static Problem IssuerMissing => new("import.issuer-missing", "Chọn cơ quan ban hành.");

    public static Problem NothingToCopy => new("import.nothing-to-copy", "Chọn kế hoạch để chép.");

    public static Problem NothingPasted => new("import.nothing-pasted", "Dán các dòng từ Excel, hoặc chọn tệp danh sách.");

    public static Problem NoTextColumn => new("import.no-text-column", "Không thấy cột “Nội dung”. Chép cả dòng tiêu đề của bảng rồi dán lại.");

    public static Problem TooManyRows(int most) => new("import.too-many-rows", "Có quá {0:N0} dòng. Chia thành nhiều lần rồi nhập lại.", most);

    public static Problem ChangedMeanwhile => new(
        "import.changed-meanwhile", "Vừa có người khác sửa chỗ này. Xem nội dung mới ở trên ô nhập; gửi lại nếu muốn thay bằng nội dung vừa nhập.");

    public static Problem TextMissing => new("import.text-missing", "Nhập nội dung của dòng này, hoặc bỏ dòng.");

    public static Problem TextTooLong(int most) => new("import.text-too-long", "Nội dung dài quá {0:N0} ký tự. Rút gọn, hoặc tách làm hai.", most);

    public static Problem LeadMissing => new("import.lead-missing", "Nhập đơn vị chủ trì, hoặc ghi lý do không giao.");

    public static Problem AgencyUnknown(string name) => new("import.agency-unknown", "Danh mục không có “{0}”. Nhập tên khác, hoặc chọn ở phần tên chưa gắn.", name);

    public static Problem DeadlineWrong(string words) => new(
        "import.deadline-wrong", "Không hiểu thời hạn “{0}”. Nhập như: 15/11/2026, trước ngày 15/11/2026, trong quý III/2026; việc thường xuyên thì để trống.", words);

    public static Problem DayWrong(string words) => new("import.day-wrong", "“{0}” không phải một ngày. Nhập như 24/11/2026, hoặc chỉ năm.", words);

    public static Problem NumberWrong(string words) => new("import.number-wrong", "“{0}” không phải một số. Nhập như 1.234,5.", words);

    public static Problem ValueMissing => new("import.value-missing", "Nhập giá trị, hoặc chọn “không ghi con số”.");

    public static Problem RangeBackwards => new("import.range-backwards", "Giá trị đến phải lớn hơn giá trị từ.");

    public static Problem TitleMissing => new("import.title-missing", "Nhập tên gọi của kế hoạch.");

    public static Problem YearWrong => new("import.year-wrong", "Năm phải từ 2000 đến 2100, năm cuối không trước năm đầu.");

    public static Problem RowsWaiting(int rows, int sentences) => new(
        "import.rows-waiting", "Còn {0:N0} dòng chưa xác nhận và {1:N0} câu chưa thành dòng nào. Xem hết rồi mới lập kế hoạch được.", rows, sentences);

    public static Problem NoTasks => new("import.no-tasks", "Bản này chưa có nhiệm vụ nào được xác nhận. Thêm nhiệm vụ trước khi lập kế hoạch.");
}
