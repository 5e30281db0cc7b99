using Sen.Kernel.Results;
using Sen.Platform.Time;

namespace Sen.Modules.Reports;

/// <summary>What writing a report can refuse.</summary>
internal static class Problems
{
    public static Problem PlanNotFound(string number) => new("report.plan-not-found", "Không tìm thấy kế hoạch đã ban hành số “{0}”. Kiểm tra số, ví dụ 58/KH-UBND.", number);

    public static Problem PlanAmbiguous(string number, string candidates) => new(
        "report.plan-ambiguous", "Có nhiều kế hoạch số “{0}”: {1}. Thêm --issuer hoặc --year.", number, candidates);

    public static Problem PeriodIsNoYear => new("report.period-no-year", "Báo cáo năm cần một năm, ví dụ 2026.");

    public static Problem PeriodOutsidePlan(int from, int to) => new("report.period-outside-plan", "Kế hoạch này của các năm {0}–{1}. Chọn kỳ báo cáo trong thời gian đó.", from.ToString(System.Globalization.CultureInfo.InvariantCulture), to.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Problem DayNotRead(string text) => new("report.day-not-read", "Không hiểu ngày “{0}”. Ghi như 2026-11-24.", text);

    public static Problem DayInFuture(DateOnly today) => new("report.day-in-future", "Ngày của số liệu sau hôm nay ({0:d}). Chọn hôm nay hoặc trước đó.", today);

    public static Problem FileNotWritable(string path) => new("report.file-not-writable", "Không ghi được tệp {0}. Kiểm tra thư mục và quyền ghi.", path);

    public static Problem RoundNotFound => new("report.round-not-found", "Không tìm thấy đợt báo cáo này, hoặc anh/chị không phụ trách.");

    public static Problem RoundIsOpen(string period) => new("report.round-is-open", "Kỳ {0} của kế hoạch này đã mở đợt báo cáo. Mở trang báo cáo để xem.", period);

    public static Problem PeriodNotReported => new("report.period-not-reported", "Chỉ mở đợt báo cáo cho 6 tháng đầu năm hoặc cả năm, trong các năm của kế hoạch.");

    public static Problem DueMissing => new("report.due-missing", "Ghi hạn gửi báo cáo, ví dụ 10/12/2026.");

    public static Problem DueInPast(DateOnly today) => new("report.due-in-past", "Hạn gửi đã qua (hôm nay {0:d}). Chọn hôm nay hoặc ngày sau đó.", today);

    public static Problem OwnDueBeforeUnits => new("report.own-due-before-units", "Hạn báo cáo cấp trên không thể trước hạn các đơn vị gửi.");

    public static Problem SectionsMissing => new("report.sections-missing", "Ghi ít nhất một phần của báo cáo.");

    public static Problem HeadingMissing => new("report.heading-missing", "Ghi tên phần.");

    public static Problem TooLong(int most) => new("report.too-long", "Dài quá {0:N0} ký tự. Rút ngắn rồi gửi lại.", most);

    public static Problem NobodyToAsk => new("report.nobody-to-ask", "Chưa đơn vị nào có việc trong kỳ này nên không có ai để hỏi.");

    public static Problem NarrativeNotFound => new("report.narrative-not-found", "Không tìm thấy báo cáo này, hoặc anh/chị không phụ trách.");

    public static Problem NarrativeIsSent => new("report.narrative-is-sent", "Báo cáo đã gửi nên không sửa được. Cần sửa thì đề nghị cơ quan thường trực trả lại.");

    public static Problem NarrativeIsNotSent => new("report.narrative-is-not-sent", "Báo cáo này chưa gửi hoặc đã được nhận. Mở lại trang để xem.");

    public static Problem NarrativeChanged(string who, DateTimeOffset at) => new("report.narrative-changed", "{0} vừa sửa báo cáo này lúc {1}. Bản đang lưu hiện dưới mỗi ô khác nhau; xem rồi gửi lại để thay.", who, When(at));

    public static Problem SectionEmpty => new("report.section-empty", "Phần này còn trống. Không có gì để báo cáo thì ghi: không.");

    public static Problem ReasonMissing => new("report.reason-missing", "Ghi lý do.");

    public static Problem NothingChosen => new("report.nothing-chosen", "Chọn ít nhất một đơn vị.");

    public static Problem EditionNotFound => new("report.edition-not-found", "Không tìm thấy bản báo cáo này, hoặc anh/chị không phụ trách.");

    public static Problem EditionIsFrozen => new("report.edition-is-frozen", "Bản này đã đóng băng nên không sửa được. Cần nói khác thì lập bản tiếp theo.");

    public static Problem EditionIsNotFrozen => new("report.edition-is-not-frozen", "Bản này chưa đóng băng. Đóng băng trước.");

    public static Problem EditionHasNumber(string number) => new("report.edition-has-number", "Bản này đã ghi số {0}.", number);

    public static Problem SectionChanged(string who, DateTimeOffset at) => new("report.section-changed", "{0} vừa sửa báo cáo này lúc {1}. Bản đang lưu hiện dưới ô; xem rồi lưu lại để thay.", who, When(at));

    public static Problem FigureUnknown(string token) => new("report.figure-unknown", "Không có con số tên “{0}”. Chọn trong danh mục bên cạnh.", token);

    public static Problem PartEmpty(string heading) => new("report.part-empty", "Phần “{0}” còn trống. Viết xong rồi đóng băng.", heading);

    public static Problem DayNotOver(DateOnly last) => new("report.day-not-over", "Số liệu chỉ đóng băng được đến một ngày đã qua hết. Chọn {0:d} hoặc trước đó.", last);

    public static Problem RoundJustOpened(DateOnly first) => new("report.round-just-opened", "Đợt báo cáo mở ngày {0:d}; đóng băng được từ ngày hôm sau.", first);

    public static Problem SignedOnMissing => new("report.signed-on-missing", "Ghi ngày ký, ví dụ 20/12/2026.");

    public static Problem SignedBeforeFrozen(DateOnly frozen) => new("report.signed-before-frozen", "Ngày ký trước ngày đóng băng {0:d}. Kiểm tra lại ngày ký.", frozen);

    public static Problem SignedInFuture => new("report.signed-in-future", "Ngày ký sau hôm nay. Kiểm tra lại ngày ký.");

    public static Problem AuthorityMissing => new("report.authority-missing", "Ghi quyền hạn của người ký, ví dụ GIÁM ĐỐC.");

    public static Problem SignerMissing => new("report.signer-missing", "Ghi họ tên người ký.");

    public static Problem SignedFileIsNoPdf => new("report.signed-file-no-pdf", "Bản có chữ ký phải là tệp PDF.");

    public static Problem SignedFileLost => new("report.signed-file-lost", "Tệp đã gửi không còn giữ được. Chọn lại tệp.");

    public static Problem EarlierIsOpen => new("report.earlier-is-open", "Bản trước chưa đóng băng; sửa thẳng trong bản đó.");

    private static string When(DateTimeOffset at) => Instants.InVietnam(at).ToString("HH:mm, dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
