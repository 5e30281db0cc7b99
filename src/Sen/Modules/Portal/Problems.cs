using Sen.Kernel.Results;

namespace Sen.Modules.Portal;

/// <summary>What making a plan public can refuse.</summary>
internal static class Problems
{
    public static Problem PlanNotFound => new("release.plan-not-found", "Không tìm thấy kế hoạch đã ban hành này.");

    public static Problem ReleaseNotFound => new("release.not-found", "Không tìm thấy đề nghị công khai này.");

    public static Problem NothingNamed => new("release.nothing-named", "Chưa chọn nhiệm vụ nào để công khai. Đánh dấu ít nhất một nhiệm vụ.");

    public static Problem TaskOfAnotherPlan => new("release.task-of-another-plan", "Có nhiệm vụ không thuộc kế hoạch này. Tải lại trang rồi chọn lại.");

    public static Problem AlreadyWaiting => new(
        "release.already-waiting", "Kế hoạch này đã có một đề nghị đang chờ lãnh đạo duyệt. Rút đề nghị đó trước khi gửi đề nghị mới.");

    public static Problem AlreadyApproved => new("release.already-approved", "Đề nghị này đã được duyệt.");

    public static Problem AlreadyWithdrawn => new("release.already-withdrawn", "Nội dung công khai này đã được rút.");

    public static Problem SamePerson => new("release.same-person", "Người duyệt phải khác người đề nghị. Nhờ một lãnh đạo khác duyệt.");

    public static Problem ReasonMissing => new("release.reason-missing", "Nhập lý do rút, để người sau hiểu vì sao.");

    public static Problem ReasonTooLong(int most) => new("release.reason-too-long", "Lý do dài quá {0} ký tự. Rút gọn lại.", most);
}
