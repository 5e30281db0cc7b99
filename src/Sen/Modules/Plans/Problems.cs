using Sen.Kernel.Results;

namespace Sen.Modules.Plans;

/// <summary>What the work on plans can refuse.</summary>
internal static class Problems
{
    public static Problem PlanNotFound => new("plan.not-found", "Không tìm thấy kế hoạch này.");

    public static Problem PlanAlreadyIssued => new("plan.already-issued", "Kế hoạch đã ban hành; muốn thay đổi phải lập điều chỉnh, bổ sung.");

    public static Problem PlanNumberTaken(string number, int year) => new(
        "plan.number-taken", "Số {0} năm {1} đã dùng cho một kế hoạch khác của cùng cơ quan ban hành. Kiểm tra lại số.", number, year);

    public static Problem PlanWithoutTasks => new("plan.without-tasks", "Kế hoạch chưa có nhiệm vụ nào. Thêm nhiệm vụ trước khi ban hành.");

    public static Problem TaskWithoutLead(string code) => new(
        "plan.task-without-lead", "Nhiệm vụ {0} chưa có cơ quan chủ trì. Chọn cơ quan, hoặc đánh dấu không giao kèm lý do.", code);

    public static Problem AgencyUnresolved(string code, string printed) => new(
        "plan.agency-unresolved", "Nhiệm vụ {0}: “{1}” chưa gắn với đơn vị nào. Chọn đơn vị cho tên này.", code, printed);

    public static Problem SetIsEmpty(string code, string printed) => new(
        "plan.set-empty", "Nhiệm vụ {0}: nhóm “{1}” không có đơn vị nào vào ngày ban hành.", code, printed);

    public static Problem SignerMissing => new("plan.signer-missing", "Nhập họ tên người ký.");

    public static Problem SignedOnInFuture => new("plan.signed-in-future", "Ngày ký sau hôm nay. Kiểm tra lại ngày.");

    public static Problem AssignmentNotFound => new("assignment.not-found", "Không tìm thấy việc này.");

    public static Problem NothingChosen => new("assignment.nothing-chosen", "Chưa chọn việc nào. Đánh dấu ít nhất một dòng.");

    public static Problem TooManyChosen(int most) => new("assignment.too-many", "Mỗi lần làm tối đa {0} việc. Chọn ít hơn rồi gửi lại.", most);

    public static Problem ChangedMeanwhile => new(
        "assignment.changed-meanwhile",
        "Vừa có người cập nhật việc này. Xem diễn biến mới ở trên rồi gửi lại; nội dung anh/chị nhập vẫn còn.");

    public static Problem AlreadyAccepted => new("assignment.already-accepted", "Việc này đã được tiếp nhận.");

    public static Problem NotAccepted => new("assignment.not-accepted", "Việc này chưa được tiếp nhận. Tiếp nhận trước khi cập nhật.");

    public static Problem AlreadyCompleted => new("assignment.already-completed", "Việc này đã báo cáo hoàn thành, đang chờ xác nhận.");

    public static Problem NotCompleted => new("assignment.not-completed", "Đơn vị chưa báo cáo hoàn thành việc này.");

    public static Problem AlreadyConfirmed => new("assignment.already-confirmed", "Việc này đã được xác nhận hoàn thành.");

    public static Problem ReasonMissing => new("assignment.reason-missing", "Nhập lý do trả lại để đơn vị biết phải sửa gì.");

    public static Problem NoteMissing => new("assignment.note-missing", "Nhập nội dung: đã làm được gì, còn gì.");

    public static Problem NoteTooLong(int most) => new("assignment.note-too-long", "Nội dung dài quá {0:N0} ký tự. Rút gọn, hoặc gửi kèm tệp.", most);

    public static Problem EvidenceIncomplete => new("assignment.evidence-incomplete", "Ghi cả số và ngày của văn bản, hoặc chọn một tệp.");

    public static Problem DayInFuture => new("assignment.day-in-future", "Ngày này ở sau hôm nay, chưa có gì để xem. Chọn hôm nay hoặc một ngày trước.");

    public static Problem SomeChangedMeanwhile(int count) => new(
        "assignment.some-changed", "{0} việc đã chọn vừa có cập nhật nên chưa việc nào được xác nhận. Xem lại danh sách rồi xác nhận.", count);

    public static Problem DocumentDateMissing => new("assignment.document-date-missing", "Ghi ngày của văn bản.");

    public static Problem TooManyFiles(int most) => new("assignment.too-many-files", "Mỗi lần báo cáo kèm tối đa {0} tệp. Bỏ bớt, hoặc nén chung lại.", most);

    public static Problem TooMuchEvidence(int most) => new("assignment.too-much-evidence", "Mỗi lần báo cáo ghi tối đa {0} minh chứng. Bỏ bớt rồi gửi lại.", most);

    public static Problem UploadTooLarge(long megabytes) => new(
        "assignment.upload-too-large", "Các tệp gửi một lần vượt quá {0} MB nên chưa lưu gì. Chia làm nhiều lần cập nhật tiến độ, hoặc nén lại.", megabytes);

    /// <summary>One of several files, by its name.</summary>
    public static Problem FileRefused(string name, string why) => new("assignment.file-refused", "Tệp “{0}”: {1}", name, why);
}
