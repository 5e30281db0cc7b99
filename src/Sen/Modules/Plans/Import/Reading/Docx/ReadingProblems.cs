using Sen.Kernel.Results;

namespace Sen.Modules.Plans.Import.Reading;

/// <summary>Why a file cannot be read as a plan, each with the way out.</summary>
public static class ReadingProblems
{
    public static Problem Empty { get; } = new("plan-file.empty",
        "Tệp rỗng, không có nội dung để đọc. Hãy chọn lại tệp kế hoạch dạng Word (.docx).");

    public static Problem TooLarge { get; } = new("plan-file.too-large",
        "Tệp lớn hơn {0} MB nên không đọc. Hãy bỏ bớt ảnh trong tệp rồi lưu lại dạng .docx.", FileLimits.FileBytes / 1_000_000);

    public static Problem OldWord { get; } = new("plan-file.old-word",
        "Đây là tệp Word đời cũ (.doc). Hãy mở bằng Word, chọn Lưu thành (Save As), kiểu Word Document (.docx), rồi tải tệp mới.");

    public static Problem Encrypted { get; } = new("plan-file.encrypted",
        "Tệp có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Word rồi lưu lại dạng .docx.");

    public static Problem Pdf { get; } = new("plan-file.pdf",
        "Đây là tệp PDF, có thể là bản quét. Hãy dùng tệp Word gốc (.docx) của kế hoạch; nếu không còn, hãy nhập kế hoạch bằng tay.");

    public static Problem Spreadsheet { get; } = new("plan-file.spreadsheet",
        "Đây là bảng tính Excel, không phải văn bản Word. Hãy dùng tệp .docx của kế hoạch, hoặc dán bảng nhiệm vụ vào trang nhập kế hoạch.");

    public static Problem OtherOffice { get; } = new("plan-file.other-office",
        "Đây không phải văn bản Word. Hãy lưu kế hoạch dạng Word Document (.docx) rồi tải lại.");

    public static Problem Image { get; } = new("plan-file.image",
        "Đây là ảnh, không đọc được chữ. Hãy dùng tệp Word gốc (.docx) của kế hoạch.");

    public static Problem WrongType { get; } = new("plan-file.wrong-type",
        "Tệp không phải văn bản Word (.docx). Hãy mở kế hoạch bằng Word, lưu dạng .docx rồi tải lại.");

    public static Problem Macros { get; } = new("plan-file.macros",
        "Tệp có chứa macro nên không được nhận. Hãy lưu lại dạng Word Document (.docx), không kèm macro.");

    public static Problem Suspicious { get; } = new("plan-file.suspicious",
        "Cấu trúc tệp bất thường (nén quá mức hoặc quá nhiều phần) nên không đọc. Hãy mở bằng Word và lưu lại thành tệp .docx mới.");

    public static Problem TooDeep { get; } = new("plan-file.too-deep",
        "Tệp có danh sách hoặc bảng lồng nhau quá sâu nên không đọc. Hãy chép nội dung sang một tệp Word mới rồi tải lại.");

    public static Problem TooLong { get; } = new("plan-file.too-long",
        "Văn bản dài quá mức của một kế hoạch nên không đọc. Hãy tách phần kế hoạch và phụ lục cần nhập thành tệp riêng.");

    public static Problem Damaged { get; } = new("plan-file.damaged",
        "Tệp Word bị hỏng, không mở được. Hãy mở bằng Word, lưu lại thành tệp .docx mới rồi tải lại.");

    public static Problem OldFont { get; } = new("plan-file.old-font",
        "Chữ trong tệp dùng bảng mã cũ (VNI, TCVN3) nên không đọc đúng được. Hãy chuyển sang Unicode rồi lưu lại dạng .docx.");

    public static Problem NotAPlan { get; } = new("plan-file.not-a-plan",
        "Không thấy chỉ tiêu hay nhiệm vụ nào trong văn bản này nên không nhận là kế hoạch. Hãy kiểm tra lại tệp đã chọn.");

    public static Problem OtherDocument(string name) => new("plan-file.other-document",
        "Văn bản này là {0}, không phải kế hoạch. Hãy chọn tệp kế hoạch (.docx).", name);
}
